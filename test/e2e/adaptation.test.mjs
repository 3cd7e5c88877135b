/** What visitors set for themselves: colours, motion, size and spacing of text, zoom, direction. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { axeFindings, nextFrames, settle, SUITE, useSite, WIDGETS } from "./support.mjs";

/* The demo's events are of 2015. */
const ADDRESSES = Object.fromEntries(
  WIDGETS.map((tag) => {
    const name = tag.replace("climat-", "");
    return [tag, `${name}/${name === "agenda" ? "?from=2015-10-01&to=2015-12-31" : ""}`];
  }),
);

const served = useSite();

const open = async (tag, options) => {
  const page = await served.browser.newPage(options);
  await page.goto(served.server.url + ADDRESSES[tag]);
  assert.equal(await settle(page, tag), "ready");
  return page;
};

/** A style rule of the visitor's own, in the page and in all widgets. */
const impose = (page, css) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    for (const { shadowRoot } of document.querySelectorAll("*"))
      if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  }, css);

/**
 * Texts of a widget that a box cuts off, and what makes the page wider than its screen. What is hidden on purpose (for
 * screen readers, or the land around the map's frame) is left out.
 */
const cutOff = (page, tag) =>
  page.evaluate((name) => {
    const root = document.querySelector(name).shadowRoot;
    const isMeant = (element) => element.closest(".hidden, .map, svg, progress") !== null;
    const holdsText = (element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const clips = (element) => /hidden|clip/.test(getComputedStyle(element).overflow);
    const boxes = [...root.querySelectorAll("*")].filter(
      (element) => element.checkVisibility() && !isMeant(element) && (clips(element) || holdsText(element)),
    );
    const cut = boxes
      .filter(clips)
      .filter(
        ({ clientWidth, scrollWidth, clientHeight, scrollHeight }) =>
          scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
      )
      .map(
        (element) =>
          `cut: ${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`,
      );
    const wide = boxes
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map(
        (element) =>
          `wide: ${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`,
      );
    if (boxes.length < 5) throw new Error(`${boxes.length} boxes are not a widget`);
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...cut,
      ...wide,
      ...(scrollWidth > clientWidth ? [`the page: ${scrollWidth} in ${clientWidth}`] : []),
    ];
  }, tag);

const SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

for (const tag of WIDGETS) {
  describe(tag, SUITE, () => {
    it("has room for text at 200 %", async () => {
      const page = await open(tag, { viewport: { width: 640, height: 800 } });
      await impose(page, ":root { font-size: 200% }");
      await nextFrames(page);
      const size = await page.evaluate((name) => {
        const frame = document.querySelector(name).shadowRoot.querySelector(".base");
        return parseFloat(getComputedStyle(frame).fontSize);
      }, tag);
      assert.ok(size >= 32, `${size} px`);
      assert.deepEqual(await cutOff(page, tag), []);
      await page.context().close();
    });

    it("reads at 400 % on a screen of 1,280 by 1,024: 320 by 256", async () => {
      const page = await open(tag, { viewport: { width: 320, height: 256 } });
      assert.deepEqual(await cutOff(page, tag), []);
      await page.context().close();
    });

    it("grows with text that is spaced out", async () => {
      const page = await open(tag, { viewport: { width: 360, height: 740 } });
      await impose(page, SPACING);
      await nextFrames(page);
      assert.deepEqual(await cutOff(page, tag), []);
      await page.context().close();
    });

    it("is mirrored on a page that reads from right to left", async () => {
      const page = await open(tag, { viewport: { width: 900, height: 800 } });
      const edges = () =>
        page.evaluate((name) => {
          const root = document.querySelector(name).shadowRoot;
          const frame = root.querySelector(".base").getBoundingClientRect();
          const range = document.createRange();
          range.selectNodeContents(root.querySelector('[part~="heading"]'));
          const text = range.getBoundingClientRect();
          return { before: Math.round(text.left - frame.left), after: Math.round(frame.right - text.right) };
        }, tag);
      const there = await edges();
      await page.evaluate(() => (document.documentElement.dir = "rtl"));
      await nextFrames(page);
      const here = await edges();
      assert.ok(Math.abs(here.after - there.before) <= 1, JSON.stringify({ there, here }));
      assert.deepEqual(await cutOff(page, tag), []);
      assert.deepEqual(await axeFindings(page), []);
      await page.context().close();
    });

    it("moves nothing by itself where a visitor asks for less motion", async () => {
      const page = await open(tag, { reducedMotion: "reduce" });
      const moving = await page.evaluate(async (name) => {
        const root = document.querySelector(name).shadowRoot;
        const running = () =>
          document
            .getAnimations()
            .filter(({ effect }) => root.contains(effect.target) && effect.getComputedTiming().duration > 1)
            .map(({ effect }) => effect.target.className);
        root.querySelector("summary, button")?.click();
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        return running();
      }, tag);
      assert.deepEqual(moving, []);
      await page.context().close();
    });

    it("keeps its borders and words where colours are forced", async () => {
      const page = await open(tag, { forcedColors: "active" });
      const { border, ground, text } = await page.evaluate((name) => {
        const style = getComputedStyle(document.querySelector(name).shadowRoot.querySelector(".base"));
        return { border: style.borderTopStyle, ground: style.backgroundColor, text: style.color };
      }, tag);
      assert.equal(border, "solid");
      assert.notEqual(ground, text);
      assert.deepEqual(await axeFindings(page), []);
      await page.context().close();
    });

    it("is printed as on a light page where the page around is dark", async () => {
      const page = await open(tag);
      const look = () =>
        page.evaluate((name) => {
          const style = getComputedStyle(document.querySelector(name).shadowRoot.querySelector(".base"));
          return { ground: style.backgroundColor, text: style.color, inks: style.printColorAdjust };
        }, tag);
      const { ground, text } = await look();
      await impose(page, ":root { color-scheme: dark }");
      assert.notEqual((await look()).text, text);
      await page.emulateMedia({ media: "print" });
      assert.deepEqual(await look(), { ground, text, inks: "exact" });
      await page.context().close();
    });

    it("is printed in its own colours where those of its page are for a dark ground", async () => {
      const page = await open(tag);
      const look = () =>
        page.evaluate((name) => {
          const style = getComputedStyle(document.querySelector(name).shadowRoot.querySelector(".base"));
          const tokens = ["accent", "text-muted"].map((token) => style.getPropertyValue(`--climat-${token}`));
          return [style.backgroundColor, style.color, ...tokens];
        }, tag);
      const before = await look();
      await impose(
        page,
        ":root { --climat-background: #0b1b3f; --climat-text: #fff; --climat-text-muted: #c3cdea; --climat-accent: #ffd84d }",
      );
      const dark = await look();
      assert.ok(
        dark.every((value, index) => value !== before[index]),
        dark.join(),
      );
      await page.emulateMedia({ media: "print" });
      assert.deepEqual(await look(), before);
      await page.context().close();
    });
  });
}

describe("where colours are forced", SUITE, () => {
  it("what can't be pressed now looks so", async () => {
    const page = await served.browser.newPage({ forcedColors: "active" });
    await page.goto(`${served.server.url}action-map/?route=climate-tour-dunkerque`);
    const button = page.locator("climat-action-map .step");
    await button.last().waitFor();
    const [off, on] = await button.evaluateAll((buttons) =>
      buttons.map((each) => [each.ariaDisabled, getComputedStyle(each).color]),
    );
    assert.deepEqual([off[0], on[0]], ["true", null]);
    assert.notEqual(off[1], on[1]);
    await page.context().close();
  });
});

describe("where a visitor asks for more contrast", SUITE, () => {
  const looks = (page) =>
    page.evaluate(() => {
      const base = document.querySelector("climat-agenda").shadowRoot.querySelector(".base");
      const { color, backgroundColor } = getComputedStyle(base);
      return [color, backgroundColor];
    });
  const strong = ["rgb(0, 0, 0)", "rgb(255, 255, 255)"];

  it("widgets wear the high contrast, whatever their page says", async () => {
    const page = await open("climat-agenda", { contrast: "more" });
    await page.waitForFunction(
      () => document.querySelector("climat-agenda").shadowRoot.adoptedStyleSheets.length > 2,
    );
    assert.deepEqual(await looks(page), strong);
    await page.context().close();
  });

  it("no other visitor gets it", async () => {
    const page = await open("climat-agenda");
    assert.notDeepEqual(await looks(page), strong);
    await page.context().close();
  });
});

describe("where a visitor asks for less transparency", SUITE, () => {
  it("no ground of the map lets another through under its words", async () => {
    const page = await open("climat-action-map");
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setEmulatedMedia", {
      features: [{ name: "prefers-reduced-transparency", value: "reduce" }],
    });
    const credit = page.locator("climat-action-map .credit");
    await credit.waitFor();
    const ground = await credit.evaluate((element) => getComputedStyle(element).backgroundColor);
    assert.match(ground, /^rgb\(|^color\(srgb [\d. ]+\)$/, ground);
    await page.context().close();
  });
});
