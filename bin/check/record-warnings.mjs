import { compareWallTime, parseWallTime } from "../../dist/npm/model/wall-time.js";

/* A whole day ends with it. */
const isPast = (time, now) =>
  time.minutes === undefined ? time.day < now.day : compareWallTime(time, now) < 0;

const isOver = ({ start, end }, now) => isPast(end ?? start, now);

/* Who can't come needs no way there. */
const NOT_AS_PLANNED = ["cancelled", "postponed"];

const checkEvent = (event, raw, { warn, now, archived }) => {
  const coming = !archived && event.occurrences.some((span) => !isOver(span, now));
  if (!coming || NOT_AS_PLANNED.includes(event.eventStatus)) return;
  const { location, onlineUrl, attendanceMode } = event;
  const online = attendanceMode !== "offline" || event.eventStatus === "moved-online";
  if (online && !onlineUrl && !event.registration && !event.url) warn("online-url", "");
  if (attendanceMode !== "online" && !online && !location?.name && !location?.addressLocality)
    warn("no-place", "");
};

const checkAction = ({ location }, raw, { warn }) => {
  if (location?.latitude === undefined) warn("no-place", "/location");
};

const checkCall = (call, raw, { warn, now, timeZone, archived }) => {
  const deadline = call.deadline && parseWallTime(call.deadline, timeZone);
  const opens = call.opens && parseWallTime(call.opens, timeZone);
  if (deadline && !archived && isPast(deadline, now))
    warn("past-deadline", "/deadline", { value: call.deadline });
  if (deadline && opens && compareWallTime(deadline, { day: opens.day }) < 0)
    warn("opens-late", "/opens", { value: call.opens });
};

const checkMember = (_, raw, { warn }) => {
  if (!raw.logo) warn("no-logo", "/logo");
};

const checkResource = (_, raw, { warn }) => {
  if (!raw.url) warn("no-link", "/url");
};

const checkPledge = ({ total, counts }, raw, { warn, archived }) => {
  if (total !== undefined && !raw.asOf) warn("undated", "/asOf");
  const sum = counts.reduce((before, { value }) => before + value, 0);
  if (total !== undefined && counts.length > 0 && sum !== total) warn("sum", "/total", { value: total, sum });
  if (!raw.join && !archived) warn("no-join", "/join");
};

const CHECKS = {
  events: checkEvent,
  actions: checkAction,
  calls: checkCall,
  members: checkMember,
  resources: checkResource,
  pledges: checkPledge,
};

/** Warns of what a good record lacks; what it has and is bad is an error already. Paths are relative to it. */
export const checkRecord = (key, record, raw, context) => {
  if (record.id !== undefined && /[\s,]/.test(record.id)) context.warn("id", "/id", { value: record.id });
  CHECKS[key]?.(record, raw, context);
};

/** Warns of an agenda that has nothing left. */
export const checkAgenda = (events, { warn, now, archived }) => {
  const over =
    events.length > 0 && events.every(({ occurrences }) => occurrences.every((span) => isOver(span, now)));
  if (over && !archived) warn("nothing-to-come", "/events");
};
