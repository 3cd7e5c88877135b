import { LANGUAGES } from "../src/i18n/languages.ts";
import { languageName } from "../src/pages/language-name.ts";

/** What a designer may change around any story. A story that needs one of these says so, and the toolbar shows it. */
const choice = (description: string, icon: string, items: Record<string, string>) => ({
  description,
  toolbar: {
    title: description,
    icon,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, title]) => ({ value, title })),
  },
});

export const globalTypes = {
  theme: choice("Theme (data-climat-theme)", "paintbrush", {
    "": "The coalition’s colours",
    neutral: "Neutral",
    "high-contrast": "High contrast",
  }),
  scheme: choice("The page’s colour scheme", "contrast", { light: "Light", dark: "Dark" }),
  locale: choice("Language and direction", "globe", {
    ...Object.fromEntries(LANGUAGES.map((tag) => [tag, languageName(tag, tag)])),
    rtl: "Right to left",
  }),
  page: choice("The page around", "browser", {
    plain: "Plain page",
    hostile: "Hostile styles",
    large: "Text at 200 %",
    spaced: "WCAG text spacing",
    tiny: "10 px text",
  }),
  clock: choice("The visitor’s clock", "time", {
    before: "24 Nov. 2015, 10:00",
    during: "5 Dec. 2015, 14:30",
    after: "July 2016: all is over",
    now: "This computer’s clock",
  }),
  network: choice("What becomes of the feed", "transfer", {
    story: "The story’s feed",
    ready: "Feed: full",
    slow: "Feed: three seconds late",
    pending: "Feed: never comes",
    empty: "Feed: empty",
    stale: "Feed: could not be re-read",
    error: "Feed: 503",
    html: "Feed: a web page",
    broken: "Feed: full of faults",
    long: "Feed: endless words",
    many: "Feed: 500 members, 1,000 events",
    archived: "Feed: archived",
  }),
};

export const initialGlobals = {
  theme: "",
  scheme: "light",
  locale: "fr",
  page: "plain",
  clock: "before",
  network: "story",
};
