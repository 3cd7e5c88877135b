/** The composer, and every snippet it writes, pasted into a page of another host. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  axeFindings,
  html,
  launch,
  nextFrames,
  settle,
  startHost,
  SUITE,
  textsHeard,
  watch,
  WIDGETS,
} from "./support.mjs";

const NAMES = WIDGETS.map((tag) => tag.replace("climat-", ""));
const SHAPES = ["element", "div", "link", "iframe"];

/* Options that show in the widget: what is pasted must show the same. */
const OPTIONS = {
  agenda: { from: "2015-10-01", to: "2015-12-31", max: "3", heading: "Nos « dates » & co" },
  "action-map": {
    view: "list",
    status: "planned,engaged",
    max: "4",
    heading: `"><img src=x onerror=alert(1)>`,
  },
  "pledge-counter": { heading: "Les 'engagements' <b>", source: "cerdd" },
  "member-wall": { role: "partner,coordinator", "group-by": "none", names: "1", max: "5" },
  resources: { kind: "magazine,press-kit", "heading-level": "4", "data-climat-theme": "neutral" },
  calls: { closed: "1", lang: "nl", max: "2" },
};

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([launch(), startHost()]);
});

after(() => browser?.close());

const compose = async (query = "", options = {}) => {
  const page = await browser.newPage(options);
  const seen = await watch(page);
  await page.goto(`${site.url}composer/${query}`);
  await page.locator("#code-here").waitFor();
  return { page, seen };
};

const queryOf = (values) => `?${new URLSearchParams(values)}`;
const codeIn = (page, id = "here") => page.locator(`#code-${id}`).innerText();

/* The page's address follows what is chosen. */
const addressed = (page, ...values) =>
  page.waitForFunction((all) => all.every((value) => location.search.includes(value)), values);

/* Both frames have told their heights. */
const measured = (page) =>
  page.waitForFunction(() => document.querySelector("#code-here").textContent.includes("min-height"));

/** Opens a page of another host with a snippet in it. */
const paste = async (body, head = "", options = {}) => {
  const host = await startHost({ "/page.html": html(body, head) });
  const page = await browser.newPage(options);
  const seen = await watch(page);
  await page.goto(`${host.url}page.html`);
  return { page, seen };
};

/** What a widget shows, and with which options. */
const stateOf = (place, widget) =>
  place.evaluate(
    ({ name, asked }) => {
      const element = document.querySelector(`climat-${name}`);
      const heading = element.shadowRoot.querySelector('[part~="heading"]');
      const { max } = asked;
      return {
        items: element.items.map(({ id }) => id),
        heading: heading.textContent.trim(),
        level: heading.localName,
        max: max === undefined ? undefined : String(element.max),
        lang: element.shadowRoot.querySelector("[lang]").lang,
        view: element.view,
        names: element.names,
        source: element.source,
        theme: element.closest("[data-climat-theme]")?.dataset.climatTheme,
      };
    },
    { name: widget, asked: OPTIONS[widget] },
  );

const inWidget = async (page, shape, widget) => {
  if (shape !== "iframe") return page;
  await page.locator("iframe").scrollIntoViewIfNeeded();
  await page.frameLocator("iframe").locator(`climat-${widget}`).waitFor();
  return page.frames().find((frame) => frame.url().startsWith(`${site.url}${widget}/`));
};

for (const widget of NAMES) {
  describe(`composer, ${widget}`, SUITE, () => {
    let expected;
    let page;
    let seen;

    before(async () => {
      const own = await browser.newPage();
      await own.goto(`${site.url}${widget}/${queryOf(OPTIONS[widget])}`);
      assert.equal(await settle(own, `climat-${widget}`), "ready");
      expected = await stateOf(own, widget);
      await own.context().close();
      ({ page, seen } = await compose(queryOf({ widget, ...OPTIONS[widget] })));
    });
    after(() => page?.context().close());

    for (const shape of SHAPES) {
      it(`${shape}: pasted, the widget is ready with those options`, async () => {
        await page.locator(`input[name="shape"][value="${shape}"]`).check();
        await addressed(page, `shape=${shape}`);
        const once = await page.locator("#code-once").count();
        assert.equal(once, shape === "div" || shape === "link" ? 1 : 0);
        const head = once ? await codeIn(page, "once") : "";
        const pasted = await paste(`<h2>Une page</h2>${await codeIn(page)}<p>La suite</p>`, head);
        const place = await inWidget(pasted.page, shape, widget);
        assert.equal(await settle(place, `climat-${widget}`), "ready");
        const { level, ...shown } = await stateOf(place, widget);
        assert.equal(level, `h${OPTIONS[widget]["heading-level"] ?? (shape === "iframe" ? 2 : 3)}`);
        const { level: own, ...onPage } = expected;
        assert.match(own, /^h\d$/);
        assert.deepEqual(shown, onPage);
        assert.ok(shown.items.length > 0);
        assert.equal(await pasted.page.locator("img[src=x]").count(), 0);
        await pasted.seen.assertQuiet();
        await pasted.page.context().close();
      });
    }

    it("breaks no policy and asks nobody else for anything", async () => {
      await seen.assertQuiet();
      const strangers = seen.requests.filter(({ href }) => !href.startsWith(site.url));
      assert.deepEqual(strangers.map(String), []);
    });
  });
}

describe("composer, what a snippet promises", SUITE, () => {
  const query = queryOf({ widget: "agenda", ...OPTIONS.agenda, shape: "element" });

  for (const [name, viewport] of Object.entries({
    phone: { width: 360, height: 740 },
    desktop: { width: 720, height: 800 },
  })) {
    it(`nothing jumps when the widget comes, ${name}`, async () => {
      const { page } = await compose(query);
      await measured(page);
      const below = `<p id="below">Ce qui suit</p><div style="block-size:3000px"></div>`;
      const pasted = await paste((await codeIn(page)) + below, "<style>body{margin:16px}</style>", {
        viewport,
      });
      assert.equal(await settle(pasted.page, "climat-agenda"), "ready");
      await nextFrames(pasted.page);
      const shifts = await pasted.page.evaluate(() => window.seen.takeShifts());
      assert.deepEqual(
        shifts.filter(({ nodes }) => nodes.some((node) => node.includes("below"))),
        [],
      );
      await page.context().close();
      await pasted.page.context().close();
    });
  }

  it("what is asked for ahead is used, and asked for once", async () => {
    const { page } = await compose(query);
    const pasted = await paste(await codeIn(page));
    assert.equal(await settle(pasted.page, "climat-agenda"), "ready");
    assert.equal(pasted.seen.asked("/agenda.js"), 1);
    /* A preload that nobody takes is told by Chromium a few seconds later; a second request would be one too many now. */
    const loads = await pasted.page.evaluate(
      () => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/feed.json")).length,
    );
    assert.ok(loads <= 2, `${loads} loads of the feed`);
    await pasted.seen.assertQuiet();
    await page.context().close();
  });

  it("a pinned version comes under its hash, alone", async () => {
    const { page } = await compose(`${query}&pinned=1`);
    const code = await codeIn(page);
    assert.match(code, /integrity="sha384-[\w+/]{64}" crossorigin/);
    const pasted = await paste(code);
    assert.equal(await settle(pasted.page, "climat-agenda"), "ready");
    assert.deepEqual(pasted.seen.scripts(), [`/${code.match(/dynamique-climat\.all-[\w.]+\.js/)[0]}`]);
    const spoilt = await paste(code.replace(/sha384-.{4}/, "sha384-AAAA"));
    assert.ok(await spoilt.page.locator("climat-agenda a").isVisible());
    assert.equal(await spoilt.page.evaluate(() => customElements.get("climat-agenda")), undefined);
    await page.context().close();
  });

  it("a link copied is a link where rich text is pasted, and its code elsewhere", async () => {
    const { page } = await compose(queryOf({ widget: "agenda", shape: "link", max: "5" }));
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator("#copy-here").click();
    await page.locator(".copied", { hasText: "Copié" }).waitFor();
    const [plain, rich] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type) => (await item.getType(type)).text();
      return [await read("text/plain"), await read("text/html")];
    });
    assert.equal(plain, await codeIn(page));
    assert.match(rich, /<a href="[^"]+\/agenda\/\?max=5">/);
    await page.context().close();
  });
});

describe("composer, its page", SUITE, () => {
  const SKIP = { fr: "Aller à la composition", en: "Skip to the composer", nl: "Naar het samenstellen" };
  for (const ui of ["fr", "en", "nl"]) {
    for (const colorScheme of ["light", "dark"]) {
      it(`is accessible as far as axe can tell, ${ui}, ${colorScheme}`, async () => {
        const query = queryOf({ widget: "member-wall", max: "5", shape: "div", cms: "spip", ui });
        const { page, seen } = await compose(query, { colorScheme });
        await page.locator("#published").fill("<p>Rien</p>");
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        await page.locator(".picker input").first().waitFor();
        const colon = await page
          .locator(".mark")
          .first()
          .evaluate((mark) => getComputedStyle(mark, "::before").content);
        assert.equal(colon, ui === "fr" ? '"\u00a0: "' : '": "');
        assert.equal(await page.evaluate(() => document.documentElement.lang), ui);
        assert.equal(await page.locator(".skip").textContent(), SKIP[ui]);
        await nextFrames(page);
        assert.deepEqual(await axeFindings(page), []);
        await seen.assertQuiet();
        await page.context().close();
      });
    }
  }

  it("is read in words: a number beside a title is no part of its first word", async () => {
    const { page } = await compose();
    const headings = await textsHeard(page, "heading");
    const numbered = headings.flatMap((text) => /^\d\D{2}/.exec(text) ?? []);
    assert.deepEqual(numbered, ["1.\u00a0", "2.\u00a0", "3.\u00a0", "4.\u00a0", "5.\u00a0"]);
    await page.context().close();
  });

  for (const width of [320, 360, 768, 1280]) {
    it(`fits a screen of ${width} px, with all of it open`, async () => {
      const { page } = await compose("?cms=spip&shape=div", { viewport: { width, height: 800 } });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      await measured(page);
      await nextFrames(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      for (const screen of ["wide", "phone"]) {
        await page.locator(`input[name="screen"][value="${screen}"]`).check();
        const frame = await page.locator(`#${screen}`).boundingBox();
        assert.ok(frame.width > 230 && frame.height > 50, `${screen}: ${frame.width} by ${frame.height}`);
      }
      await page.context().close();
    });
  }

  for (const ui of ["fr", "en", "nl"]) {
    it(`fits a screen of 320 px in letters twice as large, ${ui}`, async () => {
      const { page } = await compose(`?cms=spip&ui=${ui}`, { viewport: { width: 320, height: 800 } });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      await page.locator("#published").fill("<p>Rien</p>");
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      await page.context().close();
    });
  }

  it("can be sent: its address brings back every choice, in one step of the history", async () => {
    const { page } = await compose();
    const steps = await page.evaluate(() => history.length);
    await page.locator('input[value="action-map"]').check();
    await page.locator(".picker", { hasText: "Thèmes" }).locator("summary").click();
    await page.getByRole("checkbox", { name: "Adaptation" }).check();
    await page.getByLabel("Nombre au départ").fill("7");
    await page.locator("#cms").selectOption("drupal-full");
    await page.locator("#place").selectOption("side");
    await addressed(page, "theme=adaptation", "max=7", "cms=drupal-full", "place=side");
    await measured(page);
    assert.equal(await page.evaluate(() => history.length), steps);
    const [address, code] = [page.url(), await codeIn(page)];
    assert.match(
      code,
      /^<div class="climat-widget" data-widget="action-map" data-theme="adaptation" data-max="7"/,
    );
    const other = await browser.newPage();
    await other.goto(address);
    await other.locator("#code-here").waitFor();
    await measured(other);
    assert.equal(await codeIn(other), code);
    assert.ok(await other.getByRole("checkbox", { name: "Adaptation", includeHidden: true }).isChecked());
    await page.context().close();
    await other.context().close();
  });

  it("suggests the shape that suits the tool, until the editor says otherwise", async () => {
    const { page } = await compose();
    const checked = () => page.locator('input[name="shape"]:checked').inputValue();
    assert.equal(await checked(), "link");
    const suits = { "wordpress-admin": "element", "wordpress-author": "link", spip: "link", wix: "iframe" };
    for (const [cms, shape] of Object.entries(suits)) {
      await page.locator("#cms").selectOption(cms);
      assert.equal(await checked(), shape, cms);
      assert.equal(
        await page.locator(".shape", { hasText: "conseillé" }).locator("input").inputValue(),
        shape,
      );
    }
    await page.locator('input[name="shape"][value="link"]').check();
    assert.equal(await checked(), "link");
    await page.context().close();
  });

  it("hands no script on where none runs: a newsletter has no template", async () => {
    const { page } = await compose("?widget=agenda");
    const scripts = async (cms) => {
      await page.locator("#cms").selectOption(cms);
      return [
        await page.locator("#code-once").count(),
        await page.getByRole("checkbox", { name: /Figer la version/ }).count(),
      ];
    };
    assert.deepEqual(await scripts("spip"), [1, 1]);
    assert.deepEqual(await scripts("mail"), [0, 0]);
    assert.deepEqual(await scripts("wordpress-com"), [0, 0]);
    assert.match(await codeIn(page), /^<p><a href="[^"]*\/agenda\/">/);
    await page.context().close();
  });

  it("leaves out of the code what the form doesn't show, and has it again for who comes back", async () => {
    const { page } = await compose("?widget=agenda&shape=div&filters=search,date&axis=sensibiliser&max=3");
    const to = (widget) => page.locator(`input[name="widget"][value="${widget}"]`).check();
    await to("pledge-counter");
    assert.match(
      await codeIn(page),
      /^<div class="climat-widget" data-widget="pledge-counter"( style="[^"]*")?>/,
    );
    await to("action-map");
    assert.match(await codeIn(page), / data-axis="sensibiliser"/);
    assert.doesNotMatch(await codeIn(page), /filters/);
    await to("agenda");
    assert.match(await codeIn(page), / data-filters="search,date"/);
    await page.context().close();
  });

  it("does not take a value that the widget can't have, and says so", async () => {
    const { page } = await compose();
    const field = page.getByLabel("Nombre au départ");
    await field.fill("beaucoup");
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    assert.match(await page.locator("#hint-max").innerText(), /ne convient pas.*de 1 à 1\s000\s000/);
    assert.doesNotMatch(await codeIn(page), /max/);
    assert.equal(await field.inputValue(), "beaucoup");
    await field.fill("4");
    assert.equal(await field.getAttribute("aria-invalid"), null);
    assert.match(await codeIn(page), /max=4/);
    await field.fill("1 000");
    assert.match(await codeIn(page), /max=1000/);
    await page.context().close();
  });

  it("says of an address of a feed that it has to be whole, and of one that leads nowhere to look at it", async () => {
    const { page } = await compose();
    await page.getByText("Réglages avancés").click();
    const field = page.getByLabel("Adresse d’un autre flux");
    await field.fill("widgets.example/feed.json");
    assert.match(await page.locator("#hint-feed").innerText(), /adresse complète\s: https/);
    await field.fill(`${site.url}nowhere.json`);
    await page.getByText("vérifiez son adresse").waitFor();
    await page.context().close();
  });

  it("works with the keyboard alone", async () => {
    const { page } = await compose("?shape=element");
    const press = async (key, times = 1) => {
      for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
    };
    const focused = () => page.evaluate(() => document.activeElement.matches(":focus-visible"));
    await page.locator('input[value="agenda"]').focus();
    await press("ArrowDown", 2);
    assert.match(await codeIn(page), /<climat-pledge-counter/);
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await press("Tab");
      if (await page.evaluate(() => document.activeElement.id === "copy-here")) break;
      const where = await page.evaluate(() => document.activeElement.outerHTML.slice(0, 90));
      if (!where.startsWith("<iframe")) assert.ok(await focused(), `no focus to be seen: ${where}`);
    }
    assert.equal(await page.evaluate(() => document.activeElement.id), "copy-here");
    await page.context().close();
  });

  it("keeps day and year of a date whose month is written anew", async () => {
    const { page } = await compose("?widget=agenda&from=2015-12-01&shape=element");
    const from = page.locator("#option-from");
    await from.focus();
    await page.keyboard.press("Backspace");
    await page.keyboard.type("11");
    assert.equal(await from.inputValue(), "2015-11-01");
    assert.match(await codeIn(page), / from="2015-11-01"/);
    await page.context().close();
  });

  it("says what survived of a paste, and the way out", async () => {
    const { page } = await compose(queryOf({ widget: "agenda", max: "5", shape: "iframe" }));
    const verdict = page.locator(".verdict");
    const published = page.locator("#published");
    await published.fill(await codeIn(page));
    assert.equal(await verdict.getAttribute("data-verdict"), "works");
    await published.fill((await codeIn(page)).replace("<iframe", '<iframe sandbox=""'));
    assert.equal(await verdict.getAttribute("data-verdict"), "sandboxed");
    await verdict.getByRole("button").click();
    assert.equal(await page.locator('input[name="shape"]:checked').inputValue(), "link");
    await published.fill(`<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>`);
    assert.equal(await verdict.getAttribute("data-verdict"), "nothing");
    assert.equal(await page.evaluate(() => window.pwned), undefined);
    await page.context().close();
  });

  it("says that there is nothing to show, where there is nothing", async () => {
    const { page } = await compose("?widget=agenda&from=2030-01-01");
    await page.locator(".standing p").waitFor();
    await page.locator(".standing button").press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "preview-title");
    await addressed(page, "past=1");
    await page.context().close();
  });

  it("says so where the names can't be read, and goes on", async () => {
    const down = await startHost({ "/feed.json": { status: 503, body: "" } });
    const page = await browser.newPage();
    await watch(page);
    await page.goto(`${down.url}composer/?theme=adaptation&shape=element`);
    await page.locator(".note", { hasText: "n’ont pas pu être lus" }).waitFor();
    assert.match(await codeIn(page), /theme="adaptation"/);
    await page.context().close();
  });

  it("leaves links where no script runs", async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}composer/`);
    const links = await page.locator("noscript a").evaluateAll((all) => all.map(({ href }) => href));
    assert.equal(links.length, NAMES.length);
    for (const link of links) assert.equal((await page.request.get(link)).status(), 200, link);
    await page.context().close();
  });
});
