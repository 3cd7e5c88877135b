/** What the composer gives to paste for an agenda, shape by shape. */

export const SHAPES = ["element", "div", "link", "iframe"];
export const OPTIONS = { from: "2015-10-01", to: "2015-12-31", max: "3", heading: "Nos « dates » & co" };

const SLOW_MS = 60_000;

/**
 * @param url where the built files are served
 * @returns the code of each shape, `address`, and `once`: what the site's template needs
 */
export const composeAll = async (browser, url) => {
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  page.context().setDefaultTimeout(SLOW_MS);
  const snippets = { address: `${url}agenda/?${new URLSearchParams(OPTIONS)}` };
  for (const shape of SHAPES) {
    await page.goto(`${url}composer/?${new URLSearchParams({ widget: "agenda", shape, ...OPTIONS })}`);
    if (shape !== "link") await page.locator("#code-here", { hasText: "min-height" }).waitFor();
    snippets[shape] = await page.locator("#code-here").innerText();
    if (shape === "link") snippets.once = await page.locator("#code-once").innerText();
  }
  await page.context().close();
  return snippets;
};
