/** The widgets there are, by the name of their file and page. */
export const WIDGETS: readonly string[] = [
  "agenda",
  "action-map",
  "pledge-counter",
  "member-wall",
  "resources",
  "calls",
];

/** The widget an element is, if it is one. */
export const widgetOf = ({ localName }: Element): string | undefined =>
  WIDGETS.find((widget) => localName === `climat-${widget}`);
