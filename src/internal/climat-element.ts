import { html, type TemplateResult } from "lit/html.js";

import { attributeAround } from "../controllers/around.js";
import { FeedController, type FeedState } from "../controllers/feed-controller.js";
import { LanguageController } from "../controllers/language-controller.js";
import { NearController } from "../controllers/near-controller.js";
import { inTime } from "../feed/in-time.js";
import { pageRegistry } from "../feed/page-registry.js";
import { common } from "../i18n/fr/common.js";
import { type IssueTeller, loadIssueTeller } from "../i18n/language.js";
import type { CommonMessages, Messages } from "../i18n/messages.js";
import type { Collection, FeedRecord } from "../model/collection.js";
import type { Feed } from "../model/feed.js";
import type { Issue } from "../model/issue.js";
import { type ClockTime, wallTimeAt } from "../model/wall-time.js";
import { VERSION } from "../version.js";
import { renderFrame } from "./frame.js";
import type { Content } from "./heading.js";
import { NativeEvent } from "./native-event.js";
import { numberWithin, readFilters, readLanguage, wordsOf } from "./option-readers.js";
import { ClimatSelectEvent, type SelectKind } from "./select-event.js";
import { showState } from "./state.js";
import { type Attributes, TemplateElement } from "./template-element.js";

/** Where a widget stands. */
export type WidgetStatus = FeedState | "empty";

/** A fault of the feed, in words for its author. */
export type ReportedIssue = Issue & { readonly message: string };

/**
 * What every widget is: the attributes of contract §3, a feed, a language, and the frame in which it says how it
 * stands. A widget adds which records it shows (`select`) and how (`renderBody`).
 *
 * @slot empty - What to say when there is nothing to show
 * @slot header - Before the heading
 * @slot footer - After all the rest
 * @fires load - The feed has been read
 * @fires error - The feed could not be had
 * @csspart base - The widget's frame
 * @csspart heading - Its heading
 * @csspart button - Any button, and any link that looks like one
 * @csspart skeleton - The shape of what will come
 * @csspart empty - What is said when there is nothing
 * @csspart error - What is said when the feed can't be had
 * @csspart retry - The button that asks for it again
 * @csspart stale - The date of a copy that could not be re-read
 * @cssprop --climat-background - Ground
 * @cssprop --climat-background-raised - Chosen rows, panels
 * @cssprop --climat-text - Text
 * @cssprop --climat-text-muted - Secondary text
 * @cssprop --climat-line - Hairlines
 * @cssprop --climat-control - Borders of buttons and fields
 * @cssprop --climat-accent - Links, buttons and focus
 * @cssprop --climat-on-accent - Text on the accent
 * @cssprop --climat-padding - Space inside the frame
 * @cssprop --climat-border - Border of the frame
 * @cssprop --climat-radius - Corners
 * @cssprop --climat-space - The unit of the frame's space
 * @cssprop --climat-font-family - Font, the page's by default
 * @cssprop --climat-font-size - Its size, the page's by default
 * @cssState pending - The feed is on its way
 * @cssState ready - There is something to see
 * @cssState empty - There is nothing to show
 * @cssState stale - What is shown could not be re-read
 * @cssState error - The feed could not be had
 */
export abstract class ClimatElement<Section extends keyof Messages> extends TemplateElement {
  /** Version of the library that registered the element. */
  static readonly version = VERSION;

  /** Address of the default feed: beside the page, or beside the module that registers the element. @internal */
  static defaultFeed = "feed.json";

  static override readonly attributes: Attributes = {
    /* An empty one is none, as templates of sites write it: another carrier may name the feed. */
    feed: ["feed", (text: string): string | undefined => text || undefined],
    lang: ["lang", readLanguage, ""],
    "heading-level": ["headingLevel", numberWithin(2, 6), 3],
    heading: ["heading"],
    member: ["member"],
    theme: ["theme"],
    axis: ["axis"],
    territory: ["territory"],
    max: ["max", numberWithin(1)],
    filters: ["filters", readFilters],
    group: ["group"],
    loading: ["loading", wordsOf("lazy", "eager"), "lazy"],
    refresh: ["refresh", numberWithin(0), 0],
    "data-climat-theme": ["climatTheme", wordsOf("neutral", "high-contrast")],
    data: ["data", Object],
  };

  /** Address of the feed, relative to the page. */
  declare feed: string | undefined;
  /** The language it speaks, such as `fr`; else the nearest ancestor's. */
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
  /** Which filters the visitor gets: `search`, `theme`, `territory`, `member`, `status`, `date`, `kind`; or `none`. */
  declare filters: string | undefined;
  /** Widgets of one group follow each other. */
  declare group: string | undefined;
  /** `lazy`: fetch and draw when near the viewport; `eager`: at once. */
  declare loading: "lazy" | "eager";
  /** Seconds between re-reads while the page is visible; 0 is never. */
  declare refresh: number;
  /**
   * `neutral` or `high-contrast`; else the nearest ancestor's. The attribute is `data-climat-theme`. A visitor whose
   * system asks for more contrast gets `high-contrast`.
   */
  declare climatTheme: string | undefined;
  /** A feed given by the page: nothing is fetched. */
  declare data: object | undefined;

  /** What it shows, the first of them first. @internal */
  abstract get collections(): readonly [Collection<object>, ...Collection<object>[]];
  /** Which words it speaks, and those of the built-in language. @internal */
  protected abstract readonly section: Section;
  /** @internal */
  protected abstract readonly french: Messages[Section];

  readonly #language = new LanguageController(this);
  readonly #near = new NearController(this);
  readonly #source = new FeedController(this);
  readonly #internals = this.attachInternals();
  readonly #awaiting = new Set<() => void>();
  #items: readonly object[] = [];
  #tellIssue?: IssueTeller;
  #theme = "";
  /** Seconds between re-reads, as asked for last. */
  #every = 0;
  /** It was in the page, and has left. */
  #isGone = false;

  /** Where it stands: `initial`, `pending`, `ready`, `empty`, `stale` or `error`. */
  get status(): WidgetStatus {
    const { state } = this.#source;
    if (state !== "initial" && !this.#language.ready) return "pending";
    return state === "ready" && this.#items.length === 0 ? "empty" : state;
  }

  /** The records shown, after filters, before `max`. */
  get items(): readonly object[] {
    return this.#items;
  }

  /** What was wrong in what this widget read. The words of its messages come with `feedComplete`. */
  get issues(): readonly ReportedIssue[] {
    const found = this.feedRead?.issues(this.collections, this.language) ?? [];
    return found.map((issue) => ({
      ...issue,
      message: `${issue.path}: ${this.#tellIssue?.(issue) ?? issue.code}`,
    }));
  }

  /** Settles when the feed is shown, or known not to be had. Never rejects. */
  get feedComplete(): Promise<void> {
    return this.#complete();
  }

  /** @internal */
  get feedUrl(): string | undefined {
    if (this.loading !== "eager" && !this.#near.near) return undefined;
    const { defaultFeed } = this.constructor as typeof ClimatElement;
    const url = this.feed || (pageRegistry().defaults.feed ?? defaultFeed);
    try {
      return new URL(url, document.baseURI).href.split("#")[0];
    } catch {
      return url;
    }
  }

  /** The words of every widget, in this one's language. @internal */
  get common(): CommonMessages {
    return this.messages?.common ?? common;
  }

  /** All words of a language that came on demand; `undefined` where the built-in one is spoken. @internal */
  get messages(): Messages | undefined {
    return this.#language.messages;
  }

  /** The language the widget speaks. @internal */
  get language(): string {
    return this.#language.lang;
  }

  /** This widget's words. @internal */
  protected get words(): Messages[Section] {
    return this.messages?.[this.section] ?? this.french;
  }

  /** The feed, where one is here. @internal */
  get feedRead(): Feed | undefined {
    return this.#source.feed;
  }

  /** Now, on the feed's wall clock. @internal */
  get now(): ClockTime {
    return wallTimeAt(Date.now(), this.feedRead?.timeZone ?? "Europe/Paris");
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#isGone = false;
    this.#near.hostConnected();
    this.#language.hostConnected();
  }

  disconnectedCallback(): void {
    this.#near.hostDisconnected();
    this.#language.hostDisconnected();
    this.#source.hostDisconnected();
    this.#schedule(0);
    this.#isGone = true;
    /* Nobody shall wait for a widget that is gone; one that is only moved is back by then. */
    queueMicrotask(() => {
      if (this.#isGone) this.#settle();
    });
  }

  /** Asks for a newer feed. Settles when it is shown, or known not to be had. Never rejects. */
  async reload(): Promise<void> {
    this.#near.arrive();
    await this.updateComplete;
    await this.#source.reload();
    /* What it names may be on its way still: a collection of its own, the words of a language. */
    if (this.isConnected) await this.#shown();
  }

  protected override performUpdate(): void {
    this.#near.hostUpdate();
    this.#language.hostUpdate();
    void this.#dress();
    try {
      this.#source.hostUpdate();
      this.#draw();
    } catch (error) {
      /* Nothing has been drawn yet: templates are put together first. The fallback is better than half a widget. */
      this.#source.fail(error);
      this.#draw();
    }
    this.#schedule();
    this.#tell();
  }

  #draw(): void {
    this.#items = this.feedRead ? this.select(this.feedRead) : [];
    super.performUpdate();
  }

  protected override render(): TemplateResult {
    const { status } = this;
    if (status === "initial") return html`<slot></slot>`;
    /* A stale copy may have nothing to show either. */
    const nothingHere = status === "empty" || (status === "stale" && this.#items.length === 0);
    return renderFrame({
      status: nothingHere ? (this.isNarrowed() ? "ready" : "empty") : status,
      lang: this.language,
      words: this.common,
      level: this.headingLevel,
      heading: this.heading ?? this.headline,
      label: this.label,
      asOf: status === "stale" ? this.#source.asOf : undefined,
      body: () => this.renderBody(),
      empty: () => this.renderEmpty(),
      retry: () => this.reload(),
    });
  }

  /** Whether the visitor has narrowed what is shown: the filters stay, whatever they leave. @internal */
  protected isNarrowed(): boolean {
    return false;
  }

  /** Its accessible name. @internal */
  get label(): string {
    return this.heading || this.name;
  }

  /** The widget's name, where the embedder gives none. @internal */
  protected abstract get name(): string;

  /** The same as its heading shows it: a name of the feed has its own language. @internal */
  protected get headline(): Content {
    return this.name;
  }

  /** The records to show. @internal */
  protected abstract select(feed: Feed): readonly object[];

  /** A feed has come, and is shown. @internal */
  protected welcome?(feed: Feed): void;

  /** What there is to see of them. @internal */
  protected abstract renderBody(): TemplateResult;

  /** What to say where there are none, and one way on. @internal */
  protected abstract renderEmpty(): TemplateResult;

  /** The records of a collection, in this widget's language. @internal */
  protected recordsOf<T extends object>(collection: Collection<T>): readonly T[] {
    return this.feedRead?.records(collection, this.language) ?? [];
  }

  /** Tells the page that a visitor opens an item; `false` where the page takes it over. @internal */
  protected tellSelect(kind: SelectKind, record: FeedRecord): boolean {
    return this.dispatchEvent(new ClimatSelectEvent(kind, record));
  }

  async #shown(): Promise<void> {
    await this.updateComplete;
    if (!this.#isGone && (this.status === "initial" || this.status === "pending")) {
      await new Promise<void>((resolve) => this.#awaiting.add(resolve));
    }
  }

  async #complete(): Promise<void> {
    await this.#shown();
    if (this.issues.length > 0) {
      this.#tellIssue = await inTime(loadIssueTeller(this.language));
    }
  }

  /* The default's colours are better than none. */
  async #dress(): Promise<void> {
    /* What a visitor asks for is stronger than what a page says. */
    const theme = matchMedia("(prefers-contrast: more)").matches
      ? "high-contrast"
      : this.climatTheme || attributeAround(this, "data-climat-theme");
    if (theme === this.#theme) return;
    this.#theme = theme;
    const code = await inTime(import("./theme.js"));
    code?.dress(this.shadowRoot as ShadowRoot, this.#theme);
  }

  #tell(): void {
    const { status } = this;
    showState(this.#internals, status);
    if (status === "initial" || status === "pending") return;
    const { news } = this.#source;
    if (news) this.dispatchEvent(new NativeEvent(news));
    if (this.feedRead && news === "load") this.welcome?.(this.feedRead);
    this.#settle();
  }

  #settle(): void {
    for (const resolve of this.#awaiting) resolve();
    this.#awaiting.clear();
  }

  #schedule(seconds = this.refresh): void {
    if (seconds === this.#every) return;
    this.#every = seconds;
    void inTime(import("./refresh.js")).then((code) => {
      if (code) code.keepFresh(this, seconds);
      else this.#every = 0;
    });
  }
}
