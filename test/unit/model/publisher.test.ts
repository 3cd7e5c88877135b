import { expect } from "@open-wc/testing";

import type { Issue } from "../../../src/model/issue.js";
import { type Publisher, readPublisher } from "../../../src/model/publisher.js";
import { RecordReader } from "../../../src/model/record-reader.js";
import { FEED_ADDRESS } from "../../support/reading.js";

const read = (head: Record<string, unknown>): { publisher: Publisher; issues: string[] } => {
  const issues: Issue[] = [];
  const publisher = readPublisher(
    new RecordReader(
      head,
      {
        lang: "fr",
        feedLang: "fr",
        timeZone: "Europe/Paris",
        base: FEED_ADDRESS,
        issues,
        idsOf: () => new Set(["cerdd"]),
      },
      "",
    ),
  );
  return { publisher, issues: issues.map(({ path, code }) => `${path} ${code}`) };
};

const press = (value: unknown): string | undefined =>
  read({ contact: { press: value } }).publisher.contact.press;

describe("Who publishes a feed", () => {
  it("has a name, a page and ways to be reached, with absolute links", () => {
    const { publisher, issues } = read({
      name: "La Dynamique Climat COP 21",
      url: "/",
      publisher: "cerdd",
      contact: {
        email: "climat@cerdd.org",
        press: "presse@cerdd.org",
        newsletter: "lettre.html",
        community: "https://forum.example/",
        calendar: "agenda.ics",
        join: "mailto:climat@cerdd.org",
      },
    });
    expect(issues).to.deep.equal([]);
    expect(publisher).to.deep.equal({
      name: "La Dynamique Climat COP 21",
      url: "https://feed.example/",
      publisher: "cerdd",
      contact: {
        email: "climat@cerdd.org",
        press: "mailto:presse@cerdd.org",
        newsletter: "https://feed.example/data/lettre.html",
        community: "https://forum.example/",
        calendar: "https://feed.example/data/agenda.ics",
        join: "mailto:climat@cerdd.org",
      },
    });
  });

  it("may say nothing of itself", () => {
    const { publisher, issues } = read({ contact: null });
    expect(publisher.contact).to.deep.equal({});
    expect(issues).to.deep.equal([]);
  });

  it("tells journalists an address, an e-mail address or a number", () => {
    expect(press("https://www.cerdd.org/presse")).to.equal("https://www.cerdd.org/presse");
    expect(press("+33 3 21 08 52 40")).to.equal("tel:+33321085240");
    expect(press("03.21.08.52.40")).to.equal("tel:0321085240");
    expect(press("mailto:presse@cerdd.org")).to.equal("mailto:presse@cerdd.org");
  });

  it("loses a bad field alone, and names it", () => {
    const { publisher, issues } = read({
      name: 7,
      url: "javascript:alert(1)",
      publisher: "rien",
      contact: {
        email: "climat chez cerdd.org",
        press: "Marie Dupont",
        newsletter: "ftp://cerdd.org/",
        calendar: 7,
        join: "https://www.cerdd.org/",
      },
    });
    expect(publisher.contact.join).to.equal("https://www.cerdd.org/");
    expect(issues).to.have.members([
      "/name type",
      "/url url",
      "/publisher reference",
      "/contact/email url",
      "/contact/press url",
      "/contact/newsletter url",
      "/contact/calendar url",
    ]);
    expect(read({ contact: "climat@cerdd.org" }).issues).to.deep.equal(["/contact type"]);
  });
});
