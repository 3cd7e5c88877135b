import { inTime } from "../../feed/in-time.js";
import type * as Publish from "../../interchange/publish-json-ld.js";
import type { ClimatEvent } from "../../model/events.js";
import type { Feed } from "../../model/feed.js";
import type { Member } from "../../model/members.js";
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
    this.#publish ??= await inTime(import("../../interchange/publish-json-ld.js"));
    /* Another list may have come since, or the agenda may have left. Nobody on the page misses what can't be had. */
    if (events === this.#events) this.#publish?.publishEvents(this, events, feed, members);
  }
}
