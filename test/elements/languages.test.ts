import "../../src/define/action-map.js";
import "../../src/define/agenda.js";
import "../../src/define/calls.js";
import "../../src/define/member-wall.js";
import "../../src/define/pledge-counter.js";
import "../../src/define/resources.js";

import { expect } from "@open-wc/testing";

import { fullFeed } from "../../mocks/feeds.js";
import { useClock } from "../support/clock.js";
import { useNetwork } from "../support/network.js";
import { until } from "../support/until.js";
import { all, showData, type Tag, TAGS } from "../support/widget.js";

useNetwork();
const setClock = useClock();

beforeEach(() => {
  setClock("2015-11-24T10:00:00+01:00");
});

/* WCAG 3.1.2: on an English page the feed's French is marked as French, and nothing else is. */
const ATTRIBUTES: Partial<Record<Tag, Record<string, string>>> = {
  "climat-calls": { closed: "" },
  "climat-member-wall": { names: "" },
};

const stringsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};
const FEED_TEXT = stringsIn(fullFeed).join("\n");

const textsOf = (root: ShadowRoot): { text: string; lang: string }[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    /* A dash of ours may lead to a name of the feed. */
    const text = data.replace(/^\s*– /, "").trim();
    if (text && parentElement?.localName !== "style")
      texts.push({ text, lang: parentElement?.closest<HTMLElement>("[lang]")?.lang ?? "" });
  }
  return texts;
};

const shown = async (tag: Tag): Promise<ShadowRoot> => {
  const widget = await showData(tag, fullFeed, { lang: "en", ...ATTRIBUTES[tag] });
  const [first] = all(widget, "summary");
  if (first) {
    first.click();
    await until(() => all(widget, "details[open] .description").length > 0, "what opens");
  }
  return widget.shadowRoot!;
};

describe("On an English page", () => {
  for (const tag of TAGS) {
    it(`<${tag}> marks the feed's French as French, and only that`, async () => {
      const texts = textsOf(await shown(tag));
      const french = texts.filter(({ lang }) => lang === "fr");
      expect(french.length).to.be.above(0);
      /* A figure of the feed is written by the widget. */
      const ours = french.filter(({ text }) => !FEED_TEXT.includes(text) && !/^[\d\s,.–]+$/.test(text));
      expect(ours).to.deep.equal([]);
      const { items } = document.querySelector(tag) as unknown as {
        items: { name: string; kind?: string; record?: { name: string } }[];
      };
      const names = new Set(items.map(({ name, record }) => record?.name ?? name));
      const unmarked = texts.filter(({ text, lang }) => names.has(text) && lang !== "fr");
      expect(unmarked).to.deep.equal([]);
    });
  }
});
