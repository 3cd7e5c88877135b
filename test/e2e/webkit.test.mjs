/** What only WebKit does in its own way, where it is here. */
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { html, startHost, SUITE } from "./support.mjs";
import { launchWebKit } from "./webkit.mjs";

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
