import { InDoubt, meaningOf } from './fault.ts';
import type { PostgresClient, PostgresPool, PostgresQuery, PostgresResult } from './pool.ts';

/** Runs statements one after the other, and gives what they came to; after an error none of them is on its way any more. */
export async function sent(
  client: PostgresClient,
  queries: readonly PostgresQuery[],
): Promise<readonly PostgresResult[]> {
  if (client.pipeline === true) return sentTogether(client, queries);
  const results: PostgresResult[] = [];
  for (const query of queries) results.push(await client.query(query));
  return results;
}

/** Without waiting in between. In a transaction those behind the first that fails fail with it: its error is the one to tell. */
async function sentTogether(client: PostgresClient, queries: readonly PostgresQuery[]) {
  const stream = client.connection?.stream;
  stream?.cork?.();
  let results: readonly Promise<PostgresResult>[];
  try {
    results = queries.map((query) => client.query(query));
  } finally {
    stream?.uncork?.();
  }
  const settled = await Promise.allSettled(results);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/** A transaction that is open on one connection. */
export interface Transaction {
  /** Runs statements; what they came to, in their order. */
  send(queries: readonly PostgresQuery[]): Promise<readonly PostgresResult[]>;
  /** Runs statements and, right behind them, COMMIT: all of it is stored, or it throws. */
  commit(queries: readonly PostgresQuery[]): Promise<void>;
}

const isLost = (error: unknown) => error instanceof InDoubt || meaningOf(error) === 'lost';

/** A lost connection is told where it is used; without a listener its error would end the process. */
const heard = () => {};

/** Uses one connection; it is closed, not given back, where it was lost. */
export async function withConnection<T>(
  pool: PostgresPool,
  use: (client: PostgresClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  client.on('error', heard);
  let broken: Error | undefined;
  try {
    return await use(client);
  } catch (error) {
    if (isLost(error)) broken = error as Error;
    throw error;
  } finally {
    client.removeListener('error', heard);
    client.release(broken);
  }
}

/**
 * Runs statements on one connection between BEGIN and COMMIT; what `work` leaves open is rolled back. Throws {@link InDoubt} where the
 * connection was lost after COMMIT was sent; after any other error nothing is stored.
 * @param first what is sent together with BEGIN; `work` gets what it came to
 */
export function inTransaction<T>(
  pool: PostgresPool,
  first: readonly PostgresQuery[],
  work: (results: readonly PostgresResult[], transaction: Transaction) => Promise<T>,
  begin = 'BEGIN ISOLATION LEVEL READ COMMITTED',
): Promise<T> {
  return withConnection(pool, async (client) => {
    const send = (queries: readonly PostgresQuery[]) => sent(client, queries);
    let committed = false;
    const transaction: Transaction = {
      send,
      async commit(queries) {
        try {
          const results = await send([...queries, { text: 'COMMIT' }]);
          committed = true;
          // A server that has rolled back answers COMMIT so, without an error.
          if (results.at(-1)?.command === 'ROLLBACK') throw new Error('The transaction was rolled back.');
        } catch (error) {
          throw isLost(error) ? new InDoubt(error) : error;
        }
      },
    };
    try {
      const [, ...results] = await send([{ text: begin }, ...first]);
      const value = await work(results, transaction);
      if (!committed) await client.query({ text: 'ROLLBACK' });
      return value;
    } catch (error) {
      if (!committed && !isLost(error)) await client.query({ text: 'ROLLBACK' });
      throw error;
    }
  });
}
