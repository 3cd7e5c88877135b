/** What visitors with an older engine see: the link where it can't do what widgets need, the light colours where it knows no pairs of them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  ALL_READY,
  allWidgets,
  html,
  script,
  settleAll,
  startHost,
  SUITE,
  useSite,
  watch,
} from "./support.mjs";

const site = useSite();

/* Runs in the page, before anything of it: Safari before 16.4. */
const of2022 = () => {
  delete Document.prototype.adoptedStyleSheets;
  delete ShadowRoot.prototype.adoptedStyleSheets;
  delete HTMLElement.prototype.attachInternals;
  delete window.CSSStyleSheet;
};

/* Chromium before 123, Safari before 17.5: the function is one that nobody knows. */
const of2023 = () => {
  const { replaceSync } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.replaceSync = function (text) {
    replaceSync.call(this, text.replaceAll("light-dark(", "pair-of("));
  };
};

const open = async (before, file, options) => {
  const host = await startHost({
    "/page.html": html(allWidgets('loading="eager" from="2015-10-01"'), script(`/${file}`)),
  });
  const page = await site.browser.newPage(options);
  const seen = await watch(page);
  await page.addInitScript(before);
  await page.goto(`${host.url}page.html`, { waitUntil: "networkidle" });
  return { page, seen };
};

describe("An engine that has no style sheets to construct", SUITE, () => {
  for (const file of ["dynamique-climat.js", "dynamique-climat.all.js"])
    it(`has the links inside, and nothing to complain of: ${file}`, async () => {
      const { page, seen } = await open(of2022, file);
      const links = page.locator(":not(:defined) > a");
      assert.equal(await links.count(), Object.keys(ALL_READY).length);
      for (const link of await links.all()) assert.ok(await link.isVisible());
      await seen.assertQuiet();
    });
});

describe("An engine that knows no light-dark()", SUITE, () => {
  it("draws every widget in its light colours, also where the page is dark or has an accent of its own", async () => {
    const { page, seen } = await open(of2023, "dynamique-climat.js", { colorScheme: "dark" });
    assert.deepEqual(await settleAll(page), ALL_READY);
    await page.addStyleTag({ content: ":root { color-scheme: dark; --climat-accent: #002f6c; }" });
    const colours = await page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => {
        if (!shadowRoot) return [];
        const rules = shadowRoot.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
        const { backgroundColor, color } = getComputedStyle(shadowRoot.querySelector(".base"));
        return [
          {
            pairs: rules.filter(({ cssText }) => /pair-of|--_ink:/.test(cssText)).length,
            backgroundColor,
            color,
          },
        ];
      }),
    );
    const light = { pairs: 0, backgroundColor: "rgb(255, 255, 255)", color: "rgb(20, 39, 43)" };
    assert.deepEqual(
      colours,
      Object.keys(ALL_READY).map(() => light),
    );
    const join = page.locator("climat-pledge-counter .button").first();
    assert.equal(await join.evaluate((link) => getComputedStyle(link).color), "rgb(255, 255, 255)");
    await seen.assertQuiet();
  });
});
