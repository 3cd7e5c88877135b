import { expect } from "@open-wc/testing";

import { styles as actionMap } from "../../../src/elements/action-map/action-map-styles.js";
import { styles as agenda } from "../../../src/elements/agenda/agenda-styles.js";
import { styles as month } from "../../../src/elements/agenda/month-styles.js";
import { wideStyles } from "../../../src/elements/agenda/month-wide-styles.js";
import { styles as calls } from "../../../src/elements/calls/calls-styles.js";
import { styles as memberWall } from "../../../src/elements/member-wall/member-wall-styles.js";
import { styles as pledgeCounter } from "../../../src/elements/pledge-counter/pledge-counter-styles.js";
import { styles as resources } from "../../../src/elements/resources/resources-styles.js";
import { rows } from "../../../src/styles/rows.js";

/* What makes another box of one. */
const KINDS = ["display", "position", "float", "content", "overflow-x"];
/* A column of less is on no paper. */
const NARROW = /max-width|width <=/;

/** The rules inside container queries that would say on paper what kind of box something is. */
const changed = (rules: CSSRuleList, isAsked = false): string[] =>
  [...rules].flatMap((rule) => {
    if (rule instanceof CSSMediaRule && rule.conditionText === "screen") return [];
    const asks = rule instanceof CSSContainerRule;
    if (asks && NARROW.test(rule.conditionText)) return [];
    const said =
      rule instanceof CSSStyleRule && isAsked && KINDS.some((kind) => rule.style.getPropertyValue(kind))
        ? [rule.cssText]
        : [];
    const inside = (rule as CSSGroupingRule).cssRules as CSSRuleList | undefined;
    return inside ? [...said, ...changed(inside, isAsked || asks)] : said;
  });

describe("On paper", () => {
  for (const [name, text] of Object.entries({
    actionMap,
    agenda,
    calls,
    memberWall,
    month,
    "the wide month": wideStyles,
    pledgeCounter,
    resources,
    rows,
  }))
    it(`no container query makes another box of one: Firefox prints nothing of it (${name})`, () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      expect(sheet.cssRules.length).to.be.above(1);
      expect(changed(sheet.cssRules)).to.deep.equal([]);
    });
});
