import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/resources.js";

import { expect } from "@open-wc/testing";

import { useClock } from "../support/clock.js";
import { until } from "../support/until.js";
import { part, parts, showData, type Tag, textOf } from "../support/widget.js";

const setClock = useClock();

beforeEach(() => {
  setClock("2015-11-24T10:00:00+01:00");
});

const three = <T extends object>(record: (index: number) => T): (T & { id: string; name: string })[] =>
  [0, 1, 2].map((index) => ({ id: `id${index}`, name: `Fiche ${index}`, ...record(index) }));

const FEED = {
  version: 1,
  members: three((index) => ({ url: `https://example.org/${index}` })),
  actions: three(() => ({ description: "Une action." })),
  events: three((index) => ({ startDate: `2015-12-0${index + 1}`, description: "Un rendez-vous." })),
  calls: three((index) => ({ deadline: `2015-12-0${index + 1}`, description: "Un appel." })),
  routes: [{ id: "visite", name: "La visite", stops: three(() => ({})) }],
  resources: three((index) => ({ kind: "magazine", url: `https://example.org/${index}.pdf` })),
};

const WIDGETS: readonly (readonly [Tag, string, Record<string, string>?])[] = [
  ["climat-agenda", "event", { include: "events" }],
  ["climat-agenda", "event", { include: "events", past: "" }],
  ["climat-action-map", "action"],
  ["climat-action-map", "action", { view: "list" }],
  ["climat-action-map", "stop", { route: "visite" }],
  ["climat-member-wall", "member"],
  ["climat-resources", "resource"],
  ["climat-calls", "call"],
];

describe("« Afficher les autres »", () => {
  for (const [tag, item, attributes = {}] of WIDGETS)
    it(`leads the keyboard on to the first of what it brought: ${tag} ${Object.keys(attributes).join(" ")}`, async () => {
      if ("past" in attributes) setClock("2016-02-01T10:00:00+01:00");
      const widget = await showData(tag, FEED, { max: "1", filters: "none", ...attributes });
      const more = part(widget, "more");
      expect(textOf(more)).to.equal("Afficher les 2 autres");
      more.focus();
      more.click();
      await until(
        () => parts(widget, item)[1]?.contains(widget.shadowRoot?.activeElement ?? null),
        "the keyboard in the second item",
      );
      expect(parts(widget, item)).to.have.lengthOf(3);
    });

  for (const [tag, item, attributes = {}] of WIDGETS)
    it(`opens and follows nothing by the second press of a double one: ${tag} ${Object.keys(attributes).join(" ")}`, async () => {
      if ("past" in attributes) setClock("2016-02-01T10:00:00+01:00");
      const widget = await showData(tag, FEED, { max: "1", filters: "none", ...attributes });
      const press = (target: Element | null | undefined, detail: number): boolean =>
        !!target?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail }));
      const chosen: Event[] = [];
      widget.addEventListener("climat-select", (event) => chosen.push(event));
      press(part(widget, "more"), 1);
      await until(() => parts(widget, item).length === 3, "the others");
      const come = parts(widget, item)[1]?.querySelector("summary, a");
      expect(press(come, 2)).to.equal(false);
      expect(chosen).to.deep.equal([]);
      /* Who presses that one twice means it. */
      come?.addEventListener("click", (click) => {
        click.preventDefault();
      });
      press(come, 1);
      expect(chosen).to.have.lengthOf(1);
    });
});
