/** What JSON can say. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The record without keys whose value is `undefined`, which plain JSON does not have; the same record where there is none. */
export function withoutUndefined(record: object): object {
  for (const key in record)
    if (record[key as never] === undefined)
      return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
  return record;
}
