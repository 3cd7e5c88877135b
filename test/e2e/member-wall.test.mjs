/** The wall with the logos that feeds really name, on screen, on paper and in forced colours. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { html, launch, script, settle, startHost, SUITE, widget } from "./support.mjs";

const svg = (width, height, attributes = "") => ({
  headers: { "Content-Type": "image/svg+xml" },
  body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ${attributes}><path d="M0 0h${width}v${height}H0z"/></svg>`,
});
const sized = (width, height) => svg(width, height, `width="${width}" height="${height}"`);

const MEMBERS = {
  known: { url: "/square.svg", width: 400, height: 400 },
  square: { url: "/square.svg" },
  wide: { url: "/wide.svg" },
  tall: { url: "/tall.svg" },
  unsized: { url: "/unsized.svg" },
  both: { url: "/square.svg", urlDark: "/dark.svg", width: 400, height: 400 },
};
const FEED = {
  version: 1,
  members: Object.entries(MEMBERS).map(([id, logo]) => ({ id, name: `${id} (fictif)`, logo })),
  actions: [{ id: "a", name: "Action", members: ["known"] }],
};
const ROUTES = {
  "/feed.json": { headers: { "Content-Type": "application/json" }, body: JSON.stringify(FEED) },
  "/square.svg": sized(400, 400),
  "/dark.svg": sized(400, 400),
  "/wide.svg": sized(2000, 60),
  "/tall.svg": sized(60, 2000),
  "/unsized.svg": svg(300, 200),
  "/": html(
    widget("member-wall", 'feed="/feed.json" group="g"'),
    `<style>:root { color-scheme: light dark }</style>${script()}`,
  ),
};

let browser;
let host;

before(async () => {
  [browser, host] = await Promise.all([launch(), startHost(ROUTES)]);
});

after(() => browser?.close());

/* Once all its logos are here. */
const open = async (options) => {
  const page = await browser.newPage(options);
  await page.goto(host.url);
  await settle(page, "climat-member-wall");
  await page.waitForFunction(() => {
    const { shadowRoot } = document.querySelector("climat-member-wall");
    return [...shadowRoot.querySelectorAll("img")].every(({ complete }) => complete);
  });
  return page;
};

const all = (page, part) => page.locator(`climat-member-wall [part~="${part}"]`);
const plateOf = (page, file) => all(page, "plate").filter({ has: page.locator(`img[src$="/${file}"]`) });

describe("The logos of a wall", SUITE, () => {
  it("leave each plate its shape, whatever theirs is and whether the feed knows it", async () => {
    const page = await open();
    const boxes = await all(page, "plate").evaluateAll((plates) =>
      plates.map((plate) => {
        const { left, top, width, height } = plate.getBoundingClientRect();
        const logo = plate.firstElementChild.getBoundingClientRect();
        const off = [
          left + width / 2 - logo.left - logo.width / 2,
          top + height / 2 - logo.top - logo.height / 2,
        ];
        return {
          ratio: (width / height).toFixed(1),
          high: logo.height / height,
          wide: logo.width / width,
          off,
        };
      }),
    );
    assert.equal(boxes.length, 6);
    for (const { ratio, high, wide, off } of boxes) {
      assert.ok(
        off.every((px) => Math.abs(px) < 1),
        `${off} px from the middle`,
      );
      assert.equal(ratio, "1.5");
      assert.ok(high < 0.86 && wide < 0.86, `${wide} × ${high}`);
    }
    await page.context().close();
  });

  it("cover the same area where the feed says their size and where it doesn't", async () => {
    const page = await open();
    const widths = await page
      .locator('climat-member-wall img[src$="/square.svg"]')
      .evaluateAll((logos) => logos.map(({ offsetWidth }) => offsetWidth));
    assert.equal(widths.length, 3);
    assert.deepEqual([...new Set(widths)].length, 1, String(widths));
    await page.context().close();
  });

  it("stand on light paper where colours are forced and dark", async () => {
    const page = await open({ forcedColors: "active", colorScheme: "dark" });
    const ground = await plateOf(page, "wide.svg").evaluate(
      (plate) => getComputedStyle(plate).backgroundColor,
    );
    assert.match(ground, /^rgb\(2\d\d, 2\d\d, 2\d\d\)$/);
    await page.context().close();
  });

  it("are printed on a ground they can be seen on, and close together", async () => {
    const page = await open({ colorScheme: "dark" });
    await all(page, "brings").waitFor();
    /* A printer takes the page as it stands; here, the wall has time to see the paper and to change its logos. */
    const plate = await plateOf(page, "dark.svg").evaluateHandle((dark) => {
      const copy = dark.cloneNode(true);
      dark.getRootNode().querySelector(".base").append(copy);
      return copy;
    });
    await page.emulateMedia({ media: "print" });
    const [ground, exact] = await plate.evaluate((copy) => {
      const { backgroundColor, printColorAdjust } = getComputedStyle(copy);
      return [backgroundColor, printColorAdjust];
    });
    assert.match(ground, /^rgb\(\d\d?, \d\d?, \d\d?\)$/);
    assert.equal(exact, "exact");
    const rows = await all(page, "member").evaluateAll((members) =>
      members.map((member) => member.offsetHeight - member.querySelector("[part~=plate]").offsetHeight),
    );
    assert.deepEqual([...new Set(rows)], [0]);
    await page.context().close();
  });
});
