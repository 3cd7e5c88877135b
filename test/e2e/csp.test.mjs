/** Pages with the policy of contract §6: nothing that a widget does breaks it, whatever the feed says. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  allWidgets,
  feed,
  html,
  launch,
  nextFrames,
  script,
  settleAll,
  startHost,
  SUITE,
  watch,
  WIDGETS,
} from "./support.mjs";

const MARKUP = `"'><img src=x onerror=window.pwned=1><svg onload=window.pwned=1></svg><script>window.pwned=1</script>\${window.pwned=1}{{1}}`;
/* What the model takes for a name, a word of a list, a date or an address: as it is, so that records live. */
const KEPT =
  /^(id|version|\$schema|timeZone|inLanguage|members?|themes|axes|territories|action|event|publisher|role|kind|status|eventStatus|attendanceMode|accessibility|logo|image|urlDark|startDate|endDate|startTime|date|dateModified|opens|deadline|since|asOf|datePublished|type|coordinates|encodingFormat)$/;
const COLLECTIONS = [
  "members",
  "actions",
  "events",
  "routes",
  "calls",
  "pledges",
  "resources",
  "themes",
  "axes",
  "territories",
  "milestones",
];

/** A feed with markup in every string that a visitor may see, and script in every address. */
const hostile = (value, key = "") => {
  if (Array.isArray(value)) return value.map((item) => hostile(item, typeof item === "string" ? key : ""));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => {
        const isRecords = COLLECTIONS.includes(name) && Array.isArray(item) && typeof item[0] === "object";
        return [name, KEPT.test(name) && !isRecords ? item : hostile(item, name)];
      }),
    );
  }
  if (typeof value !== "string" || KEPT.test(key)) return value;
  if (/url|href/i.test(key)) return "javascript:window.pwned=1";
  return { fr: `${MARKUP} ${value}`, en: `${MARKUP} ${value}`, nl: `${MARKUP} ${value}` };
};

let browser;
let scripts;

before(async () => {
  const json = (body) => ({ headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  [browser, scripts] = await Promise.all([
    launch(),
    startHost({
      "/hostile.json": json(hostile(feed())),
      "/down.json": { status: 503, body: "Service Unavailable" },
      "/faulty.json": json({ ...feed(), dateModified: "hier", events: [null, { id: MARKUP }] }),
    }),
  ]);
});

after(() => browser?.close());

const policy = () => {
  const host = scripts.url.slice(0, -1);
  return [
    "default-src 'none'",
    `script-src ${host}`,
    "style-src 'self'",
    `connect-src ${host}`,
    `img-src ${host} data:`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join("; ");
};

const visit = async (file, attributes, content = "") => {
  const body = html(
    `${allWidgets(`from="2015-10-01" loading="eager" ${attributes}`)}${content}`,
    script(`${scripts.url}${file}`),
  );
  const site = await startHost({ "/page.html": { headers: { "Content-Security-Policy": policy() }, body } });
  const page = await browser.newPage();
  const seen = await watch(page);
  await page.goto(`${site.url}page.html`);
  return { page, seen };
};

/** Opens, unfolds and presses all there is, a few times: what comes then may bring more. */
const tryEverything = async (page) => {
  await page.evaluate(() => {
    addEventListener(
      "click",
      (event) => event.composedPath().some(({ href }) => href) && event.preventDefault(),
      true,
    );
  });
  for (let rounds = 0; rounds < 3; rounds += 1) {
    await page.evaluate((tags) => {
      for (const tag of tags) {
        for (const { shadowRoot } of document.querySelectorAll(tag)) {
          for (const control of [...shadowRoot.querySelectorAll("button, summary, a[href]")].slice(0, 60))
            control.click();
        }
      }
    }, WIDGETS);
    await nextFrames(page);
  }
};

const FILES = ["dynamique-climat.js", "dynamique-climat.all.js"];

describe("a page with a strict policy", { ...SUITE, concurrency: 2 }, () => {
  for (const file of FILES) {
    it(`and a hostile feed: ${file} breaks nothing of the one, and runs nothing of the other`, async () => {
      const { page, seen } = await visit(file, `feed="${scripts.url}hostile.json"`);
      assert.deepEqual(await settleAll(page), Object.fromEntries(WIDGETS.map((tag) => [tag, "ready"])));
      await page.locator('climat-action-map [part~="pin"]').first().waitFor();
      await tryEverything(page);
      const found = await page.evaluate((tags) => {
        const all = tags.flatMap((tag) => [...document.querySelector(tag).shadowRoot.querySelectorAll("*")]);
        return {
          pwned: window.pwned,
          handlers: all.filter((element) => [...element.attributes].some(({ name }) => name.startsWith("on")))
            .length,
          strangers: all.filter(
            ({ localName, type }) => localName === "script" && type !== "application/ld+json",
          ).length,
          addresses: all.filter(({ href, src }) => /^javascript:/i.test(href?.baseVal ?? href ?? src ?? ""))
            .length,
          asText: tags.map((tag) => {
            const { shadowRoot } = document.querySelector(tag);
            const words = [...shadowRoot.querySelectorAll("[alt]")].map(({ alt }) => alt);
            return [shadowRoot.textContent, ...words].join().includes("<img src=x onerror");
          }),
        };
      }, WIDGETS);
      assert.deepEqual(found, {
        pwned: undefined,
        handlers: 0,
        strangers: 0,
        addresses: 0,
        asText: WIDGETS.map(() => true),
      });
      await seen.assertQuiet();
      await page.context().close();
    });

    it(`and other languages, faults and divs: ${file} breaks nothing of it`, async () => {
      const div = `<div class="climat-widget" data-widget="agenda" data-from="2015-10-01" lang="en">
        <p><a href="https://example.org/agenda/">L’agenda</a></p></div>`;
      const { page, seen } = await visit(
        file,
        `feed="${scripts.url}faulty.json" lang="nl" refresh="60"`,
        div,
      );
      await settleAll(
        page,
        WIDGETS.filter((tag) => tag !== "climat-agenda"),
      );
      await page.waitForFunction(
        () => document.querySelector(".climat-widget > climat-agenda")?.feedComplete,
      );
      await tryEverything(page);
      await seen.assertQuiet();
      await page.context().close();
    });

    it(`and a feed that is down, with a snapshot or without: ${file} breaks nothing of it`, async () => {
      const snapshot = JSON.stringify(hostile(feed())).replaceAll("<", "\\u003c");
      const { page, seen } = await visit(
        file,
        `feed="${scripts.url}down.json"`,
        `<climat-member-wall id="kept" loading="eager" feed="${scripts.url}down.json"><script type="application/json">${snapshot}</script></climat-member-wall>`,
      );
      await page.waitForFunction(() => document.querySelector("#kept").status === "stale");
      await page.waitForFunction(
        (tags) => tags.every((tag) => document.querySelector(tag).status === "error"),
        WIDGETS,
      );
      await tryEverything(page);
      const violations = await page.evaluate(() => window.seen.violations);
      assert.deepEqual(
        { violations, errors: seen.errors, pwned: await page.evaluate(() => window.pwned) },
        { violations: [], errors: [], pwned: undefined },
      );
      const strange = seen.lines.filter(
        (line) => !/^\[dynamique-climat\]|^Failed to load resource/.test(line),
      );
      assert.deepEqual(strange, []);
      await page.context().close();
    });
  }
});
