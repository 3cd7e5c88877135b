/** How dear is it to read and check 10,000 events? Side by side with a check written by hand for them alone. */
import { checkEvents } from "./hand-written-check.mjs";
import { median, table } from "./measure.mjs";
import { eventsFeed } from "./records.mjs";
import { EVENTS } from "../dist/npm/model/events.js";
import { Feed } from "../dist/npm/model/feed.js";

const COUNT = 10_000;
const RUNS = 15;
const BASE = "https://feed.example/feed.json";

const timed = (work) => {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
};

/** Interleaved, so that a busy machine weighs on both alike; the first runs warm the engine up. */
export const run = async () => {
  const json = eventsFeed(COUNT);
  const times = { reader: [], byHand: [] };
  for (let i = 0; i < RUNS; i++) {
    const read = timed(() => new Feed(json, BASE).records(EVENTS, "fr"));
    const checked = timed(() => checkEvents(json, BASE));
    if (read.result.length !== COUNT || checked.result.records.length !== COUNT)
      throw new Error("not all were read");
    times.reader.push(read.ms);
    times.byHand.push(checked.ms);
  }
  const [reader, byHand] = [median(times.reader), median(times.byHand)];
  return table(
    ["10,000 events", "median of 15, ms", "ratio", "goal"],
    [
      ["a check by hand", byHand.toFixed(1), "1", ""],
      ["the reader", reader.toFixed(1), (reader / byHand).toFixed(2), "≤ 1.5"],
    ],
  );
};
