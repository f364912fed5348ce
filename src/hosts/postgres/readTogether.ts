import type { StoredPetition } from '../port/rows.ts';
import type { Row } from '../sql/dialect.ts';
import { changing } from '../sql/statements.ts';
import { petitionOf } from '../sql/tableRows.ts';
import { asked } from './asking.ts';
import { type Asked, grouping } from './grouping.ts';
import type { PostgresPool } from './pool.ts';
import { among } from './rows.ts';
import type { Statements } from './statement.ts';

/** Readings that are under way at once, and petitions that one has at most. */
const [lanes, most] = [2, 32];

/** Reads petitions as they are stored; what is asked for at the same time is read at once. */
export function readingTogether(pool: PostgresPool, { kept }: Statements) {
  async function run(group: readonly Asked<undefined>[]): Promise<void> {
    try {
      const { sql, values } = among(group.map(({ id }) => id));
      const [rows = []] = await asked(pool, kept(changing.read.replace('id = ?', `id ${sql}`), values));
      const found = new Map(rows.map((row: Row) => [row.id, petitionOf(row)]));
      for (const { id, resolve } of group) resolve(found.get(id));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
  const together = grouping<undefined>(run, lanes, most);
  return (id: string) => together.ask(id, undefined) as Promise<StoredPetition | undefined>;
}
