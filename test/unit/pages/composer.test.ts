import { expect } from "@open-wc/testing";
import fc from "fast-check";

import {
  type Choice,
  readChoice,
  SHAPES,
  WIDGETS,
  withOption,
  withWidget,
  writeChoice,
} from "../../../src/pages/composer/choice.js";
import type { Attributes } from "../../../src/internal/template-element.js";
import { FIELDS } from "../../../src/pages/composer/fields.js";
import { roomOf, snippetOf } from "../../../src/pages/composer/snippets.js";
import { surveyOf } from "../../../src/pages/composer/survey.js";
import { tokensOf, unescape } from "../../../src/pages/composer/tokens.js";
import { ALL_WORDS } from "../../../src/pages/composer/words/languages.js";
import { FILTERS_OF, isGood, optionsOf } from "../../../src/pages/options.js";

const SITE = {
  base: "https://host.example/climat/",
  pinnedFile: "dynamique-climat.all-1.2.3.js",
  integrity: "sha384-abc",
};
const HEIGHTS = { phone: 900, wide: 600 };

const choice = (search: string): Choice => readChoice(search);

/** What a snippet is once a browser has read it. */
const built = (markup: string): DocumentFragment => document.createRange().createContextualFragment(markup);

describe("The composer's address", () => {
  it("says a choice and is read back as the same", () => {
    for (const search of [
      "?widget=agenda&theme=adaptation,transition&max=5&cms=spip&shape=div&place=side&ui=nl",
      "?widget=pledge-counter&source=cerdd&pinned=1",
      "?widget=member-wall&heading=&several=1",
    ]) {
      expect(writeChoice(choice(search))).to.equal(search);
    }
  });

  it("leaves out what it can't take", () => {
    const { widget, options, shape, ui } = choice(
      "?widget=virus&max=beaucoup&onclick=x&view=3d&feed=javascript:1&shape=table&ui=de&from=hier&theme=x",
    );
    expect({ widget, options, shape, ui }).to.deep.equal({
      widget: "agenda",
      options: { theme: "x" },
      shape: undefined,
      ui: "fr",
    });
  });

  it("takes nothing that a snippet would not say as the preview shows it", () => {
    const search = "?past=0&filters=&theme=%20&heading=&group=g%201&max=%205&feed=feed.json&from=today";
    expect(choice(search).options).to.deep.equal({ heading: "", group: "g 1", max: "5", from: "today" });
    expect(choice("?past=true").options).to.deep.equal({ past: "1" });
    const center = (value: string) => choice(`?widget=action-map&center=${value}`).options["center"];
    expect(center("%2050.63,3.06%20")).to.equal("50.63,3.06");
    expect(center("Lille")).to.equal(undefined);
    expect(choice("?feed=www.site.example/feed.json").options).to.deep.equal({});
    expect(choice("?feed=%20https://site.example/feed.json").options).to.deep.equal({
      feed: "https://site.example/feed.json",
    });
  });

  it("takes numbers as people write them", () => {
    expect(choice("?widget=pledge-counter&minimum=1%C2%A0000%20000").options).to.deep.equal({
      minimum: "1000000",
    });
    expect(choice("?widget=action-map&zoom=8,5").options).to.deep.equal({ zoom: "8.5" });
    expect(choice("?max=1%200").options).to.deep.equal({});
    expect(choice("?max=5,5").options).to.deep.equal({});
  });

  it("keeps of another widget's options what both can have", () => {
    const changed = withWidget(choice("?widget=agenda&max=4&view=month&theme=a"), "member-wall");
    expect(changed.options).to.deep.equal({ max: "4" });
    expect(withOption(changed, "max", undefined).options).to.deep.equal({});
    expect(withOption(changed, "max", "9").options).to.deep.equal({ max: "9" });
  });

  it("of another widget says nothing that its form doesn't show", () => {
    const agenda = choice("?widget=agenda&filters=search,date&axis=a&territory=t&member=m&max=3&group=g");
    for (const widget of WIDGETS) {
      const { options } = withWidget(agenda, widget);
      const { content, look, more } = FIELDS[widget];
      expect([...content, ...look, ...more], widget).to.include.members(Object.keys(options));
      expect(options["filters"], widget).to.equal(widget === "agenda" ? "search,date" : undefined);
    }
  });

  it("brings back what was chosen where it is had again, as the arrows pass through the widgets", () => {
    const agenda = choice("?widget=agenda&view=month&from=today&theme=a&max=4");
    const there = WIDGETS.slice(1).reduce(withWidget, agenda);
    const back = withWidget(there, "agenda");
    expect(back.options).to.deep.equal(agenda.options);
    expect(writeChoice(there)).to.equal("?widget=calls&theme=a&max=4");
    const without = withWidget(withOption(withWidget(agenda, "calls"), "theme", undefined), "agenda");
    expect(without.options).to.deep.equal({ view: "month", from: "today", max: "4" });
  });
});

/* Made before the tests: fast-check takes seconds for all there is to write with. */
const HEADING = fc.string({ unit: "grapheme", maxLength: 60 });

describe("A snippet", () => {
  it("is safe whatever is typed: every shape gives one element, with the words as they are", () => {
    fc.assert(
      fc.property(HEADING, fc.constantFrom(...SHAPES), (heading, shape) => {
        const words = heading.replace(/[\r\0\p{Cs}]/gu, "");
        const chosen = withOption(choice("?widget=member-wall&max=5"), "heading", words);
        const fragment = built(snippetOf(shape, chosen, SITE, words || "L", HEIGHTS).code);
        const link = fragment.querySelector("a") as HTMLAnchorElement;
        expect(new URL(link.href).searchParams.get("heading")).to.equal(words);
        expect(link.textContent).to.equal(words || "L");
        expect(fragment.querySelectorAll("a")).to.have.lengthOf(1);
        expect(fragment.querySelector("climat-member-wall")?.getAttribute("heading") ?? words).to.equal(
          words,
        );
        expect(fragment.querySelector("div")?.getAttribute("data-heading") ?? words).to.equal(words);
      }),
    );
  });

  it("carries a hash where the version is pinned, and hints where there is something to ask for ahead", () => {
    const code = (search: string) => snippetOf("element", choice(search), SITE, "L").code;
    const pinned = built(code("?pinned=1")).querySelector("script");
    expect(pinned?.src).to.equal(`${SITE.base}${SITE.pinnedFile}`);
    expect(pinned?.integrity).to.equal(SITE.integrity);
    expect(pinned?.crossOrigin).to.equal("anonymous");
    expect(code("?pinned=1")).not.to.contain("modulepreload");
    expect(code("")).to.contain(`<link rel="modulepreload" href="${SITE.base}agenda.js">`);
    expect(code("?several=1")).not.to.contain("modulepreload");
    expect(code("?feed=https://x.example/a.json")).to.contain(
      '<link rel="preload" href="https://x.example/a.json" as="fetch" crossorigin>',
    );
  });

  it("leads to a page in the language of its words; a French one needs no saying", () => {
    const linked = (search: string, shape: (typeof SHAPES)[number]): (string | null)[] => {
      const fragment = built(snippetOf(shape, choice(search), SITE, "L").code);
      const addresses = [fragment.querySelector("a")?.href, fragment.querySelector("iframe")?.src];
      return addresses.flatMap((address) => (address ? new URL(address).searchParams.get("lang") : []));
    };
    for (const shape of SHAPES) {
      expect(new Set(linked("?ui=nl", shape)), shape).to.deep.equal(new Set(["nl"]));
      expect(new Set(linked("?ui=nl&lang=en", shape)), shape).to.deep.equal(new Set(["en"]));
      expect(new Set(linked("", shape)), shape).to.deep.equal(new Set([null]));
    }
    const dutch = choice("?ui=nl&max=5");
    const { lost } = surveyOf(snippetOf("link", dutch, SITE, "L").code, dutch, SITE.base);
    expect(lost).to.deep.equal([]);
  });

  it("marks its words where their language was chosen, and only there", () => {
    for (const shape of SHAPES) {
      const markup = (search: string) => snippetOf(shape, choice(search), SITE, "L").code;
      const marked = [...built(markup("?lang=nl")).querySelectorAll("a, iframe")];
      expect(marked.length).to.be.greaterThan(0);
      for (const element of marked) expect(element.getAttribute("lang"), shape).to.equal("nl");
      expect(built(markup("?ui=nl")).querySelector("[lang]"), shape).to.equal(null);
    }
  });

  it("has a frame that is loaded when the widget shall be", () => {
    const loading = (search: string) =>
      built(snippetOf("iframe", choice(search), SITE, "L").code).querySelector("iframe")?.loading;
    expect(loading("")).to.equal("lazy");
    expect(loading("?loading=eager")).to.equal("eager");
  });

  it("says the theme by the one name it has", () => {
    const themed = choice("?data-climat-theme=neutral");
    expect(snippetOf("div", themed, SITE, "L").code).to.contain(' data-climat-theme="neutral"');
    expect(snippetOf("div", themed, SITE, "L").code).not.to.contain("data-data");
    const { lost } = surveyOf(
      `<div class="climat-widget" data-widget="agenda" data-climat-theme="neutral">`,
      themed,
      SITE.base,
    );
    expect(lost).to.deep.equal([]);
  });

  it("keeps room for what the preview measured, at both ends and between", () => {
    expect(roomOf({ phone: 601, wide: 599 })).to.equal("610px");
    const box = document.createElement("div");
    box.style.minHeight = roomOf({ phone: 1200, wide: 500 });
    document.body.append(box);
    const { height } = box.getBoundingClientRect();
    box.remove();
    const expected = 1200 - ((innerWidth - 430) / 210) * 700;
    expect(height).to.be.closeTo(Math.min(1200, Math.max(500, expected)), 2);
    expect(snippetOf("element", choice(""), SITE, "L", HEIGHTS).code).to.contain("display:block;min-height:");
    expect(snippetOf("div", choice(""), SITE, "L").code).not.to.contain("style");
  });
});

describe("What is pasted to be checked", () => {
  it("is read as a browser reads it", () => {
    const markup = `<!DOCTYPE html><!-- <a href=x> --><P Class='a "b"' data-x=1 hidden>A&nbsp;&amp;&#8217;&unknown;<br/>
      <script>if (a < b) document.write("<a href='y'>")</script><a href="?a=1&amp;b=2" HREF=z>L</a></p>`;
    const tokens = tokensOf(markup);
    const opened = tokens.flatMap((token) =>
      token.type === "open" ? [[token.name, Object.fromEntries(token.attributes)]] : [],
    );
    expect(opened).to.deep.equal([
      ["p", { class: 'a "b"', "data-x": "1", hidden: "" }],
      ["br", {}],
      ["script", {}],
      ["a", { href: "?a=1&b=2" }],
    ]);
    expect(unescape("&#x1F600;&#99999999;&lt;")).to.equal("😀&#99999999;<");
    expect(tokens.filter(({ type }) => type === "text").length).to.be.above(1);
  });

  it("never hangs or throws, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("<", ">", '"', "'", "a", "=", "/", "!", "--", " ", "&", "script", "climat-agenda"),
        ),
        (pieces) => {
          const markup = pieces.join("");
          expect(surveyOf(markup, choice(""), SITE.base).verdict).to.be.a("string");
        },
      ),
    );
    const start = performance.now();
    surveyOf(`${'<a href="'.repeat(20_000)}${"<".repeat(20_000)}`, choice(""), SITE.base);
    expect(performance.now() - start).to.be.below(4000);
  });

  const wanted = choice("?widget=agenda&max=5&theme=adaptation,transition&past=1");
  const once = `<script type="module" src="${SITE.base}dynamique-climat.js" data-upgrade="links"></script>`;
  const code = (shape: (typeof SHAPES)[number]): string => snippetOf(shape, wanted, SITE, "L’agenda").code;
  const verdict = (markup: string): string => surveyOf(markup, wanted, SITE.base).verdict;

  it("is told to work where it does", () => {
    expect(verdict(code("element"))).to.equal("works");
    expect(verdict(once + code("div"))).to.equal("works");
    expect(verdict(once + code("link"))).to.equal("works");
    expect(verdict(code("iframe"))).to.equal("works");
    const [, address = ""] = /href="([^"]+)"/.exec(code("link")) ?? [];
    expect(verdict(`${once}<p> ${address} </p>`)).to.equal("works");
    /* The link inside says what the tag has lost. */
    expect(verdict(`${once}<climat-agenda>${code("link")}</climat-agenda>`)).to.equal("works");
    expect(verdict(once + code("link").replaceAll("&amp;", "&amp;amp;"))).to.equal("works");
    expect(verdict(code("iframe").replaceAll("https:", "http:"))).to.equal("works");
  });

  it("is a widget only where the link stands alone in its block", () => {
    const link = /<a .*<\/a>/s.exec(code("link"))?.[0] ?? "";
    const stands = (markup: string): string => verdict(once + markup.replace("LINK", link));
    for (const alone of [
      "<p>LINK</p>",
      "<p>\u00a0<strong>LINK</strong><br></p><p>Ensuite</p>",
      "<div><p>LINK<p>Un paragraphe que rien ne ferme</div>",
      "<ul><li>Un menu</li></ul><table></table><div>LINK</div>",
    ])
      expect(stands(alone), alone).to.equal("works");
    for (const among of [
      "<p>Voir LINK</p>",
      "<p>LINK, pour en savoir plus</p>",
      "<p><b>Voir</b> LINK</p>",
      '<p>LINK <a href="/contact">Contact</a></p>',
      "<ul><li>LINK</li></ul>",
      "<nav><div>LINK</div></nav>",
      '<div class="wp-block-button">LINK</div>',
      "LINK",
    ])
      expect(stands(among), among).to.equal("linkOnly");
    expect(stands(`<p>Voir LINK</p>${code("link")}`), "one of two").to.equal("works");
    expect(stands('<p>Voir LINK</p><iframe sandbox="" src="' + SITE.base + 'agenda/"></iframe>')).to.equal(
      "sandboxed",
    );
    expect(verdict(once.replace('"links"', '"Link"') + code("link")), "as the script reads it").to.equal(
      "works",
    );
  });

  it("is told what is missing where it is not whole", () => {
    expect(verdict(code("div"))).to.equal("noScript");
    expect(verdict(code("element").replace(/<script.*<\/script>/, ""))).to.equal("noScript");
    expect(verdict(code("link"))).to.equal("linkOnly");
    expect(verdict(`${once.replace(/ data-upgrade="links"/, "")}${code("link")}`)).to.equal("linkOnly");
    expect(verdict(`${once}<climat-agenda></climat-agenda>`)).to.equal("lostOptions");
    expect(surveyOf(`${once}<climat-agenda max="5"></climat-agenda>`, wanted, SITE.base).lost).to.deep.equal([
      "theme",
      "past",
    ]);
    expect(verdict(code("iframe").replace("<iframe", '<iframe sandbox=""'))).to.equal("sandboxed");
    const locked = (by: string) => code("iframe").replace("<iframe", `<iframe sandbox="${by}"`);
    expect(verdict(once + locked(""))).to.equal("works");
    expect(verdict(once + locked("allow-popups"))).to.equal("sandboxed");
    expect(verdict(code("element").replaceAll("<", "&lt;"))).to.equal("shownAsText");
    expect(verdict(`<p>${SITE.base}agenda/?max=5</p>`)).to.equal("addressOnly");
    expect(verdict(once)).to.equal("scriptOnly");
    expect(verdict(`${once}<climat-calls></climat-calls>`)).to.equal("otherWidget");
    expect(verdict("<p>Bonjour</p>")).to.equal("nothing");
    expect(verdict('<a href="https://other.example/agenda/">L’agenda</a>')).to.equal("nothing");
  });
});

describe("The composer's options", () => {
  it("are those that the elements have", async () => {
    for (const widget of WIDGETS) {
      await import(`../../../src/define/${widget}.ts`);
      const { attributes } = customElements.get(`climat-${widget}`) as unknown as { attributes: Attributes };
      const names = Object.keys(attributes).filter((name) => attributes[name]?.[1] !== Object);
      expect(Object.keys(optionsOf(widget)).sort(), widget).to.deep.equal(names.sort());
    }
  });

  it("have a control that has words, in every language", () => {
    for (const [lang, words] of Object.entries(ALL_WORDS)) {
      for (const widget of WIDGETS) {
        const { content, look, more } = FIELDS[widget];
        for (const name of [...content, ...look, ...more]) {
          const option = optionsOf(widget)[name];
          expect(option, `${widget} ${name}`).to.be.an("object");
          const said = words.options[`${widget}.${name}`] ?? words.options[name];
          expect(said, `${lang} ${widget}.${name}`).to.be.an("object");
          const values =
            name === "filters"
              ? [...FILTERS_OF[widget]!, "none"]
              : option && "values" in option
                ? option.values
                : [];
          for (const value of values) expect(said?.values, `${lang} ${name}`).to.have.property(value);
        }
      }
    }
  });

  it("tell good values from bad", () => {
    const { max, from, past, status, center, zoom } = { ...optionsOf("agenda"), ...optionsOf("action-map") };
    const judge = (option: typeof max, values: string[]) => values.map((value) => isGood(option!, value));
    expect(judge(max, ["5", "0", "-1", "x", "1e3", "1000001", "1.5"])).to.deep.equal([
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(judge(from, ["today", "2015-12-01", "2015-02-30", "demain"])).to.deep.equal([
      true,
      true,
      false,
      false,
    ]);
    expect(judge(zoom, ["8.25", "23"])).to.deep.equal([true, false]);
    expect(
      judge(center, ["50.63, 3.06", "-21 55.5", "Lille", "50,63, 3,06", "99, 3", "50.6, -183.1"]),
    ).to.deep.equal([true, true, false, false, false, true]);
    expect(judge(past, ["", "1", "false", "past"])).to.deep.equal([true, true, true, true]);
    expect(judge(status, ["engaged,done", "engaged planned", "gone"])).to.deep.equal([true, true, false]);
  });
});
