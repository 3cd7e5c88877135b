/* The limit to measure the reader against: a check of the same fields of an event, written by hand for this one
 * purpose, without a path of its own for any field. It reads and checks, and names what is wrong. */
const STATUSES = [
  "scheduled",
  "tentative",
  "postponed",
  "rescheduled",
  "moved-online",
  "sold-out",
  "cancelled",
];
const MODES = ["offline", "online", "mixed"];
const ACCESS = ["hearing", "visual", "motor", "psychic", "intellectual"];
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const checkDate = (value, path, issues) => {
  if (value === undefined) return undefined;
  const [, year, month, date, hour, minute] = (typeof value === "string" && DATE.exec(value)) || [];
  if (!year || month < 1 || month > 12 || date < 1 || date > DAYS[month - 1] || hour > 23 || minute > 59) {
    issues.push({ path, code: "date" });
    return undefined;
  }
  return value;
};

const checkText = (value, path, issues) => {
  if (value === undefined) return undefined;
  const text = typeof value === "string" ? value : (value?.fr ?? undefined);
  if (typeof text === "string" && text.trim()) return text.trim();
  issues.push({ path, code: "type" });
  return undefined;
};

const checkUrl = (value, base, path, issues) => {
  if (value === undefined) return undefined;
  try {
    const url = new URL(value, base);
    if (url.protocol === "https:" || url.protocol === "http:" || url.protocol === "mailto:") return url.href;
  } catch {
    /* named below */
  }
  issues.push({ path, code: "url" });
  return undefined;
};

const checkIds = (value, known, path, issues) => {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    issues.push({ path, code: "type" });
    return [];
  }
  return value.filter((id, index) => {
    if (typeof id === "string" && known.has(id)) return true;
    issues.push({ path: `${path}/${index}`, code: "reference" });
    return false;
  });
};

const checkWord = (value, words, path, issues) => {
  if (value === undefined || words.includes(value)) return value ?? words[0];
  issues.push({ path, code: "word" });
  return words[0];
};

const checkNumber = (value, min, max, path, issues) => {
  if (value === undefined || (typeof value === "number" && value >= min && value <= max)) return value;
  issues.push({ path, code: "range" });
  return undefined;
};

const checkPlace = (place, path, issues) =>
  place && {
    name: checkText(place.name, `${path}/name`, issues),
    addressLocality: checkText(place.addressLocality, `${path}/addressLocality`, issues),
    latitude: checkNumber(place.latitude, -90, 90, `${path}/latitude`, issues),
    longitude: checkNumber(place.longitude, -180, 180, `${path}/longitude`, issues),
  };

const checkRegistration = (value, base, path, issues) =>
  value && {
    url: checkUrl(value.url, base, `${path}/url`, issues),
    email: checkText(value.email, `${path}/email`, issues),
    phone: checkText(value.phone, `${path}/phone`, issues),
    deadline: checkDate(value.deadline, `${path}/deadline`, issues),
  };

const checkImage = (image, base, path, issues) =>
  image && {
    url: checkUrl(image.url, base, `${path}/url`, issues),
    urlDark: checkUrl(image.urlDark, base, `${path}/urlDark`, issues),
    alt: checkText(image.alt, `${path}/alt`, issues),
    width: checkNumber(image.width, 1, 20_000, `${path}/width`, issues),
    height: checkNumber(image.height, 1, 20_000, `${path}/height`, issues),
    credit: checkText(image.credit, `${path}/credit`, issues),
  };

const idsOf = (records) => new Set(records.map(({ id }) => id));

/** @returns the events with what is good of them, and what is wrong */
export const checkEvents = (feed, base) => {
  const issues = [];
  const taken = new Set();
  const known = {
    members: idsOf(feed.members),
    themes: idsOf(feed.themes),
    axes: idsOf(feed.axes),
    territories: idsOf(feed.territories),
  };
  const records = [];
  for (let index = 0; index < feed.events.length; index++) {
    const event = feed.events[index];
    const path = `/events/${index}`;
    const name = checkText(event.name, `${path}/name`, issues);
    const start = checkDate(event.startDate, `${path}/startDate`, issues);
    if (typeof event.id !== "string" || !name || !start || taken.has(event.id)) {
      issues.push({ path, code: "missing" });
      continue;
    }
    taken.add(event.id);
    let end = checkDate(event.endDate, `${path}/endDate`, issues);
    if (end && end < start) {
      issues.push({ path: `${path}/endDate`, code: "order" });
      end = undefined;
    }
    records.push({
      id: event.id,
      name,
      startDate: start,
      endDate: end,
      description: checkText(event.description, `${path}/description`, issues),
      eventStatus: checkWord(event.eventStatus, STATUSES, `${path}/eventStatus`, issues),
      attendanceMode: checkWord(event.attendanceMode, MODES, `${path}/attendanceMode`, issues),
      onlineUrl: checkUrl(event.onlineUrl, base, `${path}/onlineUrl`, issues),
      location: checkPlace(event.location, `${path}/location`, issues),
      members: checkIds(event.members, known.members, `${path}/members`, issues),
      themes: checkIds(event.themes, known.themes, `${path}/themes`, issues),
      axes: checkIds(event.axes, known.axes, `${path}/axes`, issues),
      territories: checkIds(event.territories, known.territories, `${path}/territories`, issues),
      audience: checkText(event.audience, `${path}/audience`, issues),
      isAccessibleForFree: event.isAccessibleForFree === true,
      price: checkText(event.price, `${path}/price`, issues),
      registration: checkRegistration(event.registration, base, `${path}/registration`, issues),
      accessibility: (event.accessibility ?? []).filter((word) => ACCESS.includes(word)),
      url: checkUrl(event.url, base, `${path}/url`, issues),
      image: checkImage(event.image, base, `${path}/image`, issues),
    });
  }
  return { records, issues };
};
