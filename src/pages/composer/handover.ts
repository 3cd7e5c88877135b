import { html, nothing, type TemplateResult } from "lit/html.js";

import { spokenLanguage } from "../../i18n/language.js";
import { type Choice, type Shape, SHAPES } from "./choice.js";
import type { Composing } from "./composing.js";
import { step } from "./form.js";
import { pageAddress, type Snippet, snippetOf } from "./snippets.js";
import { type Survey, surveyOf } from "./survey.js";
import { isSystem, runsNoScript, shapeFor } from "./systems.js";
import { ALL_WORDS } from "./words/languages.js";
import type { ComposerWords } from "./words/words.js";

/** The shape in force: the one asked for, else the one that suits the system. */
const shapeOf = ({ shape, cms }: Choice): Shape => shape ?? shapeFor(cms);

/* A newsletter's link: no script makes anything else of it, so none is handed on. */
const staysLink = ({ choice }: Composing): boolean => shapeOf(choice) === "link" && runsNoScript(choice.cms);

/** What an editor pastes, in the words of the widget's language. */
const snippetFor = ({ choice, site, heights }: Composing): Snippet => {
  const lang = spokenLanguage(choice.options["lang"] ?? "") || choice.ui;
  const words = ALL_WORDS[lang] ?? ALL_WORDS[choice.ui];
  return snippetOf(shapeOf(choice), choice, site, (words as ComposerWords).links[choice.widget], heights);
};

const renderShapes = (composer: Composing): TemplateResult => {
  const { words, choice } = composer;
  const suggested = isSystem(choice.cms) ? shapeFor(choice.cms) : undefined;
  return html`
    <fieldset class="shapes">
      <legend class="label">${words.shape.label}</legend>
      ${SHAPES.map(
        (shape) => html`
          <label class="shape">
            <input
              type="radio"
              name="shape"
              value=${shape}
              .checked=${shape === shapeOf(choice)}
              @change=${() => {
                composer.choose({ ...choice, shape });
              }}
            />
            <span class="card-name">
              ${words.shapes[shape].name}
              ${shape === suggested ? html`<span class="tag">${words.shape.suggested}</span>` : nothing}
            </span>
            <span class="hint">${words.shapes[shape].hint}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
};

const renderSwitch = (
  name: { readonly name: string; readonly hint: string },
  checked: boolean,
  change: (on: boolean) => void,
): TemplateResult => html`
  <label class="check">
    <input
      type="checkbox"
      .checked=${checked}
      @change=${({ target }: Event) => {
        change((target as HTMLInputElement).checked);
      }}
    />
    <span>${name.name}<span class="hint">${name.hint}</span></span>
  </label>
`;

const renderCopied = ({ copied, words }: Composing, what: string): TemplateResult => html`
  <span class="copied" role="status">
    ${copied?.what === what ? (copied.ok ? words.code.copied : words.code.failed) : nothing}
  </span>
`;

/* One thing to copy: its name, what it is for, itself, and the button. */
const renderPiece = (
  composer: Composing,
  id: string,
  names: { readonly title: string; readonly hint?: string; readonly button: string },
  text: string,
  rich?: string,
): TemplateResult => html`
  <div class="code">
    <h3>${names.title}</h3>
    ${names.hint ? html`<p class="hint">${names.hint}</p>` : nothing}
    <pre
      translate="no"
      tabindex="0"
      role="region"
      aria-label=${names.title}
      id=${`code-${id}`}
    ><code>${text}</code></pre>
    <p class="actions">
      <button
        type="button"
        class=${id === "here" ? "main" : ""}
        id=${`copy-${id}`}
        @click=${() => composer.copy(id, text, rich)}
      >
        ${names.button}
      </button>
      ${renderCopied(composer, id)}
    </p>
  </div>
`;

const renderCode = (composer: Composing): TemplateResult => {
  const { words, choice } = composer;
  const shape = shapeOf(choice);
  const { code, once } = snippetFor(composer);
  const isLink = shape === "link";
  const address = pageAddress(choice, composer.site);
  const { label, copy, copyRich, copyOnce, copyAddress, onceHint, richHint, addressHint, room } = words.code;
  const hint = isLink ? richHint : composer.heights ? room : undefined;
  return html`
    ${renderPiece(
      composer,
      "here",
      { title: label, hint, button: isLink ? copyRich : copy },
      code,
      isLink ? code : undefined,
    )}
    ${
      isLink || shape === "iframe"
        ? renderPiece(
            composer,
            "page",
            { title: words.code.address, hint: addressHint, button: copyAddress },
            address,
          )
        : nothing
    }
    ${
      once && !staysLink(composer)
        ? renderPiece(composer, "once", { title: words.code.once, hint: onceHint, button: copyOnce }, once)
        : nothing
    }
    <p><a href=${address} target="_blank">${words.code.open}</a></p>
  `;
};

const renderCopy = (composer: Composing): TemplateResult => {
  const { words, choice } = composer;
  return html`
    ${renderShapes(composer)} ${renderCode(composer)}
    <div class="checks">
      ${
        shapeOf(choice) === "iframe" || staysLink(composer)
          ? nothing
          : renderSwitch(words.pinned, choice.pinned, (pinned) => {
              composer.choose({ ...choice, pinned });
            })
      }
      ${
        shapeOf(choice) === "element" && !choice.pinned
          ? renderSwitch(words.several, choice.several, (several) => {
              composer.choose({ ...choice, several });
            })
          : nothing
      }
    </div>
  `;
};

const renderFound = ({ check }: ComposerWords, name: string, is: boolean, more = ""): TemplateResult => html`
  <li class=${is ? "yes" : "no"}>${name}<span class="mark">${is ? check.yes : check.no}</span>${more}</li>
`;

const labelsOf = ({ words, choice }: Composing, names: readonly string[]): string[] =>
  names.map((name) => (words.options[`${choice.widget}.${name}`] ?? words.options[name])?.label ?? name);

/* The way out where a shape did not survive. */
const wayOut = ({ verdict }: Survey, current: Shape): Shape | undefined => {
  if (["works", "linkOnly", "otherWidget", "scriptOnly", "addressOnly"].includes(verdict)) return undefined;
  const other = verdict === "noScript" ? "iframe" : "link";
  return other === current ? undefined : other;
};

const renderVerdict = (composer: Composing): TemplateResult => {
  const { words, choice, site, published } = composer;
  const survey = surveyOf(published, choice, site.base);
  const { script, shapes, lost } = survey;
  const { name, hint } = words.check.verdicts[survey.verdict];
  const other = wayOut(survey, shapeOf(choice));
  const { found } = words.check;
  const tag = shapes.some((shape) => shape !== "link");
  return html`
    <div class=${`verdict ${survey.verdict === "works" ? "good" : ""}`} data-verdict=${survey.verdict}>
      <p role="status"><strong>${name}</strong>${` ${hint}`}</p>
      <ul>
        ${renderFound(words, found.script, script)} ${renderFound(words, found.tag, tag)}
        ${renderFound(words, found.link, shapes.includes("link"))}
        ${renderFound(
          words,
          found.options,
          lost.length === 0 && shapes.length > 0,
          lost.length > 0 ? ` (${words.check.lost(labelsOf(composer, lost))})` : "",
        )}
      </ul>
      ${
        other
          ? html`<button
              type="button"
              @click=${() => {
                composer.choose({ ...choice, shape: other });
                composer.focusOn("code-here");
              }}
            >
              ${words.check.use(words.shapes[other].name)}
            </button>`
          : nothing
      }
    </div>
  `;
};

const renderCheck = (composer: Composing): TemplateResult => {
  const { words, published } = composer;
  return html`
    <p class="hint" id="check-how">${words.check.how}</p>
    <label class="label" for="published">${words.check.label}</label>
    <textarea
      id="published"
      rows="5"
      spellcheck="false"
      autocomplete="off"
      aria-describedby="check-how"
      .value=${published}
      @input=${({ target }: Event) => {
        composer.check((target as HTMLTextAreaElement).value);
      }}
    ></textarea>
    ${published.trim() ? renderVerdict(composer) : nothing}
  `;
};

/** Steps 4 and 5: the code to paste, and what became of it. */
export const renderHandover = (composer: Composing): TemplateResult => {
  const { steps } = composer.words;
  return html` ${step(4, steps.copy, renderCopy(composer))} ${step(5, steps.check, renderCheck(composer))} `;
};
