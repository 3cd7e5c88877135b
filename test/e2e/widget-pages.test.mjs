/** A widget's own page: the plain link's target and the iframe's source. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { axeFindings, feed, html, launch, settle, startHost, SUITE, watch, WIDGETS } from "./support.mjs";

const PAGES = WIDGETS.map((tag) => tag.replace("climat-", ""));
/* The demo's events are of 2015; without dates an agenda starts today. */
const FULL = { agenda: "?from=2015-10-01&to=2015-12-31" };

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

const open = async (path, options) => {
  const page = await browser.newPage(options);
  const seen = await watch(page);
  await page.goto(server.url + path);
  return { page, seen };
};

for (const name of PAGES) {
  describe(`page of ${name}`, SUITE, () => {
    const path = `${name}/${FULL[name] ?? ""}`;

    it("is ready, and accessible as far as axe can tell, in light and dark", async () => {
      const { page, seen } = await open(path);
      assert.equal(await settle(page, `climat-${name}`), "ready");
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await axeFindings(page), [], colorScheme);
      }
      assert.equal(seen.asked("/feed.json"), 1);
      await seen.assertQuiet();
    });

    it("fits a screen of 320 px", async () => {
      const { page } = await open(path, { viewport: { width: 320, height: 640 } });
      assert.equal(await settle(page, `climat-${name}`), "ready");
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    });
  });
}

const itemIds = (page, tag) =>
  page.evaluate((name) => document.querySelector(name).items.map(({ id }) => id), tag);

describe("query string", SUITE, () => {
  it("gives the agenda its dates and how many it shows at first", async () => {
    const { page, seen } = await open("agenda/?from=2015-11-30&to=2015-12-11&max=3");
    assert.equal(await settle(page, "climat-agenda"), "ready");
    const agenda = page.locator("climat-agenda");
    assert.equal(await agenda.locator('[part~="event"]').count(), 3);
    const ids = await itemIds(page, "climat-agenda");
    assert.ok(ids.length > 3, `${ids.length} events`);
    for (const { id, startDate, endDate = startDate } of feed().events) {
      if (!startDate) continue;
      const isDuring = startDate.slice(0, 10) <= "2015-12-11" && endDate.slice(0, 10) >= "2015-11-30";
      assert.equal(ids.includes(id), isDuring, id);
    }
    await agenda.locator('[part~="more"]').click();
    assert.ok((await agenda.locator('[part~="event"]').count()) > 3);
    await seen.assertQuiet();
  });

  it("gives the counter its campaign, in the language asked for", async () => {
    const { page } = await open("pledge-counter/?campaign=appel-regional&lang=en");
    assert.equal(await settle(page, "climat-pledge-counter"), "ready");
    assert.deepEqual(await itemIds(page, "climat-pledge-counter"), ["appel-regional"]);
    assert.equal(await page.locator('climat-pledge-counter [part~="number"]').count(), 0);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  });

  it("gives the wall a feed from elsewhere, and the map the actions of one status", async () => {
    const site = await startHost();
    const wall = await open(`member-wall/?feed=${encodeURIComponent(`${site.url}copy/feed.json`)}`);
    assert.equal(await settle(wall.page, "climat-member-wall"), "ready");
    assert.ok(site.log.includes("/copy/feed.json"));
    assert.equal(wall.seen.asked("/feed.json"), 0);

    const map = await open("action-map/?status=planned");
    assert.equal(await settle(map.page, "climat-action-map"), "ready");
    const planned = feed().actions.filter(({ status }) => status === "planned");
    assert.deepEqual(
      new Set(await itemIds(map.page, "climat-action-map")),
      new Set(planned.map(({ id }) => id)),
    );
  });

  it("names in one line what it does not know or can't take, and goes on", async () => {
    const { page, seen } = await open(
      "agenda/?from=2015-10-01&colour=red&onload=alert(1)&lang=klingon&feed=javascript:alert(1)&max=2",
    );
    assert.equal(await settle(page, "climat-agenda"), "ready");
    assert.equal(await page.locator('climat-agenda [part~="event"]').count(), 2);
    assert.equal(seen.lines.length, 1, seen.lines.join("\n"));
    for (const name of ["colour", "onload", "lang", "feed"])
      assert.match(seen.lines[0], new RegExp(`\\b${name}\\b`));
    assert.doesNotMatch(seen.lines[0], /\b(from|max)\b/);
    assert.deepEqual(seen.errors, []);
  });
});

/** A page of another host that keeps what its frame tells. */
const embed = async (src, attributes = "") => {
  const body = html(
    `<iframe src="${src}" title="Un widget" width="500" height="300" ${attributes}></iframe>`,
    "<script>window.told = []; addEventListener('message', (event) => told.push(event))</script>",
  );
  const site = await startHost({ "/page.html": body });
  const page = await browser.newPage();
  const seen = await watch(page);
  await page.goto(`${site.url}page.html`);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  return { page, frame, seen };
};

const heightTold = (page, height) =>
  page.waitForFunction((expected) => window.told.at(-1)?.data.height === expected, height);

describe("in an iframe of another host", SUITE, () => {
  const frames = { "as it is": "", "in a sandbox": 'sandbox="allow-scripts allow-popups"' };
  for (const [how, attributes] of Object.entries(frames)) {
    for (const name of PAGES) {
      it(`${name} is ready and tells its height, ${how}`, async () => {
        const { page, frame, seen } = await embed(`${server.url}${name}/${FULL[name] ?? ""}`, attributes);
        assert.equal(await settle(frame, `climat-${name}`), "ready");
        const height = await frame.evaluate(() =>
          Math.ceil(document.documentElement.getBoundingClientRect().height),
        );
        assert.ok(height > 100, `${height} px`);
        await heightTold(page, height);
        const last = await page.evaluate(() => {
          const { data, source, origin } = window.told.at(-1);
          return { data, origin, isFrame: source === document.querySelector("iframe").contentWindow };
        });
        const origin = attributes ? "null" : new URL(server.url).origin;
        assert.deepEqual(last, {
          data: { type: "climat-resize", version: 1, height },
          origin,
          isFrame: true,
        });
        await seen.assertQuiet();
        await page.context().close();
      });
    }
  }

  it("tells its height again when it changes, and when it is asked", async () => {
    const { page, frame } = await embed(`${server.url}agenda/?from=2015-10-01&max=2`);
    assert.equal(await settle(frame, "climat-agenda"), "ready");
    const heightNow = () =>
      frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    const before = await heightNow();
    await heightTold(page, before);
    await frame.locator('climat-agenda [part~="more"]').click();
    await frame.waitForFunction(
      (height) => document.documentElement.getBoundingClientRect().height > height,
      before,
    );
    const after = await heightNow();
    await heightTold(page, after);
    await page.evaluate(() => {
      window.told.length = 0;
      document.querySelector("iframe").contentWindow.postMessage({ type: "climat-resize" }, "*");
    });
    await heightTold(page, after);
    await page.context().close();
  });

  for (const [how, attributes] of Object.entries(frames)) {
    it(`a link leads out of it, ${how}`, async () => {
      const { page, frame } = await embed(`${server.url}pledge-counter/`, attributes);
      const target = `${server.url}demo/favicon.svg`;
      assert.equal(await settle(frame, "climat-pledge-counter"), "ready");
      const join = frame.locator('climat-pledge-counter [part~="join"]');
      await join.evaluate((link, href) => (link.href = href), target);
      const opened = attributes ? page.context().waitForEvent("page") : page.waitForURL(target);
      await join.click();
      const tab = (await opened) ?? page;
      await tab.waitForURL(target);
      await page.context().close();
    });
  }
});
