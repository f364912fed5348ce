import { HostFault } from '../port/hostFault.ts';
import type { StoredPetition } from '../port/rows.ts';
import type { Change } from '../port/store.ts';
import type { Row } from '../sql/dialect.ts';
import { changing } from '../sql/statements.ts';
import { petitionOf } from '../sql/tableRows.ts';
import { mostRaces, pauseBefore, turnsFor } from './asking.ts';
import { faultOf, InDoubt, meaningOf } from './fault.ts';
import { type Asked, grouping } from './grouping.ts';
import type { PostgresPool, PostgresQuery } from './pool.ts';
import { among } from './rows.ts';
import type { Statements } from './statement.ts';
import { inTransaction } from './transaction.ts';
import { type Decided, writing } from './writes.ts';

type Decide = (stored: StoredPetition | undefined) => Change<unknown>;

/** Reads petitions so that nobody else changes them; in the order of their ids, so that two who read the same never wait for each other. */
function reading({ kept }: Statements, ids: readonly string[]): PostgresQuery {
  const { sql, values } = among(ids);
  return kept(`${changing.read.replace('id = ?', `id ${sql}`)} ORDER BY id FOR UPDATE`, values);
}

type Outcome = { readonly decided: Decided } | { readonly error: unknown };

function decide({ id, task }: Asked<Decide>, stored: StoredPetition | undefined): Outcome {
  let change: Change<unknown>;
  try {
    change = task(stored);
  } catch (error) {
    return { error };
  }
  if (change.write !== undefined && change.write.before !== stored?.version)
    return {
      error: new Error(
        `What is written to petition ${id} was decided on a version of it that is not stored: ${change.write.before}.`,
      ),
    };
  return { decided: { id, change } };
}

const others = (id: string, cause: unknown) =>
  new HostFault(
    'unreachable',
    `案件 ${id} 连续 ${mostRaces} 次被其他程序抢先修改，本次未存入：请稍后重新提交。`,
    `Others changed ${id} first, ${mostRaces} times in a row, and nothing of this is stored: send it again a little later.`,
    cause,
  );

/** Changes of petitions: what comes at the same time is stored together. */
export function changes(pool: PostgresPool, statements: Statements, lanes: number, most: number) {
  const stored = (group: readonly Asked<Decide>[]) =>
    inTransaction(
      pool,
      [
        reading(
          statements,
          group.map(({ id }) => id),
        ),
      ],
      async ([read], { commit }) => {
        const found = new Map(read?.rows.map((row: Row) => [row.id, petitionOf(row)]));
        const outcomes = group.map((asked) => decide(asked, found.get(asked.id)));
        const queries = writing(
          statements,
          outcomes.flatMap((outcome) => ('decided' in outcome ? [outcome.decided] : [])),
        );
        if (queries.length > 0) await commit(queries);
        return outcomes;
      },
    );

  /** Nothing is stored, or it is in doubt: whoever failed with others tries once more without them. */
  function failed(group: readonly Asked<Decide>[], error: unknown): void {
    const raced = meaningOf(error) === 'again';
    const ours = error instanceof InDoubt || meaningOf(error) === 'lost';
    const turns = turnsFor(error);
    for (const asked of group) {
      if (asked.turn < turns || (group.length > 1 && !ours)) {
        asked.turn += 1;
        asked.alone ||= group.length > 1 && !ours;
        chosen.again(asked, pauseBefore(asked.turn));
      } else asked.reject(raced ? others(asked.id, error) : faultOf(error));
    }
  }

  async function run(group: readonly Asked<Decide>[]): Promise<void> {
    try {
      const outcomes = await stored(group);
      for (const [index, outcome] of outcomes.entries()) {
        const asked = group[index] as Asked<Decide>;
        if ('error' in outcome) asked.reject(outcome.error);
        else asked.resolve(outcome.decided.change.answer);
      }
    } catch (error) {
      failed(group, error);
    }
  }

  const chosen = grouping<Decide>(run, lanes, most);
  return chosen;
}
