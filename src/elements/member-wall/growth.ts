import { html, nothing, type TemplateResult } from "lit/html.js";

import { headingAt } from "../../internal/heading.js";
import type { MemberWallMessages } from "../../i18n/messages.js";
import type { Feed } from "../../model/feed.js";
import { type Milestone, MILESTONES } from "../../model/terms.js";

/* The feed's own words where they say how many: « plus de 41 » is not 41; « 2014 » says nothing of 14. */
const countOf = ({ members, name }: Milestone, words: MemberWallMessages): string =>
  name?.match(/\d+/g)?.includes(String(members)) ? "" : `${words.structures(members)}, `;

/* Nobody looks through more; a browser would stop at a hundred thousand. */
const MOST = 1000;

/* A bar from zero for each size that the feed gives, in the order of time; of very many the last. */
const renderBars = (
  milestones: readonly Milestone[],
  words: MemberWallMessages,
  level: number,
): TemplateResult | typeof nothing => {
  if (milestones.length < 2) return nothing;
  const inOrder = [...milestones]
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
    .slice(-MOST);
  const most = Math.max(1, ...inOrder.map(({ members }) => members));
  return html`<div class="group">
    ${headingAt(level, words.growth, "title")}
    <ol class="growth muted" part="growth">
      ${inOrder.map((milestone) => {
        const share = `inline-size:${Math.round((100 * milestone.members) / most)}%`;
        return html`<li>
          ${countOf(milestone, words)}<span lang=${milestone.lang ?? nothing}
            >${milestone.name ?? milestone.date.slice(0, 4)}</span
          ><span class="bar" part="bar" .style=${share}></span>
        </li>`;
      })}
    </ol>
  </div>`;
};

/** How the coalition has grown, and the way to join it. */
export const renderGrowth = (
  feed: Feed,
  lang: string,
  words: MemberWallMessages,
  level: number,
): TemplateResult => {
  const join = feed.archived ? undefined : feed.head(lang).nested("contact")?.link("join");
  return html`${renderBars(feed.records(MILESTONES, lang), words, level)}
  ${join ? html`<p class="more"><a class="button" part="button join" href=${join}>${words.join}</a></p>` : nothing}`;
};
