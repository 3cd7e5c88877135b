/** The loader, and the single file, on pages that an embedder might write. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, describe, it } from "node:test";
import {
  ALL_READY,
  allWidgets,
  feed,
  html,
  launch,
  nextFrames,
  script,
  settle,
  settleAll,
  startHost,
  SUITE,
  watch,
  widget,
  WIDGETS,
} from "./support.mjs";

const FAR = `<div class="far"></div>`;
const FAR_STYLE = "<style>.far { block-size: 6000px }</style>";
const DEFINES_LATE = `
  class LateHost extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: "open" });
      root.append(document.createElement("climat-pledge-counter"));
    }
  }
  globalThis.defineLate = () => customElements.define("late-host", LateHost);
`;

/* A lifetime, so that a re-read can't pass for a second request. */
const fresh = (_request, response) => {
  response.setHeader("Expires", new Date(Date.now() + 300_000).toUTCString());
};
const FRESH = { "/feed.json": fresh, "/copy/feed.json": fresh };

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/** Opens a page of a host of its own. */
const visit = async (page, routes = {}, path = "page.html") => {
  const site = await startHost({ [`/${path}`]: page, ...routes });
  const tab = await browser.newPage();
  const seen = await watch(tab);
  await tab.goto(site.url + path);
  return { tab, seen, site };
};

const until = (tab, condition, argument) => tab.waitForFunction(condition, argument);

describe("loader", SUITE, () => {
  it("asks again for a widget whose code was lost with the network, once there is one", async () => {
    const site = await startHost({ "/page.html": html(widget("pledge-counter"), script()) });
    const tab = await browser.newPage();
    const code = /pledge-counter\.js$/;
    await tab.route(code, (route) => route.abort("internetdisconnected"));
    const lost = tab.waitForEvent("console", (line) => line.text().includes("pledge-counter.js failed"));
    await tab.goto(`${site.url}page.html`);
    await lost;
    await tab.context().setOffline(true);
    await tab.unroute(code);
    assert.ok(await tab.locator("a", { hasText: "Le lien de secours" }).isVisible());
    await tab.context().setOffline(false);
    assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
    await tab.context().close();
  });

  it("imports the widget that is used in one file, and no other", async () => {
    const { tab, seen } = await visit(html(widget("pledge-counter"), script()));
    assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
    assert.deepEqual(seen.scripts(), ["/dynamique-climat.js", "/pledge-counter.js"]);
    await seen.assertQuiet();
  });

  it("brings once what several widgets have in common", async () => {
    const page = html(widget("pledge-counter") + widget("member-wall"), script());
    const { tab, seen } = await visit(page, FRESH);
    assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
    assert.equal(await settle(tab, "climat-member-wall"), "ready");
    const scripts = seen.scripts();
    assert.ok(scripts.includes("/pledge-counter.shared.js"));
    assert.ok(scripts.includes("/member-wall.shared.js"));
    assert.equal(scripts.includes("/pledge-counter.js") || scripts.includes("/member-wall.js"), false);
    assert.equal(new Set(scripts).size, scripts.length);
    assert.equal(seen.asked("/feed.json"), 1);
    await seen.assertQuiet();
  });

  it("brings many kinds of widgets, and what they ask for next, in one file", async () => {
    const kinds = ["agenda", "action-map", "pledge-counter", "member-wall"];
    const page = html(
      kinds.map((kind) => widget(kind, 'group="page" loading="eager" from="2015-11-01"')).join(""),
      script(),
    );
    const { tab, seen } = await visit(page, FRESH);
    for (const kind of kinds) assert.equal(await settle(tab, `climat-${kind}`), "ready");
    const map = tab.locator("climat-action-map");
    await map.locator("[part~=controls]").waitFor();
    assert.deepEqual(seen.scripts(), ["/dynamique-climat.js", "/several.js"]);
    await tab.locator("climat-agenda [part~=search]").fill("tour");
    await map.locator("[part~=found]", { hasText: "résultat" }).waitFor();
    assert.equal(seen.scripts().filter((path) => /filter|group/.test(path)).length, 0);
    assert.equal(seen.asked("/feed.json"), 1);
    await seen.assertQuiet();
  });

  it("lets a widget that comes late share the feed with one that came in a file of its own", async () => {
    const { tab, seen } = await visit(html(widget("pledge-counter"), script()), FRESH);
    assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
    await tab.evaluate(() => document.body.append(document.createElement("climat-member-wall")));
    assert.equal(await settle(tab, "climat-member-wall"), "ready");
    assert.equal(seen.asked("/member-wall.shared.js"), 1);
    assert.equal(seen.asked("/feed.json"), 1);
    await seen.assertQuiet();
  });

  it("imports nothing for a page without widgets", async () => {
    const { tab, seen } = await visit(html("<p>Rien ici.</p>", script()));
    await nextFrames(tab);
    assert.deepEqual(seen.scripts(), ["/dynamique-climat.js"]);
    assert.equal(seen.asked("/feed.json"), 0);
  });

  it("finds a widget that comes late", async () => {
    const { tab, seen } = await visit(html("<p>Pas encore.</p>", script()));
    await nextFrames(tab);
    await tab.evaluate(() => {
      const box = document.createElement("div");
      box.append(document.createElement("climat-member-wall"));
      document.body.append(box);
    });
    assert.equal(await settle(tab, "climat-member-wall"), "ready");
    await seen.assertQuiet();
  });

  it("asks for the feed while the widget's code is still on its way", async () => {
    let feedAsked;
    const asked = new Promise((done) => (feedAsked = done));
    const { tab, seen, site } = await visit(html(widget("agenda", 'from="2015-10-01"'), script()), {
      "/feed.json": () => feedAsked(),
      /* Never comes unless the feed has been asked for. */
      "/agenda.js": () => asked,
    });
    assert.equal(await settle(tab, "climat-agenda"), "ready");
    assert.equal(seen.asked("/feed.json"), site.log.filter((path) => path === "/feed.json").length);
    await seen.assertQuiet();
  });

  it("asks for no other feed than the one that the link names", async () => {
    const link = '<a href="/calls/?max=1&feed=/other.json">Les appels</a>';
    const { tab, seen } = await visit(html(`<climat-calls>${link}</climat-calls>`, script()), {
      "/other.json": { headers: { "Content-Type": "application/json" }, body: JSON.stringify(feed()) },
    });
    assert.equal(await settle(tab, "climat-calls"), "ready");
    assert.equal(seen.asked("/feed.json"), 0);
    await seen.assertQuiet();
  });

  it("asks for no other feed than the one that a page has set before the script ran", async () => {
    const sets = "<script>document.querySelector('climat-calls').feed = '/copy/feed.json'</script>";
    const { tab, seen } = await visit(html(widget("calls") + sets, script()));
    assert.equal(await settle(tab, "climat-calls"), "ready");
    assert.equal(seen.asked("/copy/feed.json") > 0, true);
    assert.equal(seen.asked("/feed.json"), 0);
    await seen.assertQuiet();
  });

  it("asks for a feed again only to hear that it is the same, where the host gives it no lifetime", async () => {
    const statuses = [];
    const { tab } = await visit(html(allWidgets('from="2015-10-01"'), script()), {
      "/feed.json": (_request, response) => {
        response.on("finish", () => statuses.push(response.statusCode));
      },
    });
    assert.deepEqual(await settleAll(tab), ALL_READY);
    await tab.evaluate(() => document.querySelector("climat-agenda").reload());
    assert.equal(statuses[0], 200);
    assert.ok(statuses.length > 1);
    assert.deepEqual([...new Set(statuses.slice(1))], [304]);
  });

  it("leaves a widget far below alone until it comes near", async () => {
    const page = html(FAR + widget("pledge-counter"), FAR_STYLE + script());
    const { tab, seen } = await visit(page, FRESH);
    await until(tab, () => customElements.get("climat-pledge-counter"));
    await nextFrames(tab);
    const counter = tab.locator("climat-pledge-counter");
    assert.equal(await counter.evaluate(({ status }) => status), "initial");
    assert.equal(seen.asked("/feed.json"), 0);
    assert.ok(await counter.locator("a").evaluate((link) => link.checkVisibility()), "no fallback meanwhile");
    assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
    assert.equal(seen.asked("/feed.json"), 1);
  });

  it("fetches a widget far below at once where it is told to", async () => {
    const page = html(FAR + widget("pledge-counter", 'loading="eager"'), FAR_STYLE + script());
    const { tab } = await visit(page);
    await until(tab, () => document.querySelector("climat-pledge-counter").status === "ready");
    assert.equal(await tab.evaluate(() => scrollY), 0);
  });

  for (const file of ["dynamique-climat.js", "dynamique-climat.all.js"]) {
    it(`reads data-feed, relative to the page, and data-lang from its script tag: ${file}`, async () => {
      const { tab, seen } = await visit(
        html(
          allWidgets('from="2015-10-01"'),
          script(`../${file}`, 'data-feed="../elsewhere/feed.json" data-lang="nl"'),
        ),
        {
          "/elsewhere/feed.json": {
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify(feed()),
          },
        },
        "mairie/page.html",
      );
      assert.deepEqual(await settleAll(tab), ALL_READY);
      assert.equal(seen.asked("/feed.json"), 0);
      const languages = await tab.evaluate(
        (tags) => tags.map((tag) => document.querySelector(tag).shadowRoot.querySelector("[lang]").lang),
        WIDGETS,
      );
      assert.deepEqual(
        languages,
        WIDGETS.map(() => "nl"),
      );
      const heading = tab.locator('climat-member-wall [part~="heading"]');
      assert.match(await heading.innerText(), /organisaties/i);
    });
  }

  it("finds widgets in an open shadow root, there from the start or defined later", async () => {
    const early = `<div id="early"><template shadowrootmode="open">${widget("agenda", 'from="2015-10-01"')}</template></div>`;
    const { tab, seen } = await visit(
      html(`${early}<late-host></late-host>`, `${script()}<script>${DEFINES_LATE}</script>`),
    );
    assert.equal(await settle(tab, "climat-agenda"), "ready");
    await tab.evaluate(() => globalThis.defineLate());
    assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
    await seen.assertQuiet();
  });
});

describe("all in one file", SUITE, () => {
  it("brings all four widgets with no other script, under an integrity hash", async () => {
    const site = await startHost();
    const code = Buffer.from(await (await fetch(`${site.url}dynamique-climat.all.js`)).arrayBuffer());
    const integrity = `sha384-${createHash("sha384").update(code).digest("base64")}`;
    const src = `${site.url}dynamique-climat.all.js`;
    const page = html(allWidgets('from="2015-10-01"'), script(src, `integrity="${integrity}" crossorigin`));
    const { tab, seen } = await visit(page);
    assert.deepEqual(await settleAll(tab), ALL_READY);
    await tab.locator('climat-action-map [part~="pin"]').first().waitFor();
    assert.deepEqual(seen.scripts(), ["/dynamique-climat.all.js"]);
    await seen.assertQuiet();
  });

  it("reads the script tag's data-feed too", async () => {
    const page = html(
      widget("pledge-counter"),
      script("/dynamique-climat.all.js", 'data-feed="/copy/feed.json"'),
    );
    const { tab, seen } = await visit(page);
    assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
    assert.equal(seen.asked("/feed.json"), 0);
  });
});

/* Started as soon as it is here, before the page is whole: site optimisers write `async`. */
const EARLY = [
  { file: "dynamique-climat.js", code: "/calls.js" },
  { file: "dynamique-climat.all.js", code: "/dynamique-climat.all.js" },
];

describe("a script that does not wait for the page", SUITE, () => {
  for (const { file, code } of EARLY)
    it(`${file}: takes each shape once all of it is here`, async () => {
      const json = JSON.stringify(feed());
      const [start, ...rest] = html(
        `<climat-calls id="linked">|<a href="/calls/?heading=Par+le+lien&feed=/other.json">Appels</a></climat-calls>
        <climat-calls id="kept" feed="/gone.json"><script type="application/json">|${json}</script></climat-calls>
        <div class="climat-widget" data-widget="calls" data-feed="/other.json">|<p id="inner">Secours</p></div>
        <p id="spoken"><a href="/calls/">Les appels</a>| sont là.</p>`,
        `<script type="module" async src="/${file}" data-upgrade="links"></script>`,
      ).split("|");
      let sending;
      const { tab, seen } = await visit("", {
        "/other.json": { headers: { "Content-Type": "application/json" }, body: json },
        "/gone.json": { status: 404, body: "" },
        "/slow.html": (_request, response) => {
          response.setHeader("Content-Type", "text/html; charset=utf-8");
          response.write(start);
          sending = response;
          return new Promise(() => undefined);
        },
      });
      const running = tab.waitForEvent("requestfinished", (request) => request.url().endsWith(code));
      await tab.goto(new URL("slow.html", tab.url()).href, { waitUntil: "commit" });
      await running;
      for (const part of rest) {
        await nextFrames(tab);
        sending.write(part);
      }
      sending.end();
      assert.equal(await settle(tab, "#linked"), "ready");
      assert.equal(await settle(tab, "#kept"), "stale");
      assert.equal(await settle(tab, ".climat-widget > climat-calls"), "ready");
      const found = await tab.evaluate(() => ({
        heading: document.querySelector("#linked").heading,
        inner: document.querySelector("#inner").parentElement.localName,
        spoken: document.querySelector("#spoken").parentElement.localName,
      }));
      assert.deepEqual(found, { heading: "Par le lien", inner: "climat-calls", spoken: "body" });
      assert.deepEqual(seen.errors, []);
    });
});

describe("a page whose own fetch refuses", SUITE, () => {
  it("has its widgets all the same, with their fallback until it gives way", async () => {
    const refuse =
      "<script>{ const real = fetch; fetch = (...all) => { if (window.allowed) return real(...all); throw new Error(); } }</script>";
    const { tab, seen } = await visit(
      html(widget("calls"), refuse + script("/dynamique-climat.js", 'data-feed="/feed.json"')),
    );
    assert.equal(await settle(tab, "climat-calls"), "error");
    await tab.evaluate(() => (window.allowed = true));
    await tab.locator("climat-calls [part~=retry]").click();
    await tab.waitForFunction(() => document.querySelector("climat-calls").status === "ready");
    assert.deepEqual(seen.errors, []);
  });
});

describe("two copies on a page", SUITE, () => {
  const pairs = {
    "loader and single file": ["/dynamique-climat.js", "/dynamique-climat.all.js"],
    "single file and loader": ["/dynamique-climat.all.js", "/dynamique-climat.js"],
    "two loaders": ["/dynamique-climat.js", "/copy/dynamique-climat.js"],
    "two single files": ["/dynamique-climat.all.js", "/copy/dynamique-climat.all.js"],
    "all four": [
      "/dynamique-climat.js",
      "/dynamique-climat.all.js",
      "/copy/dynamique-climat.js",
      "/copy/dynamique-climat.all.js",
    ],
  };
  for (const [name, files] of Object.entries(pairs)) {
    it(`${name}: no error, and one request for the feed`, async () => {
      const page = html(allWidgets('from="2015-10-01"'), files.map((file) => script(file)).join("\n"));
      const { tab, seen } = await visit(page, FRESH);
      assert.deepEqual(await settleAll(tab), ALL_READY);
      await tab.waitForLoadState("networkidle");
      assert.deepEqual(
        seen.requests.map(({ pathname }) => pathname).filter((path) => path.endsWith("/feed.json")),
        ["/feed.json"],
      );
      await seen.assertQuiet();
    });
  }
});

describe("a feed that is down", SUITE, () => {
  it("shows the fallback link and says so in one line, until the feed is back", async () => {
    let down = true;
    const { tab, seen } = await visit(html(allWidgets('from="2015-10-01"'), script()), {
      "/feed.json": () => (down ? { status: 503, body: "Service Unavailable" } : undefined),
    });
    for (const tag of WIDGETS) {
      assert.equal(await settle(tab, tag), "error", tag);
      const link = tab.locator(`${tag} > a`);
      assert.ok(await link.isVisible(), `${tag}: the fallback link is not to be seen`);
    }
    const own = () => seen.lines.filter((line) => line.includes("[dynamique-climat]"));
    /* The code that says it comes after the failure. */
    for (let tries = 0; own().length === 0 && tries < 100; tries += 1) await nextFrames(tab);
    assert.equal(own().length, 1, own().join("\n"));
    assert.match(own()[0], /feed\.json.* 503/);
    /* The rest is the browser's own report of the 503. */
    const others = seen.lines.filter((line) => !own().includes(line));
    assert.deepEqual(
      others.filter((line) => !line.startsWith("Failed to load resource")),
      [],
    );
    down = false;
    await tab.locator('climat-agenda [part~="retry"]').click();
    await until(tab, (tags) => tags.every((tag) => document.querySelector(tag).status === "ready"), WIDGETS);
    assert.equal(await tab.locator("climat-agenda > a").isVisible(), false);
    assert.equal(own().length, 1, own().join("\n"));
    assert.deepEqual(seen.errors, []);
  });
});

describe("a script of the widgets' that can't be had", SUITE, () => {
  it("is named in one line, however many widgets wait for it, and comes when it is asked for again", async () => {
    let down = true;
    const { tab, seen } = await visit(html(allWidgets('from="2015-10-01"'), script()), {
      "/several.js": () => (down ? { status: 503, body: "Service Unavailable" } : undefined),
    });
    const own = () => seen.lines.filter((line) => line.includes("[dynamique-climat]"));
    for (let tries = 0; own().length === 0 && tries < 100; tries += 1) await nextFrames(tab);
    await nextFrames(tab);
    assert.equal(own().length, 1, own().join("\n"));
    assert.match(own()[0], /several\.js failed/);
    assert.ok(await tab.locator("climat-agenda > a").isVisible());
    down = false;
    await tab.evaluate(() => dispatchEvent(new Event("pageshow")));
    assert.deepEqual(await settleAll(tab), ALL_READY);
    assert.equal(own().length, 1, own().join("\n"));
    assert.deepEqual(seen.errors, []);
  });
});

describe("another origin's page with a strict policy", SUITE, () => {
  for (const file of ["dynamique-climat.js", "dynamique-climat.all.js"]) {
    it(`${file} works and breaks nothing of it`, async () => {
      const scripts = await startHost();
      const origin = scripts.url.slice(0, -1);
      const policy = [
        "default-src 'none'",
        `script-src ${origin}`,
        "style-src 'self'",
        `connect-src ${origin}`,
        `img-src ${origin} data:`,
        "require-trusted-types-for 'script'",
      ].join("; ");
      const body = html(allWidgets('from="2015-10-01"'), script(scripts.url + file));
      const { tab, seen, site } = await visit({ headers: { "Content-Security-Policy": policy }, body });
      assert.deepEqual(await settleAll(tab), ALL_READY);
      await tab.locator('climat-action-map [part~="pin"]').first().waitFor();
      await tab.locator('climat-action-map [part~="action"]').first().click();
      await tab.locator('climat-agenda [part~="more"]').click();
      await seen.assertQuiet();
      assert.deepEqual(site.log, ["/page.html"]);
    });
  }
});

describe("shapes that editors leave", SUITE, () => {
  it("makes a widget of a div with data-*", async () => {
    const div = `<div class="climat-widget" data-widget="agenda" data-from="2015-10-01" data-max="2">
      <p><a href="https://example.org/agenda/">L’agenda</a></p></div>`;
    const { tab, seen } = await visit(html(div, script()));
    assert.equal(await settle(tab, ".climat-widget > climat-agenda"), "ready");
    assert.equal(await tab.locator('climat-agenda [part~="event"]').count(), 2);
    assert.equal(await tab.locator("a", { hasText: "L’agenda" }).isVisible(), false);
    await seen.assertQuiet();
  });

  it("loads once, also where its address has a query", async () => {
    const div = `<div class="climat-widget" data-widget="pledge-counter"><p>Compteur</p></div>`;
    const { tab, seen } = await visit(html(div, script("/dynamique-climat.js?ver=6")));
    assert.equal(await settle(tab, ".climat-widget > climat-pledge-counter"), "ready");
    assert.equal(seen.asked("/dynamique-climat.js"), 1);
    await seen.assertQuiet();
  });

  const links = `<p><a href="/agenda/?from=2015-10-01&amp;max=2">L’agenda</a></p>
    <p id="sentence">Voyez <a href="/member-wall/">les membres</a>.</p>
    <p id="elsewhere"><a href="https://example.org/member-wall/">D’autres membres</a></p>`;

  it("makes a widget of a link that stands alone, where the site wants it", async () => {
    const { tab, seen } = await visit(html(links, script("/dynamique-climat.js", 'data-upgrade="links"')));
    assert.equal(await settle(tab, "climat-agenda"), "ready");
    assert.equal(await tab.locator('climat-agenda [part~="event"]').count(), 2);
    assert.equal(await tab.locator("climat-member-wall").count(), 0);
    for (const kept of ["#sentence a", "#elsewhere a"]) assert.ok(await tab.locator(kept).isVisible(), kept);
    await seen.assertQuiet();
  });

  const A = `href="/pledge-counter/?heading=Lu"`;
  const BECOME = {
    "in strong and span": `<p><strong><span style="color:red"><a ${A}>Le compteur</a></span></strong></p>`,
    "beside a no-break space": `<p>&nbsp;<a ${A}>Le compteur</a></p>`,
    "beside what no one sees": `<p>\u200b<a ${A}>Le compteur</a>\ufeff<br></p>`,
    "in a figure": `<figure class="wp-block-embed"><a ${A}>Le compteur</a></figure>`,
    "in WordPress's groups": `<div class="wp-block-group"><div class="wp-block-group__inner-container"><p class="has-text-align-center"><a ${A}>Le compteur</a></p></div></div>`,
    "with target and rel": `<p><a ${A} target="_blank" rel="noreferrer noopener" data-type="link" data-id="x">Le compteur</a></p>`,
    "escaped twice": `<p><a href="/pledge-counter/?minimum=3&amp;amp;heading=Lu">Le compteur</a></p>`,
    "with a trailing index.html": `<p><a href="/pledge-counter/index.html?heading=Lu">Le compteur</a></p>`,
    "without its slash": `<p><a href="/pledge-counter?heading=Lu">Le compteur</a></p>`,
    "in capitals": `<p><a href="/Pledge-Counter/?heading=Lu">Le compteur</a></p>`,
    "with a fragment": `<p><a href="/pledge-counter/?heading=Lu#haut">Le compteur</a></p>`,
    "with https for http": (host) =>
      `<p><a href="https://${host}/pledge-counter/?heading=Lu">Le compteur</a></p>`,
    "without a scheme": (host) => `<p><a href="//${host}/pledge-counter/?heading=Lu">Le compteur</a></p>`,
    "in a quotation itself": `<blockquote><a ${A}>Le compteur</a></blockquote>`,
    "centred as one did": `<div><center><a ${A}>Le compteur</a></center></div>`,
    "as an address": (host) => `<p> http://${host}/pledge-counter/?minimum=3&amp;heading=Lu </p>`,
    "as an address that WordPress would embed": (host) =>
      `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttp://${host}/pledge-counter/?heading=Lu\n</div></figure>`,
    "as an address above a link to it": (host) =>
      `<p>http://${host}/pledge-counter/?heading=Lu</p><p><a ${A}>Le compteur</a></p>`,
    "as a link above a link to it": `<figure><div><a ${A}>Les engagements</a></div></figure><p><a ${A}>Le compteur</a></p>`,
    "with a mark that a site puts into links that lead elsewhere": `<p><a ${A}>Le compteur <span><svg class="ext" width="9" height="9"></svg></span></a></p>`,
    "in a div that has lost its data-*": `<div class="climat-widget"><p><a ${A}>Le compteur</a></p></div>`,
    "in a quotation": `<blockquote><p><em><a ${A}>Le compteur</a></em></p></blockquote>`,
  };
  const STAY = {
    "in a sentence": `<p>Voyez <a ${A}>le compteur</a>.</p>`,
    "before a full stop": `<p><a ${A}>Le compteur</a>.</p>`,
    "beside another link": `<p><a ${A}>Le compteur</a> <a href="https://example.org/"></a></p>`,
    "around an image": `<figure><a ${A}><img alt="" src="data:,"></a></figure>`,
    "around a drawing": `<p><a ${A} aria-label="Le compteur"><svg width="9" height="9"></svg></a></p>`,
    "beside a drawing": `<p><svg width="9" height="9"></svg><a ${A}>Le compteur</a></p>`,
    "in a list": `<ul><li><a ${A}>Le compteur</a></li></ul>`,
    "in a menu": `<nav><p><a ${A}>Le compteur</a></p></nav>`,
    "in a table": `<table><tr><td><p><a ${A}>Le compteur</a></p></td></tr></table>`,
    "as a button": `<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" ${A}>Le compteur</a></div></div>`,
    "where it is edited": `<div contenteditable="true"><p><a ${A}>Le compteur</a></p></div>`,
    "in a heading": `<h2><a ${A}>Le compteur</a></h2>`,
    "under a frame with its page": `<p><iframe src="/pledge-counter/?heading=Lu" title="Le compteur" loading="lazy"></iframe></p><p><a ${A}>Le compteur</a></p>`,
    "in a drawing": `<svg><a ${A}><text y="20">Le compteur</text></a></svg>`,
    "as an address in a sentence": (host) => `<p>Voyez http://${host}/pledge-counter/?heading=Lu</p>`,
    "as an address in a list": (host) => `<ul><li><p>http://${host}/pledge-counter/</p></li></ul>`,
    "to another page of ours": `<p><a href="/composer/?heading=Lu">Le compteur</a></p>`,
    "to a page below": `<p><a href="/pledge-counter/autre/">Le compteur</a></p>`,
    "to another site that names us": (host) =>
      `<p><a href="https://example.org/?u=http://${host}/pledge-counter/">Le compteur</a></p>`,
  };
  const blocks = (cases, host) =>
    Object.entries(cases)
      .map(
        ([name, markup]) =>
          `<section title="${name}">${typeof markup === "string" ? markup : markup(host)}</section>`,
      )
      .join("\n");
  const UPGRADES = script("/dynamique-climat.js", 'data-upgrade="links"');

  for (const late of [false, true]) {
    it(`knows a link that stands alone from one that leads somewhere, ${late ? "late" : "from the start"}`, async () => {
      const site = await startHost({
        "/page.html": (request) =>
          html(late ? "" : blocks({ ...BECOME, ...STAY }, request.headers.host), UPGRADES),
      });
      const tab = await browser.newPage();
      const seen = await watch(tab);
      await tab.goto(`${site.url}page.html`);
      if (late) {
        await nextFrames(tab);
        await tab.evaluate(
          (markup) => document.body.append(document.createRange().createContextualFragment(markup)),
          blocks({ ...BECOME, ...STAY }, new URL(site.url).host),
        );
      }
      const titles = (selector) =>
        tab.evaluate(
          (query) =>
            [...document.querySelectorAll("section")]
              .filter((one) => one.querySelector(query))
              .map(({ title }) => title),
          selector,
        );
      await until(
        tab,
        (count) => document.querySelectorAll("climat-pledge-counter").length >= count,
        Object.keys(BECOME).length,
      );
      await nextFrames(tab);
      assert.deepEqual(await titles("climat-pledge-counter"), Object.keys(BECOME));
      assert.deepEqual(await titles("climat-pledge-counter climat-pledge-counter"), []);
      await tab.evaluate(() => {
        for (const widget of document.querySelectorAll("climat-pledge-counter")) widget.loading = "eager";
      });
      await until(tab, () =>
        [...document.querySelectorAll("climat-pledge-counter")].every(({ status }) => status === "ready"),
      );
      const headings = await tab.evaluate(() =>
        [...document.querySelectorAll("climat-pledge-counter")].map(({ heading }) => heading),
      );
      assert.deepEqual([...new Set(headings)], ["Lu"]);
      await seen.assertQuiet();
      await tab.context().close();
    });
  }

  it("keeps to what the site's own tag says where a pasted snippet brings another", async () => {
    const { tab, seen } = await visit(html(links + script(), UPGRADES));
    assert.equal(await settle(tab, "climat-agenda"), "ready");
    await seen.assertQuiet();
  });

  it("takes a link's options where the widget is known already", async () => {
    const { tab } = await visit(html(`<climat-pledge-counter></climat-pledge-counter><div></div>`, UPGRADES));
    assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
    await tab.evaluate(
      (markup) =>
        document.querySelector("div").append(document.createRange().createContextualFragment(markup)),
      `<p><a ${A}>Le compteur</a></p>`,
    );
    assert.equal(await settle(tab, "climat-pledge-counter.climat-upgraded"), "ready");
    assert.equal(await tab.locator(".climat-upgraded").evaluate(({ heading }) => heading), "Lu");
  });

  it("takes the link for a frame that may run no script, as TinyMCE leaves it", async () => {
    const frame = `<p><iframe src="/pledge-counter/?heading=Lu" sandbox="" title="Le compteur"></iframe></p>`;
    const { tab } = await visit(html(`${frame}<p><a ${A}>Le compteur</a></p>`, UPGRADES));
    assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
    assert.equal(await tab.locator("iframe").count(), 0);
  });

  it("leaves a link under an element that an editor has emptied", async () => {
    const { tab } = await visit(
      html(
        `<p><climat-pledge-counter heading="Lu"> <p><a ${A}>Le compteur</a></p></climat-pledge-counter></p>`,
        UPGRADES,
      ),
    );
    assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
    assert.ok(await tab.locator("p > a").isVisible());
  });

  it("upgrades once, whatever is moved, and however many copies of the loader there are", async () => {
    const div = `<div class="climat-widget" data-widget="Pledge-Counter" data-heading="Lu"><p><a href="/pledge-counter/">Le compteur</a></p></div>`;
    const { tab, seen } = await visit(
      html(
        `<div id="box">${BECOME["in a figure"]}${div}</div><div id="other"></div>`,
        UPGRADES + script("/copy/dynamique-climat.js", 'data-upgrade="links"'),
      ),
    );
    await until(tab, () => document.querySelectorAll("climat-pledge-counter").length === 2);
    await tab.evaluate(() => {
      document.querySelector("#other").append(document.querySelector("#box"));
    });
    await nextFrames(tab);
    await tab.evaluate(() => {
      const { outerHTML } = document.querySelector(".climat-widget");
      document.querySelector("#other").append(document.createRange().createContextualFragment(outerHTML));
    });
    await nextFrames(tab);
    assert.equal(await tab.locator("climat-pledge-counter").count(), 3);
    for (const { status, heading } of await tab.evaluate(async () => {
      const all = [...document.querySelectorAll("climat-pledge-counter")];
      await Promise.all(all.map(({ feedComplete }) => feedComplete));
      return all.map(({ status, heading }) => ({ status, heading }));
    }))
      assert.deepEqual({ status, heading }, { status: "ready", heading: "Lu" });
    await seen.assertQuiet();
  });

  it("comes back as its visitor left it where a page makes itself over from a fresh copy, and takes new options", async () => {
    const fresh = (
      heading,
    ) => `<div class="climat-widget" data-widget="agenda" data-heading="${heading}" data-from="2015-10-01"><p><a href="/agenda/">L’agenda</a></p></div>
      <p><a href="/calls/?closed=1">Les appels</a></p>`;
    const { tab, seen } = await visit(html(`<main>${fresh("Un")}</main>`, UPGRADES));
    await settleAll(tab, ["climat-agenda", "climat-calls"]);
    await tab.locator("climat-agenda summary").first().click();
    await tab.locator("climat-calls summary").first().click();
    /* As Turbo, htmx's idiomorph, Livewire and LiveView do: elements of one name stay, others are replaced. */
    await tab.evaluate((copy) => {
      const wanted = document.createRange().createContextualFragment(copy);
      const [div, link] = wanted.children;
      const kept = document.querySelector(".climat-widget");
      for (const { name, value } of div.attributes) kept.setAttribute(name, value);
      kept.replaceChildren(...div.childNodes);
      document.querySelector("climat-calls").replaceWith(link);
    }, fresh("Deux"));
    await nextFrames(tab);
    assert.deepEqual(await settleAll(tab, ["climat-agenda", "climat-calls"]), {
      "climat-agenda": "ready",
      "climat-calls": "ready",
    });
    assert.equal(await tab.locator("climat-agenda details[open]").count(), 1);
    assert.equal(await tab.locator("climat-calls details[open]").count(), 1);
    assert.equal(await tab.locator("climat-agenda [part=heading]").textContent(), "Deux");
    await seen.assertQuiet();
  });

  it("is made of a div that a page makes of another one", async () => {
    const { tab } = await visit(
      html(`<div><p><a href="/pledge-counter/">Le compteur</a></p></div>`, script()),
    );
    /* The paragraph stays as well: what is new stands in it. */
    await tab.evaluate(() => {
      const div = document.querySelector("div");
      div.dataset.widget = "pledge-counter";
      div.className = "climat-widget";
      const link = div.querySelector("a");
      link.replaceWith(link.cloneNode(true));
    });
    assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
  });

  it("takes an option from the element, else its data, else the link, else the script tag", async () => {
    const link = `<a href="/pledge-counter/?heading=Lien&amp;lang=nl&amp;minimum=7">Le compteur</a>`;
    const page = html(
      `<climat-pledge-counter heading="Attribut" data-heading="Donnée" data-minimum="5">${link}</climat-pledge-counter>
       <div class="climat-widget" data-widget="pledge-counter" data-heading="Donnée"><p>${link}</p></div>
       <hr><p>${link}</p><climat-pledge-counter></climat-pledge-counter>`,
      script("/dynamique-climat.js", 'data-upgrade="links" data-lang="en"'),
    );
    const { tab } = await visit(page);
    await until(tab, () => document.querySelectorAll("climat-pledge-counter:defined").length === 4);
    const options = await tab.evaluate(() =>
      [...document.querySelectorAll("climat-pledge-counter")].map(({ heading, lang, minimum }) => [
        heading,
        lang,
        minimum,
      ]),
    );
    assert.deepEqual(
      options,
      [
        ["Attribut", "nl", 5],
        ["Donnée", "nl", 7],
        ["Lien", "nl", 7],
        [undefined, "en", 0],
      ].map((row) => row.map((value) => value ?? undefined)),
    );
  });

  it("lets no data-* of a div become more than an option", async () => {
    const div = `<div class="climat-widget" data-widget="pledge-counter" data-onclick="window.pwned=1" data-style="color:red" data-id="x">
      <p><a href="/pledge-counter/">Le compteur</a></p></div>`;
    const { tab, seen } = await visit(html(div, script()));
    assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
    await tab.locator("climat-pledge-counter").click();
    assert.equal(await tab.evaluate(() => window.pwned), undefined);
    const names = await tab.evaluate(() =>
      document.querySelector("climat-pledge-counter").getAttributeNames().sort(),
    );
    assert.deepEqual(names, ["class", "data-id", "data-onclick", "data-style"]);
    await seen.assertQuiet();
  });

  it("makes one widget of a div in a div", async () => {
    const inner = `<div class="climat-widget" data-widget="pledge-counter"><p>Compteur</p></div>`;
    const { tab, seen } = await visit(
      html(`<div class="climat-widget" data-widget="pledge-counter">${inner}</div>`, script()),
    );
    assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
    await nextFrames(tab);
    assert.equal(await tab.locator("climat-pledge-counter").count(), 1);
    await seen.assertQuiet();
  });

  it("says once what a div's widget can be, where nobody knows it", async () => {
    const wrong = `<div class="climat-widget" data-widget="calendrier"><p><a href="/agenda/">L’agenda</a></p></div>`;
    const { tab, seen } = await visit(html(wrong + wrong, script()));
    await until(tab, () => performance.getEntriesByType("resource").some(({ name }) => /shapes/.test(name)));
    await nextFrames(tab);
    assert.equal(await tab.locator("a").first().isVisible(), true);
    assert.equal(seen.lines.length, 1, seen.lines.join("\n"));
    assert.match(seen.lines[0], /data-widget="calendrier".+agenda, action-map, pledge-counter/);
    assert.deepEqual(seen.errors, []);
  });

  it("finds its shapes beside drawings with links, and forms and pictures that take names", async () => {
    const names = `<svg width="9" height="9"><a href="/agenda/"><text>.</text></a></svg>
      <form><input name="matches"><input name="shadowRoot"><input name="localName"></form>
      <img name="scripts" alt="">`;
    const { tab, seen } = await visit(html(`${names}<p><a ${A}>Le compteur</a></p>`, UPGRADES));
    assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
    await seen.assertQuiet();
  });

  it("knows its script tag where the host has led from one address to another", async () => {
    const site = await startHost({
      "/page.html": html(
        `<p><a ${A}>Le compteur</a></p>`,
        script("/1/dynamique-climat.js", 'data-upgrade="links" data-lang="nl"'),
      ),
      "/1/dynamique-climat.js": { status: 302, headers: { Location: "/dynamique-climat.js" } },
    });
    const tab = await browser.newPage();
    await tab.goto(`${site.url}page.html`);
    assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
    assert.equal(await tab.evaluate(() => document.querySelector("climat-pledge-counter").lang), "nl");
    await tab.context().close();
  });

  it("gives a frame its height also where a script gives it its address late, or takes it away", async () => {
    const { tab, seen } = await visit(
      html(`<iframe data-src="/pledge-counter/" title="Les engagements"></iframe>`, script()),
    );
    await nextFrames(tab);
    await tab.evaluate(() => {
      const frame = document.querySelector("iframe");
      frame.src = frame.dataset.src;
    });
    await until(tab, () => document.querySelector("iframe").style.height !== "");
    await tab.evaluate(() => {
      const frame = document.querySelector("iframe");
      frame.removeAttribute("src");
      const data = { type: "climat-resize", version: 1, height: 999 };
      const { contentWindow: source } = frame;
      dispatchEvent(new MessageEvent("message", { data, source, origin: "https://example.org" }));
    });
    assert.notEqual(await tab.evaluate(() => document.querySelector("iframe").style.height), "999px");
    await seen.assertQuiet();
  });

  it("gives a frame its height again where a page takes it away", async () => {
    const { tab } = await visit(
      html(`<iframe src="/pledge-counter/" title="Les engagements"></iframe>`, script()),
    );
    await settle(tab.frames()[1], "climat-pledge-counter");
    await until(tab, () => document.querySelector("iframe").clientHeight > 200);
    await tab.evaluate(() => document.querySelector("iframe").removeAttribute("style"));
    await until(tab, () => document.querySelector("iframe").clientHeight > 200);
  });

  it("leaves a frame as it is where a box keeps its ratio: a taller one would lie over what follows", async () => {
    const box = `<div style="position:relative;width:600px;height:300px">
      <iframe id="laid" src="/calls/" title="Les appels" style="position:absolute;width:100%;height:100%"></iframe></div>`;
    const { tab } = await visit(
      html(`${box}<iframe id="own" src="/pledge-counter/" title="Les engagements"></iframe>`, script()),
    );
    const laid = tab.frames().find((frame) => frame.url().endsWith("/calls/"));
    assert.equal(await settle(laid, "climat-calls"), "ready");
    await until(tab, () => document.querySelector("#own").style.height !== "");
    await nextFrames(tab);
    await tab.evaluate(() => {
      const { contentWindow: source } = document.querySelector("#laid");
      const data = { type: "climat-resize", version: 1, height: 777 };
      dispatchEvent(new MessageEvent("message", { data, source, origin: location.origin }));
    });
    assert.equal(await tab.evaluate(() => document.querySelector("#laid").clientHeight), 300);
  });

  it("leaves the link of a widget's fallback alone, whichever widget it leads to", async () => {
    const { tab, seen } = await visit(
      html(
        `<climat-calls><p><a ${A}>Le compteur</a></p></climat-calls><p><a ${A}>Le compteur</a></p>`,
        UPGRADES,
      ),
    );
    assert.equal(await settle(tab, "body > climat-pledge-counter"), "ready");
    assert.equal(await tab.locator("climat-calls climat-pledge-counter").count(), 0);
    await seen.assertQuiet();
  });

  it("takes a div that has lost its data-* once, wherever it is moved, and says nothing", async () => {
    const { tab, seen } = await visit(
      html(`<div class="climat-widget"><p><a ${A}>Le compteur</a></p></div><main></main>`, script()),
    );
    assert.equal(await settle(tab, ".climat-widget > climat-pledge-counter"), "ready");
    await tab.evaluate(() => document.querySelector("main").append(document.querySelector(".climat-widget")));
    await nextFrames(tab);
    assert.equal(await tab.locator("climat-pledge-counter").count(), 1);
    assert.equal(await tab.evaluate(() => document.querySelector("climat-pledge-counter").heading), "Lu");
    await seen.assertQuiet();
  });

  it("leaves what stands around an element, and prose with a link, alone, though it bears the div's class", async () => {
    const element = `<climat-calls id="own"><p><a href="/calls/">Les appels</a></p></climat-calls>`;
    const { tab, seen } = await visit(
      html(
        `<div class="climat-widget">${element}</div><div class="climat-widget"><p id="prose">Voyez <a ${A}>le compteur</a>.</p></div>`,
        script(),
      ),
    );
    assert.equal(await settle(tab, "#own"), "ready");
    await until(tab, () => performance.getEntriesByType("resource").some(({ name }) => /shapes/.test(name)));
    await nextFrames(tab);
    assert.equal(await tab.locator("climat-calls, climat-pledge-counter").count(), 1);
    assert.ok(await tab.locator("#prose").isVisible());
    assert.equal(seen.lines.length, 1, seen.lines.join("\n"));
  });

  for (const word of ["link", " Links "])
    it(`takes data-upgrade="${word}" as it is meant`, async () => {
      const tag = script("/dynamique-climat.js", `data-upgrade="${word}"`);
      const { tab } = await visit(html(`<p><a ${A}>Le compteur</a></p>`, tag));
      assert.equal(await settle(tab, "climat-pledge-counter"), "ready");
    });

  it("leaves links alone where the site says nothing", async () => {
    const { tab, seen } = await visit(html(links, script()));
    await nextFrames(tab);
    assert.deepEqual(seen.scripts(), ["/dynamique-climat.js"]);
    assert.ok(await tab.locator("a", { hasText: "L’agenda" }).isVisible());
  });

  it("gives a frame with one of its pages the height of its content, and no other frame", async () => {
    const loud = html(
      "<p>Un autre widget</p>",
      "<script>parent.postMessage({ type: 'climat-resize', version: 1, height: 999 }, '*')</script>",
    );
    const other = await startHost({ "/agenda/": loud });
    const frames = `<iframe id="own" src="/pledge-counter/" title="Les engagements"></iframe>
      <iframe id="other" src="${other.url}agenda/" title="Un autre widget" height="200"></iframe>`;
    const { tab } = await visit(html(frames, script()));
    const own = tab.frames().find((frame) => frame.url().endsWith("/pledge-counter/"));
    assert.equal(await settle(own, "climat-pledge-counter"), "ready");
    await until(tab, () => {
      const frame = document.querySelector("#own");
      const height = frame.contentDocument.documentElement.getBoundingClientRect().height;
      return height > 150 && frame.clientHeight === Math.ceil(height);
    });
    assert.equal(await tab.evaluate(() => document.querySelector("#other").clientHeight), 200);
  });
});
