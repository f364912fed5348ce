import type { Tag } from '../port/rows.ts';
import type { Query, Value } from './dialect.ts';
import { tables } from './tables.ts';

/** Collects the conditions of one SELECT, and what their places are given, in the order in which they stand. */
export class Conditions {
  readonly #parts: string[] = [];
  readonly values: Value[] = [];

  add(part: string, ...values: readonly Value[]): void {
    this.#parts.push(part);
    this.values.push(...values);
  }

  /** One of these; of none nothing fits. */
  oneOf(column: string, values: readonly Value[]): void {
    if (values.length === 0) this.add('1 = 0');
    else this.add(`${column} IN (${values.map(() => '?').join(', ')})`, ...values);
  }

  /** It has each of these tags, none of those; `petition` is the column with its id. */
  tagged(petition: string, has: readonly Tag[], lacks: readonly Tag[]): void {
    for (const tag of has) this.#tag('EXISTS', petition, tag);
    for (const tag of lacks) this.#tag('NOT EXISTS', petition, tag);
  }

  #tag(there: string, petition: string, { name, value }: Tag): void {
    this.add(
      `${there} (SELECT 1 FROM ${tables.tag} o WHERE o.petition = ${petition} AND o.name = ? AND o.word = ?)`,
      name,
      value,
    );
  }

  /** Behind a place in the order of these columns. */
  behind(columns: readonly string[], place: readonly Value[]): void {
    this.add(`(${columns.join(', ')}) > (${columns.map(() => '?').join(', ')})`, ...place);
  }

  /** ` WHERE …`, or nothing. */
  get where(): string {
    return this.#parts.length === 0 ? '' : ` WHERE ${this.#parts.join(' AND ')}`;
  }
}

/** The tag that leads to the fewest: persons have few petitions, a period has many. */
export function leadingTag(has: readonly Tag[]): Tag | undefined {
  return has.find(({ name }) => name !== 'period') ?? has[0];
}

/** Counts by these columns; `names` is how each is called. */
export function counted(
  from: string,
  conditions: Conditions,
  by: readonly string[],
  named: (column: string) => string,
): Query {
  const groups = by.map(named);
  const chosen = [...groups.map((column, n) => `${column} AS ${by[n]}`), 'count(*) AS many'];
  const grouped = groups.length === 0 ? '' : ` GROUP BY ${groups.join(', ')} ORDER BY ${groups.join(', ')}`;
  return {
    sql: `SELECT ${chosen.join(', ')} FROM ${from}${conditions.where}${grouped}`,
    values: conditions.values,
  };
}
