/** What a browser ends up with is valid HTML (RGAA 8.2), and what can be pressed has a name (RGAA 7.1). */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { HtmlValidate } from "html-validate";
import { nextFrames, settle, SUITE, textsHeard, useSite } from "./support.mjs";

const VIEWS = {
  "a list of events": "agenda/?from=2015-10-01&to=2016-01-30",
  "a month": "agenda/?view=month&from=2015-12-01",
  "an archive": "agenda/?past",
  "actions and their map": "action-map/",
  "a route": "action-map/?route=climate-tour-dunkerque",
  "a counter": "pledge-counter/",
  members: "member-wall/",
  documents: "resources/",
  calls: "calls/?closed",
};

/* Rules of the language; not those of a house's style. */
const validator = new HtmlValidate({
  elements: ["html5"],
  rules: {
    "attribute-allowed-values": "error",
    "attribute-misuse": "error",
    deprecated: "error",
    "element-name": "error",
    "element-permitted-content": "error",
    "element-permitted-occurrences": "error",
    "element-permitted-order": "error",
    "element-permitted-parent": "error",
    "element-required-ancestor": "error",
    "element-required-attributes": "error",
    "element-required-content": "error",
    "map-id-name": "error",
    "no-dup-attr": "error",
    "no-dup-id": "error",
    "script-element": "error",
    "void-content": "error",
  },
});

const CONTROLS = new Set([
  "DisclosureTriangle",
  "button",
  "link",
  "searchbox",
  "textbox",
  "combobox",
  "checkbox",
]);

const served = useSite();

/** A page's widget, all that opens in it open. */
const openedAt = async (address) => {
  const page = await served.browser.newPage({ viewport: { width: 1200, height: 1000 } });
  await page.goto(served.server.url + address);
  const tag = `climat-${address.split("/")[0]}`;
  assert.equal(await settle(page, tag), "ready");
  const widget = page.locator(tag);
  for (const opener of ["summary", "button[aria-expanded=false]"])
    for (const one of await widget.locator(opener).all()) await one.evaluate((element) => element.click());
  await nextFrames(page);
  return { page, widget };
};

describe("the markup of", SUITE, () => {
  for (const [name, address] of Object.entries(VIEWS)) {
    it(`${name} is valid`, async () => {
      const { page, widget } = await openedAt(address);
      const markup = await widget.evaluate(({ shadowRoot }) => shadowRoot.getHTML());
      assert.ok(markup.length > 500, markup);
      const { results } = await validator.validateString(
        `<!doctype html><html lang="fr"><head><title>${name}</title></head><body>${markup}</body></html>`,
      );
      assert.deepEqual(
        results.flatMap(({ messages }) => messages.map(({ message, selector }) => `${message}: ${selector}`)),
        [],
      );
      await page.context().close();
    });

    it(`${name} names what can be pressed`, async () => {
      const { page } = await openedAt(address);
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const controls = nodes.filter(({ role, ignored }) => !ignored && CONTROLS.has(role?.value));
      assert.ok(controls.length > 0, "nothing to press");
      assert.deepEqual(
        controls.filter((node) => !node.name?.value).map(({ role }) => role.value),
        [],
      );
      await page.context().close();
    });
  }

  it("a month is read cell by cell: a day with its month, and how much there is", async () => {
    const { page } = await openedAt(VIEWS["a month"]);
    const texts = (await textsHeard(page, "gridcell")).map((text) => text.replace(/\s+/g, " ").trim());
    assert.equal(texts.length, 35);
    assert.equal(texts[0], "30 novembre, 2 rendez-vous");
    assert.match(texts[1], /^1er décembre, \d+ rendez-vous$/);
    assert.equal(texts[34], "3 janvier, 1 rendez-vous");
    await page.context().close();
  });
});
