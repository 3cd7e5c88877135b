import { expect } from "@open-wc/testing";
import fc from "fast-check";

import { type LargeDocument, readLargeDocument } from "../../../src/feed/large-document.js";

const padding = (length: number): string => "x".repeat(length);
/* Longer than what is parsed at once. */
const items = Array.from({ length: 400 }, (_, id) => ({
  id: String(id),
  name: `N° ${id} ${padding(200)} [{"`,
}));

/** A document that comes in three parts, cut anywhere: within a letter, too. */
const read = (text: string, known?: LargeDocument): Promise<LargeDocument> => {
  const bytes = new TextEncoder().encode(text);
  const [one, two] = [bytes.length * 0.3, bytes.length * 0.8].map(Math.floor) as [number, number];
  return readLargeDocument([bytes.subarray(0, one), bytes.subarray(one, two), bytes.subarray(two)], known);
};

/** All of a document, as its widgets would ask for it. */
const wholeOf = async (text: string): Promise<unknown> => {
  const { json, parse } = await read(text);
  if (json && !Array.isArray(json) && typeof json === "object") await parse(Object.keys(json));
  return json;
};

const isLazy = (json: unknown, key: string): boolean => !!Object.getOwnPropertyDescriptor(json, key)?.get;

const failure = (text: string): Promise<unknown> =>
  read(text).then(
    () => undefined,
    (error: unknown) => error,
  );

describe("A large document", () => {
  it("is parsed as far as it is asked for", async () => {
    const text = JSON.stringify({
      version: 1,
      name: { fr: "É" },
      events: items,
      actions: items,
      pledges: [1],
    });
    const large = await read(text);
    const json = large.json as Record<string, unknown>;
    expect(json["version"]).to.equal(1);
    expect(isLazy(json, "events") && isLazy(json, "actions")).to.equal(true);
    expect(large.parse(["pledges", "routes"])).to.equal(undefined);
    const [one, other] = [large.parse(["events"]), large.parse(["events"])];
    await Promise.all([one, other]);
    expect(isLazy(json, "events")).to.equal(false);
    expect(large.parse(["events"])).to.equal(undefined);
    expect(isLazy(json, "actions")).to.equal(true);
    expect(json["events"]).to.deep.equal(items);
    /* Who does not wait. */
    expect(json["actions"]).to.deep.equal(items);
    expect(Object.keys(json)).to.deep.equal(["version", "name", "events", "actions", "pledges"]);
  });

  it("is what JSON.parse makes of it", async () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.dictionary(fc.string(), value), fc.array(value), value),
        fc.constantFrom(undefined, 1, "\t"),
        async (json, space) => {
          const text = JSON.stringify(json, undefined, space);
          expect(await wholeOf(text)).to.deep.equal(JSON.parse(text));
        },
      ),
      { numRuns: 300 },
    );
    for (const text of [
      `{"a":${JSON.stringify(items)},"a":2}`,
      `{"a":2,"a":${JSON.stringify(items, undefined, 2)}}`,
      ` \n{ "__proto__" : [ "\\"" , "\\\\" ] , "constructor" : { "]" : "}" } , "é\\u0022" : -1.5e3 }\r\n`,
      JSON.stringify(items),
      `[${JSON.stringify(items)}, []]`,
      `[]`,
      `"text"`,
    ]) {
      const json = await wholeOf(text);
      expect(json).to.deep.equal(JSON.parse(text));
      expect(Object.keys(json as object)).to.deep.equal(Object.keys(JSON.parse(text) as object));
    }
  });

  it("that is cut off anywhere is none", async () => {
    const text = JSON.stringify({ version: 1, events: items.slice(0, 3), last: "é\\" });
    for (let length = 0; length < text.length; length++)
      expect(await failure(text.slice(0, length)), text.slice(0, length)).to.be.instanceOf(SyntaxError);
  });

  it("with something after it, between it or wrong in what is short is none", async () => {
    for (const text of [
      `{"a":1}}`,
      `{"a":1} b`,
      `{"a":1,}`,
      `{"a" 1}`,
      `{a:1}`,
      `{"a":[1 2]}`,
      `{"a":1 "b":2}`,
      `[1]]`,
      `[1,]`,
      `\u00a0{"a":1}`,
      `<!doctype html>`,
      ``,
    ])
      expect(await failure(text), text).to.be.instanceOf(SyntaxError);
  });

  it("with a long list that is none says so to who asks for it, and to nobody else", async () => {
    const large = await read(
      `{"version":1,"events":${JSON.stringify(items).replace('"id":"7"', '"id":7x')}}`,
    );
    const json = large.json as Record<string, unknown>;
    expect(json["version"]).to.equal(1);
    await large.parse(["events"]);
    expect(() => large.parse(["version", "events"])).to.throw(SyntaxError);
    expect(() => json["events"]).to.throw(SyntaxError);
  });

  it("is told from any other without its text", async () => {
    const text = JSON.stringify(items);
    const one = await read(text);
    expect(one.text.length).to.be.below(40);
    expect(await read(JSON.stringify(items), one)).to.equal(one);
    for (const at of [60, 61, 62, 63, text.length >> 1, text.length - 6]) {
      const other = await read(`${text.slice(0, at)}~${text.slice(at + 1)}`, one);
      expect(other.text, String(at)).not.to.equal(one.text);
    }
    expect((await read(`${text} `, one)).text).not.to.equal(one.text);
  });
});
