import { type FeedSource, sourceFor } from "../../feed/feed-source.js";
import type { Collection, FeedRecord } from "../../model/collection.js";
import { Feed, isFeed } from "../../model/feed.js";
import { MEMBERS } from "../../model/members.js";
import { PLEDGES } from "../../model/pledges.js";
import { ROUTES } from "../../model/routes.js";
import { AXES, TERRITORIES, THEMES } from "../../model/terms.js";
import type { Named } from "../options.js";

const COLLECTIONS: Readonly<Record<Named, Collection<FeedRecord>>> = {
  members: MEMBERS,
  themes: THEMES,
  axes: AXES,
  territories: TERRITORIES,
  pledges: PLEDGES,
  routes: ROUTES,
};

const isPart = (json: unknown): boolean => typeof json === "object" && json !== null;

/** The names that stand for ids in the feed an editor has chosen, so that nobody has to know an id. */
export class FeedNames {
  /** The feed can't be had. */
  failed = false;
  #feed?: Feed;
  #url = "";
  readonly #changed: () => void;
  readonly #following = new Map<string, { source: FeedSource; leave: () => void }>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Reads another feed, or the same: then nothing happens. */
  read(url: string): void {
    if (url === this.#url) return;
    this.#url = url;
    this.#feed = undefined;
    this.failed = false;
    for (const { leave } of this.#following.values()) leave();
    this.#following.clear();
    this.#take();
  }

  /** Ids and names of a collection's records; members by name, others in the order of the feed. */
  of(collection: Named, lang: string): readonly FeedRecord[] {
    const records = this.#feed?.records(COLLECTIONS[collection], lang) ?? [];
    return collection === "members"
      ? [...records].sort((a, b) => a.name.localeCompare(b.name, lang))
      : records;
  }

  #take(): void {
    const { copy, error } = this.#source(this.#url, isFeed);
    this.failed = !copy && !!error;
    if (!copy || !isFeed(copy.json)) return;
    this.#feed = new Feed(copy.json, copy.url);
    for (const { key } of Object.values(COLLECTIONS)) {
      const href = this.#feed.href(key);
      const part = href ? this.#source(href, isPart).copy : undefined;
      if (part) this.#feed.attach(key, part);
    }
  }

  #source(url: string, accepts: (json: unknown) => boolean): FeedSource {
    const known = this.#following.get(url);
    if (known) return known.source;
    const source = sourceFor(url, accepts);
    const leave = source.follow(() => {
      this.#take();
      this.#changed();
    });
    this.#following.set(url, { source, leave });
    return source;
  }
}
