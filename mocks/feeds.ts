/** A feed under construction: its parts may be anything, as in the world. */
export type FeedJson = Record<string, unknown> & { version: number };

/* Fetched, not imported: not every engine has JSON modules, and a dev server hands the file out as it is. */
const demo = await fetch(new URL("../demo/feed.json", import.meta.url));

/** The demo's own feed: full, with real facts. */
export const fullFeed = (await demo.json()) as FeedJson;

/** A feed with nothing in it. */
export const emptyFeed: FeedJson = { version: 1, name: "Coalition vide", timeZone: "Europe/Paris" };

/** The full feed with some of its parts replaced. */
export const feedWith = (parts: Record<string, unknown>): FeedJson => ({ ...fullFeed, ...parts });

const WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const SENTENCE =
  "Une phrase qui n’en finit pas, parce que tout le monde avait quelque chose à dire et l’a dit. ";

const named = (records: unknown): Record<string, unknown>[] => records as Record<string, unknown>[];

/** Every name very long, every description longer. */
export const longFeed: FeedJson = feedWith({
  members: named(fullFeed["members"]).map((member) => ({
    ...member,
    name: `${String(member["name"])} ${WORD}`,
  })),
  actions: named(fullFeed["actions"]).map((action) => ({
    ...action,
    name: `${String(action["name"])} ${WORD}`,
    description: SENTENCE.repeat(20),
  })),
  events: named(fullFeed["events"]).map((event) => ({
    ...event,
    name: `${String(event["name"])} ${WORD}`,
    description: SENTENCE.repeat(20),
  })),
  pledges: named(fullFeed["pledges"]).map((campaign) => ({
    ...campaign,
    name: SENTENCE,
    total: 123_456_789,
    goal: 200_000_000,
  })),
});

/** Five hundred members, a thousand events from one year to the next, five hundred actions over the region. */
export const manyFeed = (today: Date = new Date()): FeedJson => {
  const day = (offset: number): string =>
    new Date(today.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const themes = ["attenuation", "adaptation", "transition", "solidarite"];
  const statuses = ["planned", "engaged", "done"];
  const list = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(i));
  return feedWith({
    members: list(500, (i) => ({
      id: `m${i}`,
      name: `Structure ${i} (exemple)`,
      role: i === 0 ? "coordinator" : i < 8 ? "partner" : "member",
      kind: "association",
      url: `https://example.org/${i}`,
    })),
    events: list(1000, (i) => ({
      id: `e${i}`,
      name: `Rendez-vous ${i} (exemple)`,
      startDate: `${day(i % 365)}T${String(8 + (i % 12)).padStart(2, "0")}:30`,
      members: [`m${i % 500}`],
      themes: [themes[i % 4]],
    })),
    actions: list(500, (i) => ({
      id: `a${i}`,
      name: `Action ${i} (exemple)`,
      status: statuses[i % 3],
      members: [`m${i}`],
      themes: [themes[i % 4]],
      location: {
        addressLocality: "Lille",
        latitude: 50.1 + ((i * 7919) % 900) / 1000,
        longitude: 1.7 + ((i * 104_729) % 2400) / 1000,
      },
    })),
    routes: [],
    pledges: [],
  });
};

/** Bad records beside good ones: one of each collection is worth showing. */
export const brokenFeed: FeedJson = feedWith({
  members: [null, 7, { id: "x" }, { id: "cerdd", name: "Cerdd", url: "javascript:alert(1)", role: "chef" }],
  events: [
    "rien",
    { id: "sans-date", name: "Sans date" },
    { id: "bon", name: "Le bon rendez-vous", startDate: "2015-12-01T09:00", endDate: "2015-11-30" },
    { id: "bon", name: "Le double", startDate: "2015-12-02" },
  ],
  actions: [
    { id: "a" },
    { id: "bonne", name: "La bonne action", status: "rêvée", location: { latitude: 950 } },
  ],
  pledges: [[], { id: "p", name: "La bonne campagne", total: "beaucoup" }],
  resources: [7, { id: "r" }, { id: "bonne", name: "La bonne ressource", kind: "rêvée", contentSize: -1 }],
  calls: [null, { id: "c" }, { id: "bon", name: "Le bon appel", deadline: "demain" }],
});
