import { html, nothing, type TemplateResult } from "lit/html.js";

import { type Place, PLACES, WIDGETS, withWidget } from "./choice.js";
import type { Composing } from "./composing.js";
import { renderOption } from "./controls.js";
import { FIELDS } from "./fields.js";
import { ICONS } from "./icons.js";
import { isSystem, type System, SYSTEMS } from "./systems.js";

/** A numbered step with its heading. */
export const step = (number: number, title: string, content: TemplateResult): TemplateResult => html`
  <section class="step" aria-labelledby=${`step-${number}`}>
    <h2 id=${`step-${number}`} tabindex="-1">
      <span class="number">${number}<span class="hidden">.&nbsp;</span></span
      >${title}
    </h2>
    ${content}
  </section>
`;

const renderWidgets = (composer: Composing): TemplateResult => html`
  <fieldset class="cards">
    <legend class="hidden">${composer.words.steps.widget}</legend>
    ${WIDGETS.map(
      (widget) => html`
        <label class="card">
          <input
            type="radio"
            name="widget"
            value=${widget}
            .checked=${composer.choice.widget === widget}
            @change=${() => {
              composer.choose(withWidget(composer.choice, widget));
            }}
          />
          <span class="sketch">${ICONS[widget]}</span>
          <span class="card-name">${composer.words.widgets[widget].name}</span>
          <span class="hint">${composer.words.widgets[widget].hint}</span>
        </label>
      `,
    )}
  </fieldset>
`;

const renderOptions = (composer: Composing): TemplateResult => {
  const { words, choice } = composer;
  const { content, look, more } = FIELDS[choice.widget];
  const render = (names: readonly string[]) => names.map((name) => renderOption(composer, name));
  return html`
    ${composer.names.failed ? html`<p class="note">${choice.options["feed"] ? words.ownFeedDown : words.feedDown}</p>` : nothing}
    <fieldset class="group">
      <legend>${words.groups.content}</legend>
      <div class="fields">${render(content)}</div>
    </fieldset>
    <fieldset class="group">
      <legend>${words.groups.look}</legend>
      <div class="fields">${render(look)}</div>
    </fieldset>
    <details class="group">
      <summary>${words.groups.more}</summary>
      <div class="fields">${render(more)}</div>
    </details>
    ${
      Object.keys(choice.options).length > 0
        ? html`<p>
            <button
              type="button"
              class="quiet"
              @click=${() => {
                composer.reset();
                composer.focusOn("step-2");
              }}
            >
              ${words.reset}
            </button>
          </p>`
        : nothing
    }
  `;
};

const renderSystem = (composer: Composing): TemplateResult => {
  const { words, choice } = composer;
  return html`
    <div class="fields">
      <div class="field">
        <label class="label" for="cms">${words.system.label}</label>
        <select
          id="cms"
          aria-describedby=${isSystem(choice.cms) ? "cms-hint" : nothing}
          @change=${({ target }: Event) => {
            /* What suits the new one is suggested anew. */
            composer.choose({ ...choice, cms: (target as HTMLSelectElement).value, shape: undefined });
          }}
        >
          <option value="" .selected=${!isSystem(choice.cms)}>${words.system.choose}</option>
          ${(Object.keys(SYSTEMS) as System[]).map(
            (system) =>
              html`<option value=${system} .selected=${system === choice.cms}>
                ${words.systems[system].name}
              </option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label class="label" for="place">${words.place.label}</label>
        <select
          id="place"
          @change=${({ target }: Event) => {
            composer.choose({ ...choice, place: (target as HTMLSelectElement).value as Place });
          }}
        >
          ${PLACES.map(
            (place) =>
              html`<option value=${place} .selected=${place === choice.place}>
                ${words.place.values[place]}
              </option>`,
          )}
        </select>
      </div>
    </div>
    ${isSystem(choice.cms) ? html`<p class="note" id="cms-hint">${words.systems[choice.cms].hint}</p>` : nothing}
  `;
};

/** Steps 1 to 3: what, how, and where to. */
export const renderForm = (composer: Composing): TemplateResult => {
  const { steps } = composer.words;
  return html`
    ${step(1, steps.widget, renderWidgets(composer))} ${step(2, steps.options, renderOptions(composer))}
    ${step(3, steps.system, renderSystem(composer))}
  `;
};
