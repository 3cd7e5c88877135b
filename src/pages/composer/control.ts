import { html, nothing, type TemplateResult } from "lit/html.js";

import type { Content } from "../../internal/heading.js";
import type { Option } from "../options.js";
import type { Composing } from "./composing.js";
import type { OptionWords } from "./words/words.js";

/** A control under construction. */
export interface Control {
  readonly composer: Composing;
  readonly name: string;
  readonly option: Option;
  readonly words: OptionWords;
  /** As chosen; `undefined` where it is as usual. */
  readonly value: string | undefined;
}

/** What a field holds. */
export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
const checkedIn = (event: Event): boolean => (event.target as HTMLInputElement).checked;

/* What may be typed, where nothing else says it. */
const takes = ({ option, composer: { words, choice } }: Control): string | typeof nothing => {
  if (option.kind === "address") return words.takes.address;
  if (option.kind !== "number" || option.fractions) return nothing;
  const [least, most] = [option.least, option.most].map((limit) => limit.toLocaleString(choice.ui));
  return words.takes.number(least as string, most as string);
};

/** What an option means, and that what was typed is refused. */
export const hintOf = (control: Control): TemplateResult | typeof nothing => {
  const { name, words, composer } = control;
  const refused = composer.refused.has(name);
  if (!words.hint && !refused) return nothing;
  return html`<span class="hint" id=${`hint-${name}`}>
    ${words.hint ?? nothing}
    ${refused ? html`<strong class="refused">${composer.words.refused} ${takes(control)}</strong>` : nothing}
  </span>`;
};

/** Where that is said. */
export const describedBy = ({ name, words, composer }: Control): string | typeof nothing =>
  words.hint || composer.refused.has(name) ? `hint-${name}` : nothing;

/** For `aria-invalid`: what was typed is not taken. */
export const isRefused = ({ name, composer }: Control): "true" | typeof nothing =>
  composer.refused.has(name) ? "true" : nothing;

/** A control with its label. */
export const field = (control: Control, input: TemplateResult): TemplateResult => html`
  <div class="field">
    <label class="label" for=${`option-${control.name}`}>${control.words.label}</label>
    ${input} ${hintOf(control)}
  </div>
`;

type Rows = readonly (readonly [value: string, name: string, lang?: string | undefined])[];

/* What came with the address and is not in the list is shown by its value. */
const withValue = (rows: Rows, value: string | undefined): Rows =>
  !value || rows.some(([known]) => known === value) ? rows : [...rows, [value, value]];

/** A list of values with the usual one on top. */
export const select = (control: Control, usual: string, rows: Rows): TemplateResult =>
  field(
    control,
    html`<select
      id=${`option-${control.name}`}
      aria-describedby=${describedBy(control)}
      @change=${(event: Event) => {
        control.composer.setOption(control.name, valueOf(event) || undefined);
      }}
    >
      <option value="" .selected=${!control.value}>${usual}</option>
      ${withValue(rows, control.value).map(
        ([value, name, lang]) =>
          html`<option value=${value} lang=${lang ?? nothing} .selected=${value === control.value}>
            ${name}
          </option>`,
      )}
    </select>`,
  );

/** A field to type in. */
export const input = (
  control: Control,
  type: "text" | "url",
  mode: string | typeof nothing = nothing,
): TemplateResult => {
  const { composer, name, value } = control;
  return html`<input
    id=${`option-${name}`}
    type=${type}
    inputmode=${mode}
    aria-describedby=${describedBy(control)}
    aria-invalid=${isRefused(control)}
    .value=${composer.refused.get(name) ?? value ?? ""}
    @input=${(event: Event) => {
      composer.enterOption(name, valueOf(event));
    }}
  />`;
};

/** A box with its label beside it. `heard` is its name where the label alone does not tell to which field it belongs. */
export const checkbox = (
  label: Content,
  checked: boolean,
  change: (checked: boolean) => void,
  name?: string,
  heard?: string,
): TemplateResult => html`
  <label class="check">
    <input
      type="checkbox"
      data-name=${name ?? nothing}
      aria-label=${heard ?? nothing}
      .checked=${checked}
      @change=${(event: Event) => {
        change(checkedIn(event));
      }}
    />
    <span>${label}</span>
  </label>
`;
