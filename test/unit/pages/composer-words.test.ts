import { expect } from "@open-wc/testing";

import { actionMap } from "../../../src/i18n/fr/action-map.js";
import { filterPanel } from "../../../src/i18n/fr/filter-panel.js";
import { memberWall } from "../../../src/i18n/fr/member-wall.js";
import { resources } from "../../../src/i18n/fr/resources.js";
import { LOADERS } from "../../../src/i18n/loaders.js";
import type { Messages } from "../../../src/i18n/messages.js";
import { ALL_WORDS } from "../../../src/pages/composer/words/languages.js";

type Known = Pick<Messages, "actionMap" | "filterPanel" | "memberWall" | "resources">;

const FRENCH: Known = { actionMap, filterPanel, memberWall, resources };

const without = (words: Readonly<Record<string, string>> = {}, ...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(words).filter(([name]) => !names.includes(name)));

/* A function is asked for a name. */
const sentencesOf = (words: unknown): string[] => {
  if (typeof words === "string") return [words];
  if (typeof words === "function") return [(words as (names: readonly string[]) => string)(["Nom"])];
  return Object.values(words as object).flatMap(sentencesOf);
};

describe("The composer's words", () => {
  it("keep French signs on the line of their word", () => {
    const loose = sentencesOf(ALL_WORDS["fr"]).filter((text) => / [:;!?»›]|« |\w'\w/.test(text));
    expect(loose).to.deep.equal([]);
  });

  for (const [lang, { options }] of Object.entries(ALL_WORDS)) {
    const spoken = async (): Promise<Known> => (await LOADERS[lang]?.())?.[lang] ?? FRENCH;

    it(`name what an editor chooses as the widget will: ${lang}`, async () => {
      const messages = await spoken();
      /* Of several actions where an editor chooses, of one beside its name: « Engagées », « Engagée ». */
      for (const [status, word] of Object.entries(messages.actionMap.statuses))
        expect(options["status"]?.values?.[status]).to.match(new RegExp(`^${word}s?$`));
      expect(options["role"]?.values).to.deep.equal(messages.memberWall.roles);
      /* An editor's list ends with « Autres », a visitor's with « Autres structures ». */
      for (const [named, shown] of [
        [options["kind"]?.values, messages.memberWall.kinds],
        [options["resources.kind"]?.values, messages.resources.kinds],
      ])
        expect(without(named, "other")).to.deep.equal(without(shown, "other"));
    });

    it(`name filters as visitors read them: ${lang}`, async () => {
      const { labels } = (await spoken()).filterPanel;
      expect(labels).to.include(without(options["filters"]?.values, "search", "none"));
    });
  }
});
