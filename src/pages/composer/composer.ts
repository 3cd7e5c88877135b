import { html, nothing, render, type TemplateResult } from "lit/html.js";

import { languageName } from "../language-name.js";
import { optionsOf } from "../options.js";
import { type Choice, readChoice, taken, UI_LANGUAGES, withOption, writeChoice } from "./choice.js";
import { copyText, selectTextOf } from "./clipboard.js";
import type { Composing } from "./composing.js";
import { draw } from "./draw.js";
import { renderForm } from "./form.js";
import { renderHandover } from "./handover.js";
import { FeedNames } from "./names.js";
import { Preview } from "./preview.js";
import { type Heights, pageAddress, type Site } from "./snippets.js";
import { ALL_WORDS } from "./words/languages.js";
import type { ComposerWords } from "./words/words.js";

/* Long enough for a word to be typed: the preview is a page of its own, and Safari counts changes of the address. */
const PAUSE_MS = 350;

/* What stays, whatever is drawn anew in it: the frames would load again. */
const SHEET = html`
  <div class="intro"></div>
  <div class="columns">
    <div class="steps"></div>
    <aside class="preview" aria-labelledby="preview-title">
      <div class="shown"></div>
      <div class="stage"></div>
    </aside>
    <div class="steps handover"></div>
  </div>
`;

/** The page where an editor makes a snippet. All that is chosen is in its address, and nowhere else. */
export class Composer implements Composing {
  choice: Choice;
  readonly site: Site;
  readonly refused = new Map<string, string>();
  readonly lookedFor = new Map<string, string>();
  readonly names = new FeedNames(() => {
    this.#render();
  });
  screen: keyof Heights = "phone";
  published = "";
  copied: { what: string; ok: boolean } | undefined;
  readonly #root: HTMLElement;
  readonly #preview: Preview;
  readonly #resized = new ResizeObserver(() => {
    this.#fit();
  });
  #pause?: ReturnType<typeof setTimeout>;

  constructor(root: HTMLElement, site: Site, search = location.search) {
    this.#root = root;
    this.site = site;
    this.choice = readChoice(search);
    if (innerWidth > 720) this.screen = "wide";
    render(SHEET, root);
    const stage = this.#part(".stage");
    this.#preview = new Preview(stage, () => {
      this.#render();
    });
    this.#resized.observe(stage);
    this.#settle();
  }

  get words(): ComposerWords {
    return ALL_WORDS[this.choice.ui] as ComposerWords;
  }

  get heights(): Heights | undefined {
    const { phone, wide } = this.#preview.heights;
    return phone && wide ? { phone, wide } : undefined;
  }

  get status(): string | undefined {
    return this.#preview.status;
  }

  /** Takes the page's listeners away. */
  stop(): void {
    clearTimeout(this.#pause);
    this.#resized.disconnect();
    this.#preview.stop();
  }

  choose(choice: Choice): void {
    if (choice.widget !== this.choice.widget) this.refused.clear();
    this.choice = choice;
    this.copied = undefined;
    this.#render();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#settle();
    }, PAUSE_MS);
  }

  reset(): void {
    this.refused.clear();
    this.choose({ ...this.choice, options: {}, aside: {} });
  }

  setOption(name: string, value: string | undefined): void {
    this.refused.delete(name);
    this.choose(withOption(this.choice, name, value));
  }

  enterOption(name: string, value: string): void {
    const option = optionsOf(this.choice.widget)[name];
    const said = value === "" || !option ? null : taken(name, option, value);
    if (said === undefined) {
      this.refused.set(name, value);
      this.choose(withOption(this.choice, name, undefined));
    } else this.setOption(name, said ?? undefined);
  }

  focusOn(id: string): void {
    this.#root.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  lookFor(name: string, words: string): void {
    this.lookedFor.set(name, words);
    this.#render();
  }

  turn(screen: keyof Heights): void {
    this.screen = screen;
    this.#render();
  }

  check(published: string): void {
    this.published = published;
    this.#render();
  }

  async copy(what: string, text: string, rich?: string): Promise<void> {
    try {
      await copyText(text, rich);
      this.copied = { what, ok: true };
    } catch {
      this.copied = { what, ok: false };
      const shown = this.#root.querySelector(`#code-${what}`);
      if (shown) selectTextOf(shown);
    }
    this.#render();
  }

  #part(selector: string): HTMLElement {
    return this.#root.querySelector(selector) as HTMLElement;
  }

  /* The address, the preview and the names follow the choice. */
  #settle(): void {
    const { choice, site } = this;
    history.replaceState(null, "", `${location.pathname}${writeChoice(choice)}`);
    this.names.read(choice.options["feed"] ?? `${site.base}feed.json`);
    this.#preview.show(pageAddress(withOption(choice, "heading-level", undefined), site));
    this.#render();
  }

  #fit(): void {
    this.#preview.fit(this.screen, this.choice.place);
  }

  #render(): void {
    if (!this.#root.isConnected) return;
    const { words, choice } = this;
    document.documentElement.lang = choice.ui;
    document.title = `${words.title} – La Dynamique Climat COP\u00a021`;
    document.querySelector(".skip")?.replaceChildren(words.skip);
    draw(this.#intro(), this.#part(".intro"));
    draw(renderForm(this), this.#part(".steps"));
    draw(this.#shown(), this.#part(".shown"));
    draw(html`${renderHandover(this)} ${this.#share()}`, this.#part(".handover"));
    const name = words.preview.frame(words.widgets[choice.widget].name);
    this.#preview.name({
      phone: `${name}, ${words.preview.phone}`,
      wide: `${name}, ${words.preview.wide[choice.place]}`,
    });
    this.#fit();
  }

  #intro(): TemplateResult {
    const { words } = this;
    return html`
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${this.#languages()}
    `;
  }

  #languages(): TemplateResult {
    return html`<nav class="languages" aria-label=${this.words.language}>
      ${UI_LANGUAGES.map(
        (ui) =>
          html`<a
            href=${`./${writeChoice({ ...this.choice, ui })}`}
            lang=${ui}
            hreflang=${ui}
            aria-current=${ui === this.choice.ui ? "true" : nothing}
            @click=${(event: Event) => {
              event.preventDefault();
              this.choose({ ...this.choice, ui });
            }}
            >${languageName(ui, ui)}</a
          >`,
      )}
    </nav>`;
  }

  #shown(): TemplateResult {
    const { words, screen, status } = this;
    const screens = [
      ["phone", words.preview.phone],
      ["wide", words.preview.computer],
    ] as const;
    return html`
      <h2 id="preview-title" tabindex="-1">${words.preview.title}</h2>
      <fieldset class="screens">
        <legend class="hidden">${words.preview.title}</legend>
        ${screens.map(
          ([value, label]) => html`
            <label>
              <input
                type="radio"
                name="screen"
                value=${value}
                .checked=${screen === value}
                @change=${() => {
                  this.turn(value);
                }}
              />
              <span>${label}</span>
            </label>
          `,
        )}
      </fieldset>
      ${this.#standing(status)}
    `;
  }

  /* A preview without anything in it must not look broken. */
  #standing(status: string | undefined): TemplateResult {
    const { words, choice } = this;
    const isEmpty = status === "empty";
    return html`<div class="standing" role="status">
      ${status === "error" ? html`<p class="note">${words.preview.error}</p>` : nothing}
      ${isEmpty ? html`<p class="note">${words.preview.empty}</p>` : nothing}
      ${
        isEmpty && choice.widget === "agenda" && !choice.options["past"]
          ? html`<button
              type="button"
              @click=${() => {
                this.setOption("past", "1");
                this.focusOn("preview-title");
              }}
            >
              ${words.preview.past}
            </button>`
          : nothing
      }
    </div>`;
  }

  #share(): TemplateResult {
    const { words, copied } = this;
    const copyAddress = () =>
      this.copy("address", `${location.origin}${location.pathname}${writeChoice(this.choice)}`);
    return html`
      <div class="share">
        <button type="button" @click=${copyAddress}>${words.share.button}</button>
        <span class="copied" role="status">
          ${copied?.what === "address" ? (copied.ok ? words.share.copied : words.share.failed) : nothing}
        </span>
        <p class="hint">${words.foot}</p>
      </div>
    `;
  }
}
