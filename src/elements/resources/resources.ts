import { html, nothing, type TemplateResult } from "lit/html.js";

import { resources } from "../../i18n/fr/resources.js";
import { FilterSlot, filterSlotStyles } from "../../internal/filter-slot.js";
import { headingAt } from "../../internal/heading.js";
import { idList } from "../../internal/id-list.js";
import { ListElement } from "../../internal/list-element.js";
import { wordsOf } from "../../internal/option-readers.js";
import type { Collection } from "../../model/collection.js";
import { readContact } from "../../model/contact.js";
import type { Feed } from "../../model/feed.js";
import { type Resource, RESOURCE_KINDS, RESOURCES } from "../../model/resources.js";
import { byKind, type ResourceGroup, selectResources } from "../../query/resources.js";
import { base } from "../../styles/base.js";
import { tokens } from "../../styles/tokens.js";
import { renderResource } from "./resource.js";
import { styles } from "./resources-styles.js";

const MAX = 24;

/**
 * The coalition's documents by kind, each with its format, size, language and date in its link, and the ways to reach
 * the coalition.
 *
 * @summary Documents to download
 * @tag climat-resources
 * @slot - Fallback: a link to the documents' own page
 * @slot footer - After the documents
 * @fires {ClimatSelectEvent} climat-select - A visitor follows a document's link; cancelable
 * @fires {ClimatFilterChangeEvent} climat-filter-change - A visitor chose other filters
 * @csspart filters - The bar of filters
 * @csspart search - Its search field
 * @csspart panel - The filters behind its button
 * @csspart filter - One of them
 * @csspart found - How many are left, and the button that lets go
 * @csspart group - Documents of one kind, and its title
 * @csspart title - A group's title
 * @csspart resource - One document
 * @csspart cover - Its cover, or the sheet drawn for it
 * @csspart link - Its link
 * @csspart facts - Its format, size, language and date
 * @csspart contact - The ways to reach the coalition
 */
export class ClimatResources extends ListElement<"resources"> {
  static override readonly attributes = {
    ...super.attributes,
    kind: ["kind", wordsOf(...RESOURCE_KINDS)],
  } as const;

  static override readonly styles = tokens + base + filterSlotStyles + styles;

  /** Kinds to show: `press-kit`, `magazine`, `communication-kit`, `common-base`, `list`, `other`. */
  declare kind: string | undefined;

  protected override readonly section = "resources";
  protected override readonly french = resources;
  readonly #filters = new FilterSlot<Resource>(
    this,
    () => import("./filterable.js"),
    "search kind member",
    8,
  );
  /* Addresses of covers that can't be had. */
  readonly #failed = new Set<string>();
  readonly #fail = ({ target }: Event): void => {
    this.#failed.add((target as HTMLImageElement).src);
    this.requestUpdate();
  };
  /** Before the visitor's filters. */
  #all: readonly Resource[] = [];

  override get collections(): readonly [Collection<object>, ...Collection<object>[]] {
    return [RESOURCES, ...this.#filters.collections];
  }

  override get items(): readonly Resource[] {
    return super.items as readonly Resource[];
  }

  protected override get name(): string {
    return this.words.heading;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#filters.disconnect();
  }

  protected override isNarrowed(): boolean {
    return this.#filters.active;
  }

  protected override select(_feed: Feed): readonly Resource[] {
    this.#all = selectResources(this.recordsOf(RESOURCES), idList(this.kind), this.narrowing);
    return this.#filters.apply(this.#all);
  }

  protected override renderBody(): TemplateResult {
    const { items, words } = this;
    const shown = this.visible(items, MAX);
    return html`
      ${this.#filters.render({ items: this.#all, found: items.length, statuses: words.kinds })}
      ${byKind(shown).map((group) => this.#renderGroup(group))}
      ${this.renderMore(items.length - shown.length)} ${this.#renderContact()}
    `;
  }

  #renderGroup(group: ResourceGroup): TemplateResult {
    const { words } = this;
    const context = {
      words,
      formats: this.common.formats,
      failed: this.#failed,
      fail: this.#fail,
      open: (resource: Resource, click: Event) => {
        if (!this.tellSelect("resource", resource)) click.preventDefault();
      },
    };
    return html`
      <div class="group" part="group">
        ${headingAt(this.headingLevel + 1, words.kinds[group.kind], "title")}
        <ul>
          ${group.resources.map((resource) => renderResource(resource, context))}
        </ul>
      </div>
    `;
  }

  #renderContact(): TemplateResult | typeof nothing {
    const { words, feedRead: feed } = this;
    if (!feed) return nothing;
    const { newsletter, community, email, press } = readContact(feed.head(this.language));
    const ways = [
      [newsletter, words.newsletter],
      [community, words.community],
      [email && `mailto:${email}`, words.email],
      [press, words.press],
    ].filter(([url]) => url);
    return ways.length > 0
      ? html`<ul class="contact" part="contact" aria-label=${words.contact}>
          ${ways.map(([url, name]) => html`<li><a href=${url as string}>${name}</a></li>`)}
        </ul>`
      : nothing;
  }

  protected override renderEmpty(): TemplateResult {
    return html`<p>${this.words.empty}</p>
      ${this.#renderContact()}`;
  }
}
