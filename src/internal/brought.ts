/**
 * Of items further down than a list shows, those that were chosen elsewhere: they stand after it. A list as far as their place may
 * be one of thousands.
 *
 * @param rest what the list doesn't show yet
 * @param ids of what was chosen
 */
export const broughtOf = <T>(
  rest: readonly T[],
  ids: ReadonlySet<string>,
  idOf: (item: T) => string,
): readonly T[] => (ids.size > 0 ? rest.filter((item) => ids.has(idOf(item))) : []);
