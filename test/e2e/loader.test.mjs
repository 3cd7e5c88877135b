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

  it("reads data-feed, relative to the page, and data-lang from its script tag", async () => {
    const { tab, seen } = await visit(
      html(
        allWidgets('from="2015-10-01"'),
        script("../dynamique-climat.js", 'data-feed="../elsewhere/feed.json" data-lang="nl"'),
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
