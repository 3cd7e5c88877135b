const two = (number) => String(number).padStart(2, "0");

const dayOf2015 = (i) => `2015-${two((i % 12) + 1)}-${two((i % 28) + 1)}`;

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;
/* Has no divisor in common with 365: neighbours in the feed are far from each other in time. */
const STRIDE = 97;

/** Spreads events over the year that begins on a day (`2026-11-24`). */
export const yearFrom = (first) => (i) =>
  new Date(Date.parse(first) + ((i * STRIDE) % YEAR_DAYS) * DAY_MS).toISOString().slice(0, 10);

/**
 * Made-up events in the feed's shape, all fields set: `count` of them over a year.
 *
 * @param dayOf the day of the event with that index, ISO 8601
 */
export const eventsFeed = (count, dayOf = dayOf2015) => {
  const events = Array.from({ length: count }, (_, i) => {
    const day = dayOf(i);
    return {
      id: `e${i}`,
      name: `Rendez-vous ${i} (exemple)`,
      description: "Une visite commentée des aménagements, suivie d’un échange avec les habitants.",
      startDate: `${day}T${two(8 + (i % 10))}:30`,
      endDate: `${day}T${two(9 + (i % 10))}:30`,
      eventStatus: i % 40 === 0 ? "cancelled" : "scheduled",
      attendanceMode: "offline",
      location: {
        name: "Salle des fêtes",
        addressLocality: "Lille",
        latitude: 50.6,
        longitude: 3 + (i % 100) / 100,
      },
      members: [`m${i % 47}`],
      themes: [`t${i % 4}`],
      axes: ["a"],
      territories: [`r${i % 9}`],
      audience: "Tout public",
      isAccessibleForFree: true,
      price: "Gratuit",
      registration: { url: "https://example.org/inscription", deadline: day },
      accessibility: ["motor"],
      url: `https://example.org/agenda/${i}`,
      image: { url: `images/${i}.jpg`, alt: "La salle", width: 640, height: 480 },
    };
  });
  const terms = (prefix, length) =>
    Array.from({ length }, (_, i) => ({ id: `${prefix}${i}`, name: `${prefix} ${i} (exemple)` }));
  return {
    version: 1,
    name: "Coalition (exemple)",
    timeZone: "Europe/Paris",
    members: terms("m", 47),
    themes: terms("t", 4),
    axes: [{ id: "a", name: "Axe (exemple)" }],
    territories: terms("r", 9),
    events,
  };
};
