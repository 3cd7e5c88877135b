import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { brief, climat, reportOf, SUITE, temporaryFolder } from "./support.mjs";

const LOGO = { url: "logo.svg", width: 240, height: 80 };
const MEMBER = { id: "cerdd", name: "Cerdd", logo: LOGO };
const PLACE = { name: "Base 11/19", addressLocality: "Loos-en-Gohelle", latitude: 50.45, longitude: 2.79 };
const EVENT = { id: "debat", name: "Débat", startDate: "2015-12-01", location: PLACE };
const ACTION = { id: "velo", name: "Vélo", location: PLACE };
const CALL = { id: "fonds", name: "Fonds" };
const PLEDGE = { id: "appel", name: "Appel", join: { url: "https://www.cerdd.org/" } };
const RESOURCE = { id: "dossier", name: "Dossier", url: "dossier.pdf" };

const RECORDS = {
  members: MEMBER,
  events: EVENT,
  actions: ACTION,
  calls: CALL,
  pledges: PLEDGE,
  resources: RESOURCE,
};
const BASE = { version: 1, members: [MEMBER] };

/* One good record with some of its fields replaced. */
const withRecord = (collection, fields) => ({
  ...BASE,
  [collection]: [{ ...RECORDS[collection], ...fields }],
});

const plain = (text) => text.replaceAll("\u00a0", " ");

describe("What a feed says", SUITE, () => {
  let folder;
  let here;
  before(() => {
    folder = temporaryFolder();
    here = { cwd: folder.path };
  });
  after(() => folder.remove());

  const check = (feed, ...more) => reportOf(folder.write("feed.json", feed), here, ...more);

  it("gives no warning where nothing is to be had better", async () => {
    const feed = Object.fromEntries(Object.entries(RECORDS).map(([key, record]) => [key, [record]]));
    const report = await check({ version: 1, name: "Climat", url: "https://www.cerdd.org/", ...feed });
    assert.deepEqual(brief(report), []);
  });

  /* What the record bears, the one finding, and what stands in its message in French and in English. */
  const ERRORS = [
    ["members", { name: "" }, "missing /members/0/name", "« name » est obligatoire", "“name” is required"],
    ["members", { name: 7 }, "type /members/0/name", "un texte entre guillemets", "a text in quotes"],
    [
      "members",
      { role: "partenaire" },
      "word /members/0/role",
      'écrire "partner"',
      "coordinator, partner, member",
    ],
    ["members", { since: "l’an dernier" }, "date /members/0/since", "2014", "2014"],
    [
      "members",
      { territories: "Lille" },
      "type /members/0/territories",
      "une liste entre crochets",
      "a list in brackets",
    ],
    [
      "members",
      { location: { ...PLACE, latitude: 504 } },
      "range /members/0/location/latitude",
      "d’au plus 90",
      "at most 90",
    ],
    [
      "members",
      { location: { latitude: 50.4 } },
      "missing /members/0/location/longitude",
      "rien sur la carte",
      "nothing on the map",
    ],
    [
      "events",
      { startDate: "1/12/2015 à 14h30" },
      "date /events/0/startDate",
      '"2015-12-01T14:30"',
      "left out",
    ],
    [
      "routes",
      { id: "visite", name: "Visite", stops: [{ name: "Gare", startTime: "9h30" }] },
      "date /routes/0/stops/0/startTime",
      "Heure illisible",
      "Unreadable time",
    ],
    ["events", { startDate: "2015-02-30" }, "date /events/0/startDate", "n’existe pas", "no such day"],
    ["events", { startDate: undefined }, "missing /events/0/startDate", "« startDate »", "“startDate”"],
    ["events", { endDate: "2015-11-30" }, "order /events/0/endDate", "(2015-12-01)", "before the start"],
    ["events", { eventStatus: "annulée" }, "word /events/0/eventStatus", 'écrire "cancelled"', '"cancelled"'],
    [
      "events",
      { isAccessibleForFree: "oui" },
      "type /events/0/isAccessibleForFree",
      "true ou false",
      "true or false",
    ],
    ["events", { members: ["cerd"] }, "reference /events/0/members/0", 'écrire "cerdd"', '"cerdd"'],
    ["events", { themes: ["x"] }, "reference /events/0/themes/0", "« themes »", "“themes”"],
    ["events", { url: "javascript:alert(1)" }, "url /events/0/url", "« javascript: »", "not allowed"],
    ["members", { since: 2014 }, "date /members/0/since", 'écrire "2014"', '"2014"'],
    ["members", { logo: "a.svg" }, "type /members/0/logo", '{ "url":', '{ "url":'],
    ["members", { location: "Lille" }, "type /members/0/location", "addressLocality", "addressLocality"],
    ["events", { price: { fr: 5, nl: "5 €" } }, "type /events/0/price/fr", "entre guillemets", "in quotes"],
    ["events", { url: "https://" }, "url /events/0/url", "https://www.example.org/.", "https://"],
    ["pledges", { goal: -3 }, "range /pledges/0/goal", "d’au moins 0.", "at least 0."],
    [
      "pledges",
      { counts: [{ name: "x", value: -1 }] },
      "range /pledges/0/counts/0/value",
      "l’élément reste de côté",
      "the element is left out",
    ],
    ["events", { url: 7 }, "url /events/0/url", "https://www.example.org/", "https://"],
    [
      "pledges",
      { counts: [{ name: "x" }] },
      "missing /pledges/0/counts/0/value",
      "cet élément",
      "this element",
    ],
  ];
  for (const [collection, fields, finding, french, english] of ERRORS) {
    it(`${collection} with ${JSON.stringify(fields)}: ${finding}`, async () => {
      const report = await check(withRecord(collection, fields));
      const [first] = report.findings;
      assert.deepEqual([`${first.code} ${first.path}`, report.errors, report.exitCode], [finding, 1, 1]);
      assert.ok(plain(first.message).includes(french), first.message);
      assert.doesNotMatch(first.message, /« https/);
      const other = (await check(withRecord(collection, fields), "--lang", "en")).findings[0].message;
      assert.ok(other.includes(english), other);
    });
  }

  const WARNINGS = [
    ["members", { logo: undefined }, "no-logo /members/0/logo"],
    ["members", { logo: { url: "logo.svg" } }, "image-size /members/0/logo"],
    ["members", { url: "http://www.cerdd.org/" }, "http /members/0/url", "https://www.cerdd.org/"],
    ["members", { url: "www.cerdd.org" }, "relative /members/0/url", "https://www.cerdd.org"],
    ["members", { url: "climat@cerdd.org" }, "relative /members/0/url", "mailto:climat@cerdd.org"],
    ["members", { id: "le cerdd" }, "id /members/0/id"],
    ["members", { descripton: "x" }, "key /members/0/descripton", "description"],
    ["members", { description: "<p>Bonjour</p>" }, "markup /members/0/description"],
    ["members", { description: "Caf&eacute;" }, "markup /members/0/description"],
    ["members", { description: "SensibilisÃ©" }, "misread /members/0/description"],
    ["members", { description: { en: "Hello" } }, "language /members/0/description"],
    ["members", { description: { fr: "Bonjour", nl: "" } }, "language /members/0/description/nl"],
    ["members", { description: { fr: "Bonjour", nl: null } }, "language /members/0/description/nl"],
    [
      "members",
      { description: { fr: "Bonjour", dutch_x: "Dag" } },
      "language /members/0/description/dutch_x",
    ],
    ["members", { location: { latitude: 2.79, longitude: 50.45 } }, "exchanged /members/0/location"],
    ["actions", { location: { name: "Lille" } }, "no-place /actions/0/location"],
    ["actions", { image: LOGO }, "alt /actions/0/image"],
    ["events", { location: undefined }, "no-place /events/0"],
    ["events", { attendanceMode: "online" }, "online-url /events/0"],
    ["events", { startDate: "2015-11-01" }, "nothing-to-come /events"],
    ["calls", { deadline: "2015-11-22" }, "past-deadline /calls/0/deadline"],
    ["calls", { opens: "2016-01-02", deadline: "2016-01-01" }, "opens-late /calls/0/opens"],
    ["pledges", { total: 3 }, "undated /pledges/0/asOf"],
    ["pledges", { join: undefined }, "no-join /pledges/0/join"],
    ["pledges", { total: 3, asOf: "2015-11-20", counts: [{ name: "x", value: 2 }] }, "sum /pledges/0/total"],
    ["resources", { url: undefined }, "no-link /resources/0/url"],
    ["resources", { inLanguage: "français" }, "language /resources/0/inLanguage"],
    [
      "events",
      { location: { name: "Base 11/19", ville: "Lille" } },
      "key /events/0/location/ville",
      "addressLocality",
    ],
  ];
  for (const [collection, fields, finding, suggestion] of WARNINGS) {
    it(`${collection} with ${JSON.stringify(fields)}: a warning, ${finding}`, async () => {
      for (const lang of ["fr", "en"]) {
        const report = await check(withRecord(collection, fields), "--lang", lang);
        assert.deepEqual(
          brief(report).map((line) => line.replace(/ [\d:]+$/, "")),
          [`warning ${finding}`],
        );
        assert.equal(report.exitCode, 0);
        assert.equal(report.findings[0].suggestion, suggestion);
        assert.ok(report.findings[0].line > 0);
      }
    });
  }

  it("fails by its warnings alone when asked to be strict", async () => {
    const feed = withRecord("members", { logo: undefined });
    assert.equal((await check(feed)).exitCode, 0);
    assert.equal((await check(feed, "--strict")).exitCode, 1);
  });

  /* What looks like one of these, and is right. */
  const FINE = [
    ["actions", { image: { ...LOGO, alt: "" } }],
    ["events", { description: "2 < 3 & 4 > 1, <3, R&D" }],
    ["events", { location: undefined, eventStatus: "cancelled" }],
    ["events", { attendanceMode: "online", location: undefined, onlineUrl: "https://visio.example/" }],
    ["calls", { deadline: "2015-11-23" }],
    ["members", { notreCle: 1, "x-export": "http://example.org/" }],
    ["members", { url: "membres/cerdd.html" }],
    ["members", { description: { "fr-BE": "Septante" } }],
    ["members", { description: { NL: "Dag", FR: "Bonjour" } }],
    ["members", { description: "À Château-Âme, côté « Ãœ »".replace("Ãœ", "ville") }],
  ];
  for (const [collection, fields] of FINE) {
    it(`${collection} with ${JSON.stringify(fields)}: nothing`, async () => {
      assert.deepEqual(brief(await check(withRecord(collection, fields))), []);
    });
  }

  it("has its texts in its own language where that names a country, too", async () => {
    const feed = withRecord("members", { description: { en: "Hello", fr: "Bonjour" } });
    assert.deepEqual(brief(await check({ ...feed, inLanguage: "fr-FR" })), []);
  });

  it("is judged without deadlines once the campaign is archived", async () => {
    const feed = {
      ...withRecord("calls", { deadline: "2015-11-22" }),
      events: [{ ...EVENT, startDate: "2015-11-01" }],
    };
    assert.deepEqual(brief(await check({ ...feed, archived: true })), []);
  });

  it("has a head, and contacts", async () => {
    const report = await check({
      ...BASE,
      publisher: "cerd",
      timeZone: "Europe/Lille",
      event: [],
      contact: {
        email: "climat",
        press: "Marie Dupont",
        join: "ftp://x/",
        calendar: "http://x.example/a.ics",
      },
    });
    assert.deepEqual(
      brief(report).map((line) => line.replace(/ [\d:]+$/, "")),
      [
        "error reference /publisher",
        "error word /timeZone",
        "warning key /event",
        "error url /contact/email",
        "error url /contact/press",
        "error url /contact/join",
        "warning http /contact/calendar",
      ],
    );
  });

  it("goes on where an object stands for a text, whatever its keys", async () => {
    const path = folder.write("keys.json", withRecord("members", { since: { toString: "2014" } }));
    const { stdout, stderr } = await climat(["check", path], here);
    assert.match(stdout, /members\/0\/since/);
    assert.equal(stderr, "");
  });

  it("tells the line of the first of two records with one id", async () => {
    const report = await check({ version: 1, members: [MEMBER, { ...MEMBER, name: "Double" }] });
    assert.deepEqual(brief(report), ["error duplicate /members/1/id 14:13"]);
    assert.match(plain(report.findings[0].message), /déjà pris ligne 4/);
    assert.equal(report.findings[0].record, "Double");
  });

  it("is listed once and by its lines where one warning repeats itself", async () => {
    const members = Array.from({ length: 20 }, (_, index) => ({ id: `m${index}`, name: `M ${index}` }));
    folder.write("wall.json", { version: 1, members });
    const { stdout } = await climat(["check", "wall.json", "--lang", "fr"], here);
    assert.equal(stdout.match(/avertissement no-logo/g).length, 3);
    assert.match(plain(stdout), /… et 17 autres « no-logo », lignes 16, 20, 24/);
    assert.match(stdout, /^members +20 +20 +0 +0 +20$/m);
    const all = await climat(["check", "wall.json", "--all"], here);
    assert.equal(all.stdout.match(/no-logo$/gm).length, 20);
  });

  it("is listed without its lines where a program wrote all on one", async () => {
    const members = Array.from({ length: 20 }, (_, index) => ({ id: `m${index}`, name: `M ${index}` }));
    folder.write("line.json", JSON.stringify({ version: 1, members }));
    const { stdout } = await climat(["check", "line.json", "--lang", "fr"], here);
    assert.match(plain(stdout), /… et 17 autres « no-logo » \(--all/);
  });

  it("speaks of what a territory's outline is", async () => {
    const geometry = { type: "Point", coordinates: [3, 50] };
    const { findings } = await check({ version: 1, territories: [{ id: "t", name: "T", geometry }] });
    assert.match(findings[0].message, /Polygon/);
  });

  it("fits a terminal of 80 columns", async () => {
    folder.write("wide.json", {
      version: 1,
      members: [{ ...MEMBER, name: "Très long ".repeat(30), role: "x ".repeat(200) }],
    });
    const { stdout } = await climat(["check", "wide.json"], here);
    for (const line of stdout.split("\n")) assert.ok(line.length <= 80, line);
  });
});

describe("The command", SUITE, () => {
  let folder;
  let here;
  before(() => {
    folder = temporaryFolder();
    here = { cwd: folder.path };
    folder.write("good.json", BASE);
    folder.write("bad.json", { version: 1, members: [7, { id: "x", name: "X" }] });
  });
  after(() => folder.remove());

  it("explains itself in both languages, exit codes included", async () => {
    const french = await climat(["--help", "--lang", "fr"]);
    assert.match(french.stdout, /Codes de sortie\n {2}0 /);
    const english = await climat(["check", "-h"], { env: { LANG: "en_GB.UTF-8" } });
    assert.match(english.stdout, /Exit codes\n {2}0 /);
    assert.deepEqual([french.code, english.code], [0, 0]);
    assert.match((await climat(["--version"])).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it("speaks the system's language, else French", async () => {
    const last = async (env) => (await climat(["check", "good.json"], { ...here, env })).stdout;
    assert.match(await last({ LANG: "en_US.UTF-8" }), /No error/);
    assert.match(await last({ LANG: "de_DE.UTF-8" }), /Aucune erreur/);
    assert.match(await last({ LANG: "en_US.UTF-8", LC_ALL: "fr_FR.UTF-8" }), /Aucune erreur/);
    assert.match(await last({ LANG: "C" }), /Aucune erreur/);
  });

  it("says what is wrong with how it was called, and exits with 2", async () => {
    for (const [args, words] of [
      [[], /Quel flux/],
      [["check"], /Quel flux/],
      [["check", ""], /Quel flux/],
      [["verify", "x"], /« verify »/],
      [["check", "good.json", "--langue", "fr"], /--langue/],
      [["check", "good.json", "--lang"], /--lang/],
      [["check", "good.json", "--lang", "de"], /« de »/],
      [["check", "good.json", "--date", "demain"], /« demain »/],
      [["check\u001b[2J", "x"], /\\u001b/],
    ]) {
      const { code, stdout, stderr } = await climat(args, here);
      assert.equal(code, 2);
      assert.equal(stdout, "");
      assert.match(plain(stderr), words);
      assert.equal(stderr.trim().split("\n").length, 1);
    }
  });

  it("checks several feeds; the worst decides", async () => {
    const { code, stdout } = await climat(["check", "good.json", "bad.json"], here);
    assert.equal(code, 1);
    assert.match(stdout, /✓ good\.json[^]+✗ bad\.json/);
    assert.equal((await climat(["check", "bad.json", "absent.json"], here)).code, 2);
  });

  it("leaves warnings out when asked to be quiet", async () => {
    const { stdout } = await climat(["check", "bad.json", "--quiet"], here);
    assert.match(stdout, /erreur type/);
    assert.doesNotMatch(stdout, /avertissement no-logo/);
    assert.match(stdout, /✗ bad\.json 1 erreur, 1 avertissement\./);
    const [{ warnings, findings }] = JSON.parse(
      (await climat(["check", "bad.json", "--quiet", "--json"], here)).stdout,
    ).feeds;
    assert.deepEqual([warnings, findings.length], [1, 1]);
  });

  it("marks a feed as its exit code does", async () => {
    folder.write("warned.json", { version: 1, members: [{ id: "x", name: "X" }] });
    const marked = async (...more) => (await climat(["check", "warned.json", ...more], here)).stdout;
    assert.match(await marked(), /^✓ warned\.json Aucune erreur, 1 avertissement\.$/m);
    assert.match(await marked("--strict"), /^✗ warned\.json Aucune erreur, 1 avertissement\.$/m);
  });

  it("tells machines the same, in a shape that stays", async () => {
    const { stdout } = await climat(["check", "bad.json", "--json", "--lang", "en"], here);
    const { tool, exitCode, feeds } = JSON.parse(stdout);
    assert.match(tool, /^dynamique-climat \d/);
    assert.equal(exitCode, 1);
    const [{ findings, ...feed }] = feeds;
    assert.deepEqual(feed, {
      name: "bad.json",
      errors: 1,
      warnings: 1,
      documents: ["bad.json"],
      collections: [
        { collection: "members", document: "bad.json", read: 2, kept: 1, leftOut: 1, errors: 1, warnings: 1 },
      ],
    });
    assert.deepEqual(findings[0], {
      severity: "error",
      code: "type",
      document: "bad.json",
      line: 4,
      column: 5,
      path: "/members/0",
      collection: "members",
      value: 7,
      message: "Unexpected type, value ignored. Write an object in braces { … }.",
    });
  });

  it("uses no colour where no terminal reads it", async () => {
    assert.doesNotMatch((await climat(["check", "bad.json"], here)).stdout, /\[31m/);
  });
});
