import type { ClockTime, WallTime } from "../model/wall-time.js";

const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;
/* A timer stands still with a computer that sleeps: one whose page stays in view is not told of the morning either. */
const MOST_MINUTES = 15;

/**
 * Wakes its element when time changes what it shows: when a date is over, at midnight, when the page is seen again
 * (a sleeping page's timers sleep as well), and soon after a night that its computer slept through.
 */
export class Clock {
  #timer?: ReturnType<typeof setTimeout>;
  readonly #wake: () => void;

  constructor(host: { requestUpdate(): void }) {
    this.#wake = () => {
      if (!document.hidden) host.requestUpdate();
    };
  }

  /** Waits for midnight, or for the first of these moments if it comes today; a quarter of an hour at most. */
  wakeAfter(now: ClockTime, moments: Iterable<WallTime | undefined>): void {
    let next = Math.min(DAY_MINUTES, now.minutes + MOST_MINUTES);
    for (const moment of moments) {
      const { minutes = DAY_MINUTES } = moment ?? {};
      if (moment?.day === now.day && minutes > now.minutes && minutes < next) next = minutes;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#wake, (next - now.minutes) * MINUTE_MS - (Date.now() % MINUTE_MS));
    document.addEventListener("visibilitychange", this.#wake);
  }

  stop(): void {
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#wake);
  }
}
