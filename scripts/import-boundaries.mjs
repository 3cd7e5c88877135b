import { existsSync, readdirSync } from "node:fs";

const SOURCE = "./src";
const ELEMENTS = `${SOURCE}/elements`;
const EVERYWHERE = ["version.ts"];

/** Whom each room may ask; it may always ask itself. */
const MAY_IMPORT = {
  model: [],
  query: ["model"],
  i18n: ["model"],
  styles: [],
  feed: ["model"],
  interchange: ["model", "feed"],
  controllers: ["model", "feed", "query", "i18n"],
  internal: ["model", "feed", "interchange", "query", "i18n", "styles", "controllers"],
  elements: ["model", "feed", "interchange", "query", "i18n", "styles", "controllers", "internal"],
  define: ["internal", "elements"],
  embed: ["model", "feed", "interchange", "internal", "elements", "define"],
  pages: ["model", "feed", "query", "i18n", "styles", "internal", "define", "embed"],
};

const roomZone = ([room, others]) => ({
  target: `${SOURCE}/${room}`,
  from: SOURCE,
  except: [room, ...others, ...EVERYWHERE].map((name) => `./${name}`),
  message: `${room} may import ${others.join(", ") || "nothing else"}: see docs/architecture.md.`,
});

const elementZone = (element) => ({
  target: `${ELEMENTS}/${element}`,
  from: ELEMENTS,
  except: [`./${element}`],
  message: "What two elements share belongs in src/internal.",
});

/** Zones for `import-x/no-restricted-paths`: imports go one way. */
export const boundaries = () => [
  ...Object.entries(MAY_IMPORT).map(roomZone),
  ...(existsSync(ELEMENTS) ? readdirSync(ELEMENTS) : []).map(elementZone),
];
