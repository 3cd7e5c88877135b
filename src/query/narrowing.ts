/** What an embedder or a visitor narrows a collection to. An empty list narrows nothing. */
export interface Narrowing {
  readonly members: readonly string[];
  readonly themes: readonly string[];
  readonly axes: readonly string[];
  readonly territories: readonly string[];
}

type Bearing<Key extends string> = Readonly<Partial<Record<Key, string | readonly string[] | undefined>>>;

/**
 * What tells the records that bear one of the ids of each list; an empty list asks for nothing. Of a record that is read by and
 * by, only what is asked for is read.
 */
export const bearing = <Key extends string>(
  wanted: Readonly<Record<Key, readonly string[]>>,
): ((record: Bearing<Key>) => boolean) => {
  const asked = (Object.entries(wanted) as [Key, readonly string[]][]).filter(([, ids]) => ids.length > 0);
  return (record) =>
    asked.every(([name, ids]) => [record[name]].flat().some((id) => ids.includes(id as string)));
};
