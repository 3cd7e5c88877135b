import { html, nothing, type TemplateResult } from "lit/html.js";

import { LANGUAGES } from "../../i18n/languages.js";
import type { FeedRecord } from "../../model/collection.js";
import { named } from "../../internal/heading.js";
import { fold } from "../../query/fold.js";
import { languageName } from "../language-name.js";
import { FILTERS_OF, listOf, optionsOf } from "../options.js";
import type { Composing } from "./composing.js";
import {
  checkbox,
  type Control,
  describedBy,
  field,
  hintOf,
  input,
  isRefused,
  select,
  valueOf,
} from "./control.js";

/* From so many on, looking for a name is faster with a field to type in. */
const MANY = 12;

/* What is chosen of a list, in the list's own order; the last one taken out leaves the option as usual. */
const toggled = (control: Control, all: readonly string[], value: string, on: boolean): void => {
  const chosen = new Set(listOf(control.value ?? ""));
  if (on) chosen.add(value);
  else chosen.delete(value);
  /* « No filter » and a filter exclude each other. */
  if (on && value === "none") chosen.clear();
  chosen.delete("none");
  if (on && value === "none") chosen.add("none");
  const kept = [...all.filter((one) => chosen.has(one)), ...[...chosen].filter((one) => !all.includes(one))];
  control.composer.setOption(control.name, kept.join(",") || undefined);
};

const words = (control: Control, values: readonly string[]): TemplateResult => {
  const chosen = listOf(control.value ?? "");
  return html`
    <fieldset class="field checks">
      <legend class="label">${control.words.label}</legend>
      ${values.map((value) =>
        checkbox(control.words.values?.[value] ?? value, chosen.includes(value), (on) => {
          toggled(control, values, value, on);
        }),
      )}
    </fieldset>
  `;
};

const ids = (control: Control, records: readonly FeedRecord[]): TemplateResult => {
  const { composer, name } = control;
  const chosen = listOf(control.value ?? "");
  const strangers = chosen.filter((id) => !records.some((record) => record.id === id));
  const rows = [...records, ...strangers.map((id): FeedRecord => ({ id, name: id }))];
  const names = rows.filter(({ id }) => chosen.includes(id)).map(named);
  const all = rows.map(({ id }) => id);
  const looked = composer.lookedFor.get(name) ?? "";
  return html`
    <details class="field picker">
      <summary>
        <span class="label">${control.words.label}</span>
        <span class="chosen"
          >${
            names.length > 0
              ? names.map((name, at) => html`${at > 0 ? ", " : nothing}${name}`)
              : composer.words.all
          }</span
        >
      </summary>
      <div class="choices" role="group" aria-label=${control.words.label}>
        ${
          rows.length > MANY
            ? html`<input
                type="search"
                aria-label=${composer.words.findIn}
                title=${composer.words.findIn}
                placeholder=${composer.words.findIn}
                .value=${looked}
                @input=${(event: Event) => {
                  composer.lookFor(name, valueOf(event));
                }}
              />`
            : nothing
        }
        ${rows
          .filter(({ name }) => fold(name).includes(fold(looked)))
          .map(({ id, name, lang }) =>
            checkbox(
              named({ name, lang }),
              chosen.includes(id),
              (on) => {
                toggled(control, all, id, on);
              },
              id,
            ),
          )}
      </div>
    </details>
  `;
};

/* A date whose month is being written anew is none: drawn at once, that would take day and year away. */
const isUnfinished = (event: Event): boolean => (event.target as HTMLInputElement).validity.badInput;

const date = (control: Control): TemplateResult => {
  const { composer, name, value } = control;
  const isToday = value === "today";
  return field(
    control,
    html`<span class="pair">
      <input
        id=${`option-${name}`}
        type="date"
        .disabled=${isToday}
        .value=${isToday ? "" : (value ?? "").slice(0, 10)}
        @change=${(event: Event) => {
          if (!isUnfinished(event)) composer.setOption(name, valueOf(event) || undefined);
        }}
        @blur=${(event: Event) => {
          if (isUnfinished(event)) composer.setOption(name, undefined);
        }}
      />
      ${checkbox(
        composer.words.today,
        isToday,
        (on) => {
          composer.setOption(name, on ? "today" : undefined);
        },
        undefined,
        `${composer.words.today} – ${control.words.label}`,
      )}
    </span>`,
  );
};

const heading = (control: Control): TemplateResult => {
  const { composer, name, value } = control;
  return field(
    control,
    html`<span class="pair">
      <input
        id=${`option-${name}`}
        type="text"
        .disabled=${value === ""}
        aria-describedby=${describedBy(control)}
        aria-invalid=${isRefused(control)}
        .value=${composer.refused.get(name) ?? value ?? ""}
        @input=${(event: Event) => {
          composer.enterOption(name, valueOf(event));
        }}
      />
      ${checkbox(composer.words.noHeading, value === "", (on) => {
        composer.setOption(name, on ? "" : undefined);
      })}
    </span>`,
  );
};

const flag = (control: Control, value: string): TemplateResult => html`
  <div class="field">
    ${checkbox(control.words.label, control.value !== undefined, (on) => {
      control.composer.setOption(control.name, on ? value : undefined);
    })}
    ${hintOf(control)}
  </div>
`;

const choice = (control: Control, values: readonly string[]): TemplateResult => {
  const names = control.words.values ?? {};
  if (values.length === 1) return flag(control, values[0] as string);
  return select(
    control,
    control.composer.words.usual,
    values.map((value) => [value, names[value] ?? value] as const),
  );
};

const LEVELS = [2, 3, 4, 5, 6].map((level) => [String(level), String(level)] as const);

const render = (control: Control): TemplateResult => {
  const { option, name, composer } = control;
  const { ui, widget } = composer.choice;
  if (name === "heading") return heading(control);
  if (name === "heading-level") return select(control, composer.words.usual, LEVELS);
  switch (option.kind) {
    case "choice":
      return choice(control, option.values);
    case "words":
      return words(control, name === "filters" ? [...(FILTERS_OF[widget] ?? []), "none"] : option.values);
    case "ids":
      return ids(control, composer.names.of(option.of, ui));
    case "id":
      return select(
        control,
        composer.words.usual,
        composer.names.of(option.of, ui).map(({ id, name: label, lang }) => [id, label, lang] as const),
      );
    case "number":
      return field(control, input(control, "text", "numeric"));
    case "date":
      return date(control);
    case "flag":
      return flag(control, "1");
    case "language":
      return select(
        control,
        composer.words.usual,
        LANGUAGES.map((tag) => [tag, languageName(tag, ui)] as const),
      );
    case "address":
      return field(control, input(control, "url"));
    default:
      return field(control, input(control, "text"));
  }
};

/** The control for one option of the widget that is being composed. */
export const renderOption = (composer: Composing, name: string): TemplateResult | typeof nothing => {
  const { widget, options } = composer.choice;
  const option = optionsOf(widget)[name];
  const words = composer.words.options[`${widget}.${name}`] ?? composer.words.options[name];
  if (!option || !words) return nothing;
  /* One for all is no choice. */
  const least = { id: 1, ids: 2 }[option.kind as "id" | "ids"];
  const known = least && "of" in option ? composer.names.of(option.of, "fr").length : 0;
  if (least && known < least && options[name] === undefined) return nothing;
  return render({ composer, name, option, words, value: options[name] });
};
