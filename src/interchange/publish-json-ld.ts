import { pageRegistry, type PublishedJsonLd } from "../feed/page-registry.js";
import type { ClimatEvent } from "../model/events.js";
import type { Feed } from "../model/feed.js";
import type { Member } from "../model/members.js";
import { wallTimeAt } from "../model/wall-time.js";
import { type EventContext, eventJsonLd } from "./schema-org.js";

/** What a page says of the events it shows. */
export interface PublishContext extends EventContext {
  /** The feed's address: two feeds may have an event of one id. */
  readonly feedUrl: string;
  /** Days since 1970-01-01, on the feed's wall clock: earlier dates of an event are left out, if it has later ones. */
  readonly today: number;
}

/* A market of every week needs no page of data. */
const MAX_DATES = 20;

const datesOf = ({ occurrences }: ClimatEvent, today: number): ClimatEvent["occurrences"] => {
  const ahead = occurrences.filter(({ start, end }) => (end ?? start).day >= today);
  return (ahead.length > 0 ? ahead : occurrences.slice(-1)).slice(0, MAX_DATES);
};

/* Harmless wherever a page is written out again: no `</script`, no `<!--`. */
const textOf = (event: ClimatEvent, context: PublishContext): string => {
  const dates = eventJsonLd(event, context, datesOf(event, context.today));
  return JSON.stringify(dates.length > 1 ? dates : dates[0]).replaceAll("<", "\\u003c");
};

/*
 * Under Trusted Types Chromium asks for a TrustedScript wherever a script's text was set by script, a data block's too
 * (measured: a violation per event). A script that has been started is not looked at again (HTML, « prepare the script
 * element », step 1), nor is its copy: so a copy of one that the page has, where it has one, carries the data. A text in
 * a node of its own, as a child: `append` was one more thing to be trusted once (Chromium 106 to 122).
 */
const makeScript = (text: string): HTMLScriptElement => {
  const started = document.querySelector<HTMLScriptElement>("script[src]:is([type=module], :not([type]))");
  const script = started ? (started.cloneNode() as HTMLScriptElement) : document.createElement("script");
  for (const name of script.getAttributeNames()) script.removeAttribute(name);
  script.type = "application/ld+json";
  script.appendChild(document.createTextNode(text));
  return script;
};

const published = (): Map<string, PublishedJsonLd> =>
  (pageRegistry().jsonLd ??= new Map<string, PublishedJsonLd>());

const release = (owner: object, keep: ReadonlySet<string>): void => {
  for (const [key, { owners, script }] of published()) {
    if (keep.has(key) || !owners.delete(owner) || owners.size > 0) continue;
    script.remove();
    published().delete(key);
  }
};

/**
 * Puts the events that a widget shows into `document.head` as schema.org data: a data block per event, however many
 * widgets and copies of the library show it. Replaces what the same owner has published before; of two owners that
 * say different things of an event (another language), the last is heard.
 */
export const publishJsonLd = (
  owner: object,
  events: readonly ClimatEvent[],
  context: PublishContext,
): void => {
  const keys = new Set<string>();
  for (const event of events) {
    const key = `${context.feedUrl} ${event.id}`;
    const text = textOf(event, context);
    const before = published().get(key);
    const owners = before?.owners ?? new Set();
    keys.add(key);
    owners.add(owner);
    /* A page that clears its head gets the data again. */
    if (before?.script.isConnected && before.script.textContent === text) continue;
    before?.script.remove();
    const script = makeScript(text);
    document.head.append(script);
    published().set(key, { script, owners });
  }
  release(owner, keys);
};

/** The same, for events of a feed. */
export const publishEvents = (
  owner: object,
  events: readonly ClimatEvent[],
  { timeZone, url }: Feed,
  members: readonly Member[],
): void => {
  publishJsonLd(owner, events, {
    timeZone,
    feedUrl: url,
    today: wallTimeAt(Date.now(), timeZone).day,
    member: (id) => members.find((member) => member.id === id),
  });
};

/** Takes back what an owner has published: when it leaves the page, and when it has nothing to show. */
export const withdrawJsonLd = (owner: object): void => release(owner, new Set());
