import { html, type TemplateResult } from "lit/html.js";

import { calendarMenu as french } from "../i18n/fr/calendar-menu.js";
import type { Messages } from "../i18n/messages.js";
import type { CalendarItem, ItemContext, ItemWords } from "../interchange/calendar-item.js";
import { calendarLinks } from "../interchange/calendar-links.js";
import { calendarFileName, downloadCalendar } from "../interchange/download.js";
import { calendarOf } from "../interchange/icalendar.js";
import { readContact } from "../model/contact.js";
import type { Feed } from "../model/feed.js";
import { waysStyles } from "./ways-styles.js";

/** What is taken along. */
export interface MenuContext {
  readonly items: readonly CalendarItem[];
  /** The event's, or the agenda's. */
  readonly name: string;
  /** The whole agenda: it can be subscribed to where the feed says where. */
  readonly whole: boolean;
  readonly feed: Feed;
  readonly lang: string;
  readonly messages: Messages | undefined;
  readonly words: Omit<ItemWords, "deadline">;
  readonly member: ItemContext["member"];
}

/* What a calendar program answers to; only a web address can be one. */
const subscription = ({ feed, lang, whole }: MenuContext): string | undefined => {
  const { calendar } = whole ? readContact(feed.head(lang)) : {};
  return calendar?.startsWith("http") ? calendar.replace(/^https?/, "webcal") : undefined;
};

/** Of what it draws. */
export const styles = waysStyles;

/** The ways to take a date or the whole agenda along: links that need no script, and a file. */
export const renderMenu = (context: MenuContext): TemplateResult => {
  const { items, name, whole, feed, messages, member } = context;
  const words = messages?.calendarMenu ?? french;
  const item: ItemContext = {
    timeZone: feed.timeZone,
    member,
    words: { ...context.words, deadline: (title) => words.deadline(title) },
  };
  const [first] = items;
  const links = whole || !first ? undefined : calendarLinks(first, item);
  const webcal = subscription(context);
  const download = (): void => {
    const calendar = calendarOf(items, { ...item, name, feedUrl: feed.url, now: Date.now() });
    downloadCalendar(calendar, calendarFileName(name));
  };
  const ways = [
    webcal && html`<a class="button" part="button" href=${webcal}>${words.subscribe}</a>`,
    links && html`<a class="button" part="button" href=${links.google}>${words.google}</a>`,
    links && html`<a class="button" part="button" href=${links.outlook}>${words.outlook}</a>`,
    links && html`<a class="button" part="button" href=${links.office}>${words.office}</a>`,
    html`<button part="button" @click=${download}>${words.file}</button>`,
  ].filter(Boolean);
  return html`<ul class="take-away-ways" aria-label=${name}>
    ${ways.map((way) => html`<li>${way}</li>`)}
  </ul>`;
};
