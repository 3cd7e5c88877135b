/** Made-up actions in the feed's shape, where people live: thick around some towns, thin between them. */

const TOWNS = 40;
const MEMBERS = 47;
const STATUSES = ["engaged", "planned", "done"];
/* Nord and Pas-de-Calais, corner to corner. */
const [WEST, EAST, SOUTH, NORTH] = [1.6, 4.2, 50, 51];

/* The same numbers in each run (Park and Miller's generator). */
const numbersFrom = (seed) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

const townsOf = (next) =>
  Array.from({ length: TOWNS }, (_, i) => ({
    addressLocality: `Commune ${String.fromCharCode(65 + (i % 26))}${i >= 26 ? "e" : "y"} (exemple)`,
    latitude: SOUTH + next() * (NORTH - SOUTH),
    longitude: WEST + next() * (EAST - WEST),
  }));

const around = (middle, spread, next) => Number((middle + (next() + next() - 1) * spread).toFixed(5));

/** A feed of actions, and nothing that has no part in the map. */
export const actionsFeed = (count) => {
  const next = numbersFrom(42);
  const towns = townsOf(next);
  const actions = [];
  for (let i = 0; i < count; i++) {
    /* The first towns are the larger ones. */
    const { addressLocality, latitude, longitude } = towns[Math.floor(next() ** 2 * TOWNS)];
    const location =
      i % 25 === 24
        ? actions[i - 1].location
        : {
            addressLocality,
            latitude: around(latitude, 0.12, next),
            longitude: around(longitude, 0.2, next),
          };
    actions.push({
      id: `a${i}`,
      name: `Action ${i} (exemple)`,
      status: STATUSES[i % 3],
      members: [`m${i % MEMBERS}`],
      themes: [`t${i % 4}`],
      location,
      startDate: "2026-12-01",
    });
  }
  return {
    version: 1,
    name: "Coalition (exemple)",
    members: Array.from({ length: MEMBERS }, (_, i) => ({ id: `m${i}`, name: `Structure ${i} (exemple)` })),
    themes: Array.from({ length: 4 }, (_, i) => ({ id: `t${i}`, name: `Thème ${i} (exemple)` })),
    actions,
  };
};

/** The same as GeoJSON, with what a popup says. */
export const pointsOf = ({ actions }) => ({
  type: "FeatureCollection",
  features: actions.map(({ id, name, status, location }) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [location.longitude, location.latitude] },
    properties: { id, name, status, place: location.addressLocality },
  })),
});
