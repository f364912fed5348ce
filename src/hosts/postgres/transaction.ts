import type { PostgresClient, PostgresPool, PostgresQuery, PostgresResult } from './pool.ts';

/** Waits for all, and throws the first error in their order: nothing is on its way any more when it is told. */
export async function inOrder(queries: readonly Promise<PostgresResult>[]): Promise<PostgresResult[]> {
  const settled = await Promise.allSettled(queries);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/** Thrown where it is not known whether the last COMMIT was carried out. */
export class InDoubt extends Error {
  override readonly name = 'InDoubt';
}

/** A transaction that is open on one connection. */
export interface Transaction {
  /** Sends statements without waiting for one another; what they came to, in their order. */
  send(queries: readonly PostgresQuery[]): Promise<readonly PostgresResult[]>;
  /** Sends statements and, right behind them, COMMIT: all of it is stored, or it throws. */
  commit(queries: readonly PostgresQuery[]): Promise<void>;
}

/** A lost connection is told where it is used; without a listener its error would end the process. */
const heard = () => {};

/**
 * Runs statements on one connection between BEGIN and COMMIT; what `work` leaves open is rolled back. Throws {@link InDoubt} where the
 * connection was lost after COMMIT was sent; after any other error nothing is stored.
 * @param first what is sent together with BEGIN; `work` gets what it came to
 */
export async function inTransaction<T>(
  pool: PostgresPool,
  first: readonly PostgresQuery[],
  work: (results: readonly PostgresResult[], transaction: Transaction) => Promise<T>,
  isLost: (error: unknown) => boolean,
): Promise<T> {
  const client: PostgresClient = await pool.connect();
  client.on('error', heard);
  let open = true;
  let broken: Error | undefined;
  const send = (queries: readonly PostgresQuery[]) => inOrder(queries.map((query) => client.query(query)));
  const transaction: Transaction = {
    send,
    async commit(queries) {
      try {
        const results = await send([...queries, { text: 'COMMIT' }]);
        open = false;
        // A server that has rolled back answers COMMIT so, without an error.
        if (results.at(-1)?.command === 'ROLLBACK') throw new Error('the transaction was rolled back');
      } catch (error) {
        if (isLost(error)) throw new InDoubt('the connection was lost at COMMIT', { cause: error });
        throw error;
      }
    },
  };
  try {
    const [, ...results] = await send([{ text: 'BEGIN ISOLATION LEVEL READ COMMITTED' }, ...first]);
    return await work(results, transaction);
  } catch (error) {
    if (error instanceof InDoubt || isLost(error)) broken = error as Error;
    throw error;
  } finally {
    if (open && broken === undefined)
      await client.query({ text: 'ROLLBACK' }).catch((error: Error) => {
        broken = error;
      });
    client.removeListener('error', heard);
    client.release(broken);
  }
}
