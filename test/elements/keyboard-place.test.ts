/** Where the keyboard is while a newer copy of the feed comes, or the clock goes on. */
import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/resources.js";

import { expect, oneEvent } from "@open-wc/testing";

import { useClock } from "../support/clock.js";
import { useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { all, showData, textOf, type Tag, type Widget } from "../support/widget.js";

useNetwork();
const setClock = useClock();

beforeEach(() => {
  setClock("2015-11-28T10:00:00+01:00");
});

/** Records of all kinds, by their ids: those that come sooner in the alphabet come sooner in each list. */
const feedOf = (...ids: readonly string[]): object => {
  const records = [...ids].sort().map((id, index) => ({
    id,
    name: `Nom ${id}`,
    description: `Texte ${id}`,
    url: `https://example.org/${id}`,
    index,
  }));
  return {
    version: 1,
    name: "Essai",
    events: records.map((one) => ({ ...one, startDate: `2015-12-01T1${one.index}:00` })),
    calls: records.map((one) => ({ ...one, deadline: `2015-12-1${one.index}` })),
    actions: records.map((one) => ({ ...one, status: "engaged" })),
    members: records.map((one) => ({ ...one, role: "member" })),
    resources: records.map((one) => ({ ...one, kind: "other" })),
  };
};

const LISTS: readonly [tag: Tag, stop: string, attributes?: Record<string, string>][] = [
  ["climat-agenda", "summary"],
  ["climat-action-map", "summary", { view: "list" }],
  ["climat-calls", "summary"],
  ["climat-member-wall", "a"],
  ["climat-resources", "a"],
];

const focused = (widget: Element): HTMLElement => widget.shadowRoot?.activeElement as HTMLElement;

const give = async (widget: Widget, feed: object): Promise<void> => {
  widget.data = feed;
  await widget.updateComplete;
};

for (const [tag, stop, attributes] of LISTS)
  describe(`<${tag}>, with the keyboard at a record`, () => {
    const showFeed = (...ids: string[]): Promise<Widget> => showData(tag, feedOf(...ids), attributes);

    it("keeps it there where others come or go before it", async () => {
      const widget = await showFeed("b", "c", "d");
      all(widget, stop)[1]!.focus();
      expect(textOf(focused(widget))).to.contain("Nom c");
      await give(widget, feedOf("a", "b", "c", "d"));
      expect(textOf(focused(widget))).to.contain("Nom c");
      await give(widget, feedOf("c", "d"));
      expect(textOf(focused(widget))).to.contain("Nom c");
    });

    it("keeps it in the widget where that record goes away", async () => {
      const widget = await showFeed("b", "c");
      all(widget, stop)[1]!.focus();
      await give(widget, feedOf("b"));
      expect(document.activeElement).to.equal(widget);
      expect(focused(widget).part.value).to.equal("base");
    });

    if (stop !== "summary") return;

    it("keeps it at a link of what stands open, and in the widget where that closes", async () => {
      const widget = await showFeed("b", "c", "d");
      const row = all(widget, "details")[1]!;
      const toggled = oneEvent(row, "toggle");
      row.querySelector("summary")!.click();
      await toggled;
      const links = (): HTMLElement[] => all(widget, "[open] a");
      await until(() => links().length > 0, "what stands under it");
      links()[0]!.focus();
      await give(widget, feedOf("a", "b", "c", "d"));
      expect((focused(widget) as HTMLAnchorElement).href).to.equal("https://example.org/c");
      await give(widget, feedOf("a", "b", "d", "e"));
      expect(focused(widget).part.value).to.equal("base");
    });
  });
