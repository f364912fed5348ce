import type { Store } from '../port/store.ts';
import { postgresDialect, type Query } from '../sql/dialect.ts';
import { countDutiesQuery, dutiesQuery } from '../sql/dutyQueries.ts';
import { countPetitionsQuery, petitionsQuery } from '../sql/petitionQueries.ts';
import { reading } from '../sql/statements.ts';
import { countLineOf, dutyLineOf, petitionLineOf, wakeOf } from '../sql/tableRows.ts';
import { asked } from './asking.ts';
import type { PostgresPool, PostgresQuery } from './pool.ts';
import { readingTogether } from './readTogether.ts';
import type { Statements } from './statement.ts';

type Lists = Pick<
  Store,
  'read' | 'due' | 'petitions' | 'duties' | 'countPetitions' | 'countDuties' | 'policies'
>;

/** The policies of open petitions, one look into the index for each. */
export async function openPolicies(pool: PostgresPool, { kept }: Statements): Promise<readonly string[]> {
  const policies: string[] = [];
  for (let last = ''; ; policies.push(last)) {
    const [[row] = []] = await asked(pool, kept(reading.policyBehind, [last]));
    if (typeof row?.policy !== 'string') return policies;
    last = row.policy;
  }
}

/** What is looked for and read, a page at a time. */
export function lists(pool: PostgresPool, statements: Statements): Lists {
  const { kept, once } = statements;
  const rowsOf = async (query: PostgresQuery) => (await asked(pool, query))[0] ?? [];
  const found = (query: Query) => rowsOf(once(query));
  return {
    read: readingTogether(pool, statements),
    async due(now, limit, after) {
      const query = after
        ? kept(reading.dueBehind, [now, after.wakeAt, after.id, limit])
        : kept(reading.due, [now, limit]);
      return (await rowsOf(query)).map(wakeOf);
    },
    async petitions(filter, order, limit, after) {
      return (await found(petitionsQuery(postgresDialect, filter, order, limit, after))).map(petitionLineOf);
    },
    async duties(filter, limit, after) {
      return (await found(dutiesQuery(postgresDialect, filter, limit, after))).map(dutyLineOf);
    },
    async countPetitions(filter, by) {
      const rows = await found(countPetitionsQuery(postgresDialect, filter, by));
      return rows.map((row) => countLineOf(row, by));
    },
    async countDuties(filter, by) {
      const rows = await found(countDutiesQuery(postgresDialect, filter, by));
      return rows.map((row) => countLineOf(row, by));
    },
    policies: () => openPolicies(pool, statements),
  };
}
