import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/pledge-counter.js";
import "../../src/define/resources.js";

import { expect } from "@open-wc/testing";

import { fullFeed } from "../../mocks/feeds.js";
import { translate } from "../support/translate.js";
import { until } from "../support/until.js";
import { all, one, parts, saidBy, showData, TAGS, type Widget } from "../support/widget.js";

/* A map's pins come after its list. */
const isWhole = (widget: Widget): boolean =>
  widget.status === "ready" && (widget.localName !== "climat-action-map" || parts(widget, "pin").length > 0);

describe("Where a browser has translated the page", function () {
  /* All is drawn three times. */
  this.timeout(30_000);

  for (const tag of TAGS)
    it(`<${tag}> speaks another language when the page does`, async () => {
      const widget = await showData(tag, fullFeed, tag === "climat-agenda" ? { from: "2015-01-01" } : {});
      for (const lang of ["nl", "en"]) {
        await until(() => isWhole(widget), "the widget");
        translate(widget.shadowRoot!);
        expect(saidBy(widget)).to.contain("⟦");
        widget.lang = lang;
        await until(
          () => isWhole(widget) && one(widget, "[lang]").lang === lang && !saidBy(widget).includes("⟦"),
          `${lang}, and no word of before`,
        );
      }
    });

  it("<climat-agenda> shows the others", async () => {
    const widget = await showData("climat-agenda", fullFeed, { max: "2", from: "2015-01-01" });
    translate(widget.shadowRoot!);
    one(widget, ".more button").click();
    await until(() => parts(widget, "event").length > 2, "the others");
    expect(widget.status).to.equal("ready");
  });

  it("<climat-action-map> goes on drawing its map", async () => {
    const widget = await showData("climat-action-map", fullFeed, { view: "map" });
    const labels = (): (string | null)[] =>
      all(widget, ".marks button").map((mark) => mark.getAttribute("aria-label"));
    for (const press of [1, 2]) {
      await until(() => labels().length > 0, "the marks");
      const before = labels().join();
      translate(widget.shadowRoot!);
      one(widget, ".controls button").click();
      await until(() => labels().length > 0 && labels().join() !== before, `what zoom ${press} shows`);
    }
    expect(widget.status).to.equal("ready");
  });
});
