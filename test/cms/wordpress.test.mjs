/**
 * A real WordPress: each shape published by each role, and what its visitors get. `npm run test:wordpress`, after
 * `npm run build`; on Debian, which WordPress says the suite: `DEBIAN_SUITE=sid npm run test:wordpress`.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, settle, watch } from "../e2e/support.mjs";
import { missingPrograms } from "./debian.mjs";
import { PROGRAMS } from "./php-host.mjs";
import { composeAll, OPTIONS, SHAPES } from "./snippets.mjs";
import { startWidgets } from "./widgets-host.mjs";
import { login, paste, publish, request } from "./wordpress-editor.mjs";
import { startWordPress, SUITES } from "./wordpress-host.mjs";

const LIMITS = { timeout: 900_000 };
const VISIT_MS = 60_000;
const ROLES = ["administrator", "editor", "author"];
const PHONE = { width: 360, height: 740 };

const file = (path) => fileURLToPath(new URL(path, import.meta.url));

const ownSuite = () =>
  existsSync("/etc/os-release") &&
  /^VERSION_CODENAME=(.+)$/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1];

const suite = process.env.DEBIAN_SUITE ?? ownSuite();
const problem =
  (!existsSync(file("../../dist/composer/index.html")) && "dist/ is not built: npm run build") ||
  (!SUITES.includes(suite) &&
    `DEBIAN_SUITE must be one of ${SUITES.join(", ")}: this is ${suite || "no Debian"}`) ||
  missingPrograms(PROGRAMS);
if (problem) {
  console.error(`test:wordpress: ${problem}`);
  process.exit(1);
}

let browser;
let widgets;
let site;
const users = {};
let snippets;

/* The lines that docs/embedding.md gives an administrator. */
const pluginInDocs = () => {
  const [, code] = /```php\n(.+?)```/s.exec(readFileSync(file("../../docs/embedding.md"), "utf8"));
  return code.replaceAll("https://widgets.example/", widgets.url);
};

before(async () => {
  [browser, widgets] = await Promise.all([launch(), startWidgets()]);
  site = await startWordPress(suite, widgets.url);
  console.log(`WordPress ${site.version} (${suite}), ${site.themes}`);
  snippets = await composeAll(browser, widgets.url);
  for (const role of ROLES) users[role] = await login(browser, site, role);
}, LIMITS);

after(async () => {
  await browser?.close();
  await site?.stop();
  await widgets?.stop();
});

const visit = async (address, options) => {
  const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: PHONE, ...options });
  page.context().setDefaultTimeout(VISIT_MS);
  const seen = await watch(page);
  await page.goto(address);
  return { page, seen };
};

const link = (page) => page.locator(`a[href^="${widgets.url}agenda/"]`);

const assertWidget = async (place) => {
  assert.equal(await settle(place, "climat-agenda"), "ready");
  const shown = await place.locator("climat-agenda").evaluate((element) => ({
    count: element.shadowRoot.querySelectorAll('[part~="event"]').length,
    heading: element.shadowRoot.querySelector('[part~="heading"]').textContent.trim(),
    wide: element.getBoundingClientRect().width,
  }));
  assert.deepEqual({ count: shown.count, heading: shown.heading }, { count: 3, heading: OPTIONS.heading });
  assert.ok(shown.wide > 200, `${shown.wide} px wide`);
};

/** What a visitor on a phone gets: the widget once, in the page or in a frame, or the link. */
const assertShown = async (address, expected) => {
  const { page, seen } = await visit(address);
  if (expected === "frame") {
    await page.locator(`iframe[src^="${widgets.url}agenda/"]`).scrollIntoViewIfNeeded();
    await page.frameLocator("iframe").locator("climat-agenda").waitFor();
    await assertWidget(page.frames().find((frame) => frame.url().startsWith(widgets.url)));
    assert.equal(await page.locator("climat-agenda").count(), 0, "a widget beside the frame");
  } else if (expected === "widget") {
    await page.locator("climat-agenda").first().waitFor({ state: "attached" });
    await assertWidget(page);
  } else {
    await link(page).waitFor();
    assert.equal(await page.locator("climat-agenda:defined").count(), 0);
  }
  const body = await page.locator("body").innerText();
  assert.ok(!body.includes(`${widgets.url}agenda`), "an address stands in the text");
  assert.ok(!/<\/?(climat-|script|iframe)/.test(body), "markup stands in the text");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= PHONE.width, `${width} px wide`);
  await seen.assertQuiet();
  await page.context().close();
};

/** The same without JavaScript: a link that leads to the widget's page. */
const assertLink = async (address) => {
  const { page } = await visit(address, { javaScriptEnabled: false });
  assert.ok(await link(page).first().isVisible(), "no link without JavaScript");
  const response = await page.goto(await link(page).first().getAttribute("href"));
  assert.equal(response.status(), 200);
  assert.equal(new URL(page.url()).searchParams.get("heading"), OPTIONS.heading);
  await page.context().close();
};

const htmlBlock = (code) => `<!-- wp:html -->\n${code}\n<!-- /wp:html -->`;
/* Something before and after, as in any article. */
const among = (code) =>
  `<!-- wp:paragraph -->\n<p>Avant.</p>\n<!-- /wp:paragraph -->\n\n${code}\n\n<!-- wp:paragraph -->\n<p>Après.</p>\n<!-- /wp:paragraph -->`;

const WAYS = {
  "a Custom HTML block": (code) => among(htmlBlock(code)),
  "the classic editor's text view": (code) => `Avant.\n\n${code}\n\nAprès.`,
};

describe("WordPress without the script", LIMITS, () => {
  for (const [shape, expected] of Object.entries({
    element: "widget",
    div: "link",
    link: "link",
    iframe: "frame",
  })) {
    it(`an editor's ${shape} is the ${expected}`, async () => {
      const address = await publish(
        users.editor,
        site,
        `Sans script, ${shape}`,
        among(htmlBlock(snippets[shape])),
      );
      await assertShown(address, expected);
      await assertLink(address);
    });
  }
});

describe("WordPress with the script in its footer, put there as a Custom HTML block", LIMITS, () => {
  let part;
  let before;
  it("an author's link is the widget", async () => {
    const route = `/wp/v2/template-parts/${site.themes[0]}//footer`;
    part = route;
    before = (await request(users.administrator, site, `${route}&context=edit`, undefined, "GET")).content
      .raw;
    await request(users.administrator, site, route, { content: `${before}\n${htmlBlock(snippets.once)}` });
    const address = await publish(
      users.author,
      site,
      "Le script en pied de page",
      among(htmlBlock(snippets.link)),
    );
    await assertShown(address, "widget");
    await assertLink(address);
  });
  after(() => part && request(users.administrator, site, part, { content: before }));
});

describe("WordPress with the script from a file of code, as the docs have it", LIMITS, () => {
  before(() => site.addPlugin("dynamique-climat.php", pluginInDocs()));

  for (const role of ROLES) {
    for (const [way, wrap] of Object.entries(WAYS)) {
      for (const shape of SHAPES) {
        const expected = shape === "iframe" && role !== "author" ? "frame" : "widget";
        it(`${role}, ${way}: the ${shape} is the ${expected}`, async () => {
          const address = await publish(
            users[role],
            site,
            `${role}, ${shape}, ${way}`,
            wrap(snippets[shape]),
          );
          await assertShown(address, expected);
          await assertLink(address);
        });
      }
    }
    for (const shape of SHAPES) {
      it(`${role}, the block editor: the ${shape} pasted into a paragraph is the widget`, async () => {
        const { address, content } = await paste(users[role], site, {
          title: `${role}, ${shape}, collé`,
          text: snippets[shape],
          rich: shape === "link" ? snippets.link : undefined,
          until: /<a href/,
        });
        assert.match(content, /<p><a href="[^"]+">/);
        await assertShown(address, "widget");
        await assertLink(address);
      });
    }
    it(`${role}, the block editor: the element pasted into a Custom HTML block is the widget`, async () => {
      const { address } = await paste(users[role], site, {
        title: `${role}, element, dans un bloc`,
        text: snippets.element,
        htmlBlock: true,
        until: /climat-agenda/,
      });
      await assertShown(address, "widget");
      await assertLink(address);
    });
    it(`${role}, the block editor: the address pasted on a line of its own is the widget`, async () => {
      const { address, content } = await paste(users[role], site, {
        title: `${role}, adresse`,
        text: snippets.address,
        until: /wp:embed/,
      });
      assert.match(content, /<!-- wp:embed/);
      await assertShown(address, "widget");
      await assertLink(address);
    });
  }
});
