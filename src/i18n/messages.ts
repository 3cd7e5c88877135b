import type { ActionStatus } from "../model/actions.js";
import type { Accessibility, EventStatus } from "../model/events.js";
import type { IssueCode } from "../model/issue.js";
import type { MemberKind, MemberRole } from "../model/members.js";
import type { Span } from "../model/record-reader.js";
import type { ResourceKind } from "../model/resources.js";
import type { WallTime } from "../model/wall-time.js";
import type {
  MapMessages,
  NearMessages,
  PanMessages,
  ChosenMessages,
  RelatedMessages,
  RouteMessages,
  TakeAwayMessages,
  TilesMessages,
} from "./map-messages.js";

/** How a language writes numbers and days. */
export interface Formats {
  /** BCP 47 tag. */
  readonly lang: string;
  number: (value: number) => string;
  /** Days since 1970-01-01; without the year where it is understood. */
  day: (day: number, withYear?: boolean) => string;
  /** Its month and year. */
  month: (day: number) => string;
}

/** How a language writes weekdays, hours and spans of days. */
export interface CalendarFormats {
  weekday: (day: number) => string;
  /** From a day to a later one. */
  days: (from: number, to: number) => string;
  /** The hours of a span: its start, and its end where it comes within a day. */
  hours: (span: Span) => string;
}

/** For a feed's author: what is wrong and what to do. `{}` stands for the field's name, or an example of its value. */
export type IssueWords = Record<IssueCode, string>;

/** What every widget says. */
export interface CommonMessages {
  readonly formats: Formats;
  readonly loading: string;
  readonly unavailable: string;
  readonly retry: string;
  stale: (date: WallTime) => string;
  /** The button that shows so many of those still hidden. */
  more: (count: number, hidden: number) => string;
}

export interface AgendaMessages {
  readonly calendar: CalendarFormats;
  readonly heading: string;
  readonly pastHeading: string;
  readonly empty: string;
  readonly emptyPast: string;
  readonly emptyPeriod: string;
  readonly showPast: string;
  readonly showComing: string;
  readonly running: string;
  /** The same, where the embedder chose the dates. */
  readonly runningThen: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly statuses: Record<EventStatus, string>;
  readonly calls: Record<"announced" | "open" | "closing" | "closed", string>;
  /** What stands where an event has its hours. */
  readonly deadline: string;
  /** The same with an hour: « avant 12 h ». */
  before: (hours: string) => string;
  readonly addAllToCalendar: string;
  readonly online: string;
  readonly mixed: string;
  readonly free: string;
  readonly registrations: Record<"open" | "closed", string>;
  /** How many other dates an event has. */
  otherDates: (count: number) => string;
}

/** What opens under an event, fetched when a visitor is about to open one. */
export interface EventDetailsMessages {
  readonly addToCalendar: string;
  readonly credit: string;
  /** What stands before an event's other dates. */
  readonly dates: string;
  readonly accessibility: Record<Accessibility, string>;
  /** What stands before them, with its space: alone in its text node Chromium would not read it; so in `by` and the rest. */
  readonly accessible: string;
  /** « jusqu’au 9 décembre 2015, 18 h » */
  until: (date: string) => string;
  /** Of a call that is announced: « Ouvre le 9 décembre 2015 » */
  opens: (date: string) => string;
  readonly register: string;
  readonly join: string;
  readonly readMore: string;
  /** Before the names of those who organise it. */
  readonly by: string;
  /** Before whom it is for. */
  readonly audience: string;
  /** Before the name of the action that an event belongs to. */
  readonly action: string;
  /** Before the name of a route that leads by it. */
  readonly route: string;
  readonly onMap: string;
}

/** The bar over a list: what stands there before a visitor asks for more. */
export interface FilterMessages {
  readonly search: string;
  /** The button that opens the filters. */
  readonly filter: string;
  /** How many items are left. */
  found: (count: number) => string;
  readonly none: string;
  readonly reset: string;
}

/** The filters themselves, fetched when a visitor opens them. */
export interface FilterPanelMessages {
  readonly labels: Record<
    "kind" | "theme" | "territory" | "member" | "status" | "date" | "from" | "to" | "action",
    string
  >;
  /** « Structure : Cerdd » */
  chosen: (label: string, name: string) => string;
  /** An action was chosen elsewhere that has no date. */
  nothingOf: (name: string) => string;
  /** The choice that narrows nothing. */
  readonly all: string;
  /** Behind the button, where all items are alike. */
  readonly noChoice: string;
  readonly kinds: Record<"event" | "call", string>;
  readonly eventStatuses: { readonly scheduled: string };
  readonly periods: Record<"today" | "weekend" | "week" | "range", string>;
}

/** Ways to take a date along, fetched when a visitor asks for them. */
export interface CalendarMenuMessages {
  readonly google: string;
  readonly outlook: string;
  readonly office: string;
  readonly file: string;
  readonly subscribe: string;
  /** Title of a call's deadline. */
  deadline: (name: string) => string;
}

/** The month view, fetched where an agenda is shown as one. */
export interface MonthMessages {
  /** From Monday, as a column is headed. */
  readonly weekdays: readonly string[];
  readonly previous: string;
  readonly next: string;
  readonly today: string;
  /** What the two fields choose. */
  readonly month: string;
  readonly year: string;
  /** What the two buttons choose between. */
  readonly views: string;
  readonly asList: string;
  readonly asMonth: string;
  /** How many dates a day has. */
  count: (count: number) => string;
  /** How many of them no bar shows. */
  more: (count: number) => string;
  /** A month, already written, has nothing. */
  empty: (month: string) => string;
  readonly emptyDay: string;
  /** Leads to a month, already written. */
  goTo: (month: string) => string;
}

export interface ActionMapMessages {
  /** A span of days, by their numbers. */
  days: (from: number, to: number) => string;
  readonly heading: string;
  readonly empty: string;
  readonly statuses: Record<ActionStatus, string>;
  readonly list: string;
  readonly map: string;
  readonly skipMap: string;
  readonly readMore: string;
  /** After an action's name, for a reader who does not see the map. */
  readonly selected: string;
  /** The button that opens ways to share or download what is shown. */
  readonly takeAway: string;
}

export interface PledgeCounterMessages {
  readonly heading: string;
  readonly empty: string;
  /** The word that stands by the total. */
  pledges: (total: number) => string;
  /** What is reached, for a reader who does not see the bar. */
  progress: (total: number, goal: number) => string;
  goal: (goal: number) => string;
  asOf: (date: WallTime) => string;
  readonly invitation: string;
  readonly join: string;
  /** Over the newest pledges, which turn by themselves. */
  readonly recent: string;
  readonly pause: string;
  readonly resume: string;
  readonly next: string;
  readonly share: string;
  readonly copied: string;
}

export interface MemberWallMessages {
  readonly heading: string;
  readonly empty: string;
  readonly roles: Record<MemberRole, string>;
  readonly kinds: Record<MemberKind, string>;
  readonly elsewhere: string;
  readonly rotation: string;
  /** Names the figure of the coalition's sizes. */
  readonly growth: string;
  structures: (count: number) => string;
  readonly join: string;
}

/** Under a member of a wall that is in a group. */
export interface BringsMessages {
  /** How many actions and events, one of them at least. */
  count: (actions: number, events: number) => string;
  /** What leads to the widget of the group that shows them: the actions' map, the events' agenda. */
  readonly ways: readonly [string, string];
}

export interface ResourcesMessages {
  readonly heading: string;
  readonly empty: string;
  readonly kinds: Record<ResourceKind, string>;
  /** Of a file, in bytes. */
  size: (bytes: number) => string;
  /** « en français », by primary language tag. */
  readonly languages: ReadonlyMap<string, string>;
  /** Names the list of ways to reach the coalition. */
  readonly contact: string;
  readonly newsletter: string;
  readonly community: string;
  readonly email: string;
  readonly press: string;
}

export interface CallsMessages {
  readonly calendar: CalendarFormats;
  readonly heading: string;
  readonly empty: string;
  readonly showClosed: string;
  readonly states: Record<"announced" | "open" | "closing" | "closed", string>;
  /** The state of a call that closes today, or tomorrow. */
  readonly lastDays: readonly [string, string];
  opens: (date: string) => string;
  until: (date: string) => string;
  closed: (date: string) => string;
  /** Before the name of who makes it, with its space. */
  readonly by: string;
  /** Before who may answer, with its space. */
  readonly audience: string;
  readonly addToCalendar: string;
  readonly readMore: string;
}

/** Everything a language has to say; a key that is missing does not compile. */
export interface Messages {
  readonly common: CommonMessages;
  readonly agenda: AgendaMessages;
  readonly eventDetails: EventDetailsMessages;
  readonly actionMap: ActionMapMessages;
  readonly pledgeCounter: PledgeCounterMessages;
  readonly memberWall: MemberWallMessages;
  readonly brings: BringsMessages;
  readonly resources: ResourcesMessages;
  readonly calls: CallsMessages;
  readonly filters: FilterMessages;
  readonly filterPanel: FilterPanelMessages;
  readonly calendarMenu: CalendarMenuMessages;
  readonly month: MonthMessages;
  readonly map: MapMessages;
  readonly near: NearMessages;
  readonly pan: PanMessages;
  readonly chosen: ChosenMessages;
  readonly tiles: TilesMessages;
  readonly route: RouteMessages;
  readonly takeAway: TakeAwayMessages;
  readonly related: RelatedMessages;
  readonly issues: IssueWords;
}
