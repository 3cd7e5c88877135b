import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";

import { FeedController, type FeedState } from "../controllers/feed-controller.js";
import { LanguageController } from "../controllers/language-controller.js";
import { NearController } from "../controllers/near-controller.js";
import { pageRegistry } from "../feed/page-registry.js";
import { common } from "../i18n/fr/common.js";
import type { CommonMessages, Messages } from "../i18n/messages.js";
import type { Collection, FeedRecord } from "../model/collection.js";
import type { Feed } from "../model/feed.js";
import type { Issue } from "../model/issue.js";
import { type WallTime, wallTimeAt } from "../model/wall-time.js";
import type { Narrowing } from "../query/matches.js";
import { VERSION } from "../version.js";
import { renderFrame } from "./frame.js";
import { idList } from "./id-list.js";
import { NativeEvent } from "./native-event.js";
import { embedOptions } from "./options.js";
import { ClimatSelectEvent, type SelectKind } from "./select-event.js";

/** Where a widget stands. */
export type WidgetStatus = FeedState | "empty";

/** A fault of the feed, in words for its author. */
export interface ReportedIssue extends Issue {
  readonly message: string;
}

const STATES: readonly WidgetStatus[] = ["pending", "ready", "empty", "stale", "error"];

/**
 * What every widget is: the attributes of contract §3, a feed, a language, and the frame in which it says how it
 * stands. A widget adds which records it shows (`select`) and how (`renderBody`).
 */
export abstract class ClimatElement<Section extends Exclude<keyof Messages, "common">> extends LitElement {
  /** Version of the library that registered the element. */
  static readonly version = VERSION;

  /** Address of the default feed; the module that registers the element sets it. @internal */
  static defaultFeed = "";

  static override properties = {
    feed: {},
    lang: {},
    headingLevel: { attribute: "heading-level", type: Number },
    heading: {},
    member: {},
    theme: {},
    axis: {},
    territory: {},
    max: { type: Number },
    filters: {},
    group: {},
    loading: {},
    refresh: { type: Number },
    data: { attribute: false },
    showsAll: { state: true },
  };

  /** Address of the feed, relative to the page. */
  declare feed: string | undefined;
  /** `fr`, `en` or `nl`; else the nearest ancestor's. */
  declare lang: string;
  /** Level of the widget's heading, 2 to 6; its items go one below. */
  declare headingLevel: number;
  /** The heading's words; an empty one shows none. */
  declare heading: string | undefined;
  /** Ids of members: show only what bears one of them. */
  declare member: string | undefined;
  /** Ids of themes: show only what bears one of them. */
  declare theme: string | undefined;
  /** Ids of axes: show only what bears one of them. */
  declare axis: string | undefined;
  /** Ids of territories: show only what bears one of them. */
  declare territory: string | undefined;
  /** Most items at first; a button shows the rest. */
  declare max: number | undefined;
  /** Which filters the visitor gets, or `none`. */
  declare filters: string | undefined;
  /** Widgets of one group follow each other. */
  declare group: string | undefined;
  /** `lazy`: fetch and draw when near the viewport; `eager`: at once. */
  declare loading: "lazy" | "eager";
  /** Seconds between re-reads while the page is visible; 0 is never. */
  declare refresh: number;
  /** A feed given by the page: nothing is fetched. */
  declare data: object | undefined;
  /** @internal */
  declare protected showsAll: boolean;

  /** What it shows, the first of them first. @internal */
  abstract readonly collections: readonly [Collection<object>, ...Collection<object>[]];
  /** Which words it speaks, and those of the built-in language. @internal */
  protected abstract readonly section: Section;
  /** @internal */
  protected abstract readonly french: Messages[Section];

  readonly #language = new LanguageController(this);
  readonly #near = new NearController(this);
  readonly #source = new FeedController(this, (event) => {
    this.#tell(event);
  });
  readonly #internals = this.attachInternals();
  #items: readonly object[] = [];
  #timer?: ReturnType<typeof setInterval>;

  constructor() {
    super();
    this.headingLevel = 3;
    this.loading = "lazy";
    this.refresh = 0;
    this.showsAll = false;
  }

  /** Where it stands: `initial`, `pending`, `ready`, `empty`, `stale` or `error`. */
  get status(): WidgetStatus {
    const { state } = this.#source;
    if (state !== "initial" && !this.#language.ready) return "pending";
    return state === "ready" && this.items.length === 0 ? "empty" : state;
  }

  /** The records shown, after filters, before `max`. */
  get items(): readonly object[] {
    return this.#items;
  }

  /** What was wrong in what this widget read. */
  get issues(): readonly ReportedIssue[] {
    const found = this.#source.feed?.issues(this.collections, this.#language.lang) ?? [];
    return found.map((issue) => ({ ...issue, message: `${issue.path}: ${this.common.issues[issue.code]}` }));
  }

  /** Settles when the feed is shown, or known not to be had. Never rejects. */
  get feedComplete(): Promise<void> {
    return this.updateComplete.then(() => this.#source.complete).then(() => this.#shown());
  }

  /** @internal */
  get feedUrl(): string | undefined {
    const { defaultFeed } = this.constructor as typeof ClimatElement;
    if (this.loading !== "eager" && !this.#near.near) return undefined;
    const url = this.feed ?? pageRegistry().defaults.feed ?? defaultFeed;
    return URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href.split("#")[0] : url;
  }

  /** The words of every widget, in this one's language. @internal */
  protected get common(): CommonMessages {
    return this.#language.messages?.common ?? common;
  }

  /** This widget's words. @internal */
  protected get words(): Messages[Section] {
    return this.#language.messages?.[this.section] ?? this.french;
  }

  /** The feed, where one is here. @internal */
  protected get feedRead(): Feed | undefined {
    return this.#source.feed;
  }

  /** Now, on the feed's wall clock. @internal */
  protected get now(): WallTime {
    return wallTimeAt(Date.now(), this.feedRead?.timeZone ?? "Europe/Paris");
  }

  /** What the attributes narrow the records to. @internal */
  protected get narrowing(): Narrowing {
    return {
      members: idList(this.member),
      themes: idList(this.theme),
      axes: idList(this.axis),
      territories: idList(this.territory),
    };
  }

  override connectedCallback(): void {
    const { observedAttributes } = this.constructor as typeof ClimatElement;
    for (const [name, value] of embedOptions(this, observedAttributes))
      this.attributeChangedCallback(name, null, value);
    const { lang } = pageRegistry().defaults;
    if (lang && !this.lang) this.lang = lang;
    super.connectedCallback();
    this.#schedule();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  /** Asks for a newer feed. Settles when it is shown, or known not to be had. Never rejects. */
  async reload(): Promise<void> {
    this.#near.arrive();
    await this.updateComplete;
    await this.#source.reload();
    await this.#shown();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("refresh") && this.isConnected) this.#schedule();
    this.#items = this.feedRead ? this.select(this.feedRead) : [];
  }

  protected override updated(_changed: PropertyValues): void {
    const { states } = this.#internals;
    for (const state of STATES) {
      /* Chromium before 125 knew only dashed names, and throws. */
      try {
        if (state === this.status) states.add(state);
        else states.delete(state);
      } catch {
        return;
      }
    }
  }

  protected override render(): TemplateResult {
    const { status } = this;
    if (status === "initial") return html`<slot></slot>`;
    return renderFrame({
      status,
      lang: this.#language.lang,
      words: this.common,
      level: this.headingLevel,
      heading: this.heading ?? this.name,
      name: this.name,
      asOf: status === "stale" ? this.#source.asOf : undefined,
      body: () => this.renderBody(),
      empty: () => this.renderEmpty(),
      retry: () => void this.#retry(),
    });
  }

  /** The widget's name, where the embedder gives none. @internal */
  protected abstract get name(): string;

  /** The records to show. @internal */
  protected abstract select(feed: Feed): readonly object[];

  /** What there is to see of them. @internal */
  protected abstract renderBody(): TemplateResult;

  /** What to say where there are none, and one way on. @internal */
  protected abstract renderEmpty(): TemplateResult;

  /** The records of a collection, in this widget's language. @internal */
  protected recordsOf<T extends object>(collection: Collection<T>): readonly T[] {
    return this.feedRead?.records(collection, this.#language.lang) ?? [];
  }

  /** The first items, as many as `max` says. @internal */
  protected visible<T>(items: readonly T[], most: number): readonly T[] {
    const max = this.max !== undefined && this.max > 0 ? Math.trunc(this.max) : most;
    return this.showsAll ? items : items.slice(0, max);
  }

  /** The button for the others. @internal */
  protected renderMore(hidden: number): TemplateResult | typeof nothing {
    if (hidden <= 0) return nothing;
    const show = (): void => {
      this.showsAll = true;
    };
    return html`<p class="more">
      <button part="button more" @click=${show}>${this.common.more(hidden)}</button>
    </p>`;
  }

  /** Tells the page that a visitor opens an item; `false` where the page takes it over. @internal */
  protected tellSelect(kind: SelectKind, record: FeedRecord): boolean {
    return this.dispatchEvent(new ClimatSelectEvent(kind, record));
  }

  async #shown(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
  }

  /* The button goes away when it succeeds: the keyboard's place stays in the widget. */
  async #retry(): Promise<void> {
    await this.reload();
    if (this.status !== "error") this.renderRoot.querySelector<HTMLElement>(".base")?.focus();
  }

  #tell(event: "load" | "error"): void {
    void this.#shown().then(() => this.dispatchEvent(new NativeEvent(event)));
  }

  #schedule(): void {
    clearInterval(this.#timer);
    if (!(this.refresh > 0)) return;
    this.#timer = setInterval(() => {
      if (!document.hidden) void this.reload();
    }, this.refresh * 1000);
  }
}
