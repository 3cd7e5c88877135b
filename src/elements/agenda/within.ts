import type { AgendaQuery } from "../../query/agenda.js";
import type { ChosenPeriod } from "../../query/period.js";

/** The visitor's dates within the embedder's. Of the month that is on, a list of what is to come has the rest. */
export const within = (query: AgendaQuery, { from, to, isMonth }: ChosenPeriod): AgendaQuery => {
  const { now, past } = query;
  const first = query.from ?? (isMonth && !past && (to ?? 0) >= now.day ? now.day : from);
  return {
    ...query,
    from: from === undefined ? query.from : Math.max(from, first ?? from),
    to: to === undefined ? query.to : Math.min(to, query.to ?? to),
  };
};
