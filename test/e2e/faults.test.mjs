/** What a visitor sees, and what `status` says, where the feed's host misbehaves. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startMisbehaving } from "./misbehaving-server.mjs";
import {
  allWidgets,
  feed,
  html,
  launch,
  nextFrames,
  script,
  startHost,
  SUITE,
  watch,
  WIDGETS,
} from "./support.mjs";

const SENTENCE = "Ces informations ne sont pas accessibles pour le moment.";
const STALE = "Données du 23 novembre 2015";
const LIMIT_MS = 10_000;
/* The waits for the second and third further try, at most. */
const BACK_OFF_MS = { 1: 1_500, 2: 6_000, 3: 24_000 };
/* Where the code that waits can't be had either. */
const BLIND_WAIT_MS = 20_000;

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), startMisbehaving()]);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/* Runs in the page, before anything of it: what every widget tells. */
const listen = () => {
  window.told = [];
  for (const type of ["load", "error"]) {
    const keep = ({ target }) => {
      if (target.localName?.startsWith("climat-")) window.told.push(`${type} ${target.localName}`);
    };
    document.addEventListener(type, keep, { capture: true });
  }
};

const EAGER = 'loading="eager" from="2015-10-01"';

/** A member's page on another origin, with all widgets on a feed of the misbehaving host. */
const visit = async (path, { clock = false, attributes = "", body, policy = {} } = {}) => {
  const address = `${server.url}${path}`;
  const content = body ?? allWidgets(`${EAGER} feed="${address}" ${attributes}`);
  const site = await startHost({ "/page.html": { headers: policy, body: html(content, script()) } });
  const page = await browser.newPage();
  const seen = await watch(page);
  /* The server has sent before the browser has read. */
  let answered = 0;
  for (const event of ["requestfinished", "requestfailed"])
    page.on(event, (request) => {
      if (request.url() === address) answered += 1;
    });
  await page.addInitScript(listen);
  if (clock) await page.clock.install();
  await page.goto(`${site.url}page.html`);
  const own = () => seen.lines.filter((line) => line.includes("[dynamique-climat]"));
  return { page, seen, site, own, exchanges: () => server.exchanges(`/${path}`), answered: () => answered };
};

const statusesOf = (page) =>
  page.evaluate((tags) => tags.map((tag) => document.querySelector(tag)?.status ?? "absent"), WIDGETS);

const allStand = (page, status) =>
  page
    .waitForFunction(
      ([tags, wanted]) => tags.every((tag) => document.querySelector(tag)?.status === wanted),
      [WIDGETS, status],
    )
    .catch(async (error) => {
      throw new Error(`not ${status} but ${await statusesOf(page)}`, { cause: error });
    });

const until = async (holds, what) => {
  const end = Date.now() + 10_000;
  while (!holds()) {
    assert.ok(Date.now() < end, `waited in vain for ${what}`);
    await new Promise((done) => setImmediate(done));
  }
};

/** The code that asks again from time to time has come, and its clock runs: time that passes before is none to it. */
const refreshes = async ({ page, seen }) => {
  const code = () => seen.scripts().find((path) => /\/refresh-/.test(path));
  await until(code, "the code that asks again");
  await page.evaluate((path) => import(path).then(() => undefined), code());
  await nextFrames(page);
};

/** What the visitor sees of each widget, as far as it depends on the feed. */
const sight = (page) =>
  page.evaluate((tags) => {
    const isSeen = (element) => !!element?.checkVisibility({ visibilityProperty: true });
    return tags.map((tag) => {
      const element = document.querySelector(tag);
      const part = (name) => element.shadowRoot.querySelector(`[part~="${name}"]`);
      return {
        sentence: element.shadowRoot.querySelector(".notice [role=status]")?.textContent,
        retry: isSeen(part("retry")) && part("retry").textContent.trim(),
        link: isSeen(element.querySelector("a")),
        stale: part("stale")?.textContent.replace(/\s/g, " "),
        items: element.items.length > 0,
      };
    });
  }, WIDGETS);

const UNAVAILABLE = { sentence: SENTENCE, retry: "Réessayer", link: true, stale: undefined, items: false };
const SHOWN = { sentence: undefined, retry: false, link: false, stale: undefined, items: true };
const assertSight = async (page, expected) =>
  assert.deepEqual(await sight(page), Array(WIDGETS.length).fill(expected));

/** One helpful line of ours for four widgets; the rest is the browser's own report. */
const assertSaid = async ({ page, own, seen }, line) => {
  if (line) await until(() => own().length > 0, `a line like ${line}`);
  await nextFrames(page);
  assert.equal(own().length, line ? 1 : 0, own().join("\n"));
  if (line) assert.match(own()[0], line);
  assert.deepEqual(seen.errors, []);
};

const MATRIX = [
  { fault: "404", line: /answers with an error: 404$/ },
  { fault: "500", line: /answers with an error: 500$/ },
  { fault: "503", line: /answers with an error: 503$/ },
  { fault: "no-answer", isSlow: true, line: /within 10 s$/ },
  { fault: "drip", isSlow: true, line: /within 10 s$/ },
  { fault: "cut", line: /no complete answer/ },
  { fault: "cut-quietly", line: /not JSON/ },
  { fault: "reset", line: /no complete answer/ },
  { fault: "wrong-type", status: "ready" },
  { fault: "html", line: /not JSON.*web page/ },
  { fault: "empty", line: /not JSON/ },
  { fault: "204", line: /not JSON/ },
  { fault: "no-feed", line: /not a feed.*"version": 1/ },
  { fault: "version-2", line: /not a feed.*"version": 1/ },
  { fault: "no-cors", line: /Access-Control-Allow-Origin: \*/ },
  { fault: "redirect-loop", line: /no complete answer/ },
  { fault: "big", line: /over 16 MB/ },
  { fault: "big-announced", line: /over 16 MB/ },
  { fault: "big-unpacked", line: /over 16 MB/ },
];

describe("a feed whose host misbehaves", { ...SUITE, concurrency: 3 }, () => {
  for (const { fault, isSlow = false, status = "error", line } of MATRIX) {
    it(`${fault}: ${status}`, async () => {
      const tab = await visit(`${fault}/feed.json`, { clock: isSlow });
      const { page, exchanges } = tab;
      if (isSlow) {
        await until(() => exchanges().length === 1, "the request");
        await allStand(page, "pending");
        await page.clock.fastForward(LIMIT_MS - 2_000);
        await nextTask(page);
        assert.deepEqual(await statusesOf(page), Array(WIDGETS.length).fill("pending"));
        await page.clock.fastForward(2_000);
      }
      await allStand(page, status);
      await assertSight(page, status === "ready" ? SHOWN : UNAVAILABLE);
      await assertSaid(tab, line);
      if (fault.startsWith("big")) {
        await until(() => !exchanges()[0].isOpen, "the end of the answer");
        assert.equal(exchanges().length, 1);
        assert.equal(exchanges()[0].isWhole && fault !== "big-unpacked", false);
      }
      await page.context().close();
    });
  }
});

/* With a clock of the test's own there are no frames to wait for. */
const nextTask = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      }),
  );

const passes = async (page, ms) => {
  await page.clock.fastForward(ms);
  await nextTask(page);
};

describe("a feed that comes back", { ...SUITE, concurrency: 3 }, () => {
  it("503 then well: is shown by itself, and the visitor's click is not needed", async () => {
    const tab = await visit("503/back.json", { clock: true });
    const { page, exchanges } = tab;
    await allStand(page, "error");
    await assertSaid(tab, /503/);
    server.behave("/503/back.json", "well");
    assert.equal(exchanges().length, 2);
    await passes(page, BACK_OFF_MS[2]);
    await allStand(page, "ready");
    await assertSight(page, SHOWN);
    await page.context().close();
  });

  it("one 503, then well: is over as soon as the server is asked again", async () => {
    server.behave("/503/once.json", "503");
    const visiting = visit("503/once.json");
    await until(() => server.exchanges("/503/once.json").length === 1, "the request");
    server.behave("/503/once.json", "well");
    const { page, own } = await visiting;
    await allStand(page, "ready");
    assert.equal(server.exchanges("/503/once.json").length, 2);
    assert.deepEqual(own(), []);
    await page.context().close();
  });

  it("for ever 503: is asked four times, later and later, and no more", async () => {
    const { page, exchanges, own, answered } = await visit("503/for-ever.json", { clock: true });
    await allStand(page, "error");
    await until(() => own().length === 1, "the line of the code that waits");
    for (const which of [2, 3]) {
      assert.equal(exchanges().length, which);
      await passes(page, BACK_OFF_MS[which] / 2);
      assert.equal(exchanges().length, which);
      await passes(page, BACK_OFF_MS[which]);
      await until(() => exchanges().length === which + 1, `${which + 1} requests`);
      await until(() => answered() === which + 1, "the answer");
      await nextTask(page);
      await nextTask(page);
    }
    for (let waits = 0; waits < 3; waits += 1) await passes(page, BACK_OFF_MS[3]);
    assert.equal(exchanges().length, 4);
    assert.equal(own().length, 1);
    await page.context().close();
  });

  it("a click on « Réessayer » brings all widgets back, and the keyboard's place stays", async () => {
    /* Too large: the one failure that is not retried, so that nothing is quicker than the click. */
    const tab = await visit("big-announced/click.json");
    const { page, own } = tab;
    await allStand(page, "error");
    server.behave("/big-announced/click.json", "well");
    await page.locator('climat-agenda [part~="retry"]').click();
    await allStand(page, "ready");
    await assertSight(page, SHOWN);
    await page.waitForFunction(() => document.activeElement?.localName === "climat-agenda");
    assert.ok(own().length <= 1);
    await page.context().close();
  });

  it("offline and back: what is shown stays and says of when it is, then is good again by itself", async () => {
    const { page, seen } = await visit("well/offline.json", { clock: true });
    await allStand(page, "ready");
    await page.context().setOffline(true);
    await page.evaluate(() => document.querySelector("climat-agenda").reload());
    await allStand(page, "stale");
    await assertSight(page, { ...SHOWN, stale: STALE });
    await page.context().setOffline(false);
    await passes(page, BLIND_WAIT_MS);
    await allStand(page, "ready");
    await assertSight(page, SHOWN);
    assert.deepEqual(seen.errors, []);
    await page.context().close();
  });

  it("offline and back, once the code that waits is there: asks only when there is a network", async () => {
    const { page, exchanges, own } = await visit("503/waits.json", { clock: true });
    await allStand(page, "error");
    await until(() => own().length === 1, "the line of the code that waits");
    await page.context().setOffline(true);
    server.behave("/503/waits.json", "well");
    await passes(page, BACK_OFF_MS[2]);
    await passes(page, BACK_OFF_MS[3]);
    assert.equal(exchanges().length, 2);
    await page.context().setOffline(false);
    await allStand(page, "ready");
    await page.context().close();
  });

  it("offline for longer than all its tries, without the code that waits: asks nothing in vain, and is good again by itself", async () => {
    const { page, exchanges } = await visit("well/tunnel.json", { clock: true });
    await allStand(page, "ready");
    await until(() => exchanges().length === 2, "the re-read");
    const failed = { feed: 0, code: 0 };
    page.on("requestfailed", (request) => {
      failed[request.url().endsWith("tunnel.json") ? "feed" : "code"] += 1;
    });
    await page.context().setOffline(true);
    await page.evaluate(() => document.querySelector("climat-agenda").reload());
    await allStand(page, "stale");
    for (let wait = 1; wait <= 5; wait += 1) {
      await until(() => failed.code === wait, "the code that waits to be asked for");
      await nextTask(page);
      await passes(page, BLIND_WAIT_MS);
    }
    assert.equal(failed.feed, 1);
    await page.context().setOffline(false);
    await passes(page, BLIND_WAIT_MS);
    await allStand(page, "ready");
    await page.context().close();
  });

  it("left while its feed was on its way, without the code that waits: is asked for again when its visitor comes back", async () => {
    const { page } = await visit("well/left.json", { clock: true });
    await allStand(page, "ready");
    const lost = page.waitForEvent("requestfailed", (request) => /\/recovery-/.test(request.url()));
    await page.context().setOffline(true);
    await page.evaluate(() => document.querySelector("climat-agenda").reload());
    await allStand(page, "stale");
    await lost;
    await nextTask(page);
    await page.context().setOffline(false);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await allStand(page, "ready");
    await page.context().close();
  });

  it("offline and back, where the page has been left alone meanwhile, by a reload of the page", async () => {
    const { page } = await visit("well/reloaded.json");
    await allStand(page, "ready");
    server.behave("/well/reloaded.json", "reset");
    await page.reload();
    await allStand(page, "stale");
    server.behave("/well/reloaded.json", "well");
    await page.reload();
    await allStand(page, "ready");
    await assertSight(page, SHOWN);
    await page.context().close();
  });
});

describe("a repeat visit", { ...SUITE, concurrency: 3 }, () => {
  for (const fault of ["404", "503", "reset", "cut", "html", "no-answer"]) {
    it(`is instant while the host is down (${fault}), and says of when it is`, async () => {
      const path = `well/repeat-${fault}.json`;
      const { page, exchanges } = await visit(path, { clock: fault === "no-answer" });
      await allStand(page, "ready");
      await until(() => exchanges().length === 2 && !exchanges()[1].isOpen, "the re-read");
      server.behave(`/${path}`, fault);
      await page.reload();
      if (fault === "no-answer") {
        await allStand(page, "ready");
        await until(() => exchanges().length === 3, "the re-read");
        assert.ok(exchanges()[2].isOpen);
        await assertSight(page, SHOWN);
        await page.clock.fastForward(LIMIT_MS);
      }
      await allStand(page, "stale");
      await assertSight(page, { ...SHOWN, stale: STALE });
      const told = await page.evaluate(() => window.told);
      for (const tag of WIDGETS)
        assert.deepEqual(
          told.filter((line) => line.endsWith(tag)),
          [`load ${tag}`, `error ${tag}`],
        );
      await page.context().close();
    });
  }

  for (const fault of ["404", "503", "html"]) {
    it(`after an outage (${fault}) shows no error for longer than the server needs to answer`, async () => {
      const path = `${fault}/over.json`;
      const { page } = await visit(path);
      await allStand(page, "error");
      server.behave(`/${path}`, "well");
      await page.reload();
      await allStand(page, "ready");
      await page.context().close();
    });
  }

  it("sends what it has, and a 304 draws nothing anew", async () => {
    const { page, exchanges } = await visit("well/same.json");
    await allStand(page, "ready");
    await until(() => exchanges().length === 2 && !exchanges()[1].isOpen, "the re-read");
    await page.locator('climat-action-map [part~="pin"]').first().waitFor();
    await nextFrames(page);
    await page.evaluate((tags) => {
      window.drawn = 0;
      for (const tag of tags) {
        new MutationObserver((list) => (window.drawn += list.length)).observe(
          document.querySelector(tag).shadowRoot,
          {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          },
        );
      }
    }, WIDGETS);
    await page.evaluate(() => document.querySelector("climat-agenda").reload());
    await nextFrames(page);
    assert.equal(await page.evaluate(() => window.drawn), 0);
    assert.deepEqual(
      exchanges().map(({ status }) => status),
      [200, 304, 304],
    );
    await page.context().close();
  });
});

const snapshot = (json) =>
  `<script type="application/json">${JSON.stringify(json).replaceAll("<", "\\u003c")}</script>`;

describe("where the feed can't be had", { ...SUITE, concurrency: 3 }, () => {
  it("the snapshot inside each widget is shown, and says of when it is", async () => {
    const widgets = WIDGETS.map(
      (tag) => `<${tag} ${EAGER} feed="${server.url}404/snapshot.json">
      <a href="https://example.org/">Le lien</a>${snapshot(feed())}</${tag}>`,
    );
    const tab = await visit("404/snapshot.json", { body: widgets.join("") });
    await allStand(tab.page, "stale");
    await assertSight(tab.page, { ...SHOWN, stale: STALE });
    await assertSaid(tab, /404/);
    await tab.page.context().close();
  });

  it("a collection of its own costs the widgets that need it, and no other", async () => {
    server.hold("parts.json", { ...feed(), pledges: { href: `${server.url}503/pledges.json` } });
    const tab = await visit("well/parts.json");
    const { page } = tab;
    await page.waitForFunction(() => document.querySelector("climat-pledge-counter")?.status === "error");
    await page.waitForFunction(() => document.querySelector("climat-member-wall")?.status === "ready");
    assert.deepEqual(
      await statusesOf(page),
      WIDGETS.map((tag) => (tag === "climat-pledge-counter" ? "error" : "ready")),
    );
    await assertSaid(tab, /503\/pledges\.json: .* 503$/);
    await page.context().close();
  });
});

describe("who asks, and for how long", { ...SUITE, concurrency: 3 }, () => {
  it("the last widget to leave ends the request, no other", async () => {
    const { page, exchanges } = await visit("no-answer/leave.json");
    await until(() => exchanges().length === 1, "the request");
    await allStand(page, "pending");
    await page.evaluate(
      (tags) => tags.forEach((tag) => document.querySelector(tag).remove()),
      WIDGETS.slice(1),
    );
    await nextFrames(page);
    await nextFrames(page);
    assert.ok(exchanges()[0].isOpen);
    await page.evaluate((tag) => document.querySelector(tag).remove(), WIDGETS[0]);
    await until(() => !exchanges()[0].isOpen, "the end of the request");
    assert.equal(exchanges().length, 1);
    await page.context().close();
  });

  it("refresh: one conditional request for all widgets, none while the page is hidden, one when it is seen", async () => {
    const visitor = await visit("well/refresh.json", { clock: true, attributes: 'refresh="60"' });
    const { page, exchanges } = visitor;
    await allStand(page, "ready");
    await refreshes(visitor);
    await until(() => exchanges().length === 2 && !exchanges()[1].isOpen, "the re-read");
    await passes(page, 60_000);
    await until(() => exchanges().length === 3 && !exchanges()[2].isOpen, "the first turn");
    const setHidden = (hidden) =>
      page.evaluate((value) => {
        Object.defineProperty(document, "hidden", { value, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, hidden);
    await setHidden(true);
    for (let turns = 0; turns < 3; turns += 1) await passes(page, 60_000);
    assert.equal(exchanges().length, 3);
    await setHidden(false);
    await until(() => exchanges().length === 4 && !exchanges()[3].isOpen, "the turn that was missed");
    assert.deepEqual(
      exchanges().map(({ status }) => status),
      [200, 304, 304, 304],
    );
    await passes(page, 30_000);
    assert.equal(exchanges().length, 4);
    await page.context().close();
  });

  it("a feed that is never as fast as its refresh is asked one at a time", async () => {
    const visitor = await visit("well/slow.json", { attributes: 'refresh="1"', clock: true });
    const { page, exchanges } = visitor;
    await allStand(page, "ready");
    await refreshes(visitor);
    await until(() => exchanges().length === 2 && !exchanges()[1].isOpen, "the re-read");
    server.behave("/well/slow.json", "no-answer");
    for (let turns = 0; turns < 5; turns += 1) await passes(page, 1_000);
    await until(() => exchanges().length === 3, "the turn");
    assert.deepEqual(
      exchanges().map(({ isOpen }) => isOpen),
      [false, false, true],
    );
    await page.context().close();
  });
});
