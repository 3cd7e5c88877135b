interface Widget extends Element {
  readonly updateComplete: Promise<unknown>;
}

/** Brings more into a widget: the button goes away, or down, and the keyboard goes on with the first of what came. */
export const goOnWithNew = async (widget: Widget, bring: () => void): Promise<void> => {
  const stops = (): HTMLElement[] => [
    ...(widget.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>("summary, a, button"),
  ];
  const before = stops();
  bring();
  await widget.updateComplete;
  stops()
    .find((one) => !before.includes(one))
    ?.focus();
};
