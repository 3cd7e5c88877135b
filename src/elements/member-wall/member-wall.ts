import { html, nothing, type TemplateResult } from "lit/html.js";

import { memberWall } from "../../i18n/fr/member-wall.js";
import { bringCode } from "../../internal/wear-styles.js";
import { FilterSlot, filterSlotStyles } from "../../internal/filter-slot.js";
import { onDarkGround } from "../../internal/dark-ground.js";
import { type Content, headingAt, named } from "../../internal/heading.js";
import { idList } from "../../internal/id-list.js";
import { ListElement } from "../../internal/list-element.js";
import { readFlag, wordsOf } from "../../internal/option-readers.js";
import type { Collection } from "../../model/collection.js";
import type { Feed } from "../../model/feed.js";
import { type Member, MEMBER_KINDS, MEMBER_ROLES, MEMBERS } from "../../model/members.js";
import { MILESTONES, TERRITORIES } from "../../model/terms.js";
import { groupMembers, type MemberGroup, ROLE_ORDER, selectMembers } from "../../query/members.js";
import { base } from "../../styles/base.js";
import { tokens } from "../../styles/tokens.js";
import type * as Brings from "./brings.js";
import { renderGrowth } from "./growth.js";
import { styles } from "./member-wall-styles.js";
import { renderPlate } from "./plate.js";

const MAX = 60;

/* A member may be in as many territories as a feed has, and stands in each of them. */
const MOST_GROUPS = 500;

/**
 * The organisations of the coalition, each with its logo and the way to its own site.
 *
 * @summary Wall of the coalition's members
 * @tag climat-member-wall
 * @slot - Fallback: a link to the list of members
 * @slot footer - After the wall
 * @fires {ClimatSelectEvent} climat-select - A visitor follows a member's link; cancelable
 * @fires {ClimatFilterChangeEvent} climat-filter-change - A visitor chose other filters
 * @csspart filters - The bar of filters
 * @csspart search - Its search field
 * @csspart panel - The filters behind its button
 * @csspart filter - One of them
 * @csspart found - How many are left, and the button that lets go
 * @csspart group - One group: its title and its members
 * @csspart title - A group's title
 * @csspart member - One member
 * @csspart plate - The ground a logo stands on
 * @csspart logo - A logo
 * @csspart name - A member's name
 * @csspart brings - What a member brings: shows it in the other widgets of the group
 * @csspart rotation - What is said of the daily rotation
 * @csspart growth - How the coalition has grown
 * @csspart bar - One of its bars
 * @csspart join - The link to join the coalition
 * @cssprop --climat-plate - Ground of logos that have no variant for the dark
 */
export class ClimatMemberWall extends ListElement<"memberWall"> {
  static override readonly attributes = {
    ...super.attributes,
    role: ["role", wordsOf(...MEMBER_ROLES)],
    kind: ["kind", wordsOf(...MEMBER_KINDS)],
    "group-by": ["groupBy", wordsOf("none", "role", "kind", "territory"), "role"],
    sort: ["sort", wordsOf("name", "rotate"), "name"],
    size: ["size", wordsOf("s", "m", "l"), "m"],
    names: ["names", readFlag, false],
  } as const;

  static override readonly styles = tokens + base + filterSlotStyles + styles;

  /** Roles to show: `coordinator`, `partner`, `member`. */
  declare role: string | null;
  /**
   * Kinds to show: `public-body`, `local-authority`, `association`, `company`, `education`,
   * `science-centre`, `foundation`, `other`.
   */
  declare kind: string | undefined;
  /** `none`, `role`, `kind` or `territory`. */
  declare groupBy: string;
  /** `name`, or `rotate`: a fair daily rotation. */
  declare sort: string;
  /** `s`, `m` or `l`. */
  declare size: string;
  /** Shows the names under the logos. */
  declare names: boolean;

  protected override readonly section = "memberWall";
  protected override readonly french = memberWall;

  /* A wall is looked at; with many, one looks for somebody. */
  readonly #filters = new FilterSlot<Member>(this, () => import("./filterable.js"), "search territory", 25);
  /** Before the visitor's filters. */
  #all: readonly Member[] = [];
  #groups: readonly MemberGroup[] = [];
  /* Addresses of logos that can't be had. */
  readonly #failed = new Set<string>();
  readonly #fail = ({ target }: Event): void => {
    this.#failed.add((target as HTMLImageElement).src);
    this.requestUpdate();
  };
  #dark = false;
  /* It comes where there is a group to show it in; `null`: it could not be had, and the next rendering tries again. */
  #brings?: typeof Brings | null;
  /* For what a member brings, also where that is nothing: what has been seen does not move. */
  #keepsRoom?: boolean;

  /* It tells between layout and paint, when a computed colour costs nothing: asked before, it makes a layout of its own. */
  readonly #laidOut = new ResizeObserver(([entry]) => {
    const dark = !!entry && onDarkGround(entry.target);
    if (dark === this.#dark) return;
    this.#dark = dark;
    this.requestUpdate();
  });
  readonly #look = (): void => {
    const base = this.shadowRoot?.querySelector(".base");
    this.#laidOut.disconnect();
    if (base && this.isConnected) this.#laidOut.observe(base);
  };

  override get collections(): readonly [Collection<object>, ...Collection<object>[]] {
    const own = this.groupBy === "territory" ? [TERRITORIES, MILESTONES] : [MILESTONES];
    return [MEMBERS, ...own, ...(this.#brings?.BROUGHT ?? []), ...this.#filters.collections];
  }

  override get items(): readonly Member[] {
    return super.items as readonly Member[];
  }

  protected override get name(): string {
    return this.words.heading;
  }

  /* `role` is ARIA's word as well, and none of ours is a role there: it is taken off, and kept as
     `data-role`: who copies the element copies that. */
  override attributeChangedCallback(name: string, old: string | null, text: string | null): void {
    if (name !== "role") super.attributeChangedCallback(name, old, text);
    else if (text !== null) {
      this.removeAttribute(name);
      this.setAttribute("data-role", text);
    }
  }

  /** Who takes `role` back takes back what stands for it. @internal */
  override removeAttribute(name: string): void {
    super.removeAttribute(name);
    if (name === "role") super.removeAttribute("data-role");
  }

  override connectedCallback(): void {
    super.connectedCallback();
    /* The lights are turned off, or on, by the visitor's system or by a switch of the page's: the styles pass it on. */
    this.shadowRoot?.addEventListener("transitionend", this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#filters.disconnect();
    this.#laidOut.disconnect();
  }

  protected override performUpdate(): void {
    super.performUpdate();
    /* In the next frame, if this one's layout made us draw: an observer that answers itself is an error on the page. */
    if (this.items.some(({ logo }) => logo?.urlDark)) requestAnimationFrame(this.#look);
    if (this.#filters.filtering?.isGrouped && !this.#brings) void this.#bring();
    if (this.feedRead)
      requestAnimationFrame(() => {
        this.#keepsRoom ??= true;
      });
  }

  async #bring(): Promise<void> {
    const brings = (await bringCode(this, import("./brings.js"))) ?? null;
    /* Failed again, nothing is new: the wall is whole without. */
    if (brings === this.#brings) return;
    this.#brings = brings;
    this.#keepsRoom ??= false;
    this.requestUpdate();
  }

  protected override select(_feed: Feed): readonly Member[] {
    const members = selectMembers(this.recordsOf(MEMBERS), {
      lang: this.common.formats.lang,
      roles: idList(this.role),
      kinds: idList(this.kind),
      narrowing: this.narrowing,
    });
    this.#all = members;
    /* As they stand on the wall: `max` then cuts the last group, not the first. */
    this.#groups = this.#grouped(this.#filters.apply(members), this.sort === "rotate" ? this.now.day : 0);
    return [...new Set(this.#groups.flatMap((group) => group.members))];
  }

  protected override isNarrowed(): boolean {
    return this.#filters.active;
  }

  #grouped(members: readonly Member[], turn: number): MemberGroup[] {
    switch (this.groupBy) {
      case "kind":
        return groupMembers(members, ({ kind }) => [kind], [...MEMBER_KINDS.slice(1), "other"], turn);
      case "territory": {
        const ids = this.recordsOf(TERRITORIES)
          .slice(0, MOST_GROUPS)
          .map(({ id }) => id);
        return groupMembers(members, ({ territories }) => territories, ids, turn);
      }
      case "none":
        return groupMembers(members, () => [], [], turn);
      default:
        return groupMembers(members, ({ role }) => [role], ROLE_ORDER, turn);
    }
  }

  #title(key: string): Content {
    const { roles, kinds, elsewhere } = this.words;
    if (this.groupBy !== "territory") return { ...roles, ...kinds }[key as keyof typeof roles];
    const territory = this.recordsOf(TERRITORIES).find(({ id }) => id === key);
    return territory ? named(territory) : elsewhere;
  }

  protected override renderBody(): TemplateResult {
    const shown = new Set(this.visible(this.items, MAX));
    return html`
      ${this.#filters.render({ items: this.#all, found: this.items.length, statuses: {} })}
      <div class=${`${this.size} ${this.names ? "named" : ""}`}>
        ${this.#groups.map((group) => this.#renderGroup(group, shown))}
      </div>
      ${this.renderMore(this.items.length - shown.size)}
      ${this.sort === "rotate" ? html`<p class="stale muted" part="rotation">${this.words.rotation}</p>` : nothing}
      ${this.feedRead ? renderGrowth(this.feedRead, this.language, this.words, this.headingLevel + 1) : nothing}
    `;
  }

  #renderGroup({ key, members }: MemberGroup, shown: ReadonlySet<Member>): TemplateResult | typeof nothing {
    const here = members.filter((member) => shown.has(member));
    if (here.length === 0) return nothing;
    const title = this.#title(key);
    return html`
      <div class="group" part="group">
        ${title ? headingAt(this.headingLevel + 1, title, "title") : nothing}
        <ul>
          ${here.map((member) => this.#renderMember(member))}
        </ul>
      </div>
    `;
  }

  #renderMember(member: Member): TemplateResult {
    const chosen = this.#filters.filtering?.filters.member === member.id;
    return renderPlate(member, {
      dark: this.#dark,
      named: this.names,
      chosen,
      below: this.#renderBrought(member, chosen),
      failed: this.#failed,
      fail: this.#fail,
      open: (click) => {
        if (!this.tellSelect("member", member)) click.preventDefault();
      },
    });
  }

  /* Its room is there before it comes. */
  #renderBrought(member: Member, chosen: boolean): TemplateResult | typeof nothing {
    const { feedRead: feed, language, now, messages, group } = this;
    if (!feed || !group || group === "none" || this.#brings === null) return nothing;
    const choose = (): void => {
      if (chosen) this.#filters.filtering?.change({ member: undefined });
      else this.tellSelect("member", member);
    };
    const { filtering } = this.#filters;
    const brings = filtering?.isGrouped ? this.#brings : undefined;
    const neighbour = (kind: string): Element | undefined => filtering?.neighbour(kind);
    const brought = brings?.renderBrought(member, {
      feed,
      language,
      now,
      messages,
      chosen,
      choose,
      neighbour,
    });
    return brought === nothing && !this.#keepsRoom ? nothing : html`<div class="below">${brought}</div>`;
  }

  protected override renderEmpty(): TemplateResult {
    return html`<p>${this.words.empty}</p>`;
  }
}
