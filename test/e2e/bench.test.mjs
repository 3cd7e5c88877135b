import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { chromium as playwright } from "playwright-core";
import { isMapShown } from "../../bench/in-page.mjs";
import { PAGES, pathOf, serveMaps } from "../../bench/map-site.mjs";
import { useMap } from "../../bench/map.mjs";
import { measurePage } from "../../bench/page-run.mjs";
import { chromium, CHROMIUM_ARGS } from "../../scripts/browsers.mjs";

const COUNT = 50;

describe("The map's bench", () => {
  const pages = PAGES.filter(({ page }) => page === "action-map");
  let browser, site;
  before(async () => {
    site = await serveMaps(pages, [COUNT]);
    browser = await playwright.launch({ executablePath: await chromium(), args: CHROMIUM_ARGS });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it("measures the built widget, whatever its numbers are", async () => {
    const url = site.url + pathOf(pages[0], COUNT);
    const results = await measurePage(browser, url, { isShown: isMapShown, then: useMap });
    const names = [
      "mainThread",
      "zoomPaint",
      "zoomCost",
      "panCost",
      "filterPaint",
      "filterCost",
      "heap",
      "code",
    ];
    for (const name of names) assert.ok(results[name] > 0, `${name}: ${results[name]}`);
    assert.equal(results.dataRequests, 1);
  });
});
