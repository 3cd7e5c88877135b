/** Writes in WordPress as its users do: through the block editor, and through the requests that it sends. */

const SAVED_MS = 60_000;

export const login = async (browser, site, role) => {
  const page = await browser.newPage({
    ignoreHTTPSErrors: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  page.context().setDefaultTimeout(SAVED_MS);
  await page.goto(`${site.url}wp-login.php`);
  await page.fill("#user_login", role);
  await page.fill("#user_pass", role);
  await page.click("#wp-submit");
  await page.waitForURL(/wp-admin/);
  return page;
};

/** The REST interface as the block editor uses it: with the user's cookies and a nonce. */
export const request = (page, site, route, body, method = "POST") =>
  page.evaluate(
    async ({ base, path, json, verb }) => {
      const nonce = await (await fetch(`${base}wp-admin/admin-ajax.php?action=rest-nonce`)).text();
      const response = await fetch(`${base}index.php?rest_route=${path}`, {
        method: verb,
        headers: { "Content-Type": "application/json", "X-WP-Nonce": nonce },
        body: json && JSON.stringify(json),
      });
      const answer = await response.json();
      if (!response.ok) throw new Error(`${path}: ${answer.message}`);
      return answer;
    },
    { base: site.url, path: route, json: body, verb: method },
  );

/** Publishes a text as it is saved; gives its address. */
export const publish = async (page, site, title, content) =>
  (await request(page, site, "/wp/v2/posts", { title, content, status: "publish" })).link;

const ready = () => {
  const { select, dispatch } = window.wp?.data ?? {};
  if (!select?.("core/editor")?.getCurrentPostId()) return false;
  dispatch("core/preferences").set("core/edit-post", "welcomeGuide", false);
  return true;
};

/* In a frame of its own in newer versions. */
const canvasOf = async (page) => {
  const title = ".wp-block-post-title, .editor-post-title__input";
  const place = await page.waitForFunction((selector) => {
    const frame = document.querySelector('iframe[name="editor-canvas"]');
    if (frame?.contentDocument?.querySelector(selector)) return "frame";
    return !frame && document.querySelector(selector) ? "page" : undefined;
  }, title);
  const framed = (await place.jsonValue()) === "frame";
  return (framed ? page.frame("editor-canvas") : page.mainFrame()).locator(title).first();
};

const copy = (page, text, rich) =>
  page.evaluate(
    async ([plain, markup]) => {
      const blob = (content, type) => new Blob([content], { type });
      const types = { "text/plain": blob(plain, "text/plain") };
      if (markup) types["text/html"] = blob(markup, "text/html");
      await navigator.clipboard.write([new ClipboardItem(types)]);
    },
    [text, rich],
  );

const written = (page) => page.evaluate(() => window.wp.data.select("core/editor").getEditedPostContent());

const becomes = (page, pattern) =>
  page.waitForFunction(
    (source) => new RegExp(source).test(window.wp.data.select("core/editor").getEditedPostContent()),
    pattern.source,
  );

/* From version 7 the block opens a window of its own; before, it is a field. */
const openHtmlBlock = async (page) => {
  await page.keyboard.type("/html");
  await page.getByRole("option", { name: "Custom HTML" }).first().waitFor();
  await page.keyboard.press("Enter");
  await becomes(page, /<!-- wp:html/);
  const field = await page.waitForFunction(() => {
    const documents = [document, document.querySelector('iframe[name="editor-canvas"]')?.contentDocument];
    const active = documents.map((one) => one?.activeElement);
    if (active.some((element) => element?.matches("textarea"))) return "field";
    return active.some((element) => element?.matches("button")) ? "button" : undefined;
  });
  if ((await field.jsonValue()) === "field") return () => undefined;
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.locator("textarea").first().focus();
  return () => dialog.getByRole("button", { name: "Update" }).click();
};

/**
 * Pastes into the block editor, into an empty paragraph or a « Custom HTML » block, and publishes.
 *
 * @param rich what the clipboard holds besides as `text/html`
 * @returns the address, and what was saved
 */
export const paste = async (page, site, { title, text, rich, htmlBlock = false, until = /\S/ }) => {
  await page.goto(`${site.url}wp-admin/post-new.php`);
  await page.waitForFunction(ready);
  await (await canvasOf(page)).fill(title);
  await page.keyboard.press("Enter");
  const done = htmlBlock ? await openHtmlBlock(page) : () => undefined;
  await copy(page, text, rich);
  await page.keyboard.press("Control+V");
  await done();
  await becomes(page, until);
  const saved = await page.evaluate(async () => {
    const editor = window.wp.data.dispatch("core/editor");
    editor.editPost({ status: "publish" });
    await editor.savePost();
    return window.wp.data.select("core/editor").getPermalink();
  });
  return { address: saved, content: await written(page) };
};
