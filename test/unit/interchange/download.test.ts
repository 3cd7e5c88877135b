import { expect } from "@open-wc/testing";

import { calendarFileName, downloadCalendar } from "../../../src/interchange/download.js";
import { useHeldTimers } from "../../support/clock.js";

describe("A calendar file's name", () => {
  for (const [name, file] of [
    ["Marche pour le climat", "marche-pour-le-climat.ics"],
    ["L’œuvre d’Éloïse : « ça ira » !", "l-oeuvre-d-eloise-ca-ira.ics"],
    ["../../etc/passwd", "etc-passwd.ics"],
    ["Ciné‑débat\r\n2015", "cine-debat-2015.ics"],
    ["気候", "agenda.ics"],
    ["", "agenda.ics"],
    ["a".repeat(200), `${"a".repeat(60)}.ics`],
    [`${"a".repeat(59)} b`, `${"a".repeat(59)}.ics`],
  ] as const) {
    it(`of ${JSON.stringify(name.slice(0, 40))} is ${file.slice(0, 40)}`, () => {
      expect(calendarFileName(name)).to.equal(file);
    });
  }
});

describe("A download", () => {
  const timers = useHeldTimers();
  const native = URL.revokeObjectURL.bind(URL);
  afterEach(() => {
    URL.revokeObjectURL = native;
  });

  it("hands over the text in UTF-8 under its name, and lets go of it later", async () => {
    const text = "SUMMARY:Été 🌍\r\n";
    const revoked: string[] = [];
    URL.revokeObjectURL = (url) => revoked.push(url);
    let link: HTMLAnchorElement | undefined;
    const { click } = HTMLAnchorElement.prototype;
    const keep = (clicked: HTMLAnchorElement): void => {
      link = clicked;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      keep(this);
    };
    try {
      downloadCalendar(text, "marche.ics");
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    const response = await fetch(link!.href);
    expect(link!.download).to.equal("marche.ics");
    expect(response.headers.get("Content-Type")).to.equal("text/calendar;charset=utf-8");
    expect(await response.text()).to.equal(text);
    expect(revoked).to.be.empty;
    timers.run(60_000);
    expect(revoked).to.deep.equal([link!.href]);
    native(link!.href);
  });
});
