import { expect, nextFrame } from "@open-wc/testing";
import { http, HttpResponse } from "msw";

import { feedUrl } from "../../mocks/scenarios.js";
import { Composer } from "../../src/pages/composer/composer.js";
import { faultsOf } from "../support/axe.js";
import { useNetwork } from "../support/network.js";
import { translate, translateInFonts } from "../support/translate.js";
import { until } from "../support/until.js";

const network = useNetwork();

const SITE = { base: `${location.origin}/widgets/`, pinnedFile: "all.js", integrity: "sha384-abc" };

/* The composer writes the page's address, and the runner reads it. */
const { href } = location;
const { lang } = document.documentElement;
const { title } = document;

let root: HTMLElement;
let composer: Composer;

const start = (search: string): void => {
  network.use(http.get("*/widgets/*", () => HttpResponse.html("<title>A widget's page</title>")));
  root = document.createElement("main");
  document.body.append(root);
  const feed = new URL(feedUrl("ready"), location.href).href;
  composer = new Composer(root, SITE, `${search}&feed=${encodeURIComponent(feed)}`);
};

const find = (selector: string): HTMLInputElement => {
  const found = root.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
};

const code = (): string => find("#code-here").textContent;

const enter = (selector: string, value: string): void => {
  const field = find(selector);
  field.value = value;
  field.dispatchEvent(new Event(field.localName === "select" ? "change" : "input", { bubbles: true }));
};

afterEach(() => {
  composer.stop();
  root.remove();
  history.replaceState(null, "", href);
  Object.assign(document.documentElement, { lang });
  document.title = title;
});

describe("The composer", () => {
  it("writes what is chosen, by its names, into the snippet and the address", async () => {
    start("?shape=element");
    find('input[value="action-map"]').click();
    await until(() => root.querySelector('[data-name="adaptation"]'), "the themes are there");
    find('[data-name="adaptation"]').click();
    find('[data-name="transition"]').click();
    enter("#option-max", "6");
    enter("#option-view", "list");
    expect(code()).to.match(/<climat-action-map [^>]*theme="adaptation,transition" max="6" view="list"/);
    await until(() => location.search.includes("view=list"), "the address follows");
    expect(new URLSearchParams(location.search).get("theme")).to.equal("adaptation,transition");
    find('[data-name="adaptation"]').click();
    expect(code()).to.contain('theme="transition"');
  });

  it("names each « Aujourd’hui » by the date it belongs to", () => {
    start("?widget=agenda");
    const names = [...root.querySelectorAll<HTMLInputElement>('[type="checkbox"]')].map(
      (box) => box.ariaLabel ?? box.closest("label")?.textContent.trim(),
    );
    expect(names).to.include.members(["Aujourd’hui – À partir du", "Aujourd’hui – Jusqu’au"]);
    expect(names).not.to.include("Aujourd’hui");
  });

  it("keeps what was typed where it can't be taken, and marks the field", () => {
    start("?shape=element");
    const long = "é".repeat(500);
    enter("#option-heading", long);
    expect(code()).to.contain(`heading="${long}"`);
    enter("#option-heading", `${long}!`);
    expect(code()).not.to.contain("heading=");
    expect(find("#option-heading").value).to.equal(`${long}!`);
    expect(find("#option-heading").ariaInvalid).to.equal("true");
    enter("#option-heading", "   ");
    expect(code()).not.to.contain("heading=");
    for (const address of ["h", "www.site.example/feed.json", "feed.json"]) {
      enter("#option-feed", address);
      expect(find("#option-feed").ariaInvalid, address).to.equal("true");
    }
    enter("#option-feed", " https://site.example/feed.json ");
    expect(find("#option-feed").ariaInvalid).to.equal(null);
    expect(code()).to.contain('feed="https://site.example/feed.json"');
  });

  it("shows a value that its lists don't have", () => {
    start("?widget=action-map&tiles=https://tiles.example/{z}/{x}/{y}.png&lang=nl-BE");
    expect(find("#option-tiles").value).to.equal("https://tiles.example/{z}/{x}/{y}.png");
    expect(find("#option-lang").value).to.equal("nl-BE");
  });

  it("leads a keyboard on where the button that was pressed goes away", () => {
    start("?widget=agenda&max=5&shape=iframe");
    const press = (selector: string): void => {
      find(selector).focus();
      find(selector).click();
      expect(root.querySelector(selector), `${selector} is gone`).to.equal(null);
    };
    enter("#published", code().replace("<iframe", '<iframe sandbox=""'));
    press(".verdict button");
    expect(document.activeElement?.id).to.equal("code-here");
    press("button.quiet");
    expect(document.activeElement?.id).to.equal("step-2");
  });

  it("says where the address is when it can't be copied", async () => {
    start("");
    const write = navigator.clipboard.writeText;
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    try {
      find(".share button").click();
      await until(() => find(".share .copied").textContent.includes("barre du navigateur"), "it is said");
    } finally {
      navigator.clipboard.writeText = write;
    }
  });

  it("suggests a shape by the tool, and takes another", async () => {
    start("?widget=calls");
    enter("#cms", "wordpress-admin");
    expect(code()).to.contain("<script");
    find('input[value="div"]').click();
    await nextFrame();
    expect(code()).to.match(/^<div class="climat-widget" data-widget="calls"/);
    expect(find("#code-once").textContent).to.contain('data-upgrade="links"');
  });

  it("says what survived of what was published, and runs nothing of it", () => {
    start("?widget=agenda&shape=iframe");
    enter("#published", code());
    expect(find(".verdict").dataset["verdict"]).to.equal("works");
    enter("#published", "<img src=x onerror='window.pwned=1'><p>Rien");
    expect(find(".verdict").dataset["verdict"]).to.equal("nothing");
    expect(root.querySelector("img")).to.equal(null);
    expect(window).not.to.have.property("pwned");
  });

  it("leaves the feed's names their own language, chosen or not", async () => {
    start("?widget=action-map&ui=nl&theme=adaptation&territory=flandre");
    await until(() => root.querySelector('[data-name="adaptation"]'), "the themes are there");
    /* The demo's themes have Dutch names, its territories have French ones alone. */
    const said = (selector: string) =>
      [...root.querySelectorAll(selector)].map(
        (name) => `${name.textContent.trim()} ${name.querySelector("[lang]")?.getAttribute("lang") ?? ""}`,
      );
    expect(said(".check span:first-of-type")).to.include.members(["Adaptatie ", "Flandre intérieure fr"]);
    expect(said(".chosen")).to.include.members(["Adaptatie ", "Flandre intérieure fr"]);
    const route = [...find("#option-route").querySelectorAll("option")].at(-1)!;
    expect(route.lang).to.equal("fr");
    expect(find("#option-route").querySelector("option")!.lang).to.equal("");
  });

  for (const [browser, translated] of [
    ["Firefox", translate],
    ["Chrome", translateInFonts],
  ] as const)
    it(`goes on where it has been translated, as ${browser} does it`, () => {
      start("?widget=agenda&shape=element");
      const frames = [...root.querySelectorAll("iframe")].map(({ contentWindow }) => contentWindow);
      translated(root);
      expect(find("h1").textContent).to.contain("⟦");
      expect(code()).to.contain("<climat-agenda").and.not.to.contain("⟦");
      find("details.group summary").click();
      find("#option-heading").focus();
      const field = find("#option-heading");
      field.value = "Rendez";
      field.setSelectionRange(3, 5);
      field.dispatchEvent(new Event("input"));
      const { selectionStart, selectionEnd } = find("#option-heading");
      expect([selectionStart, selectionEnd]).to.deep.equal([3, 5]);
      expect(code()).to.contain('heading="Rendez"');
      expect(document.activeElement?.id).to.equal("option-heading");
      expect(root.querySelectorAll("details.group[open]")).to.have.lengthOf(1);
      find('input[value="calls"]').click();
      expect(find(".card:has(:checked) .card-name").textContent).to.equal("Les appels");
      expect(code()).to.contain("<climat-calls");
      find('.languages [lang="en"]').click();
      expect(root.textContent).not.to.contain("⟦");
      expect(find("h1").textContent).to.equal("Compose a widget");
      expect([...root.querySelectorAll("iframe")].map(({ contentWindow }) => contentWindow)).to.deep.equal(
        frames,
      );
    });

  it("speaks three languages, and is accessible as far as axe can tell", async () => {
    start("?widget=member-wall");
    for (const [ui, words] of [
      ["nl", "Een widget samenstellen"],
      ["en", "Compose a widget"],
      ["fr", "Composer un widget"],
    ] as const) {
      find(`.languages [lang="${ui}"]`).click();
      expect(find("h1").textContent).to.equal(words);
      expect(document.documentElement.lang).to.equal(ui);
    }
    await until(() => root.querySelector(".picker"), "the names are there");
    /* Without its style sheet: what it says, not how it looks. */
    const faults = await faultsOf(root);
    expect(faults.filter((fault) => !/^(color-contrast|target-size|frame-tested)/.test(fault))).to.deep.equal(
      [],
    );
  });
});
