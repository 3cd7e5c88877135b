/** A widget's own page: the plain link's target and the iframe's source. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { buildPages } from "../../scripts/pages.mjs";
import { axeFindings, feed, html, settle, startHost, SUITE, useSite, watch, WIDGETS } from "./support.mjs";

const PAGES = WIDGETS.map((tag) => tag.replace("climat-", ""));
/* The demo's events are of 2015; without dates an agenda starts today. */
const FULL = { agenda: "?from=2015-10-01&to=2015-12-31" };

const served = useSite();

const open = async (path, options) => {
  const page = await served.browser.newPage(options);
  const seen = await watch(page);
  await page.goto(served.server.url + path);
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

    it("asks for its widget's code while the loader is on its way, and once", async () => {
      const page = await served.browser.newPage();
      const seen = await watch(page);
      const code = page.waitForRequest(`**/${name}.js`);
      await page.route("**/dynamique-climat.js", async (route) => {
        await code;
        await route.continue();
      });
      await page.goto(served.server.url + path);
      assert.equal(await settle(page, `climat-${name}`), "ready");
      assert.equal(seen.asked(`/${name}.js`), 1);
      await page.context().close();
    });

    it("fits a screen of 320 px", async () => {
      const { page } = await open(path, { viewport: { width: 320, height: 640 } });
      assert.equal(await settle(page, `climat-${name}`), "ready");
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    });
  });
}

it(
  "says that its widget is not shown once that is known, and not while the script is on its way",
  SUITE,
  async () => {
    const page = await served.browser.newPage();
    await page.route("**/dynamique-climat.js", (route) => route.abort());
    await page.goto(`${served.server.url}calls/`);
    /* A screen reader starts to read at once. */
    const sentence = page.locator("climat-calls > p");
    assert.equal(await sentence.isVisible(), false);
    await sentence.evaluate((node) => {
      for (const animation of node.getAnimations()) animation.finish();
    });
    assert.equal(await sentence.isVisible(), true);
    await page.context().close();
  },
);

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

  it("counts what is said first, as a link in a widget does, also when it is filtered", async () => {
    const { page } = await open("action-map/?view=list&view=map&amp;status=planned&status=done&max=3");
    assert.equal(await settle(page, "climat-action-map"), "ready");
    const map = page.locator("climat-action-map");
    const said = await map.evaluate(({ view, max }) => ({ view, max }));
    assert.deepEqual(said, { view: "list", max: 3 });
    assert.equal(await map.getAttribute("status"), "planned");
    await map.evaluate((element) =>
      element.dispatchEvent(
        Object.assign(new Event("climat-filter-change", { bubbles: true }), {
          filters: { theme: "adaptation" },
        }),
      ),
    );
    await page.waitForFunction(() => location.search === "?view=list&status=planned&max=3&theme=adaptation");
    await page.context().close();
  });

  it("takes a flag as HTML writes it at length, and more than there is", async () => {
    const { page, seen } = await open("calls/?closed=closed&max=100000");
    assert.equal(await settle(page, "climat-calls"), "ready");
    assert.equal((await itemIds(page, "climat-calls")).length, feed().calls.length);
    await seen.assertQuiet();
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

describe("in its visitor's language", SUITE, () => {
  /* What the page around the widget says, and in which language. */
  const said = (page) =>
    page.evaluate(() => {
      const of = (selector) => {
        const element = document.querySelector(selector);
        const text = element.textContent.replace(/\s+/g, " ").trim();
        return `${element.closest("[lang]").lang}: ${text}`;
      };
      return {
        title: of("title"),
        who: of("h1 > :first-child"),
        name: of(".page-title"),
        missing: of("main .widget p"),
        all: of(".page-all a"),
        footer: of(".page-footer > :last-child"),
      };
    });
  const FRENCH = {
    title: "fr: L’agenda – La Dynamique Climat COP 21",
    who: "fr: La Dynamique Climat COP 21",
    name: "fr: – L’agenda",
    missing:
      "fr: L’agenda de la Dynamique Climat n’est pas affiché pour le moment. Le Cerdd, qui anime le collectif, vous répond : climat@cerdd.org.",
    all: "fr: Tout voir",
    footer: "fr: Un collectif de structures du Nord-Pas de Calais, animé par le Cerdd.",
  };
  const inDutch = (lang) => ({
    title: `${lang}: De klimaatagenda – La Dynamique Climat COP 21`,
    who: "fr: La Dynamique Climat COP 21",
    name: `${lang}: – De klimaatagenda`,
    missing: `${lang}: De agenda van de Dynamique Climat wordt momenteel niet getoond. Het Cerdd, dat het collectief coördineert, antwoordt u graag: climat@cerdd.org.`,
    all: `${lang}: Alles bekijken`,
    footer: `${lang}: Een collectief van organisaties uit Nord-Pas de Calais, gecoördineerd door het Cerdd.`,
  });
  const inTurn = (page, title) => page.waitForFunction((start) => document.title.startsWith(start), title);

  for (const lang of ["nl", "nl-BE"]) {
    it(`says all that stands around the widget, and says which language it is: ${lang}`, async () => {
      const { page, seen } = await open(`agenda/?from=2015-11-30&to=2015-12-11&lang=${lang}`, {
        viewport: { width: 360, height: 640 },
      });
      assert.equal(await settle(page, "climat-agenda"), "ready");
      await inTurn(page, "De klimaatagenda");
      assert.deepEqual(await said(page), inDutch(lang));
      assert.equal(await page.locator(".page-all").isVisible(), true);
      assert.deepEqual(await page.evaluate(() => window.seen.takeShifts()), []);
      assert.deepEqual(await axeFindings(page), []);
      await seen.assertQuiet();
      await page.context().close();
    });
  }

  it("in English as well, of every widget", async () => {
    for (const name of PAGES) {
      const { page, seen } = await open(`${name}/?lang=en`);
      await settle(page, `climat-${name}`);
      const heading = page.locator(`climat-${name}`).getByRole("heading", { level: 2 });
      const title = `${await heading.first().textContent()}`.trim();
      await inTurn(page, `${title} – `);
      const { name: after, missing } = await said(page);
      assert.equal(after, `en: – ${title}`);
      assert.match(missing, /^en: The .* not shown at the moment\. Cerdd, which/);
      await seen.assertQuiet();
      await page.context().close();
    }
  });

  it("asks for nothing more in French, whose words stand in the page", async () => {
    const bare = await open(`agenda/${FULL.agenda}`);
    const french = await open(`agenda/${FULL.agenda}&lang=fr`);
    for (const { page } of [bare, french]) assert.equal(await settle(page, "climat-agenda"), "ready");
    assert.deepEqual(await said(french.page), FRENCH);
    assert.deepEqual(
      french.seen.scripts().filter((path) => !bare.seen.scripts().includes(path)),
      [],
    );
    for (const { page } of [bare, french]) await page.context().close();
  });

  it("stays French, and says so, where the words can't be had", async () => {
    const page = await served.browser.newPage();
    const seen = await watch(page);
    await page.route("**/chunks/nl-*.js", (route) => route.abort());
    const failed = page.waitForEvent("requestfailed");
    await page.goto(`${served.server.url}agenda/?from=2015-11-30&to=2015-12-11&lang=nl`);
    await failed;
    assert.equal(await settle(page, "climat-agenda"), "ready");
    assert.deepEqual(await said(page), FRENCH);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "nl");
    assert.deepEqual(seen.errors, []);
    await page.context().close();
  });
});

describe("what a visitor opens in the agenda", SUITE, () => {
  const COP = "2015-11-28T10:00:00+01:00";

  const openAt = async (time, query) => {
    const page = await served.browser.newPage({ viewport: { width: 360, height: 740 } });
    const seen = await watch(page);
    await page.clock.setFixedTime(time);
    await page.goto(`${served.server.url}agenda/${query}`);
    assert.equal(await settle(page, "climat-agenda"), "ready");
    return { page, seen, row: (id) => page.locator(`climat-agenda details[data-id="${id}"]`) };
  };

  it("stands in the page's address, which opens it for somebody else, at their eyes, and nothing moves", async () => {
    const { page, seen, row } = await openAt(COP, "?max=2");
    const steps = await page.evaluate(() => history.length);
    await page.locator("climat-agenda [part~=more]").click();
    const { id } = await page.evaluate(() => document.querySelector("climat-agenda").items.at(-1));
    await row(id).locator("summary").click();
    await page.waitForURL(
      (url) => url.searchParams.get("selected") === id && url.searchParams.get("max") === "2",
    );
    assert.equal(await page.evaluate(() => history.length), steps);
    await seen.assertQuiet();

    const other = await openAt(COP, new URL(page.url()).search);
    await other.row(id).locator('[part~="details"] > *').first().waitFor();
    const summary = other.row(id).locator("summary");
    await other.page.waitForFunction(
      (element) => element.getRootNode().activeElement === element,
      await summary.elementHandle(),
    );
    const { y, height } = await summary.boundingBox();
    assert.ok(y >= 0 && y + height <= 740, `at ${y} px`);
    assert.deepEqual(await other.page.evaluate(() => window.seen.takeShifts()), []);

    await summary.click();
    await other.page.waitForURL((url) => !url.searchParams.has("selected"));
    await other.seen.assertQuiet();
    await page.context().close();
    await other.page.context().close();
  });

  it("opens in the archive once it is over, with a way to what is to come", async () => {
    const { page, seen, row } = await openAt(
      "2016-02-01T10:00:00+01:00",
      "?selected=climate-tour-dunkerquois&max=3",
    );
    await row("climate-tour-dunkerquois").locator('[part~="details"] > *').first().waitFor();
    await page.locator(".page-all a").click();
    await page.waitForURL(`${served.server.url}agenda/?max=3`);
    await seen.assertQuiet();
    await page.context().close();
  });

  for (const reads of [false, true])
    it(`${reads ? "leaves who has begun to read alone" : "opens"} where the newer copy of the feed has it first`, async () => {
      const whole = feed();
      const { id } = whole.events.find(({ startDate }) => startDate?.startsWith("2015-12-"));
      const older = { ...whole, events: whole.events.filter((event) => event.id !== id) };
      let answer = older;
      const send = async () => ({
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(await answer),
      });
      const host = await startHost({ "/feed.json": send });
      const page = await served.browser.newPage();
      await page.clock.setFixedTime(COP);
      await page.goto(`${host.url}agenda/`);
      assert.equal(await settle(page, "climat-agenda"), "ready");

      let release;
      answer = new Promise((done) => (release = () => done(whole)));
      await page.goto(`${host.url}agenda/?selected=${id}`);
      const rows = page.locator("climat-agenda .event > details");
      await rows.first().waitFor();
      if (reads) await rows.first().locator("summary").click();
      release();
      const row = page.locator(`climat-agenda details[data-id="${id}"]`);
      if (reads) await row.waitFor();
      else await row.locator('[part~="details"] > *').first().waitFor();
      assert.equal(await row.evaluate(({ open }) => open), !reads);
      await page.context().close();
    });

  it("is no matter where the feed has it no more", async () => {
    const { page, seen } = await openAt(COP, "?selected=nobody");
    assert.equal(await page.locator("climat-agenda [part~=event]").first().isVisible(), true);
    assert.equal(await page.locator(".page-all").isVisible(), false);
    await seen.assertQuiet();
    await page.context().close();
  });
});

describe("what a visitor filters", SUITE, () => {
  const searched = (page, expected) => page.waitForFunction((search) => location.search === search, expected);

  it("stands in the page's address, which shows the same to somebody else", async () => {
    const { page, seen } = await open("agenda/?from=2015-10-01&to=2015-12-31&max=40");
    assert.equal(await settle(page, "climat-agenda"), "ready");
    const agenda = page.locator("climat-agenda");
    const steps = await page.evaluate(() => history.length);
    assert.equal(await page.locator(".page-all").isVisible(), true);
    await agenda.getByRole("button", { name: "Filtrer" }).click();
    await agenda.getByLabel("Thème").selectOption("adaptation");
    await searched(page, "?from=2015-10-01&to=2015-12-31&max=40&theme=adaptation");
    await agenda.getByLabel("Dates").selectOption("2015-11");
    await agenda.locator('[part~="search"]').fill("visite");
    await searched(page, "?max=40&theme=adaptation&search=visite&from=2015-11-01&to=2015-11-30");
    assert.equal(await page.evaluate(() => history.length), steps);
    const ids = await itemIds(page, "climat-agenda");
    assert.ok(ids.length > 0);

    const other = await open(page.url().slice(served.server.url.length));
    await other.page.waitForFunction((expected) => {
      const { items } = document.querySelector("climat-agenda");
      return items && JSON.stringify(items.map(({ id }) => id)) === expected;
    }, JSON.stringify(ids));
    await agenda
      .getByRole("button", { name: "Tout afficher" })
      .or(agenda.locator(".found button"))
      .first()
      .click();
    await searched(page, "?from=2015-10-01&to=2015-12-31&max=40");
    await page.locator(".page-all a").click();
    await page.waitForURL(`${served.server.url}agenda/?max=40`);
    await seen.assertQuiet();
    await other.seen.assertQuiet();
    await page.context().close();
    await other.page.context().close();
  });

  it("of the month that is on, stands there as what is still to come", async () => {
    const page = await served.browser.newPage();
    await page.clock.setFixedTime("2015-11-24T10:00:00+01:00");
    await page.goto(`${served.server.url}agenda/`);
    assert.equal(await settle(page, "climat-agenda"), "ready");
    await page.getByRole("button", { name: "Filtrer" }).click();
    await page.getByLabel("Dates").selectOption("2015-11");
    await searched(page, "?from=today&to=2015-11-30");
    const ids = await itemIds(page, "climat-agenda");
    assert.ok(ids.length > 0);
    await page.reload();
    assert.equal(await settle(page, "climat-agenda"), "ready");
    assert.deepEqual(await itemIds(page, "climat-agenda"), ids);
    await page.context().close();
  });

  it("keeps the rest of a date of which a part is taken back and typed anew", async () => {
    const { page } = await open("agenda/?from=2015-10-01&to=2015-12-31");
    assert.equal(await settle(page, "climat-agenda"), "ready");
    await page.getByRole("button", { name: "Filtrer" }).click();
    await page.getByLabel("Dates").selectOption("range");
    await page.getByLabel("Dates\u00a0: Du", { exact: true }).focus();
    const typed = async (keys, address) => {
      for (const key of keys) await page.keyboard.press(key);
      await searched(page, address);
    };
    await typed("12022014", "?from=2014-12-02");
    await typed(["Backspace", ..."2015"], "?from=2015-12-02");
    /* What is left of a date is none once the visitor turns away. */
    await page.keyboard.press("Backspace");
    await page.getByLabel("Dates\u00a0: Au", { exact: true }).focus();
    await searched(page, "");
    assert.equal(await page.getByLabel("Dates\u00a0: Du", { exact: true }).inputValue(), "");
    await page.context().close();
  });

  it("is all that is seen of an address with a search: nothing moves when it is found", async () => {
    const { page, seen } = await open("action-map/?view=list&search=climat");
    await page.locator("climat-action-map .found button").waitFor();
    assert.equal(await page.locator(".page-footer").isVisible(), true);
    assert.deepEqual(await page.evaluate(() => window.seen.takeShifts()), []);
    await seen.assertQuiet();
    await page.context().close();
  });

  it("has one way out: the widget's own button", async () => {
    const { page } = await open("action-map/?view=list");
    assert.equal(await settle(page, "climat-action-map"), "ready");
    await page.locator('climat-action-map [part~="search"]').fill("climat");
    await searched(page, "?view=list&search=climat");
    assert.equal(await page.locator("climat-action-map .found button").isVisible(), true);
    assert.equal(await page.locator(".page-all").isVisible(), false);
    await page.context().close();
  });

  it("of a map, too: its status is an attribute", async () => {
    const { page } = await open("action-map/?view=list");
    assert.equal(await settle(page, "climat-action-map"), "ready");
    const map = page.locator("climat-action-map");
    await map.getByRole("button", { name: "Filtrer" }).click();
    await map.getByLabel("État").selectOption("planned");
    await searched(page, "?view=list&status=planned");
    await page.context().close();
  });

  it("does not move the address of a frame", async () => {
    const { page, frame } = await embed(
      `${served.server.url}action-map/?view=list`,
      'sandbox="allow-scripts"',
    );
    assert.equal(await settle(frame, "climat-action-map"), "ready");
    await frame.locator('climat-action-map [part~="search"]').fill("vélo");
    await frame.locator("climat-action-map .found button").waitFor();
    assert.equal(await frame.evaluate(() => location.search), "?view=list");
    await page.context().close();
  });
});

describe("for who finds it", SUITE, () => {
  const attributesOf = (page, selector, ...names) =>
    page.locator(selector).evaluate((element, all) => all.map((name) => element.getAttribute(name)), names);

  for (const name of PAGES) {
    it(`${name} says what it is, and where an oEmbed consumer finds it`, async () => {
      const { page } = await open(name);
      await page.waitForURL(`${served.server.url}${name}/`);
      assert.match(await page.title(), /^\S.+ – La Dynamique Climat COP\s21$/);
      const [description] = await attributesOf(page, 'meta[name="description"]', "content");
      assert.ok(description.length > 60);
      assert.equal(await page.locator('link[rel="canonical"]').evaluate(({ href }) => href), page.url());
      const [type] = await attributesOf(page, 'link[rel="alternate"]', "type");
      assert.equal(type, "application/json+oembed");
      const address = await page.locator('link[rel="alternate"]').evaluate(({ href }) => href);
      const response = await page.request.get(`${address}?format=json&maxwidth=600`);
      const { version, type: kind, title, provider_name } = await response.json();
      assert.deepEqual({ version, kind }, { version: "1.0", kind: "link" });
      assert.ok(title && provider_name);
      assert.equal(response.headers()["access-control-allow-origin"], "*");
      await page.context().close();
    });
  }

  it("a build that knows its address says it whole: WordPress resolves no relative one", async () => {
    const folder = await mkdtemp(join(tmpdir(), "climat-"));
    try {
      await buildPages(folder, served.server.url);
      const markup = await readFile(join(folder, "agenda/index.html"), "utf8");
      assert.ok(markup.includes(`<link rel="canonical" href="${served.server.url}agenda/" />`));
      assert.ok(markup.includes(`href="${served.server.url}agenda/oembed.json"`));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  for (const name of PAGES) {
    it(`${name} has words and a link where nothing is allowed, as TinyMCE writes it`, async () => {
      const { page, frame } = await embed(`${served.server.url}${name}/`, 'sandbox=""');
      assert.ok(await frame.locator("noscript p").first().isVisible());
      const link = frame.locator("noscript a").first();
      assert.ok(await link.isVisible());
      assert.equal(await link.getAttribute("target"), "_self");
      assert.equal(await frame.locator(`climat-${name}`).isVisible(), false, "said twice");
      await page.context().close();
    });
  }

  it("no title stands last on a sheet, or in a column, without what it is of", async () => {
    const { page } = await open("member-wall/?group-by=kind&names=1", {
      viewport: { width: 1000, height: 800 },
    });
    assert.equal(await settle(page, "climat-member-wall"), "ready");
    const parted = await page.evaluate(() => {
      const { style } = document.querySelector("main");
      const { shadowRoot } = document.querySelector("climat-member-wall");
      const found = [];
      for (let height = 300; height < 700; height += 10) {
        style.cssText = `inline-size: 600px; block-size: ${height}px; columns: 600px; column-fill: auto`;
        for (const title of shadowRoot.querySelectorAll(".title")) {
          const first = title.parentElement.querySelector("li");
          if (first && first.getBoundingClientRect().left > title.getBoundingClientRect().left + 300)
            found.push(`${title.textContent}, columns of ${height} px`);
        }
      }
      return found;
    });
    assert.deepEqual(parted, []);
    await page.context().close();
  });

  it("a page that is printed shows the list, black on white, without what nobody can press", async () => {
    const { page } = await open(`agenda/${FULL.agenda}`, { colorScheme: "dark" });
    await settle(page, "climat-agenda");
    await page.emulateMedia({ media: "print" });
    const shown = await page.evaluate(() => ({
      ground: getComputedStyle(document.body).backgroundColor,
      buttons: [
        ...document.querySelector("climat-agenda").shadowRoot.querySelectorAll("button, input"),
      ].filter((control) => control.checkVisibility()).length,
      items: document.querySelector("climat-agenda").shadowRoot.querySelectorAll('[part~="event"]').length,
    }));
    assert.equal(shown.ground, "rgb(255, 255, 255)");
    assert.ok(shown.items > 3);
    assert.equal(shown.buttons, 0);
    await page.context().close();
  });

  for (const [query, max] of [
    ["&max=3", "3"],
    ["", null],
  ])
    it(`a page that is printed holds the whole list, then as much of it as before: max ${max ?? "unsaid"}`, async () => {
      const { page } = await open(`agenda/${FULL.agenda}${query}`);
      await settle(page, "climat-agenda");
      const agenda = page.locator("climat-agenda");
      const before = await agenda.locator('[part~="event"]').count();
      await page.evaluate(() => {
        const { shadowRoot, items } = document.querySelector("climat-agenda");
        addEventListener("beforeprint", () => {
          const shown = shadowRoot.querySelectorAll('[part~="event"]').length;
          globalThis.printed = { shown, all: items.length };
        });
      });
      await page.pdf();
      const { shown, all } = await page.evaluate(() => globalThis.printed);
      assert.ok(shown > before, `${shown} on paper, ${before} before`);
      assert.equal(shown, all);
      assert.equal(await agenda.getAttribute("max"), max);
      assert.equal(await agenda.locator('[part~="event"]').count(), before);
      await page.context().close();
    });
});

/** A page of another host that keeps what its frame tells. */
const embed = async (src, attributes = "") => {
  const body = html(
    `<iframe src="${src}" title="Un widget" width="500" height="300" ${attributes}></iframe>`,
    "<script>window.told = []; addEventListener('message', (event) => told.push(event))</script>",
  );
  const site = await startHost({ "/page.html": body });
  const page = await served.browser.newPage();
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
        const { page, frame, seen } = await embed(
          `${served.server.url}${name}/${FULL[name] ?? ""}`,
          attributes,
        );
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
        const origin = attributes ? "null" : new URL(served.server.url).origin;
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

  it("is no blank box while its code is on its way: the shape of what comes stands where the widget draws it", async () => {
    const host = await startHost({
      "/page.html": html(
        `<iframe src="${served.server.url}agenda/?feed=/never.json" title="L’agenda"></iframe>`,
      ),
    });
    const page = await served.browser.newPage();
    await page.route(`${served.server.url}never.json`, () => undefined);
    let bring;
    const held = new Promise((done) => (bring = done));
    await page.route("**/agenda.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${host.url}page.html`, { waitUntil: "commit" });
    const frame = page.frameLocator("iframe");
    const element = frame.locator("climat-agenda");
    const shape = () =>
      element.evaluate((node) => {
        const { visibility, top, left, height } = getComputedStyle(node, "::before");
        return { visibility, place: [top, left, height].map((length) => Math.round(parseFloat(length))) };
      });
    const waited = async (ms) => {
      await element.evaluate(async (node, currentTime) => {
        const started = () => node.getAnimations({ subtree: true });
        while (started().length === 0) await new Promise((done) => requestAnimationFrame(done));
        for (const animation of started()) {
          animation.pause();
          animation.currentTime = currentTime;
        }
      }, ms);
      return shape();
    };
    /* On a quick line nothing flickers; once it is said that nothing is shown, nothing is awaited. */
    assert.equal((await waited(200)).visibility, "hidden");
    const { visibility, place } = await waited(400);
    assert.equal(visibility, "visible");
    assert.equal((await waited(20_000)).visibility, "hidden");
    bring();
    const drawn = await frame.locator("[part~=skeleton]").evaluate((skeleton) => {
      const from = skeleton.getRootNode().host.getBoundingClientRect();
      const { top, left, height } = skeleton.getBoundingClientRect();
      return [top - from.top, left - from.left, height].map(Math.round);
    });
    assert.deepEqual(place, drawn);
    assert.equal(await element.evaluate((node) => getComputedStyle(node, "::before").content), "none");
    await page.context().close();
  });

  it("tells its height again when it changes, and when it is asked", async () => {
    const { page, frame } = await embed(`${served.server.url}agenda/?from=2015-10-01&max=2`);
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
      const { page, frame } = await embed(`${served.server.url}pledge-counter/`, attributes);
      const target = `${served.server.url}demo/favicon.svg`;
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
