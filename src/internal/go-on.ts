interface Widget extends Element {
  readonly updateComplete: Promise<unknown>;
}

/* Where the Tab key comes to in what a widget draws. */
const stopsOf = ({ shadowRoot }: Widget): HTMLElement[] => [
  ...(shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>("summary, a, button"),
];

/** Brings more into a widget: the button goes away, or down, and the keyboard goes on with the first of what came. */
export const goOnWithNew = async (widget: Widget, bring: () => void): Promise<void> => {
  const before = new Set(stopsOf(widget));
  bring();
  await widget.updateComplete;
  stopsOf(widget)
    .find((one) => !before.has(one))
    ?.focus();
};
