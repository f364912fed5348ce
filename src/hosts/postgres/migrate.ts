import type { Query, Row } from '../sql/dialect.ts';
import { postgresDialect } from '../sql/dialect.ts';
import {
  type FoundSchema,
  type Migration,
  migrations,
  statementsFrom,
  versionQuery,
} from '../sql/migrations.ts';
import { metaTable, tableNames } from '../sql/tables.ts';
import { mostRaces, pauseBefore, turnsFor } from './asking.ts';
import { faultOf, meaningOf } from './fault.ts';
import type { PostgresPool, PostgresQuery, PostgresResult } from './pool.ts';
import { inTransaction, withConnection } from './transaction.ts';

/** What there is already: duplicate_table, duplicate_object (the type of a table's rows), duplicate_function. */
const alreadyThere = ['42P07', '42710', '42723'];

/** Somebody else makes the same tables at this moment: what is to be made is there already, or has a key of the catalogue. */
const madeByOthers = (error: unknown) =>
  meaningOf(error) === 'again' || alreadyThere.includes(String((error as { code?: unknown }).code));

const plain = ({ sql, values }: Query): PostgresQuery => {
  const text = postgresDialect.numbered(sql);
  return values.length === 0 ? { text } : { text, values: [...values] };
};

const tablesQuery = plain(postgresDialect.tablesAmong(tableNames));
const namesIn = (result: PostgresResult | undefined) =>
  ((result?.rows ?? []) as readonly Row[]).map(({ name }) => name as string);
const versionIn = (result: PostgresResult | undefined): unknown => result?.rows[0]?.content;

/** What there is, without a lock: whoever may only read can ask this. */
const found = (pool: PostgresPool): Promise<FoundSchema> =>
  withConnection(pool, async (client) => {
    const names = namesIn(await client.query(tablesQuery));
    if (!names.includes(metaTable)) return { tables: names, version: undefined };
    const version = await client.query(plain(versionQuery)).then(versionIn, (error: unknown) => {
      if (meaningOf(error) !== 'other') throw error;
      return undefined;
    });
    return { tables: names, version };
  });

/** Looks again with the version locked, and runs what is missing by then. */
const raise = (pool: PostgresPool, steps: readonly Migration[]): Promise<void> =>
  inTransaction(pool, [tablesQuery], async ([read], { send, commit }) => {
    const names = namesIn(read);
    const locked = names.includes(metaTable)
      ? await send([plain({ ...versionQuery, sql: `${versionQuery.sql} FOR UPDATE` })])
      : [];
    const missing = statementsFrom({ tables: names, version: versionIn(locked[0]) }, postgresDialect, steps);
    if (missing.length > 0) await commit(missing.map(plain));
  });

/**
 * Brings the tables to the newest version. Of several that start at once one does it, by the lock that PostgreSQL has on the name of a
 * table that is being made, or on the row with the version. Throws a HostFault: `newer-schema`, `other-tables`.
 */
export async function migrate(pool: PostgresPool, steps: readonly Migration[] = migrations): Promise<void> {
  for (let turn = 1; ; turn += 1) {
    try {
      if (statementsFrom(await found(pool), postgresDialect, steps).length > 0) await raise(pool, steps);
      return;
    } catch (error) {
      if (turn > (madeByOthers(error) ? mostRaces : turnsFor(error))) throw faultOf(error);
      await new Promise((resolve) => setTimeout(resolve, pauseBefore(turn)));
    }
  }
}

/** Everything that makes the tables in an empty database, as SQL, for an administrator who lets no program make tables. */
export const postgresSchema = (): string =>
  statementsFrom({ tables: [], version: undefined }, postgresDialect)
    .map(({ sql, values }) => `${written(sql, values)};\n`)
    .join('');

/** Values of the statements of a schema are versions and names of ours: nothing in them has to be escaped. */
const written = (sql: string, values: Query['values']) => {
  const left = [...values];
  return sql.replace(/\?/g, () => `'${left.shift()}'`);
};
