import { html, nothing, type TemplateResult } from "lit/html.js";

import { takeAway as french } from "../../i18n/fr/take-away.js";
import type { Messages } from "../../i18n/messages.js";
import { downloadFile, fileName } from "../../interchange/download.js";
import { geojsonOf, type Properties } from "../../interchange/geojson.js";
import { gpxOf } from "../../interchange/gpx.js";
import { waysStyles } from "../../internal/ways-styles.js";
import type { Action } from "../../model/actions.js";
import type { Feed } from "../../model/feed.js";
import { type Member, MEMBERS } from "../../model/members.js";
import type { Route } from "../../model/routes.js";
import { urlOf } from "../../model/url.js";
import type { RouteStop } from "../../query/route.js";

type Item = Action | RouteStop;

/** What the ways need of their element. */
export interface TakeAwayHost extends HTMLElement {
  readonly items: readonly Item[];
  readonly selected: string | undefined;
  readonly data: object | undefined;
  readonly feedUrl: string | undefined;
  readonly feedRead: Feed | undefined;
  readonly language: string;
  readonly messages: Messages | undefined;
  /** The widget's heading: the files' name. */
  readonly label: string;
}

/** What is taken along. */
export interface TakeAwayContext {
  readonly host: TakeAwayHost;
  /** Where the items are its stops. */
  readonly route: Route | undefined;
  /** Where the visitor has moved the map. */
  readonly view: () => { readonly center: string; readonly zoom: string } | undefined;
  /** Says something politely. */
  readonly say: (words: string) => void;
  /** What was said last. */
  readonly said: string | undefined;
}

/* What narrows or turns the widget: its own page takes the same names. */
const OPTIONS = "lang member theme axis territory status route tiles tiles-attribution view".split(" ");

const OWN_PAGE = /\/action-map\/(index\.html)?$/;

/** Address of what is shown on the widget's own page: this page, or that of the fallback link inside the element. */
export const addressOf = (
  host: TakeAwayHost,
  view: ReturnType<TakeAwayContext["view"]>,
  here: string = location.href,
): string | undefined => {
  const links = [...host.querySelectorAll("a")].map(({ href }) => href);
  const page = [here, ...links].find((address) => OWN_PAGE.test(urlOf(address)?.pathname ?? ""));
  /* What the page has given by hand has no address. */
  if (!page || host.data) return undefined;
  const url = new URL(page);
  const set = (name: string, value: string | null | undefined): void => {
    if (value) url.searchParams.set(name, value);
  };
  for (const name of OPTIONS) set(name, host.getAttribute(name));
  if (host.feedUrl !== new URL("../feed.json", url).href) set("feed", host.feedUrl);
  for (const name of ["selected", "center", "zoom"]) url.searchParams.delete(name);
  set("selected", host.selected);
  set("center", view?.center);
  set("zoom", view?.zoom);
  return url.href;
};

const propertiesOf = (item: Item, members: readonly Member[]): Properties => {
  if ("position" in item) {
    const { position, startTime, action, event } = item;
    return { position, startTime, action, event };
  }
  const { status, description, startDate, endDate, url } = item;
  const names = members.filter(({ id }) => item.members.includes(id)).map(({ name }) => name);
  return { status, description, startDate, endDate, url, members: names };
};

const geojson = ({ host, route }: TakeAwayContext): void => {
  const { items, feedRead, language, label } = host;
  const members = feedRead?.records(MEMBERS, language) ?? [];
  const line = route && { name: route.name, date: route.date };
  const text = geojsonOf(items, (item) => propertiesOf(item, members), line);
  downloadFile(text, "application/geo+json", fileName(label, "geojson", "carte"));
};

const gpx = ({ name, date, stops }: Route): void => {
  const text = gpxOf({ name, description: date, stops });
  downloadFile(text, "application/gpx+xml", fileName(name, "gpx", "route"));
};

/** Of what it draws. */
export const styles = waysStyles;

/** The ways to share what is shown, or to take it along as a file. */
export const renderMenu = (context: TakeAwayContext): TemplateResult => {
  const { host, route, view, say, said } = context;
  const words = host.messages?.takeAway ?? french;
  /* At a press: the map may have been moved since this was drawn, and what was filtered come into the page's address. */
  const addressNow = (): string | undefined => addressOf(host, view());
  const address = addressNow();
  const follow = ({ currentTarget }: Event): void => {
    (currentTarget as HTMLAnchorElement).href = String(addressNow());
  };
  const copy = (): void => {
    const text = String(addressNow());
    /* What has been said already would not be heard again. */
    say("");
    /* A page's policy or the visitor may say no: an iframe's does, as a rule. */
    navigator.clipboard.writeText(text).then(
      () => {
        say(words.copied);
      },
      () => {
        say(text);
      },
    );
  };
  const button = (name: string, act: () => void): TemplateResult =>
    html`<button part="button" @click=${act}>${name}</button>`;
  const ways = [
    /* What is said of it is to be seen, too: nothing else changes. */
    address &&
      "clipboard" in navigator &&
      html`${button(words.copy, copy)}${said ? html`<p class="muted" aria-hidden="true">${said}</p>` : nothing}`,
    address &&
      html`<a class="button" part="button" href=${address} @pointerdown=${follow} @click=${follow}
        >${words.link}</a
      >`,
    /* A device has no use for stops without a point. */
    route?.stops.some(({ location }) => location?.latitude !== undefined) &&
      button(words.gpx, () => {
        gpx(route);
      }),
    button(words.geojson, () => {
      geojson(context);
    }),
  ].filter(Boolean);
  return html`<ul class="take-away-ways">
    ${ways.map((way) => html`<li>${way}</li>`)}
  </ul>`;
};
