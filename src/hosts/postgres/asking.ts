import type { Row } from '../sql/dialect.ts';
import { faultOf, meaningOf } from './fault.ts';
import type { PostgresPool, PostgresQuery } from './pool.ts';
import { sent, withConnection } from './transaction.ts';

/** How often others may be first, and how often a connection may be lost, before it is told. */
export const mostRaces = 8;
const mostLosses = 2;

/** Milliseconds before the next turn: by chance, so that those who met do not meet again; up to a third of a second. */
export const pauseBefore = (turn: number): number => Math.random() * Math.min(5 * 2 ** turn, 333);

/** How many more turns an error is worth: what it ended is not stored, and may be done again. */
export function turnsFor(error: unknown): number {
  const meaning = meaningOf(error);
  return meaning === 'again' ? mostRaces : meaning === 'lost' ? mostLosses : 0;
}

/** Does something as a whole, again where others were first or a connection was lost before COMMIT; tells errors as faults. */
export async function told<T>(work: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await work();
    } catch (error) {
      if (turn > turnsFor(error)) throw faultOf(error);
      await new Promise((resolve) => setTimeout(resolve, pauseBefore(turn)));
    }
  }
}

/** Asks without changing anything; the rows of each, in their order. */
export const asked = (
  pool: PostgresPool,
  ...queries: readonly PostgresQuery[]
): Promise<readonly (readonly Row[])[]> =>
  told(() =>
    withConnection(pool, async (client) => (await sent(client, queries)).map(({ rows }) => rows as Row[])),
  );
