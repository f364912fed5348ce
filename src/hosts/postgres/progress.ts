import type { Claimed, Progress } from '../port/store.ts';
import { sending } from '../sql/statements.ts';
import { told } from './asking.ts';
import { type Asked, grouping } from './grouping.ts';
import type { PostgresPool, PostgresQuery } from './pool.ts';
import type { Statements } from './statement.ts';
import { inTransaction } from './transaction.ts';

/** How far a relay came with a petition. */
interface Step {
  readonly claimed: Claimed;
  readonly progress: Progress;
}

/** Most petitions whose progress is written down together. */
const most = 64;

const byId = (a: Asked<Step>, b: Asked<Step>) => (a.id < b.id ? -1 : 1);

/** Writes down how far a relay came; what comes while the last ones are written is written together, so that changes find the pool free. */
export function progressing(pool: PostgresPool, { kept }: Statements) {
  const reached = ({ claimed: { id, until }, progress: { sent, attempts, retryAt } }: Step): PostgresQuery =>
    retryAt === undefined
      ? kept(sending.delivered, [sent, attempts, sent, id, until, sent])
      : kept(sending.failed, [sent, attempts, retryAt, id, until, sent]);

  const further = ({ claimed: { id }, progress: { sent } }: Step) => kept(sending.further, [sent, id, sent]);

  const written = (steps: readonly Step[]) =>
    told(() =>
      inTransaction(pool, steps.map(reached), async (results, { commit }) => {
        const others = steps.filter(
          ({ claimed, progress }, n) => results[n]?.rowCount === 0 && progress.sent > claimed.sent,
        );
        await commit(others.map(further));
      }),
    );

  async function run(group: readonly Asked<Step>[]): Promise<void> {
    try {
      // In the order of ids, as whoever changes several petitions takes them.
      await written([...group].sort(byId).map(({ task }) => task));
      for (const { resolve } of group) resolve(undefined);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  const together = grouping<Step>(run, 1, most);
  return async (claimed: Claimed, progress: Progress): Promise<void> => {
    await together.ask(claimed.id, { claimed, progress });
  };
}
