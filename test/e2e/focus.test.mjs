/**
 * The keyboard's place is seen wherever the Tab key leads: under nothing that sticks, and on what is chosen already.
 * What a finger has let go of looks so.
 */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { settle, SUITE, useSite } from "./support.mjs";

const served = useSite();

const open = async (tag, address, viewport) => {
  const page = await served.browser.newPage({ viewport, reducedMotion: "reduce" });
  await page.goto(served.server.url + address);
  assert.equal(await settle(page, tag), "ready");
  return page;
};

/* Its name and whether any of it is to be seen, of what has the focus in a widget; nothing once the focus has left. */
const focusIn = (page, tag) =>
  page.evaluate((name) => {
    const root = document.querySelector(name).shadowRoot;
    const held = root.activeElement;
    if (!held) return undefined;
    const { left, top, width, height } = held.getBoundingClientRect();
    const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
    const isSeen = parts.some((down) =>
      parts.some((across) =>
        held.contains(root.elementFromPoint(left + across * width, top + down * height)),
      ),
    );
    return { name: held.ariaLabel ?? held.textContent.trim(), isSeen };
  }, tag);

/* What the focus comes to unseen, from a widget's end to its beginning. */
const hiddenOnTheWayBack = async (page, tag) => {
  await page.locator(".page-footer a").last().focus();
  const hidden = [];
  let steps = 0;
  for (;;) {
    await page.keyboard.press("Shift+Tab");
    const held = await focusIn(page, tag);
    if (!held && steps > 0) break;
    if (held && !held.isSeen) hidden.push(held.name);
    steps += 1;
  }
  assert.ok(steps > 10, `${steps} steps`);
  return hidden;
};

describe("The focus", SUITE, () => {
  it("is never wholly under a day's line, which sticks in a narrow column", async () => {
    const page = await open("climat-agenda", "agenda/?from=2015-11-01&max=40", { width: 320, height: 256 });
    await page.locator("climat-agenda").evaluate(({ shadowRoot }) => {
      for (const details of shadowRoot.querySelectorAll(".event details")) details.open = true;
    });
    await page.locator("climat-agenda .event .details a").last().waitFor();
    assert.deepEqual(await hiddenOnTheWayBack(page, "climat-agenda"), []);
    await page.context().close();
  });

  it("has its whole ring between two days' lines, which lie over it", async () => {
    const page = await open("climat-agenda", "agenda/?from=2015-11-01&max=40", { width: 360, height: 740 });
    const agenda = page.locator("climat-agenda");
    const boxes = (selector) =>
      agenda.locator(selector).evaluateAll((nodes) =>
        nodes.map((node) => {
          const { top, bottom } = node.getBoundingClientRect();
          return { name: node.textContent.trim(), top, bottom };
        }),
      );
    const ring = await agenda
      .locator("summary")
      .first()
      .evaluate((row) => {
        row.focus({ focusVisible: true });
        const { outlineWidth, outlineOffset } = getComputedStyle(row);
        return Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      });
    assert.equal(ring, 5);
    /* None of them sticks there. */
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    const dates = await boxes(".date");
    assert.ok(dates.length > 5, `${dates.length} dates`);
    const covered = (await boxes("summary")).filter((row) =>
      dates.some(({ top, bottom }) => top < row.bottom + ring && bottom > row.top - ring),
    );
    assert.deepEqual(covered, []);
    await page.context().close();
  });

  it("is never wholly under the bar of a route's stops", async () => {
    const address = "action-map/?route=climate-tour-dunkerque";
    const page = await open("climat-action-map", address, { width: 320, height: 480 });
    assert.deepEqual(await hiddenOnTheWayBack(page, "climat-action-map"), []);
    await page.context().close();
  });

  it("is seen on a pin that is chosen, and a chosen pin without it", async () => {
    const address = "action-map/?route=climate-tour-dunkerque&view=map";
    const page = await open("climat-action-map", address, { width: 900, height: 700 });
    const chosen = page.locator('climat-action-map [part~="pin"][aria-pressed="true"]');
    const look = () =>
      chosen.evaluate((pin) => {
        const { outlineStyle, borderStyle, borderWidth } = getComputedStyle(pin);
        return { ring: outlineStyle, border: `${borderStyle} ${borderWidth}` };
      });
    const pin = page.locator('climat-action-map [part~="pin"]').first();
    await pin.focus();
    await page.keyboard.press("Enter");
    await chosen.waitFor();
    assert.deepEqual(await look(), { ring: "solid", border: "solid 3px" });
    await page.keyboard.press("Tab");
    assert.deepEqual(await look(), { ring: "none", border: "solid 3px" });
    await page.context().close();
  });
});

describe("A finger", SUITE, () => {
  it("leaves no button and no row as if they were pressed, or pointed at", async () => {
    const page = await served.browser.newPage({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: "reduce",
    });
    await page.goto(`${served.server.url}agenda/?from=2015-11-01`);
    assert.equal(await settle(page, "climat-agenda"), "ready");
    const agenda = page.locator("climat-agenda");
    const look = () =>
      agenda.evaluate(({ shadowRoot }) => {
        const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
        const { backgroundColor, borderColor } = style(".filters > button");
        return [backgroundColor, borderColor, style("summary .title").textDecorationLine];
      });
    const button = agenda.getByRole("button", { name: "Filtrer" });
    await button.waitFor();
    const before = await look();
    for (const isOpen of [true, false]) {
      await button.tap();
      await agenda.locator(`.filters > [aria-expanded="${isOpen}"]`).waitFor();
    }
    assert.deepEqual(await look(), before);
    for (const isOpen of [true, false]) {
      await agenda.locator("summary").first().tap();
      await page.waitForFunction(
        (open) => document.querySelector("climat-agenda").shadowRoot.querySelector("details").open === open,
        isOpen,
      );
    }
    assert.deepEqual(await look(), before);
    await page.context().close();
  });
});
