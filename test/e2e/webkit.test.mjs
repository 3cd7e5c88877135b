/** What only WebKit does in its own way, where it is here. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { html, script, startHost, SUITE, widget } from "./support.mjs";
import { launchWebKit } from "./webkit.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
/* Half of the shortest wait for a further try, where the code that waits is not here. */
const WITHOUT_WAIT_MS = 5_000;

const webkit = await launchWebKit();
after(() => webkit?.close());

const inWebKit = webkit ? describe : () => {};

inWebKit("a widget's own page in WebKit", SUITE, () => {
  it("is whole in a sandbox without an origin", async () => {
    const widgets = await startHost();
    const frame = `<iframe src="${widgets.url}agenda/?past" sandbox="allow-scripts" title="L’agenda"></iframe>`;
    const listen = "<script>addEventListener('message', ({ data }) => (window.told = data))</script>";
    const site = await startHost({ "/page.html": html(frame, listen) });
    await webkit.open(`${site.url}page.html`);
    /* Its script tells its height, its widget has taken more than a few lines, and its style sheet came. */
    assert.ok(await webkit.ask(() => window.told?.height > 500));
    assert.ok(widgets.log.includes("/page.css"));
    assert.ok(widgets.log.includes("/agenda.js"));
  });
});

const PAGE = {
  "/page.html": html(widget("pledge-counter", 'loading="eager"'), script()),
  "/other.html": html("<p>Une autre page.</p>"),
};

/* Leaves the page for another, and comes back to it as it was left. */
const leaveAndReturn = async () => {
  await webkit.ask(() => {
    window.addEventListener("pageshow", () => (window.backAt = performance.now()));
    location.href = "/other.html";
    return true;
  });
  assert.ok(await webkit.ask(() => document.body.textContent.includes("Une autre page.")));
  await webkit.ask(() => {
    history.back();
    return true;
  });
};

const waitedMs = () =>
  webkit.ask(() => {
    const isReady = document.querySelector("climat-pledge-counter")?.status === "ready";
    return isReady && performance.now() - window.backAt;
  });

inWebKit("a page in WebKit that is left and comes back", SUITE, () => {
  const ON_ITS_WAY = [
    ["feed", "/feed.json", "application/json", "pending"],
    ["code", "/pledge-counter.js", "text/javascript", undefined],
  ];
  for (const [what, path, type, status] of ON_ITS_WAY)
    it(`asks again for its ${what} that was on its way`, async () => {
      let answer;
      const answered = new Promise((done) => (answer = done));
      let begin;
      const begun = new Promise((done) => (begin = done));
      let asked = 0;
      const held = async () => {
        begin();
        if (++asked === 1) await answered;
        return { headers: { "Content-Type": type }, body: readFileSync(`${DIST}${path}`) };
      };
      const site = await startHost({ ...PAGE, [path]: held });
      await webkit.open(`${site.url}page.html`);
      await begun;
      const isAt = (wanted) =>
        document.querySelector("climat-pledge-counter").status === (wanted ?? undefined);
      assert.ok(await webkit.ask(isAt, status));
      await leaveAndReturn();
      const waited = await waitedMs();
      answer();
      assert.ok(waited < WITHOUT_WAIT_MS, `${waited} ms`);
    });
});
