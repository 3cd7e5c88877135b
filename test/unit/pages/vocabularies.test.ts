import { expect } from "@open-wc/testing";

import { ClimatActionMap } from "../../../src/elements/action-map/action-map.js";
import { ClimatAgenda } from "../../../src/elements/agenda/agenda.js";
import { ClimatCalls } from "../../../src/elements/calls/calls.js";
import { ClimatMemberWall } from "../../../src/elements/member-wall/member-wall.js";
import { ClimatPledgeCounter } from "../../../src/elements/pledge-counter/pledge-counter.js";
import { ClimatResources } from "../../../src/elements/resources/resources.js";
import type { Attributes } from "../../../src/internal/template-element.js";
import { type Option, optionsOf } from "../../../src/pages/options.js";

const ELEMENTS: Record<string, { readonly attributes: Attributes }> = {
  agenda: ClimatAgenda,
  "action-map": ClimatActionMap,
  "pledge-counter": ClimatPledgeCounter,
  "member-wall": ClimatMemberWall,
  resources: ClimatResources,
  calls: ClimatCalls,
};

/* The words of an option; « map list » is two of them. `tiles` has words of its own in the console. */
const wordsOf = (name: string, option: Option): readonly string[] => {
  if (name === "tiles" || (option.kind !== "choice" && option.kind !== "words")) return [];
  return option.values.flatMap((value) => value.split(" "));
};

/* What a reader of an option says that it takes. */
const takenBy = (read: Attributes[string][1]): readonly unknown[] => {
  const told: unknown[] = [];
  if (typeof read === "function" && read !== Object)
    (read as (text: string, refuse: (...words: unknown[]) => void) => unknown)("no-such-word", (...words) =>
      told.push(...words),
    );
  return told;
};

describe("What the composer offers", () => {
  for (const [widget, { attributes }] of Object.entries(ELEMENTS))
    it(`is what <climat-${widget}> knows, and tells who writes another`, () => {
      for (const [name, option] of Object.entries(optionsOf(widget))) {
        const words = wordsOf(name, option);
        if (words.length > 0)
          expect(takenBy(attributes[name]?.[1]), name).to.have.members([...new Set(words)]);
      }
    });
});
