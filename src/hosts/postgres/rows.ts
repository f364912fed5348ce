import type { Value } from '../sql/dialect.ts';
import { addTo } from '../sql/statements.ts';
import type { Table } from '../sql/tables.ts';
import type { PostgresQuery } from './pool.ts';
import type { Statements } from './statement.ts';

/** Most rows of one statement; the server keeps one prepared for each power of two up to here. */
const most = 32;

/** Splits a list into pieces as long as powers of two, so that there are few forms of the statement that takes them. */
export function* pieces<T>(list: readonly T[]): Generator<readonly T[]> {
  let length = most;
  for (let from = 0; from < list.length; from += length) {
    while (length > list.length - from) length /= 2;
    yield list.slice(from, from + length);
  }
}

/** Adds rows to a table. */
export const adding = (
  { kept }: Statements,
  table: Table,
  rows: readonly (readonly Value[])[],
): readonly PostgresQuery[] =>
  [...pieces(rows)].map((piece) => kept(addTo(table, piece.length), piece.flat()));

/** `IN (…)` of some ids, the last one repeated up to a power of two: so that there are few forms of the statement. */
export function among(ids: readonly string[]): { readonly sql: string; readonly values: readonly string[] } {
  let places = 1;
  while (places < ids.length) places *= 2;
  const last = ids[ids.length - 1] as string;
  const more = Array.from({ length: places - ids.length }, () => last);
  return { sql: `IN (${Array.from({ length: places }, () => '?').join(', ')})`, values: [...ids, ...more] };
}
