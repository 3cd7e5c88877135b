import { html, nothing, type TemplateResult } from "lit/html.js";

import { pledgeCounter } from "../../i18n/fr/pledge-counter.js";
import { inTime } from "../../feed/in-time.js";
import { ClimatElement } from "../../internal/climat-element.js";
import { numberWithin } from "../../internal/option-readers.js";
import { refuseOption } from "../../internal/refuse.js";
import type { Feed } from "../../model/feed.js";
import { type Campaign, PLEDGES } from "../../model/pledges.js";
import { parseWallTime } from "../../model/wall-time.js";
import { base } from "../../styles/base.js";
import { tokens } from "../../styles/tokens.js";
import { withSource } from "./join-url.js";
import { newest, renderRecent } from "./recent-pledges.js";
import { Rotation } from "./rotation.js";
import type { Shared } from "./share.js";
import { styles } from "./pledge-counter-styles.js";

/* Nobody reads more; a browser would be held up by ten thousand. */
const MOST_COUNTS = 100;

/**
 * How many have pledged, out of how many hoped for, and the way to join. It never shows a number that the feed does
 * not give.
 *
 * @summary Counter of a campaign's pledges
 * @tag climat-pledge-counter
 * @slot - Fallback: a link to the campaign's page
 * @slot empty - What to say when the feed has no campaign
 * @slot footer - After the counter
 * @fires {ClimatSelectEvent} climat-select - A visitor follows the join link; cancelable
 * @csspart campaign - The campaign's name
 * @csspart total - The number and its word
 * @csspart number - The number
 * @csspart progress - The bar and its goal
 * @csspart bar - The bar
 * @csspart counts - Who counts
 * @csspart date - The date of the figures
 * @csspart invitation - What stands for a number
 * @csspart recent - The newest pledges
 * @csspart join - The join link
 * @csspart share - The button that shares it
 */
export class ClimatPledgeCounter extends ClimatElement<"pledgeCounter"> {
  static override readonly attributes = {
    ...super.attributes,
    campaign: ["campaign"],
    source: ["source"],
    minimum: ["minimum", numberWithin(0), 0],
  } as const;

  static override readonly styles = tokens + base + styles;

  /** Id of the campaign; else the first. */
  declare campaign: string | undefined;
  /** Id of the member whose site this is: added to the join link. */
  declare source: string | undefined;
  /** Below it, an invitation instead of the number. */
  declare minimum: number;

  override readonly collections = [PLEDGES] as const;
  protected override readonly section = "pledgeCounter";
  protected override readonly french = pledgeCounter;

  readonly #rotation = new Rotation(this);
  #shown?: Campaign;
  #shared?: Shared;
  /* The link that was. */
  #sharedUrl?: string;

  override get items(): readonly Campaign[] {
    return super.items as readonly Campaign[];
  }

  protected override get name(): string {
    return this.words.heading;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rotation.stop();
  }

  protected override performUpdate(): void {
    super.performUpdate();
    const [campaign] = this.items;
    if (!campaign) return;
    if (campaign.recent.length > 1) this.#rotation.start();
    const before = this.#shown;
    this.#shown = campaign;
    if (before?.id === campaign.id) void this.#roll(Number(before.total), Number(campaign.total));
  }

  /* Only a number that has truly changed, in the same campaign; where there is or was none, it is NaN. */
  async #roll(from: number, to: number): Promise<void> {
    if (!(to - from)) return;
    const code = await inTime(import("./roll.js"));
    const number = this.shadowRoot?.querySelector<HTMLElement>(".number");
    if (number && this.#shown?.total === to) code?.roll(number, from, to, this.common.formats.number);
  }

  async #share(url: string, title: string): Promise<void> {
    /* « Lien copié », said already, would not be heard again. */
    this.#sharedUrl = "";
    this.requestUpdate();
    const code = await inTime(import("./share.js"));
    this.#shared = (await code?.share(url, title)) ?? "refused";
    this.#sharedUrl = url;
    this.requestUpdate();
  }

  protected override select(_feed: Feed): readonly Campaign[] {
    const campaigns = this.recordsOf(PLEDGES);
    const chosen = this.campaign ? campaigns.find(({ id }) => id === this.campaign) : campaigns[0];
    if (this.campaign && !chosen)
      refuseOption(
        this,
        "campaign",
        this.campaign,
        campaigns.map(({ id }) => id),
      );
    return chosen ? [chosen] : [];
  }

  protected override renderBody(): TemplateResult {
    const [campaign] = this.items;
    if (!campaign) return this.renderEmpty();
    const { total } = campaign;
    /* Nobody is invited to what is over: there, its last figure is what there is to say. */
    const isOver = this.feedRead?.archived;
    return html`
      <div class="counter">
        <div class="words">
          <p class="campaign" part="campaign" lang=${campaign.lang ?? nothing}>${campaign.name}</p>
          ${
            total !== undefined && (isOver || !(total < this.minimum))
              ? this.#renderFigures(campaign, total)
              : isOver
                ? nothing
                : html`<p class="invitation" part="invitation">${this.words.invitation}</p>`
          }
          ${this.#renderRecent(campaign)}
        </div>
        ${this.#renderJoin(campaign)}
      </div>
    `;
  }

  #renderFigures({ goal, asOf, counts }: Campaign, total: number): TemplateResult {
    const { words } = this;
    const { number } = this.common.formats;
    const { archived, dateModified } = this.feedRead ?? {};
    /* A last figure has a date: the feed's own, where it says no other. */
    const date = asOf ? parseWallTime(asOf, "UTC") : archived ? dateModified : undefined;
    return html`
      <p class="total" part="total">
        <strong class="number" part="number">${number(total)}</strong>
        <span class="unit">
          ${`${words.pledges(total)} `}${date ? html`<span class="muted date" part="date">${words.asOf(date)}</span>` : nothing}
        </span>
      </p>
      ${goal ? this.#renderProgress(total, goal) : nothing}
      ${
        counts.length > 0
          ? html`<ul class="counts muted" part="counts">
              ${counts.slice(0, MOST_COUNTS).map(
                /* Their numbers are of the widget's language: « 1,127 » is one and a bit in French. */
                ({ name, value, lang }) =>
                  html`<li><b>${number(value)}</b><span lang=${lang ?? nothing}>${` ${name}`}</span></li>`,
              )}
            </ul>`
          : nothing
      }
    `;
  }

  #renderRecent({ recent }: Campaign): TemplateResult | typeof nothing {
    return recent.length > 0 ? renderRecent(newest(recent), this.words, this.#rotation) : nothing;
  }

  #renderProgress(total: number, goal: number): TemplateResult {
    const { words } = this;
    return html`
      <div class="progress" part="progress">
        <progress
          part="bar"
          max=${goal}
          .value=${Math.min(total, goal)}
          aria-label=${words.progress(total, goal)}
        ></progress>
        <span class="muted">${words.goal(goal)}</span>
      </div>
    `;
  }

  #renderJoin(campaign: Campaign): TemplateResult | typeof nothing {
    const { join } = campaign;
    if (!join || this.feedRead?.archived) return nothing;
    const open = (click: Event): void => {
      if (!this.tellSelect("pledge", campaign)) click.preventDefault();
    };
    const { words } = this;
    const url = withSource(join.url, this.source);
    const share = (): void => void this.#share(url, campaign.name);
    /* Nothing of another campaign's. */
    const shared = url === this.#sharedUrl && this.#shared;
    const said = shared === "copied" ? words.copied : shared === "refused" ? url : nothing;
    return html`<div class="join">
      <a class="button primary" part="button join" href=${url} lang=${join.lang ?? nothing} @click=${open}
        >${join.name ?? words.join}</a
      >
      <button class="share" part="button share" @click=${share}>${words.share}</button>
      <p class="muted" role="status">${said}</p>
    </div>`;
  }

  protected override renderEmpty(): TemplateResult {
    return html`<p>${this.words.empty}</p>`;
  }
}
