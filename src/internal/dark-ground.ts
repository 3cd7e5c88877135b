/* Half of what a channel, or a lightness, can be: in `rgb()`, in `lab()` and `lch()`; else (`oklch()`, `color()`) of one. */
const MIDDLES: Readonly<Record<string, number>> = { r: 128, l: 50 };

/**
 * Whether an element stands on a dark ground. Asked of its text's computed colour, since neither the visitor's setting
 * nor the page's `color-scheme` alone says which of the two colours of `light-dark()` is in force. A page's own colour comes
 * in the notation it was written in: Tailwind's are `oklch()`.
 */
export const onDarkGround = (element: Element): boolean => {
  const { color } = getComputedStyle(element);
  const [first = 0, ...others] = color.match(/(?<=[ (])[\d.]+/g)?.map(Number) ?? [];
  const [second = 0, third = 0] = /^(rgb|color)/.test(color) ? others : [first, first];
  return first + second + third > 3 * (MIDDLES[color.charAt(0)] ?? 0.5);
};
