import { html, type TemplateResult } from "lit";

import { contrast, inkOn, MAP_PAIRS, PAIRS, rgbOf } from "./contrast.js";
import { ALL_TOKENS, type Token } from "./token-source.js";

const SCHEMES = ["light", "dark"] as const;
type Scheme = (typeof SCHEMES)[number];
type Values = Readonly<Record<Scheme, string>>;

const SIXTEENTHS = /^#(.)(.)(.)$/;
/* A colour field wants six digits. */
const inFull = (hex: string): string => hex.replace(SIXTEENTHS, "#$1$1$2$2$3$3");

const isColor = ({ dark }: Token): boolean => dark !== undefined;
const defaultsOf = ({ light, dark = light }: Token): Values =>
  dark.startsWith("#") ? { light: inFull(light), dark: inFull(dark) } : { light, dark };

/** Beginnings to go on from: each keeps its contrast. */
const STARTS: Readonly<Record<string, Readonly<Record<string, Values | string>>>> = {
  "The coalition’s": {},
  Brick: {
    "--climat-accent": { light: "#8a2c0d", dark: "#ffb59a" },
    "--climat-on-accent": { light: "#ffffff", dark: "#3a0f00" },
    "--climat-radius": "0px",
  },
  "Blue hour": {
    "--climat-accent": { light: "#1f3a93", dark: "#a9c1ff" },
    "--climat-on-accent": { light: "#ffffff", dark: "#0a1a4a" },
    "--climat-background-raised": { light: "#f2f5fc", dark: "#1a2436" },
    "--climat-background": { light: "#ffffff", dark: "#111827" },
    "--climat-radius": "12px",
  },
};

/** The tokens as a designer has set them, and what follows from it. */
export class Bench {
  readonly #values = new Map<string, Values>();

  valueOf(token: Token): Values {
    const own = this.#values.get(token.name);
    const accent = token.inner === "on-accent" ? this.#values.get("--climat-accent") : undefined;
    if (own || !accent) return own ?? defaultsOf(token);
    return { light: inkOn(accent.light), dark: inkOn(accent.dark) };
  }

  set(token: Token, values: Values): void {
    const { light, dark } = defaultsOf(token);
    if (values.light === light && values.dark === dark) this.#values.delete(token.name);
    else this.#values.set(token.name, values);
  }

  start(name: string): void {
    this.#values.clear();
    for (const [token, value] of Object.entries(STARTS[name] ?? {}))
      this.#values.set(token, typeof value === "string" ? { light: value, dark: value } : value);
  }

  /** `--climat-accent`, `light-dark(#8a2c0d, #ffb59a)` of each token that was changed. */
  get changes(): [name: string, value: string][] {
    return [...this.#values].map(([name, { light, dark }]) => [
      name,
      light === dark ? light : `light-dark(${light}, ${dark})`,
    ]);
  }

  /** What the widgets wear: also where the toolbar draws them anew. */
  get style(): string {
    return this.changes.map((change) => change.join(": ")).join("; ");
  }

  get css(): string {
    const lines = this.changes.map(([name, value]) => `  ${name}: ${value};`);
    return lines.length > 0 ? `:root {\n${lines.join("\n")}\n}` : "/* Nothing changed yet. */";
  }

  /** Pairs that don't stand out enough from each other. */
  get faint(): string[] {
    const colorOf = (inner: string, scheme: Scheme): string => {
      const token = ALL_TOKENS.find((candidate) => candidate.inner === inner);
      return token ? this.valueOf(token)[scheme] : "#000000";
    };
    return SCHEMES.flatMap((scheme) =>
      [...PAIRS, ...MAP_PAIRS].flatMap(([ink, ground, least]) => {
        const is = contrast(rgbOf(colorOf(ink, scheme)), rgbOf(colorOf(ground, scheme)));
        return is < least
          ? [`${scheme}: ${ink} on ${ground} has ${is.toFixed(1)}:1, it needs ${least}:1`]
          : [];
      }),
    );
  }

  /** What is too faint, in words. */
  get verdict(): string {
    const { faint } = this;
    return faint.length > 0 ? faint.join("\n") : "Every two colours that meet stand out enough.";
  }
}

const editorOf = (element: Element): HTMLElement => {
  const editor = element.closest<HTMLElement>(".bench");
  if (!editor) throw new Error("no editor around the field");
  return editor;
};

const part = (editor: HTMLElement, selector: string): HTMLElement => {
  const found = editor.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the editor has no ${selector}`);
  return found;
};

/** Dresses the widgets, and tells the CSS and what is too faint. */
const show = (editor: HTMLElement, bench: Bench): void => {
  part(editor, ".stage").style.cssText = bench.style;
  part(editor, ".css").textContent = bench.css;
  part(editor, ".verdict").textContent = bench.verdict;
};

/* The fields follow what was chosen, not the reverse. */
const refill = (editor: HTMLElement, bench: Bench): void => {
  for (const field of editor.querySelectorAll<HTMLInputElement>("input[data-token]")) {
    const token = ALL_TOKENS.find(({ name }) => name === field.dataset["token"]);
    if (!token) continue;
    const value = bench.valueOf(token)[(field.dataset["scheme"] ?? "light") as Scheme];
    field.value = field.type === "range" ? String(parseFloat(value)) : value;
  }
  show(editor, bench);
};

const change = (bench: Bench, event: Event, token: Token, schemes: readonly Scheme[]): void => {
  const field = event.currentTarget as HTMLInputElement;
  const value = field.type === "range" ? `${field.value}px` : field.value;
  const values = { ...bench.valueOf(token) };
  for (const scheme of schemes) values[scheme] = value;
  bench.set(token, values);
  refill(editorOf(field), bench);
};

const start = (bench: Bench, event: Event, name: string): void => {
  bench.start(name);
  refill(editorOf(event.currentTarget as HTMLElement), bench);
};

const copy = async (bench: Bench, event: Event): Promise<void> => {
  const button = event.currentTarget as HTMLButtonElement;
  const words = button.textContent;
  /* Without the permission the text is there to be selected. */
  const done = await navigator.clipboard.writeText(bench.css).then(
    () => true,
    () => false,
  );
  button.textContent = done ? "Copied" : "Select the text below to copy it";
  button.addEventListener("blur", () => (button.textContent = words), { once: true });
};

const colorField = (bench: Bench, token: Token, scheme: Scheme): TemplateResult => html`
  <input
    type="color"
    aria-label="${token.name}, ${scheme}"
    data-token=${token.name}
    data-scheme=${scheme}
    .value=${bench.valueOf(token)[scheme]}
    @input=${(event: Event) => change(bench, event, token, [scheme])}
  />
`;

const lengthField = (bench: Bench, token: Token): TemplateResult => html`
  <input
    type=${token.light.endsWith("px") ? "range" : "text"}
    min="0"
    max="24"
    aria-label=${token.name}
    data-token=${token.name}
    .value=${token.light.endsWith("px") ? String(parseFloat(bench.valueOf(token).light)) : bench.valueOf(token).light}
    @input=${(event: Event) => change(bench, event, token, SCHEMES)}
  />
`;

const row = (bench: Bench, token: Token): TemplateResult => html`
  <tr>
    <th scope="row"><code>${token.name.replace("--climat-", "")}</code></th>
    ${
      isColor(token)
        ? SCHEMES.map((scheme) => html`<td>${colorField(bench, token, scheme)}</td>`)
        : html`<td colspan="2">${lengthField(bench, token)}</td>`
    }
  </tr>
`;

const STYLE = `
  .bench { display: grid; gap: 24px; grid-template-columns: minmax(17em, 20em) minmax(0, 1fr); align-items: start; }
  .bench .tools { position: sticky; inset-block-start: 16px; max-block-size: calc(100vh - 32px); overflow: auto; font-size: 14px; }
  .bench table { inline-size: 100%; border-collapse: collapse; }
  .bench th { text-align: start; font-weight: 400; }
  .bench td, .bench th { padding-block: 2px; }
  .bench thead th { padding-block-end: 6px; color: color-mix(in srgb, currentcolor 75%, transparent); }
  .bench input { inline-size: 100%; block-size: 28px; box-sizing: border-box; accent-color: currentcolor; font: inherit; }
  .bench input[type="color"] { padding: 0; border: 1px solid color-mix(in srgb, currentcolor 55%, transparent); border-radius: 4px; background: none; cursor: pointer; }
  .bench button { min-block-size: 32px; padding: 4px 12px; border: 1px solid; border-radius: 4px; background: none; color: inherit; cursor: pointer; font: inherit; }
  .bench .starts { display: flex; flex-wrap: wrap; gap: 6px; margin-block: 0 16px; padding: 0; list-style: none; }
  .bench .css, .bench .verdict { margin-block: 8px 16px; white-space: pre-wrap; }
  .bench .css { padding: 12px; border: 1px solid color-mix(in srgb, currentcolor 25%, transparent); border-radius: 4px; font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
  .bench h2 { margin-block: 0 8px; font-size: 16px; }
  @media (max-width: 720px) { .bench { grid-template-columns: minmax(0, 1fr); } .bench .tools { position: static; max-block-size: none; } }`;

/** Fields for all tokens beside some widgets, which wear them at once; and the CSS to take away. */
export const tokenEditor = (bench: Bench, widgets: TemplateResult): TemplateResult =>
  html`<style>
      ${STYLE}
    </style>
    <div class="bench">
      <section class="tools" aria-labelledby="tokens-heading" tabindex="0">
        <h2 id="tokens-heading">Tokens</h2>
        <ul class="starts" aria-label="Begin with">
          ${Object.keys(STARTS).map(
            (name) =>
              html`<li>
                <button type="button" @click=${(event: Event) => start(bench, event, name)}>${name}</button>
              </li>`,
          )}
        </ul>
        <table>
          <thead>
            <tr>
              <th scope="col"><code>--climat-…</code></th>
              <th scope="col">light</th>
              <th scope="col">dark</th>
            </tr>
          </thead>
          <tbody>
            ${ALL_TOKENS.map((token) => row(bench, token))}
          </tbody>
        </table>
        <h2>Contrast</h2>
        <p class="verdict" role="status" .textContent=${bench.verdict}></p>
        <h2>CSS</h2>
        <button type="button" @click=${(event: Event) => copy(bench, event)}>Copy</button>
        <pre class="css" tabindex="0" aria-label="CSS" .textContent=${bench.css}></pre>
      </section>
      <div class="stage" style=${bench.style}>${widgets}</div>
    </div>`;
