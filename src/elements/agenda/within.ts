import type { AgendaQuery } from "../../query/agenda.js";
import type { Period } from "../../query/period.js";

/** The visitor's dates within the embedder's. */
export const within = (query: AgendaQuery, { from, to }: Period): AgendaQuery => ({
  ...query,
  from: from === undefined ? query.from : Math.max(from, query.from ?? from),
  to: to === undefined ? query.to : Math.min(to, query.to ?? to),
});
