import type * as Publish from "../../interchange/publish-json-ld.js";
import type { ClimatEvent } from "../../model/events.js";
import type { Feed } from "../../model/feed.js";
import type { Member } from "../../model/members.js";
import { wallTimeAt } from "../../model/wall-time.js";
import type { AgendaEntry } from "../../query/agenda.js";

/** An element whose embedder may want no schema.org data in the page. */
interface PublishHost extends HTMLElement {
  readonly jsonLd: string | undefined;
}

/* Search engines can wait until the visitor has been served. */
const whenIdle = (run: () => void): void => {
  if ("requestIdleCallback" in window) requestIdleCallback(run);
  else setTimeout(run, 200);
};

/** The events that an agenda shows, as schema.org data in the page. */
export class PublishedEvents {
  #publish?: typeof Publish;
  #events: readonly ClimatEvent[] = [];
  readonly #host: PublishHost;

  constructor(host: PublishHost) {
    this.#host = host;
  }

  update(entries: readonly AgendaEntry[], feed: Feed, members: readonly Member[]): void {
    const events =
      this.#host.jsonLd === "none"
        ? []
        : entries.flatMap((entry) => (entry.kind === "event" ? [entry.record] : []));
    if (
      events.length === this.#events.length &&
      events.every((event, index) => event === this.#events[index])
    )
      return;
    this.#events = events;
    whenIdle(() => void this.#tell(events, feed, members));
  }

  withdraw(): void {
    this.#events = [];
    this.#publish?.withdrawJsonLd(this);
  }

  async #tell(events: readonly ClimatEvent[], feed: Feed, members: readonly Member[]): Promise<void> {
    try {
      this.#publish ??= await import("../../interchange/publish-json-ld.js");
    } catch {
      /* Nobody on the page misses it. */
      return;
    }
    /* Another list may have come since, or the agenda may have left. */
    if (events !== this.#events) return;
    this.#publish.publishJsonLd(this, events, {
      timeZone: feed.timeZone,
      feedUrl: feed.url,
      today: wallTimeAt(Date.now(), feed.timeZone).day,
      member: (id) => members.find((member) => member.id === id),
    });
  }
}
