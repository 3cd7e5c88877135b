/** An ink, the ground it stands on, and the contrast that the two owe a visitor. Inner names of tokens. */
export type Pair = readonly [ink: string, ground: string, least: number];

/** What small text owes. */
export const TEXT = 4.5;
const PART = 3;

const each = (inks: readonly string[], grounds: readonly string[], least: number): Pair[] =>
  grounds.flatMap((ground) => inks.map((ink): Pair => [ink, ground, least]));

/** Every two colours that meet in a widget: 4.5:1 for text, 3:1 for borders of controls, marks and focus. */
export const PAIRS: readonly Pair[] = [
  ...each(["text", "muted", "accent", "planned", "danger"], ["background", "raised"], TEXT),
  ...each(["control", "accent"], ["background", "raised"], PART),
  ["on-accent", "accent", TEXT],
];

/** Those of the map: names of towns, coasts and marks on sea, land and territory. */
export const MAP_PAIRS: readonly Pair[] = [
  ...each(["muted"], ["sea", "land", "region"], TEXT),
  ...each(["accent", "planned", "done"], ["sea", "land", "region", "background", "raised"], PART),
  ...each(["control"], ["sea", "land"], PART),
];

/** What only adorns: a hairline says nothing that a gap doesn't say, and each lies between two grounds. */
export const DECORATION: readonly string[] = ["line", "plate"];

export type Rgb = readonly [red: number, green: number, blue: number];

const luminance = (color: Rgb): number => {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG's contrast of two colours, 1 to 21. */
export const contrast = (one: Rgb, other: Rgb): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** What text on a page's own accent is where the page doesn't say: `tokens.ts` reckons the same in CSS. */
export const inkOn = (hex: string): string =>
  contrast(rgbOf("#fff"), rgbOf(hex)) > contrast(rgbOf("#000"), rgbOf(hex)) ? "#ffffff" : "#000000";

/** `#fff` or `#14272b` as its channels. */
export const rgbOf = (hex: string): Rgb => {
  const digits = hex.replace("#", "");
  const step = digits.length === 3 ? 1 : 2;
  return [0, 1, 2].map((index) =>
    parseInt(digits.slice(index * step, (index + 1) * step).padStart(2, digits.charAt(index * step)), 16),
  ) as unknown as Rgb;
};
