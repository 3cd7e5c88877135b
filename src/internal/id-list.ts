/** Ids of an attribute: space or comma between them. */
export const idList = (value: string | null | undefined): string[] =>
  value?.split(/[\s,]+/).filter(Boolean) ?? [];
