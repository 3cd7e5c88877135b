import { expect } from "@open-wc/testing";

import { en } from "../../../src/i18n/en.js";
import { actionMap } from "../../../src/i18n/fr/action-map.js";
import { agenda } from "../../../src/i18n/fr/agenda.js";
import { chosen } from "../../../src/i18n/fr/chosen.js";
import { common } from "../../../src/i18n/fr/common.js";
import { eventDetails } from "../../../src/i18n/fr/event-details.js";
import { issues } from "../../../src/i18n/fr/issues.js";
import { map } from "../../../src/i18n/fr/map.js";
import { month } from "../../../src/i18n/fr/month.js";
import { memberWall } from "../../../src/i18n/fr/member-wall.js";
import { near } from "../../../src/i18n/fr/near.js";
import { pan } from "../../../src/i18n/fr/pan.js";
import { pledgeCounter } from "../../../src/i18n/fr/pledge-counter.js";
import { related } from "../../../src/i18n/fr/related.js";
import { route } from "../../../src/i18n/fr/route.js";
import { takeAway } from "../../../src/i18n/fr/take-away.js";
import { tiles } from "../../../src/i18n/fr/tiles.js";
import { calls } from "../../../src/i18n/fr/calls.js";
import { resources } from "../../../src/i18n/fr/resources.js";
import { loadIssueTeller, loadMessages, messagesHere, spokenLanguage } from "../../../src/i18n/language.js";
import { LANGUAGES } from "../../../src/i18n/languages.js";
import { LOADERS } from "../../../src/i18n/loaders.js";
import { issueTeller } from "../../../src/i18n/issues.js";
import type { Messages } from "../../../src/i18n/messages.js";
import { brings } from "../../../src/i18n/fr/brings.js";
import { calendarMenu } from "../../../src/i18n/fr/calendar-menu.js";
import { filterPanel } from "../../../src/i18n/fr/filter-panel.js";
import { filters } from "../../../src/i18n/fr/filters.js";
import { nl } from "../../../src/i18n/nl.js";
import type { Issue, IssueCode } from "../../../src/model/issue.js";
import { parseWallTime } from "../../../src/model/wall-time.js";

const fr: Messages = {
  common,
  agenda,
  eventDetails,
  actionMap,
  pledgeCounter,
  memberWall,
  brings,
  resources,
  calls,
  filters,
  filterPanel,
  calendarMenu,
  month,
  map,
  near,
  pan,
  chosen,
  tiles,
  route,
  related,
  takeAway,
  issues,
};

/* Whatever has a file. */
const loaded = Object.entries(LOADERS).map(
  async ([tag, load]) => [tag, (await load?.())?.[tag] ?? fr] as const,
);
const all: Readonly<Record<string, Messages>> = Object.fromEntries(await Promise.all(loaded));

const at = (text: string) => parseWallTime(text, "UTC")!;
const day = (text: string): number => at(text).day;

/** With every no-break space an ordinary one: how a reader sees it. */
const seen = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("French, as people write it", () => {
  const { formats } = common;
  const { calendar } = agenda;
  const hours = (start: string, end?: string): string =>
    seen(calendar.hours({ start: at(start), ...(end && { end: at(end) }) }));

  it("writes « 1er » and no other ordinal", () => {
    expect(seen(formats.day(day("2015-12-01")))).to.equal("1er décembre 2015");
    expect(seen(formats.day(day("2015-12-02"), false))).to.equal("2 décembre");
    expect(seen(formats.day(day("2016-08-21")))).to.equal("21 août 2016");
  });

  it("keeps a day by its month; the year may stand on the next line, where letters are large", () => {
    expect(formats.day(day("2015-12-01"))).to.equal("1er\u00a0décembre 2015");
    expect(calendar.hours({ start: at("2015-12-01T14:30") })).to.equal("14\u00a0h\u00a030");
  });

  it("weighs files as people do", () => {
    const sizes = [1, 999, 1000, 850_400, 999_600, 1_048_576, 1_200_000, 9_960_000, 12_400_000, 3.4e9, 9e15];
    expect(sizes.map((bytes) => seen(resources.size(bytes)))).to.deep.equal([
      ...["1 octets", "999 octets", "1 ko", "850 ko", "1 Mo", "1 Mo", "1,2 Mo", "10 Mo", "12 Mo"],
      ...["3,4 Go", "9000000 Go"],
    ]);
    expect(resources.size(1_200_000)).to.equal("1,2\u00a0Mo");
  });

  it("writes hours without idle zeros", () => {
    const times = ["00:00", "09:00", "09:05", "14:30", "23:59"].map((time) => hours(`2015-12-01T${time}`));
    expect(times).to.deep.equal(["0 h", "9 h", "9 h 05", "14 h 30", "23 h 59"]);
  });

  it("says no month and no year twice", () => {
    const days = (from: string, to: string): string => seen(calendar.days(day(from), day(to)));
    expect(days("2015-12-01", "2015-12-03")).to.equal("du 1er au 3 décembre 2015");
    expect(days("2015-11-30", "2015-12-11")).to.equal("du 30 novembre au 11 décembre 2015");
    expect(days("2015-12-31", "2016-01-01")).to.equal("du 31 décembre 2015 au 1er janvier 2016");
    expect(days("2015-04-09", "2016-04-10")).to.equal("du 9 avril 2015 au 10 avril 2016");
  });

  it("gives the hours of a day or of a night, the end where it comes within a day", () => {
    expect(hours("2015-12-01T14:30", "2015-12-01T16:00")).to.equal("14 h 30 – 16 h");
    expect(hours("2015-12-01T22:00", "2015-12-02T02:00")).to.equal("22 h – 2 h");
    expect(hours("2015-12-31T20:30", "2016-01-01T00:00")).to.equal("20 h 30 – 0 h");
    expect(hours("2015-12-01T14:30", "2015-12-01T14:30")).to.equal("14 h 30");
    expect(hours("2015-12-01T14:30", "2015-12-02T14:31")).to.equal("14 h 30");
    expect(hours("2015-12-01T14:30", "2015-12-03T16:00")).to.equal("14 h 30");
    expect(hours("2015-12-01T14:30", "2015-12-01")).to.equal("14 h 30");
    expect(hours("2015-12-01T14:30")).to.equal("14 h 30");
    expect(hours("2015-12-01")).to.equal("");
    expect(hours("2015-12-01T00:00", "2015-12-02T00:00")).to.equal("");
    expect(hours("2015-12-01T00:00", "2015-12-04T00:00")).to.equal("");
    expect(hours("2015-12-01T00:00", "2015-12-01T23:59:59")).to.equal("");
    expect(hours("2015-12-01T00:00", "2015-12-03T23:59")).to.equal("");
    expect(hours("2015-12-01T09:00", "2015-12-01T23:59")).to.equal("9 h – 23 h 59");
    expect(hours("2015-12-01T00:00", "2015-12-01T00:30")).to.equal("0 h – 0 h 30");
  });

  it("groups digits by three with a narrow space", () => {
    expect([7, 999, 1284, 1_000_000, 123_456_789].map(formats.number)).to.deep.equal([
      "7",
      "999",
      "1\u202f284",
      "1\u202f000\u202f000",
      "123\u202f456\u202f789",
    ]);
  });

  it("has three plurals", () => {
    const word = (total: number): string => pledgeCounter.pledges(total);
    expect([0, 1].map(word)).to.deep.equal(["engagement", "engagement"]);
    expect([2, 1284, 1_000_001].map(word)).to.deep.equal(["engagements", "engagements", "engagements"]);
    expect([1_000_000, 3_000_000].map(word)).to.deep.equal(["d’engagements", "d’engagements"]);
  });

  it("speaks of the rest in the singular and in the plural", () => {
    expect(common.more(1, 1)).to.equal("Afficher 1 de plus");
    expect(seen(common.more(1234, 1234))).to.equal("Afficher les 1 234 autres");
    expect(common.more(100, 1234)).to.equal("Afficher 100 de plus");
    expect(agenda.otherDates(1)).to.equal("et une autre date");
    expect(agenda.otherDates(2)).to.equal("et 2 autres dates");
  });

  it("writes a unit's sign after a figure", () => {
    expect(seen(near.nearest("Lens", 0))).to.contain("à moins de 1 km.");
    for (const messages of Object.values(all))
      expect(messages.near.nearest("Lens", 8)).to.contain("8\u00a0km");
  });

  it("dates a stale copy and a count", () => {
    expect(seen(common.stale(at("2015-11-23")))).to.equal("Données du 23 novembre 2015");
    expect(seen(pledgeCounter.asOf(at("2015-11-23")))).to.equal("au 23 novembre 2015");
  });
});

describe("English and Dutch, as people write them", () => {
  const written = ({ common: { formats }, agenda: { calendar } }: Messages): string[] =>
    [
      calendar.weekday(day("2015-12-01")),
      formats.day(day("2015-12-01")),
      calendar.days(day("2015-12-01"), day("2015-12-03")),
      calendar.days(day("2015-12-31"), day("2016-01-01")),
      calendar.hours({ start: at("2015-12-01T09:05"), end: at("2015-12-01T14:30") }),
      formats.number(1_234_567),
    ].map(seen);

  it("in English", () => {
    expect(written(en)).to.deep.equal([
      "Tuesday",
      "1 December 2015",
      "1 to 3 December 2015",
      "31 December 2015 to 1 January 2016",
      "9:05 – 14:30",
      "1,234,567",
    ]);
    expect([0, 1, 2].map(en.pledgeCounter.pledges)).to.deep.equal(["pledges", "pledge", "pledges"]);
    expect(seen(en.common.stale(at("2015-11-23")))).to.equal("Data as of 23 November 2015");
  });

  it("in Dutch", () => {
    expect(written(nl)).to.deep.equal([
      "dinsdag",
      "1 december 2015",
      "1 t/m 3 december 2015",
      "31 december 2015 t/m 1 januari 2016",
      "9.05 – 14.30 uur",
      "1.234.567",
    ]);
    expect([0, 1, 2].map(nl.pledgeCounter.pledges)).to.deep.equal([
      "engagementen",
      "engagement",
      "engagementen",
    ]);
    expect(seen(nl.common.stale(at("2015-11-23")))).to.equal("Gegevens van 23 november 2015");
    expect([nl.common.more(1, 1), nl.common.more(2, 2)]).to.deep.equal(["Toon er nog 1", "Toon de 2 andere"]);
  });
});

/** Every word of a language with its path; a function is asked for one and for many. */
const wordsOf = (value: unknown, path = ""): [path: string, word: string][] => {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const say = value as (...values: unknown[]) => string;
    return [1, 2, at("2015-12-01"), "Nom"].flatMap((argument): [string, string][] => {
      const takesDate = /stale|asOf/.test(path);
      /* Numbers alone: of bytes, of days. */
      if (/size|\/days$/.test(path) && typeof argument !== "number") return [];
      return takesDate === (typeof argument === "object") ? [[path, say(argument, 3)]] : [];
    });
  }
  return Object.entries(value as object).flatMap(([key, inner]) =>
    key === "formats" || key === "calendar" ? [] : wordsOf(inner, `${path}/${key}`),
  );
};

describe("A language", () => {
  const pathsOf = (messages: Messages): string[] => wordsOf(messages).map(([path]) => path);

  for (const [name, messages] of Object.entries(all)) {
    it(`leaves nothing unsaid: ${name}`, () => {
      const silent = wordsOf(messages).filter(
        ([, word]) => !word.trim() || /undefined|NaN|\[object/.test(word),
      );
      expect(silent.map(([path]) => path)).to.deep.equal(["/agenda/statuses/scheduled"]);
    });

    it(`names a button alike wherever it stands: ${name}`, () => {
      const { actionMap, calls, eventDetails } = messages;
      expect(calls.addToCalendar).to.equal(eventDetails.addToCalendar);
      expect([actionMap.readMore, calls.readMore]).to.deep.equal([
        eventDetails.readMore,
        eventDetails.readMore,
      ]);
    });

    it(`names unlike what does something else in the same widget: ${name}`, () => {
      expect(messages.map.showAll).not.to.equal(messages.filters.reset);
    });

    it(`says what French says: ${name}`, () => {
      expect(pathsOf(messages)).to.have.members(pathsOf(fr));
    });

    it(`knows its own name: ${name}`, () => {
      expect(messages.common.formats.lang).to.equal(name);
    });
  }

  it("has one word for one thing", () => {
    const rivals = { fr: /parcours/i, en: /agenda/i, nl: /afspra/i };
    for (const [name, rival] of Object.entries(rivals)) {
      const two = wordsOf(all[name]).filter(([, word]) => rival.test(word));
      expect(two, name).to.deep.equal([]);
    }
  });

  it("is listed where it can be had, and only there", () => {
    expect(Object.keys(all)).to.have.members(LANGUAGES);
    expect(LANGUAGES).to.include.members(["fr", "en", "nl"]);
  });

  it("is not another's", () => {
    const french = new Map(wordsOf(fr));
    for (const messages of Object.values(all)) {
      if (messages === fr) continue;
      const same = wordsOf(messages).filter(([path, word]) => word && french.get(path) === word);
      expect(same.length, same.join()).to.be.below(6);
    }
  });

  it("is known by its first part", () => {
    const tags = ["fr", "nl-BE", "EN-us", "xx", "", "french", "constructor", "__proto__"];
    expect(tags.map(spokenLanguage)).to.deep.equal(["fr", "nl", "en", ...Array<boolean>(5).fill(false)]);
  });

  it("is here once it has been fetched", async () => {
    expect(messagesHere("nl")).to.equal(undefined);
    await loadMessages("nl");
    expect(messagesHere("nl")).to.equal(nl);
    expect(messagesHere("en")).to.equal(undefined);
  });

  it("tells a feed's author what to do, in words fetched or built in", async () => {
    await loadMessages("en");
    const issue = { path: "/events/3/name", code: "missing" } as const;
    expect((await loadIssueTeller("en"))(issue)).to.contain("“name” is required");
    expect(seen((await loadIssueTeller("fr"))(issue))).to.contain("« name » est obligatoire");
  });

  const OWN_WORDS: [Issue, string][] = [
    [{ path: "/routes/0/stops/1/startTime", code: "date" }, "09:30"],
    [{ path: "/members/0/since", code: "date" }, "2014-05"],
    [{ path: "/milestones/0/date", code: "date" }, "2014-05"],
    [{ path: "/routes/0/date", code: "date" }, "2015-12-01T14:30"],
    [{ path: "/contact/email", code: "url" }, "climat@example.org"],
    [{ path: "/contact/press", code: "url" }, "presse@"],
    [{ path: "/events/0/url", code: "url" }, "https://www.example.org/"],
    [{ path: "/timeZone", code: "word" }, "schéma"],
    [{ path: "/actions/0/status", code: "word" }, "schéma"],
  ];

  for (const [issue, words] of OWN_WORDS) {
    it(`says how ${issue.path} is written`, () => {
      expect(seen(issueTeller()(issue))).to.contain(words);
    });
  }

  it("leaves no placeholder in a sentence", () => {
    for (const language of Object.values(all)) {
      for (const code of Object.keys(language.issues) as IssueCode[]) {
        expect(issueTeller(language.issues)({ path: "/events/0/name", code })).not.to.contain("{}");
      }
    }
  });
});
