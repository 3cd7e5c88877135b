import { expect } from "@open-wc/testing";

import { pointer } from "../../../src/model/issue.js";
import { readText } from "../../../src/model/text.js";
import { readLink, readSource } from "../../../src/model/url.js";

const BASE = "https://feed.example/data/feed.json";

describe("A text of the feed", () => {
  it("is a string in the feed's own language", () => {
    expect(readText(" Bonjour ", "nl", "fr")).to.deep.equal({ value: "Bonjour", lang: "fr" });
  });

  it("comes from its map in the language asked for", () => {
    expect(readText({ fr: "Bonjour", nl: "Dag" }, "nl", "fr")).to.deep.equal({ value: "Dag", lang: "nl" });
  });

  it("falls back to the feed's language, then to whichever comes first", () => {
    expect(readText({ en: "Hello", fr: "Bonjour" }, "nl", "fr")).to.deep.equal({
      value: "Bonjour",
      lang: "fr",
    });
    expect(readText({ de: "Tag", en: "Hello" }, "nl", "fr")).to.deep.equal({ value: "Tag", lang: "de" });
  });

  it("comes in the language asked for as a country writes it, rather than in another language", () => {
    expect(readText({ en: "Hello", "fr-BE": "Septante" }, "fr", "en")).to.deep.equal({
      value: "Septante",
      lang: "fr-BE",
    });
    expect(readText({ "fr-BE": "Septante", fr: "Soixante-dix" }, "fr", "en")?.lang).to.equal("fr");
    expect(readText({ frp: "Bonjorn", en: "Hello" }, "fr", "en")?.lang).to.equal("en");
  });

  it("is found under a tag in capitals or as a locale, and where the feed's own language names a country", () => {
    expect(readText({ FR: "Bonjour", NL: "Dag" }, "nl", "fr")).to.deep.equal({ value: "Dag", lang: "NL" });
    expect(readText({ de: "Tag", nl_BE: "Dag" }, "nl", "de")?.value).to.equal("Dag");
    expect(readText({ en: "Hello", fr: "Bonjour" }, "nl", "fr-FR")?.value).to.equal("Bonjour");
    expect(readText({ en: "Hello", "fr-BE": "Septante" }, "nl", "FR")?.value).to.equal("Septante");
  });

  it("passes over a language that has no words", () => {
    expect(readText({ nl: "  ", fr: null, en: "Hello" }, "nl", "fr")).to.deep.equal({
      value: "Hello",
      lang: "en",
    });
  });

  it("is none where nobody could see it", () => {
    for (const unseen of ["", " \n", "\u200B\u2060", "\uFEFF \u00AD", "\u202E\u202C"])
      expect(readText(unseen, "fr", "fr"), JSON.stringify(unseen)).to.equal(undefined);
    expect(readText("\u200Bici", "fr", "fr")?.value).to.equal("\u200Bici");
    expect(readText({ fr: "\u200B", en: "Here" }, "fr", "fr")?.value).to.equal("Here");
  });

  it("loses the marks that would turn the words around it", () => {
    expect(readText("\u202Etxt.exe\u202C \u2066fin\u2069", "fr", "fr")?.value).to.equal("txt.exe fin");
  });

  it("loses half a character, which no address can hold", () => {
    const text = readText("a\uD800b\uDC00 \u{1F30D}", "fr", "fr")?.value;
    expect(text).to.equal("ab \u{1F30D}");
    expect(encodeURIComponent(text ?? "")).to.equal("ab%20%F0%9F%8C%8D");
  });

  it("has no word that a browser would need minutes to break; a long text stays whole", () => {
    const word = "mot".repeat(30_000);
    const text = readText(`avant ${word} après`, "fr", "fr")?.value ?? "";
    expect(text).to.match(/^avant (mot)+m?… après$/);
    expect(text.length).to.be.below(1_100);
    const long = "dix lettres ".repeat(10_000).trim();
    expect(readText(long, "fr", "fr")?.value).to.equal(long);
  });

  it("of a million letters is read at once, however long its words", () => {
    const text = `${"a".repeat(999)} `.repeat(1_000).trim();
    const before = performance.now();
    expect(readText(text, "fr", "fr")?.value).to.equal(text);
    expect(performance.now() - before).to.be.below(2_000);
  });

  it("is left as it is where it looks like markup", () => {
    expect(readText("<b onclick=x>&amp;</b>", "fr", "fr")?.value).to.equal("<b onclick=x>&amp;</b>");
  });

  it("asks nothing of an object's ancestors", () => {
    expect(readText({ fr: "Bonjour" }, "constructor", "__proto__")).to.deep.equal({
      value: "Bonjour",
      lang: "fr",
    });
    expect(readText(JSON.parse('{"__proto__":"proto"}'), "nl", "fr")?.value).to.equal("proto");
  });

  for (const value of [undefined, null, 7, true, "", "   ", [], ["fr"], {}, { fr: 7 }, { fr: { fr: "x" } }]) {
    it(`is not ${JSON.stringify(value)}`, () => {
      expect(readText(value, "fr", "fr")).to.equal(undefined);
    });
  }
});

describe("A link of the feed", () => {
  const links: Record<string, string> = {
    "https://example.org/": "https://example.org/",
    "HTTP://Example.org": "http://example.org/",
    "agenda.html": "https://feed.example/data/agenda.html",
    "/agenda": "https://feed.example/agenda",
    "//other.example/x": "https://other.example/x",
    "?page=2": "https://feed.example/data/feed.json?page=2",
    "mailto:climat@cerdd.org": "mailto:climat@cerdd.org",
    "tel:+33321080002": "tel:+33321080002",
    " https://example.org/a b ": "https://example.org/a%20b",
  };
  for (const [text, address] of Object.entries(links)) {
    it(`may be ${JSON.stringify(text)}`, () => {
      expect(readLink(text, BASE)).to.equal(address);
    });
  }

  for (const text of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\u0001javascript:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "javascript\r\n:alert(1)",
    "javascript://example.org/%0Aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox",
    "blob:https://example.org/1",
    "file:///etc/passwd",
    "ftp://example.org/",
    "about:blank",
    "https://",
    "http://[",
    "",
    "   ",
    null,
    7,
    {},
    ["https://example.org/"],
  ]) {
    it(`is never ${JSON.stringify(text)}`, () => {
      expect(readLink(text, BASE)).to.equal(undefined);
    });
  }
});

describe("An image's address", () => {
  it("is http or https, relative to the document", () => {
    expect(readSource("logos/cerdd.svg", BASE)).to.equal("https://feed.example/data/logos/cerdd.svg");
    expect(readSource("http://example.org/a.png", BASE)).to.equal("http://example.org/a.png");
  });

  for (const text of [
    "mailto:a@b.fr",
    "tel:1",
    "data:image/svg+xml,<svg/>",
    "blob:https://example.org/1",
    " JAVASCRIPT:1",
  ]) {
    it(`is never ${JSON.stringify(text)}`, () => {
      expect(readSource(text, BASE)).to.equal(undefined);
    });
  }
});

describe("The path of an issue", () => {
  it("is a JSON Pointer, ~ and / escaped", () => {
    expect(pointer(pointer("", "a/b"), "c~d/e")).to.equal("/a~1b/c~0d~1e");
    expect(pointer("/events", 3)).to.equal("/events/3");
  });
});
