import type { Shape } from "./choice.js";

/**
 * Where editors paste, and the shape that suits. What each system lets through is in docs/embedding.md, with what was
 * tried and what was only read.
 */
export const SYSTEMS = {
  "wordpress-admin": "element",
  "wordpress-editor": "element",
  "wordpress-author": "link",
  "wordpress-multisite": "link",
  "wordpress-com": "link",
  spip: "link",
  drupal: "link",
  "drupal-full": "div",
  typo3: "link",
  "typo3-html": "element",
  joomla: "link",
  "joomla-admin": "element",
  wix: "iframe",
  squarespace: "element",
  "google-sites": "iframe",
  webflow: "element",
  jimdo: "element",
  own: "element",
  mail: "link",
  other: "link",
} as const satisfies Readonly<Record<string, Shape>>;

export type System = keyof typeof SYSTEMS;

export const isSystem = (name: string): name is System => Object.hasOwn(SYSTEMS, name);

/** Where no script runs, whoever asks for one: a link stays a link. */
export const runsNoScript = (cms: string): boolean => cms === "mail" || cms === "wordpress-com";

/** The shape for a system; the link, which survives everywhere, where it is not known. */
export const shapeFor = (cms: string): Shape => (isSystem(cms) ? SYSTEMS[cms] : "link");
