import { collectionOf, type FeedRecord } from "./collection.js";
import type { Said } from "./text.js";

/** Who counts towards a campaign's total, and how many they are. */
export interface PledgeCount extends Said {
  readonly id?: string;
  readonly name: string;
  readonly value: number;
}

/** A pledge somebody made, as the coalition chose to show it. */
export interface RecentPledge extends Said {
  readonly text: string;
  readonly name?: string;
  readonly place?: string;
  readonly date?: string;
}

/** A campaign for pledges (contract §4). Without `total` it is an invitation without a number. */
export interface Campaign extends FeedRecord {
  readonly total?: number;
  readonly goal?: number;
  /** ISO 8601, on the feed's wall clock. */
  readonly asOf?: string;
  readonly counts: readonly PledgeCount[];
  readonly recent: readonly RecentPledge[];
  readonly join?: Said & { readonly url: string; readonly name?: string };
}

/* Nobody pledges by half. */
const whole = (value: number | undefined): number | undefined => value && Math.round(value);

export const PLEDGES = collectionOf<Omit<Campaign, keyof FeedRecord>>("pledges", (record) => {
  const asOf = record.date("asOf");
  const join = record.nested("join");
  const url = join?.link("url");
  if (!url) join?.missing("url");
  return {
    total: whole(record.number("total")),
    goal: whole(record.number("goal")),
    asOf,
    counts: record.each("counts", (item) => {
      const name = item.text("name");
      const value = whole(item.number("value"));
      if (!name) return item.fault("missing", "name");
      return value === undefined
        ? item.fault("missing", "value")
        : { id: item.token("id"), name, value, lang: item.langs?.["name"] };
    }),
    recent: record.each("recent", (item) => {
      const text = item.text("text");
      const date = item.date("date");
      return text
        ? { text, name: item.text("name"), place: item.text("place"), date, lang: item.langs?.["text"] }
        : item.fault("missing", "text");
    }),
    join: url ? { url, name: join?.text("name"), lang: join?.langs?.["name"] } : undefined,
  };
});
