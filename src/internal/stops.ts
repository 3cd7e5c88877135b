/** Where the Tab key comes to in what a widget draws. */
export const stopsOf = ({ shadowRoot }: Element): HTMLElement[] => [
  ...(shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>("summary, a, button"),
];
