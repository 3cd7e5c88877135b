/** A widget that is read again from time to time. */
interface Refreshed extends Element {
  /** `undefined` while it shall not be fetched. */
  readonly feedUrl: string | undefined;
  readonly status: string;
  reload(): Promise<void>;
}

const SHORTEST_S = 1;
/* Where a feed can't be had, its retries have their turn first. */
const CALM_MS = 60_000;
/* A timer of more runs at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Milliseconds from one reading to the next. */
const periods = new Map<Refreshed, number>();
/** When an address was asked last: widgets of one feed ask together. */
const asked = new Map<string, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/* How long a widget has to wait; it reads where that is not at all. */
const turnOf = (widget: Refreshed, period: number, now: number): number => {
  const { feedUrl, status } = widget;
  if (!feedUrl) return period;
  const last = asked.get(feedUrl) ?? now;
  const rest = status === "stale" || status === "error" ? Math.max(period, CALM_MS) : period;
  /* A clock that was set back must not stop it. */
  const waited = Math.abs(now - last);
  asked.set(feedUrl, waited < rest ? last : now);
  if (waited < rest) return rest - waited;
  void widget.reload();
  return period;
};

/* In a hidden page nobody reads: its turn comes when it is seen. */
const turn = (): void => {
  clearTimeout(timer);
  if (document.hidden || periods.size === 0) return;
  const now = Date.now();
  const waits = [...periods].map(([widget, period]) => turnOf(widget, period, now));
  timer = setTimeout(turn, Math.min(...waits, LONGEST_MS));
};

/**
 * Reads a widget's feed again from time to time, while it stands in the page and the page is seen.
 *
 * @param seconds from one reading to the next; 0 ends it
 */
export const keepFresh = (widget: Refreshed, seconds: number): void => {
  if (seconds > 0 && widget.isConnected) periods.set(widget, Math.max(seconds, SHORTEST_S) * 1000);
  else periods.delete(widget);
  if (periods.size === 0) asked.clear();
  /* The same listener, however often. */
  document.addEventListener("visibilitychange", turn);
  turn();
};
