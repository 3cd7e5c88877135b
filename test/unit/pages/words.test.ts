import { expect } from "@open-wc/testing";

import { LOADERS as WIDGETS } from "../../../src/i18n/loaders.js";
import { LOADERS as PAGES } from "../../../src/pages/words/loaders.js";

/* French stands in the pages themselves. */
const TAGS = Object.keys(PAGES).filter((tag) => PAGES[tag]);

describe("The words of a widget's own page", () => {
  it("are there for languages that its widget speaks", () => {
    expect(TAGS).to.include.members(["en", "nl"]);
    expect(Object.keys(WIDGETS)).to.include.members(TAGS);
  });

  for (const tag of TAGS) {
    it(`call the page as its widget is headed: ${tag}`, async () => {
      const messages = (await WIDGETS[tag]?.())?.[tag];
      const words = (await PAGES[tag]?.())?.[tag];
      expect(words?.titles).to.deep.equal({
        agenda: messages?.agenda.heading,
        "action-map": messages?.actionMap.heading,
        "pledge-counter": messages?.pledgeCounter.heading,
        "member-wall": messages?.memberWall.heading,
        resources: messages?.resources.heading,
        calls: messages?.calls.heading,
      });
    });

    it(`are whole sentences, spaced where a name follows: ${tag}`, async () => {
      const words = (await PAGES[tag]?.())?.[tag];
      for (const sentence of Object.values(words?.missing ?? {})) expect(sentence).to.match(/^\S.{20,}\.$/);
      for (const before of [words?.answers[1], words?.collective]) expect(before).to.match(/\S\s$/);
    });
  }
});
