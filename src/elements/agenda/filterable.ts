import { type AgendaEntry, tagsOf } from "../../query/agenda.js";
import type { Filterable } from "../../query/filters.js";

const TAGS = { member: "members", theme: "themes", territory: "territories" } as const;

/** How the visitor's filters look at an entry. */
export const FILTERABLE: Filterable<AgendaEntry> = {
  facets: ["kind", "status", "theme", "territory", "member", "action"],
  key: ({ record }) => record,
  /* What goes on already is no reason to offer the month it began in. */
  days: ({ span, others, running }, today) =>
    running ? [today] : [span, ...others].map(({ start }) => start.day),
  values(entry, facet) {
    if (facet === "action") return entry.kind === "event" ? [entry.record.action] : [];
    if (facet === "kind") return [entry.kind];
    if (facet === "status") return entry.kind === "event" ? [entry.record.eventStatus] : [];
    return tagsOf(entry)[TAGS[facet]];
  },
  words({ record }) {
    const { name, description, audience } = record;
    const place = "location" in record ? record.location : undefined;
    return [name, description, audience, place?.name, place?.addressLocality];
  },
};
