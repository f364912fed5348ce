import type { Store } from '../port/store.ts';
import { isVersionOf } from '../sql/policyIds.ts';
import { addTo, noting } from '../sql/statements.ts';
import { tables } from '../sql/tables.ts';
import { asked, told } from './asking.ts';
import { openPolicies } from './lists.ts';
import type { PostgresPool, PostgresQuery } from './pool.ts';
import { among } from './rows.ts';
import type { Statements } from './statement.ts';
import { inTransaction } from './transaction.ts';

/** Petitions that are woken together: as many are locked at once. */
const petitionsAtOnce = 256;

function waking({ kept }: Statements, ids: readonly string[], at: number): PostgresQuery {
  const { sql, values } = among(ids);
  return kept(
    `UPDATE ${tables.petition} SET wake_at = ? WHERE id ${sql} AND (wake_at IS NULL OR wake_at > ?)`,
    [at, ...values, at],
  );
}

/** What a host leaves for those after it, and the wakes that it brings forward. */
export function notes(
  pool: PostgresPool,
  statements: Statements,
): Pick<Store, 'wakeAll' | 'note' | 'setNote'> {
  const { kept } = statements;
  const write = (query: PostgresQuery) =>
    told(() =>
      inTransaction(pool, [query], async ([result], { commit }) => {
        await commit([]);
        return result?.rowCount ?? 0;
      }),
    );

  async function wakeThoseOf(policy: string, at: number): Promise<void> {
    for (let last = ''; ; ) {
      const [rows = []] = await asked(pool, kept(noting.ofPolicy, [policy, last, petitionsAtOnce]));
      const ids = rows.map(({ id }) => id as string);
      if (ids.length > 0) await write(waking(statements, ids, at));
      if (ids.length < petitionsAtOnce) return;
      last = ids[ids.length - 1] as string;
    }
  }

  return {
    // Page by page: what is woken early by one that fails half-way finds that it has nothing to do.
    async wakeAll(policyId, at) {
      const policies = await openPolicies(pool, statements);
      for (const policy of policies) if (isVersionOf(policyId, policy)) await wakeThoseOf(policy, at);
    },
    async note(name) {
      const [[row] = []] = await asked(pool, kept(noting.note, [name]));
      return row?.content as string | undefined;
    },
    async setNote(name, value) {
      await told(() =>
        inTransaction(pool, [kept(noting.changeNote, [value, name])], ([changed], { commit }) =>
          commit(changed?.rowCount === 0 ? [kept(addTo('note'), [name, value])] : []),
        ),
      );
    },
  };
}
