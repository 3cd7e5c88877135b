/** Bytes as people say them, in the units of a language from the byte up: « 1,2 Mo ». A thousand, not 1,024. */
export const fileSizeOf =
  (units: readonly string[], decimal: string) =>
  (bytes: number): string => {
    let size = bytes;
    let unit = 0;
    while (Math.round(size) >= 1000 && unit < units.length - 1) {
      size /= 1000;
      unit += 1;
    }
    const rounded = Number(size.toFixed(size < 10 && unit > 1 ? 1 : 0));
    return `${String(rounded).replace(".", decimal)}\u00a0${String(units[unit])}`;
  };
