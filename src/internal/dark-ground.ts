const RGB = /^rgba?\((\d+), (\d+), (\d+)/;
/* Half of three channels. */
const MIDDLE = 384;

/**
 * Whether an element stands on a dark ground. Asked of its text's computed colour, since neither the visitor's setting
 * nor the page's `color-scheme` alone says which of the two colours of `light-dark()` is in force.
 */
export const onDarkGround = (element: Element): boolean => {
  const channels = RGB.exec(getComputedStyle(element).color)?.slice(1).map(Number) ?? [];
  return channels.reduce((sum, channel) => sum + channel, 0) > MIDDLE;
};
