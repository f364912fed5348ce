/** What a record itself has under a key: `constructor` and the like, which every object inherits, are not there. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
