import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { brief, climat, reportOf, ROOT, SUITE, temporaryFolder } from "./support.mjs";

const MEMBER = {
  id: "cerdd",
  name: "Cerdd",
  logo: { url: "cerdd.svg", width: 240, height: 80 },
};
const GOOD = { version: 1, members: [MEMBER] };

describe("A feed in a file", SUITE, () => {
  let folder;
  let here;
  before(() => {
    folder = temporaryFolder();
    here = { cwd: folder.path };
  });
  after(() => folder.remove());

  const found = async (content, name = "feed.json") => {
    const report = await reportOf(folder.write(name, content), here);
    return { ...report, brief: brief(report) };
  };

  it("passes where nothing is wrong, and says so", async () => {
    folder.write("good.json", GOOD);
    const { code, stdout, stderr } = await climat(["check", "good.json", "--lang", "fr"], here);
    assert.equal(code, 0);
    assert.equal(stderr, "");
    assert.match(stdout, /^members +1 +1 +0 +0 +0$/m);
    assert.match(stdout, /^✓ good\.json Aucune erreur, aucun avertissement\.$/m);
  });

  it("is the demo's, without an error", async () => {
    const report = await reportOf(join(ROOT, "demo/feed.json"));
    assert.equal(report.errors, 0);
    assert.equal(report.exitCode, 0);
    /* What they warn of is true: three actions have no place, and a call ended in October. */
    assert.deepEqual([...new Set(report.findings.map(({ code }) => code))].sort(), [
      "no-place",
      "past-deadline",
    ]);
    assert.deepEqual(
      report.collections.map(({ collection, read, kept }) => `${collection} ${read - kept}`),
      [
        "events",
        "actions",
        "members",
        "pledges",
        "routes",
        "calls",
        "resources",
        "themes",
        "axes",
        "territories",
        "milestones",
      ].map((key) => `${key} 0`),
    );
  });

  /* What the text is, its findings, and a part of the first message. */
  const DOCUMENTS = {
    nothing: ["", ["error json 1:1"], "vide"],
    "white space": [" \n ", ["error json 1:1"], "vide"],
    "a page": ["<!doctype html><title>Bienvenue</title>", ["error json 1:1"], "page HTML (« Bienvenue »)"],
    "an RSS feed": ['<?xml version="1.0"?><rss/>', ["error json 1:1"], "XML"],
    "a calendar": ["BEGIN:VCALENDAR\n", ["error json 1:1"], "iCalendar"],
    "a PDF": ["%PDF-1.7", ["error json 1:1"], "binaire"],
    "a gzip": [Buffer.from([0x1f, 0x8b, 8, 0]), ["error json 1:1"], "binaire"],
    "a picture": [Buffer.from("\x89PNG\r\n\x1a\n\0\0\0", "latin1"), ["error json 1:1"], "binaire"],
    "a list": ["[]", ["error format 1:1"], "un objet"],
    "a number": ["7", ["error format 1:1"], "un objet"],
    "another version": ['{"version": 2}', ["error format /version 1:13"], '"version": 1'],
    "a version in quotes": [{ ...GOOD, version: "1" }, ["error format /version 2:14"], "sans guillemets"],
    "no version": [{ members: [MEMBER] }, ["error format 1:1"], '"version": 1'],
    "a comment": ['{\n  "version": 1 // la première\n}', ["error json 2:16"], "commentaire"],
    "a comment of lines": ['/* a\n b */{"version": 1}', ["error json 1:1"], "commentaire"],
    "a last comma": ['{\n  "version": 1,\n}', ["error json 2:15"], "Virgule de trop"],
    "last commas": ['{"version": 1, "members": [],\n"calls": [ ],}', ["error json 2:13"], "Virgule"],
    "no comma": ['{"version": 1\n "name": "x"}', ["error json 2:2"], "virgule"],
    "no colon": ['{"version" 1}', ["error json 1:12"], "« : »"],
    "single quotes": ["{'version': 1}", ["error json 1:2"], "guillemets droits"],
    "typographic quotes": ["{“version”: 1}", ["error json 1:2"], "typographiques"],
    "a key without quotes": ["{version: 1}", ["error json 1:2"], "nom de champ"],
    Python: ['{"version": 1, "archived": True}', ["error json 1:28"], "minuscules"],
    NaN: ['{"version": NaN}', ["error json 1:13"], "NaN"],
    "a bad number": ['{"version": 01}', ["error json 1:14"], "pas de zéro devant"],
    "a number in groups": ['{"version": 1, "total": 1 284}', ["error json 1:27"], "d’un seul tenant"],
    "a number with a comma": ['{"version": 1, "latitude": 50,633}', ["error json 1:31"], "un point"],
    "a no-break space": ['{"version": 1,\n\u00a0"name": "x"}', ["error json 2:1"], "Espace insécable"],
    "a comment and more": [
      '{"version": 1, // un\n"name" "x"}',
      ["error json 1:16", "error json 2:8"],
      "commentaire",
    ],
    "a file cut short": ['{"version": 1, "members": [', ["error json 1:28"], "avant sa fin"],
    "an open text": ['{"version": 1, "name": "x}\n', ["error json 1:24"], ""],
    "a text over two lines": ['{"version": 1, "name": "x\ny"}', ["error json 1:24"], "\\n"],
    "a tab in a text": ['{"version": 1, "name": "x\ty"}', ["error json 1:24"], ""],
    "a bad escape": ['{"version": 1, "name": "C:\\d"}', ["error json 1:24"], "oblique"],
    "two documents": ['{"version": 1}\n{}', ["error json 2:1"], "déjà fini"],
    "a byte order mark": ['\ufeff{"version": 1}', ["warning bom 1:1"], "BOM"],
    "Latin-1": [
      Buffer.from('{"version": 1,\n "name": "\xe9t\xe9"}', "latin1"),
      ["error encoding 2:11"],
      "« é »",
    ],
    "UTF-16": [Buffer.from('\ufeff{"version": 1}', "utf16le"), ["error encoding 1:1"], "UTF-8"],
    "UTF-16 without its mark": [
      Buffer.from('{"version": 1}', "utf16le").swap16(),
      ["error encoding 1:1"],
      "utf-16be",
    ],
    "a key that stands twice": [
      '{"version": 1,\n"calls": [],\n"calls": []}',
      ["warning repeated-key 3:1"],
      "ligne 2",
    ],
  };

  for (const [name, [content, findings, words]] of Object.entries(DOCUMENTS)) {
    it(`is told that it is ${name}`, async () => {
      const report = await found(content);
      assert.deepEqual(report.brief, findings);
      assert.equal(report.exitCode, findings[0].startsWith("error") ? 1 : 0);
      assert.ok(
        report.findings[0].message.replaceAll("\u00a0", " ").includes(words),
        report.findings[0].message,
      );
    });
  }

  it("is read on after comments and last commas", async () => {
    const report = await found('{"version": 1, // un\n "members": [{"id": "x"},]}');
    assert.deepEqual(report.brief, [
      "error json 1:16",
      "error missing /members/0/name 2:14",
      "error json 2:25",
    ]);
  });

  it("may not be there, be a folder, or be too large", async () => {
    mkdirSync(join(folder.path, "dossier"));
    folder.write("large.json", Buffer.alloc(16_000_001, 32));
    for (const [name, code] of [
      ["absent.json", "not-found"],
      ["dossier", "directory"],
      ["large.json", "size"],
      ["ftp://example.org/feed.json", "scheme"],
    ]) {
      const report = await reportOf(name, here);
      assert.deepEqual(brief(report), [`error ${code}`]);
      assert.equal(report.exitCode, 2);
    }
  });

  it("is told how an address begins where it was left out", async () => {
    for (const [name, address] of [
      ["www.cerdd.org/feed.json", "https://www.cerdd.org/feed.json"],
      ["localhost:3000/feed.json", "http://localhost:3000/feed.json"],
      ["absent.json", undefined],
    ]) {
      const { findings } = await reportOf(name, here);
      assert.equal(findings[0].suggestion, address);
      assert.equal(findings[0].message.includes("http"), address !== undefined);
    }
  });

  it("comes from the standard input too", async () => {
    const report = await reportOf("-", { ...here, input: JSON.stringify({ version: 1, members: [7] }) });
    assert.deepEqual(brief(report), ["error type /members/0 1:25"]);
    assert.equal(report.name, "<stdin>");
  });

  describe("with collections elsewhere", () => {
    it("has their faults told in their own document", async () => {
      folder.write(
        "events.json",
        '[\n  {"id": "a", "name": "A", "startDate": "2015-12-01", "members": ["cerd"]}\n]',
      );
      folder.write("themes.json", { themes: [{ id: "x" }] });
      const feed = { ...GOOD, events: { href: "events.json" }, themes: { href: "./themes.json" } };
      const report = await found(feed, "split.json");
      assert.deepEqual(report.documents, ["split.json", "events.json", "themes.json"]);
      const places = report.findings.map(({ document, line, code }) => `${document}:${line} ${code}`);
      assert.deepEqual(places, [
        "events.json:2 no-place",
        "events.json:2 reference",
        "themes.json:3 missing",
      ]);
      assert.equal(report.findings[1].suggestion, "cerdd");
      const { stdout } = await climat(["check", "split.json", "--lang", "fr"], here);
      assert.match(stdout, /^events\.json:2:67 erreur reference$/m);
    });

    it("counts a document that can't be read as an error of its collection", async () => {
      folder.write("page.json", "<!doctype html>");
      const { collections } = await found({ version: 1, calls: { href: "page.json" } });
      assert.deepEqual(
        collections.filter(({ errors }) => errors > 0).map(({ collection, errors }) => [collection, errors]),
        [["calls", 1]],
      );
    });

    it("is told where one can't be had or holds something else", async () => {
      folder.write("other.json", { events: [] });
      folder.write("bad.json", "[1,");
      const report = await found({
        version: 1,
        events: { href: "absent.json" },
        calls: { href: "other.json" },
        actions: { href: "bad.json" },
        routes: {},
        axes: { href: "javascript:alert(1)" },
      });
      assert.deepEqual(
        report.findings.map(({ document, path, code }) => `${document} ${path ?? ""} ${code}`),
        [
          "feed.json /events/href not-found",
          "feed.json /routes type",
          "feed.json /axes type",
          "bad.json  json",
          "other.json  format",
        ],
      );
    });
  });

  describe("that is hostile", () => {
    const DEEP = 100_000;
    const record = (parts) => ({ version: 1, members: [{ ...MEMBER, ...parts }] });

    it("is no more than text", async () => {
      const esc = "\u001b]0;piège\u0007\u001b[2J\u202e\u0000";
      folder.write("hostile.json", {
        version: 1,
        [esc]: esc,
        timeZone: esc,
        members: [{ id: esc, name: esc, role: esc, url: `${esc}://x`, [`logo${esc}`]: 1 }],
        events: [{ id: "e", name: { [esc]: esc }, startDate: esc, eventStatus: esc }],
        calls: { href: esc },
      });
      for (const more of [[], ["--json"], ["--all", "--lang", "en"]]) {
        const { code } = await climat(["check", "hostile.json", ...more], here);
        assert.equal(code, 1);
      }
    });

    const FAULTS = `{"version": 1, "milestones": [${'{"members": -1, "name": 3},'.repeat(60_000)}0]}`;
    const CASES = {
      "nested lists": `{"version": 1, "members": ${"[".repeat(DEEP)}${"]".repeat(DEEP)}}`,
      "nested lists that do not end": "[".repeat(DEEP),
      "nested objects": `{"version": 1, "members": [{"id": "a", "name": ${'{"a":'.repeat(DEEP)}1${"}".repeat(DEEP)}}]}`,
      "a list of millions": `{"version": 1, "members": [${"0,".repeat(3_000_000)}0]}`,
      "references without a match": {
        version: 1,
        members: Array.from({ length: 4000 }, (_, i) => ({ id: `un-membre-du-collectif-${i}`, name: "x" })),
        actions: Array.from({ length: 4000 }, (_, i) => ({
          id: `a${i}`,
          name: "x",
          members: [`un-mambre-du-collectif-${i}`],
        })),
      },
      "many faults": `{"version": 1, "members": [${"0,".repeat(150_000)}0]}`,
      "several faults in each record": FAULTS,
      "names of built-ins":
        '{"version": 1, "__proto__": {"version": 1}, "constructor": [], "members": [{"id": "__proto__", "name": "toString", "role": "constructor", "__proto__": {"name": 7}}]}',
      "values of every type": {
        version: 1,
        ...Object.fromEntries(
          [
            "name",
            "url",
            "contact",
            "publisher",
            "inLanguage",
            "timeZone",
            "dateModified",
            "archived",
            "events",
            "members",
          ].map((key, index) => [key, [7, true, [[]], {}, "x", { a: [] }][index % 6]]),
        ),
      },
      "texts without end": record({
        name: "é".repeat(1_000_000),
        role: "x".repeat(1_000_000),
        id: "a".repeat(100_000),
      }),
      "half a character":
        '{"version": 1, "members": [{"id": "a\\ud800", "name": "\\udfff\\ud83d", "role": "\\ud800"}]}',
    };
    it("and has faults by the hundred thousand shows all of them when asked", async () => {
      folder.write("case.json", FAULTS);
      const { code, stdout } = await climat(["check", "case.json", "--all"], here);
      assert.equal(code, 1);
      assert.ok(stdout.split("\n").length > 180_000);
    });

    for (const [name, content] of Object.entries(CASES)) {
      it(`and has ${name} gets an answer`, async () => {
        folder.write("case.json", content);
        const text = await climat(["check", "case.json"], here);
        assert.notEqual(text.code, 2, text.stderr);
        assert.ok(text.stdout.length < 50_000, `${text.stdout.length} characters`);
        const json = await climat(["check", "case.json", "--json"], here);
        assert.equal(JSON.parse(json.stdout).exitCode, text.code);
      });
    }
  });
});
