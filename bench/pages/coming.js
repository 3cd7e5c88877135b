/* What the limit and the bare Lit page share: the feed as it is, nothing checked, the first ten to come. */
const SHOWN = 10;

const two = (number) => String(number).padStart(2, "0");

/** Now, as the feed writes it. */
const now = () => {
  const date = new Date();
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** The first that end after now, in the order of their start. */
export const firstToCome = (events) => {
  const moment = now();
  return events
    .filter(({ endDate }) => endDate > moment)
    .sort((a, b) => (a.startDate < b.startDate ? -1 : 1))
    .slice(0, SHOWN);
};

const days = new Intl.DateTimeFormat("fr", { weekday: "long", day: "numeric", month: "long" });

/** « mardi 24 novembre » */
export const dayOf = ({ startDate }) => days.format(new Date(startDate));

/** « 9:30 · Salle des fêtes » */
export const lineOf = ({ startDate, location }) => `${startDate.slice(11)} · ${location.name}`;
