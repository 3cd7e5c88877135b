import { PATIENCE_MS } from "./until.js";

/** Timers that a test holds in its hand. */
export interface HeldTimers {
  /** Delays of those that wait, in milliseconds. */
  readonly delays: number[];
  /** Lets those of at most this delay go. */
  run(most: number): void;
}

/* Short ones are the runner's own. */
const LONG_MS = 1_000;
/* Code that comes on demand is here long before: nobody waits for its limit. */
const CODE_MS = 12_000;

/** Holds every timer of more than a second until the test lets it go. Ends with the test. */
export const useHeldTimers = (): HeldTimers => {
  const waiting = new Map<number, { delay: number; run: () => void }>();
  const native = { set: window.setTimeout, clear: window.clearTimeout };
  let lastId = 1e9;

  beforeEach(() => {
    waiting.clear();
    window.setTimeout = ((run: () => void, delay = 0, ...rest: unknown[]) => {
      if (delay <= LONG_MS || [PATIENCE_MS, CODE_MS].includes(delay))
        return native.set.call(window, run, delay, ...rest);
      waiting.set(++lastId, { delay, run });
      return lastId;
    }) as typeof setTimeout;
    window.clearTimeout = (id) => {
      if (!waiting.delete(Number(id))) native.clear.call(window, id);
    };
  });
  afterEach(() => {
    window.setTimeout = native.set;
    window.clearTimeout = native.clear;
  });

  return {
    get delays() {
      return [...waiting.values()].map(({ delay }) => delay);
    },
    run(most) {
      for (const [id, { delay, run }] of [...waiting]) {
        if (delay > most) continue;
        waiting.delete(id);
        run();
      }
    },
  };
};

/** Lets a test say what time it is. The clock is the machine's again after each test. */
export const useClock = (): ((iso: string) => void) => {
  const { now } = Date;
  afterEach(() => {
    Date.now = now;
  });
  return (iso) => {
    const ms = Date.parse(iso);
    Date.now = () => ms;
  };
};

/** Hides the page from its visitor, or shows it again. It is shown again after each test. */
export const useVisibility = (): ((hidden: boolean) => void) => {
  const set = (hidden: boolean): void => {
    Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  };
  afterEach(() => {
    delete (document as { hidden?: boolean }).hidden;
  });
  return set;
};

/** Takes the network from the machine, as a page can tell, or gives it back. It is back after each test. */
export const useConnection = (): ((online: boolean) => void) => {
  const set = (online: boolean): void => {
    Object.defineProperty(navigator, "onLine", { value: online, configurable: true });
    window.dispatchEvent(new Event(online ? "online" : "offline"));
  };
  afterEach(() => {
    delete (navigator as { onLine?: boolean }).onLine;
  });
  return set;
};
