/** What only WebKit does in its own way, where it is here. */
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { feed, html, script, startHost, SUITE, widget } from "./support.mjs";
import { launchWebKit } from "./webkit.mjs";

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

inWebKit("a page in WebKit", SUITE, () => {
  it("that is left while its feed is on its way asks for it again when its visitor comes back", async () => {
    let answer;
    const answered = new Promise((done) => (answer = done));
    const json = () => ({ headers: { "Content-Type": "application/json" }, body: JSON.stringify(feed()) });
    let asked = 0;
    const site = await startHost({
      "/held.json": async () => {
        if (++asked === 1) await answered;
        return json();
      },
      "/page.html": html(widget("pledge-counter", 'loading="eager" feed="/held.json"'), script()),
      "/other.html": html("<p>Une autre page.</p>"),
    });
    await webkit.open(`${site.url}page.html`);
    assert.ok(await webkit.ask(() => document.querySelector("climat-pledge-counter").status === "pending"));
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
    const waited = await webkit.ask(() => {
      const isReady = document.querySelector("climat-pledge-counter")?.status === "ready";
      return isReady && performance.now() - window.backAt;
    });
    answer();
    assert.ok(waited < WITHOUT_WAIT_MS, `${waited} ms`);
  });
});
