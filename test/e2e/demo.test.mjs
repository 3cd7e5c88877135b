/** The demo page, from the static server that `npm start` runs, as its visitors meet it. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  axeFindings,
  feed,
  nextFrames,
  scrollThrough,
  settle,
  settleAll,
  SUITE,
  useSite,
  watch,
  WIDGETS,
} from "./support.mjs";

/* The four of the mission; the collective's other tools have pages of their own. */
const ON_PAGE = WIDGETS.slice(0, 4);
const READY = Object.fromEntries(ON_PAGE.map((tag) => [tag, "ready"]));

const SCREENS = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
const MARK = '[part~="pin"], [part~="cluster"]';
const NARROW = [360, 320];
const ROOMS = [320, 360, 600, 670, 864, 990, 1140, 1160, 1280, 1440];
const SLOW = { offline: false, latency: 120, downloadThroughput: 200_000, uploadThroughput: 100_000 };

const served = useSite();

const open = async (options) => {
  const page = await served.browser.newPage(options);
  const seen = await watch(page);
  await page.goto(`${served.server.url}demo/`);
  return { page, seen };
};

const visibleText = async (locator) => (await locator.innerText()).replace(/\s+/g, " ").trim();

const pixelsTooWide = (page, widgets) =>
  page.evaluate((tags) => {
    const { scrollWidth } = document.documentElement;
    const overflowing = tags.filter((tag) => {
      const element = document.querySelector(tag);
      return element.scrollWidth > element.clientWidth;
    });
    return { page: scrollWidth - innerWidth, overflowing };
  }, widgets);

for (const [name, viewport] of Object.entries(SCREENS)) {
  describe(`demo page, ${name}`, SUITE, () => {
    let page;
    let seen;

    before(async () => {
      ({ page, seen } = await open({ viewport }));
    });
    after(() => page?.context().close());

    it("brings all four widgets to ready", async () => {
      assert.deepEqual(await settleAll(page, ON_PAGE), READY);
    });

    it("asks for the feed once, and nobody else for anything", () => {
      assert.equal(seen.asked("/feed.json"), 1);
      const strangers = seen.requests.filter(({ href }) => !href.startsWith(served.server.url));
      assert.deepEqual(strangers.map(String), []);
    });

    it("shows the day in Loos-en-Gohelle as cancelled, in words", async () => {
      const agenda = page.locator("climat-agenda");
      const more = agenda.locator('[part~="more"]');
      if (await more.isVisible()) await more.click();
      const day = agenda.locator('[part~="day"]', { hasText: "Loos-en-Gohelle, la Troisième" });
      assert.match(await visibleText(day.locator('[part~="date"]')), /\b3 décembre\b/);
      const event = day.locator('[part~="event"]', { hasText: "Loos-en-Gohelle, la Troisième" });
      assert.equal(await visibleText(event.locator('[part~="tag"]')), "Annulé");
    });

    it("counts the pledges that the feed counts", async () => {
      await settle(page, "climat-pledge-counter");
      const number = await visibleText(page.locator('climat-pledge-counter [part~="number"]'));
      assert.equal(Number(number.replace(/\s/g, "")), feed().pledges[0].total);
      assert.match(number, /^\d{1,3}(\s\d{3})*$/);
    });

    it("has pins on its map", async () => {
      await settle(page, "climat-action-map");
      const map = page.locator('climat-action-map [part~="map"]');
      await map.locator(MARK).first().waitFor();
      const { marks, astray } = await map.evaluate((element, selector) => {
        const box = element.getBoundingClientRect();
        const centers = [...element.querySelectorAll(selector)].map((mark) => {
          const { x, y, width, height } = mark.getBoundingClientRect();
          return [x + width / 2 - box.x, y + height / 2 - box.y];
        });
        const isInside = ([x, y]) => x > 0 && x < box.width && y > 0 && y < box.height;
        return { marks: centers.length, astray: centers.filter((center) => !isInside(center)) };
      }, MARK);
      assert.ok(marks >= 3, `${marks} marks`);
      assert.deepEqual(astray, []);
    });

    it("has its logos on the wall", async () => {
      await settle(page, "climat-member-wall");
      await scrollThrough(page, 200);
      const logos = page.locator('climat-member-wall img[part~="logo"]');
      assert.equal(await logos.count(), feed().members.filter(({ logo }) => logo).length);
      for (const logo of await logos.all()) {
        const width = await logo.evaluate(async (image) => {
          if (!image.complete) await new Promise((done) => (image.onload = image.onerror = done));
          return image.naturalWidth;
        });
        assert.ok(width > 0, `${await logo.getAttribute("src")} did not load`);
      }
    });

    for (const colorScheme of ["light", "dark"]) {
      it(`is accessible, as far as axe can tell, in ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        await nextFrames(page);
        assert.deepEqual(await axeFindings(page), []);
      });
    }

    it("keeps nothing on the visitor's machine", async () => {
      const { cookies, origins } = await page.context().storageState({ indexedDB: true });
      const session = await page.evaluate(() => [document.cookie, sessionStorage.length]);
      assert.deepEqual({ cookies, origins, session }, { cookies: [], origins: [], session: ["", 0] });
    });

    it("says nothing in the console and breaks no policy", () => seen.assertQuiet());
  });

  it(`demo page, ${name}: nothing moves once it is drawn, on a slow line`, SUITE, async () => {
    const page = await served.browser.newPage({ viewport });
    await watch(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.emulateNetworkConditions", SLOW);
    await page.goto(`${served.server.url}demo/`);
    await scrollThrough(page);
    assert.deepEqual(await settleAll(page, ON_PAGE), READY);
    await scrollThrough(page);
    const shifts = await page.evaluate(() => window.seen.takeShifts());
    assert.deepEqual(shifts, []);
    await page.context().close();
  });
}

describe("demo page", SUITE, () => {
  for (const width of NARROW) {
    it(`fits a screen of ${width} px`, async () => {
      const { page } = await open({ viewport: { width, height: 740 } });
      await settleAll(page, ON_PAGE);
      await page.locator("climat-action-map").locator(MARK).first().waitFor();
      assert.deepEqual(await pixelsTooWide(page, ON_PAGE), { page: 0, overflowing: [] });
      await page.context().close();
    });
  }

  it("keeps room enough for each widget before it is drawn", async () => {
    const { page } = await open();
    await settleAll(page, ON_PAGE);
    for (const width of ROOMS) {
      await page.setViewportSize({ width, height: 800 });
      await nextFrames(page);
      const tooSmall = await page.evaluate((tags) => {
        const rooms = tags.map((tag) => {
          const element = document.querySelector(tag);
          const room = parseFloat(getComputedStyle(element).minBlockSize);
          element.style.minBlockSize = "0";
          const height = Math.ceil(element.getBoundingClientRect().height);
          element.style.minBlockSize = "";
          return { tag, room, height };
        });
        return rooms.filter(({ room, height }) => !(room >= height));
      }, ON_PAGE);
      assert.deepEqual(tooSmall, [], `at ${width} px`);
    }
    await page.context().close();
  });

  it("works from the second visit, without asking for the feed again", async () => {
    const { page, seen } = await open();
    await settleAll(page, ON_PAGE);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    const answers = [];
    devtools.on("Network.responseReceived", ({ response }) => {
      if (response.url === `${served.server.url}feed.json`) answers.push(response);
    });
    await page.reload();
    assert.deepEqual(await settleAll(page, ON_PAGE), READY);
    assert.ok(answers.length > 0, "the second visit read no feed");
    for (const { status, fromDiskCache } of answers)
      assert.ok(fromDiskCache || status === 304, `the feed came again with ${status}`);
    await seen.assertQuiet();
    await page.context().close();
  });

  it("leads to the page of every widget, also of those that it does not show", async () => {
    const { page } = await open();
    const links = await page.locator(".pages a").evaluateAll((all) => all.map(({ href }) => href));
    const pages = links.map((link) => new URL("./", link).href);
    const own = WIDGETS.map((tag) => `${served.server.url}${tag.replace("climat-", "")}/`);
    assert.deepEqual([...pages].sort(), own.sort());
    for (const link of links) assert.equal((await page.request.get(link)).status(), 200, link);
    await page.context().close();
  });

  it("leaves a link for each widget where no script runs, and no room for what never comes", async () => {
    const { page } = await open({ javaScriptEnabled: false });
    for (const widget of ON_PAGE) {
      const { height } = await page.locator(widget).boundingBox();
      assert.ok(height < 100, `${widget} is ${height} px high`);
      const link = page.locator(`${widget} a`);
      assert.ok(await link.isVisible(), `${widget} shows no link`);
      const response = await page.request.get(new URL(await link.getAttribute("href"), page.url()).href);
      assert.equal(response.status(), 200, `${widget} links to nothing`);
    }
    await page.context().close();
  });
});
