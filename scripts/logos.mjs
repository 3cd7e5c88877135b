/**
 * Draws the demo's monograms: `node scripts/logos.mjs`.
 *
 * Real logos are trademarks, so the demo has none. Every member of `demo/feed.json` gets neutral letters instead,
 * at the size its `logo` announces; a member with `logo.urlDark` is drawn without a plate, once for each ground.
 * Letters are strokes, not text: an SVG in an `<img>` could only fall back on whatever font is installed.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const DEMO = new URL("../demo/", import.meta.url);

/** Centre lines of the letters: [width, path] on a cap height of 100. */
const GLYPHS = {
  A: [84, "M0 100 42 0 84 100M16 64H68"],
  B: [66, "M0 0V100H38A27 27 0 0 0 38 46H0M34 46A23 23 0 0 0 34 0H0"],
  C: [88, "M88 18A50 50 0 1 0 88 82"],
  D: [80, "M0 0V100H30A50 50 0 0 0 30 0Z"],
  E: [58, "M58 0H0V100H58M0 50H50"],
  F: [56, "M56 0H0V100M0 50H48"],
  G: [96, "M88 18A50 50 0 1 0 96 52H58"],
  H: [72, "M0 0V100M72 0V100M0 50H72"],
  I: [0, "M0 0V100"],
  J: [52, "M52 0V68A26 26 0 0 1 0 74"],
  K: [68, "M0 0V100M66 0 0 62M24 40 68 100"],
  L: [54, "M0 0V100H54"],
  M: [90, "M0 100V0L45 68 90 0V100"],
  N: [76, "M0 100V0L76 100V0"],
  O: [100, "M50 0A50 50 0 1 1 49.9 0Z"],
  P: [64, "M0 100V0H36A28 28 0 0 1 36 56H0"],
  Q: [100, "M50 0A50 50 0 1 1 49.9 0ZM64 68 96 100"],
  R: [68, "M0 100V0H36A28 28 0 0 1 36 56H0M36 56 68 100"],
  S: [66, "M62 15C55 5 45 0 34 0 15 0 3 11 3 26 3 60 66 42 66 74 66 90 52 100 34 100 19 100 7 94 0 83"],
  T: [72, "M0 0H72M36 0V100"],
  U: [76, "M0 0V62A38 38 0 0 0 76 62V0"],
  V: [84, "M0 0 42 100 84 0"],
  W: [120, "M0 0 30 100 60 10 90 100 120 0"],
  X: [76, "M0 0 76 100M76 0 0 100"],
  Y: [76, "M0 0 38 52 76 0M38 52V100"],
  Z: [66, "M0 0H66L0 100H66"],
  2: [66, "M3 25C7 9 19 0 34 0 52 0 64 11 64 28 64 52 30 64 2 100H66"],
  5: [64, "M60 0H12L8 44C16 38 24 36 32 36 52 36 64 49 64 67 64 87 50 100 31 100 17 100 6 94 0 84"],
  6: [66, "M54 0C24 14 2 40 2 68A32 32 0 1 0 66 68 32 32 0 0 0 4 58"],
  9: [66, "M12 100C42 86 64 60 64 32A32 32 0 1 0 0 32 32 32 0 0 0 62 42"],
};

/** Stroke of a letter and space between two, on the same scale. */
const WEIGHT = 18;
const GAP = 32;

/** [on a light ground, on a dark ground]: the second is used only where there is no plate. */
const HUES = {
  teal: ["#00695c", "#5fd0b5"],
  indigo: ["#3b4a9c", "#aab6ff"],
  ochre: ["#8a4b00", "#f0b35e"],
  brick: ["#a3261b", "#ff9c90"],
  slate: ["#33494a", "#c3d2cf"],
};

/**
 * What a member's monogram looks like: letters, hue, plate, mark. A member that isn't listed gets its initials.
 * Plates: round, rounded, shield, hexagon; `none` lets the ground through.
 */
const DESIGNS = {
  cerdd: { letters: "CERDD", hue: "teal", plate: "none", mark: "rings" },
  "conseil-regional": { letters: "CR", hue: "indigo", plate: "rounded", mark: "underline" },
  dreal: { letters: "DREAL", hue: "indigo", plate: "none", mark: "rule" },
  ademe: { letters: "ADEME", hue: "slate", plate: "pill" },
  "departement-nord": { letters: "59", hue: "brick", plate: "shield" },
  "departement-pas-de-calais": { letters: "62", hue: "indigo", plate: "shield" },
  rectorat: { letters: "RL", hue: "slate", plate: "round" },
  mres: { letters: "MRES", hue: "ochre", plate: "none", mark: "roof" },
  nausicaa: { letters: "N", hue: "indigo", plate: "none", mark: "waves" },
  "ville-de-lille": { letters: "L", hue: "brick", plate: "rounded", mark: "underline" },
  "loos-en-gohelle": { letters: "LG", hue: "teal", plate: "rounded", mark: "hills" },
  cud: { letters: "CUD", hue: "slate", plate: "rounded", mark: "waves" },
  mel: { letters: "MEL", hue: "brick", plate: "none", mark: "frame" },
  "fondation-de-lille": { letters: "FL", hue: "ochre", plate: "round" },
  "alternatiba-lille": { letters: "AL", hue: "teal", plate: "hexagon" },
  enr: { letters: "ENR", hue: "teal", plate: "none", mark: "leaf" },
  appa: { letters: "APPA", hue: "ochre", plate: "rounded" },
};

const PLATES = {
  rounded: (w, h) => `<rect width="${w}" height="${h}" rx="10"/>`,
  pill: (w, h) => `<rect width="${w}" height="${h}" rx="${h / 2}"/>`,
  round: (w, h) => `<ellipse cx="${w / 2}" cy="${h / 2}" rx="${w / 2}" ry="${h / 2}"/>`,
  shield: (w, h) =>
    `<path d="M8 0H${w - 8}A8 8 0 0 1 ${w} 8V${r(h * 0.56)}C${w} ${r(h * 0.8)} ${r(w * 0.7)} ${r(h * 0.93)} ${w / 2} ${h} ${r(w * 0.3)} ${r(h * 0.93)} 0 ${r(h * 0.8)} 0 ${r(h * 0.56)}V8A8 8 0 0 1 8 0Z"/>`,
  hexagon: (w, h) =>
    `<path d="M${r(w * 0.25)} 0H${r(w * 0.75)}L${w} ${h / 2} ${r(w * 0.75)} ${h}H${r(w * 0.25)}L0 ${h / 2}Z"/>`,
};

/** The share of the box that a plate leaves to letters. */
const ROOM = { none: 1, rounded: 0.74, pill: 0.74, round: 0.6, shield: 0.6, hexagon: 0.56 };

/** Marks take a strip of the box and leave the rest to the letters: {letters: [x, y, w, h], art}. */
const MARKS = {
  rings: (w, h) => ({
    box: [h * 1.06, h * 0.22, w - h * 1.06, h * 0.56],
    art: [0.44, 0.27, 0.1].map((k) => `<circle cx="${h / 2}" cy="${h / 2}" r="${r(h * k)}"/>`).join(""),
  }),
  rule: (w, h, s) => ({
    box: [w * 0.09, h * 0.2, w * 0.91 - s / 2, h * 0.6],
    art: `<path d="M${s / 2} ${r(h * 0.08)}V${r(h * 0.92)}"/>`,
  }),
  roof: (w, h, s) => ({
    box: [s, h * 0.46, w - s * 2, h * 0.46],
    art: `<path d="M${s} ${r(h * 0.34)} ${w / 2} ${r(h * 0.08)} ${w - s} ${r(h * 0.34)}"/>`,
  }),
  waves: (w, h, s) => {
    const pad = w > h * 1.5 ? h * 0.16 : s;
    const q = (w - pad * 2) / 8;
    const lift = Math.min(q * 0.7, h * 0.09);
    const wave = (y) =>
      `M${r(pad)} ${r(y)}q${r(q)}-${r(lift * 2)} ${r(q * 2)} 0${`t${r(q * 2)} 0`.repeat(3)}`;
    const low = h * 0.85 - s / 2;
    return { box: [pad, h * 0.12, w - pad * 2, h * 0.5], art: `<path d="${wave(low)}"/>` };
  },
  frame: (w, h, s) => ({
    box: [h * 0.26, h * 0.25, w - h * 0.52, h * 0.5],
    art: `<rect x="${s / 2}" y="${s / 2}" width="${w - s}" height="${h - s}" rx="6"/>`,
  }),
  leaf: (w, h, s) => ({
    box: [h * 0.92, h * 0.2, w - h * 0.92 - s / 2, h * 0.6],
    art: `<path d="M${s} ${r(h * 0.9)}C${s} ${r(h * 0.3)} ${r(h * 0.3)} ${r(h * 0.1)} ${r(h * 0.76)} ${r(h * 0.1)} ${r(h * 0.76)} ${r(h * 0.6)} ${r(h * 0.5)} ${r(h * 0.84)} ${r(h * 0.2)} ${r(h * 0.74)}M${s} ${r(h * 0.9)} ${r(h * 0.48)} ${r(h * 0.4)}"/>`,
  }),
  hills: (w, h, s) => ({
    box: [w * 0.16, h * 0.16, w * 0.68, h * 0.4],
    art: `<path d="M${s * 2} ${r(h * 0.86)} ${r(w * 0.38)} ${r(h * 0.64)} ${r(w * 0.52)} ${r(h * 0.76)} ${r(w * 0.66)} ${r(h * 0.66)} ${w - s * 2} ${r(h * 0.86)}Z"/>`,
  }),
  underline: (w, h) => ({
    box: [w * 0.2, h * 0.2, w * 0.6, h * 0.44],
    art: `<path d="M${r(w * 0.2)} ${r(h * 0.8)}H${r(w * 0.8)}"/>`,
  }),
};

const r = (n) => Math.round(n * 10) / 10;

function initials(name) {
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .match(/[A-Z]{2,}/g) ?? ["X"];
  return words
    .slice(0, 3)
    .map((word) => word[0])
    .join("");
}

/** Letters side by side, as large as the box allows, centred in it. */
function lettering(letters, [x, y, w, h]) {
  const glyphs = [...letters].map((letter) => GLYPHS[letter]);
  const width = glyphs.reduce((sum, [advance]) => sum + advance, GAP * (glyphs.length - 1));
  const scale = Math.min(w / (width + WEIGHT), h / (100 + WEIGHT));
  const left = x + (w - width * scale) / 2;
  const top = y + (h - 100 * scale) / 2;
  let advanced = 0;
  const paths = glyphs.map(([advance, path]) => {
    const shift = advanced ? ` transform="translate(${advanced})"` : "";
    advanced += advance + GAP;
    return `<path${shift} d="${path}"/>`;
  });
  const transform = `translate(${r(left)} ${r(top)}) scale(${Math.round(scale * 1000) / 1000})`;
  return `<g transform="${transform}" stroke-width="${WEIGHT}">${paths.join("")}</g>`;
}

function draw(design, width, height, ground) {
  const [light, dark] = HUES[design.hue];
  const plated = design.plate !== "none";
  const ink = plated ? "#fff" : ground === "dark" ? dark : light;
  const stroke = Math.max(5, Math.round(Math.min(width, height) / 12));
  const room = ROOM[design.plate];
  const mark = design.mark && MARKS[design.mark](width, height, stroke);
  const inset = (size) => (size * (1 - room)) / 2;
  const box = mark?.box ?? [inset(width), inset(height), width * room, height * room];
  const plate = plated ? `<g fill="${light}">${PLATES[design.plate](width, height)}</g>` : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${plate}<g fill="none" stroke="${ink}" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round">${mark?.art ?? ""}${lettering(design.letters, box)}</g></svg>\n`;
}

const { members } = JSON.parse(readFileSync(new URL("feed.json", DEMO), "utf8"));
for (const { id, name, logo } of members) {
  const design = DESIGNS[id] ?? { letters: initials(name), hue: "slate", plate: "rounded" };
  if (Boolean(logo.urlDark) !== (design.plate === "none"))
    throw new Error(`${id}: a dark variant goes with no plate`);
  for (const [ground, url] of [
    ["light", logo.url],
    ["dark", logo.urlDark],
  ]) {
    if (!url) continue;
    const file = fileURLToPath(new URL(url, DEMO));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, draw(design, logo.width, logo.height, ground));
  }
}
