import type { LogRow, RefusedRow } from '../port/rows.ts';
import type { StoredWhole } from '../port/store.ts';
import type { Row, Value } from '../sql/dialect.ts';
import { reading } from '../sql/statements.ts';
import { logRowOf, refusedRowOf, wholeOf } from '../sql/tableRows.ts';
import { columnsOfTables, type Table, tables } from '../sql/tables.ts';
import { asked, told } from './asking.ts';
import type { PostgresPool, PostgresQuery } from './pool.ts';
import { among } from './rows.ts';
import type { Statements } from './statement.ts';
import { inTransaction } from './transaction.ts';

/** Rows, and whole petitions, that are in memory at once. */
const rowsAtOnce = 500;
const petitionsAtOnce = 20;

/** Every row, page behind page; no connection is held while one is looked at. */
async function* paged<T>(
  page: (last: T | undefined) => Promise<readonly T[]>,
  atOnce: number,
): AsyncIterable<T> {
  let last: T | undefined;
  for (;;) {
    const rows = await page(last);
    yield* rows;
    if (rows.length < atOnce) return;
    last = rows[rows.length - 1];
  }
}

const parts = ['tag', 'duty', 'log', 'outbox'] as const;
type Part = (typeof parts)[number];

/** In which order the rows of one petition are given. */
const orders: Readonly<Record<Part, string>> = {
  tag: 'name, word',
  duty: 'deadline',
  log: 'seq',
  outbox: 'place',
};

function partOf({ kept }: Statements, part: Part & Table, ids: readonly string[]): PostgresQuery {
  const { sql, values } = among(ids);
  return kept(
    `SELECT ${columnsOfTables[part].join(', ')} FROM ${tables[part]}
    WHERE petition ${sql} ORDER BY petition, ${orders[part]}`,
    values,
  );
}

function byPetition(rows: readonly Row[]): ReadonlyMap<unknown, readonly Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.petition);
    if (group) group.push(row);
    else groups.set(row.petition, [row]);
  }
  return groups;
}

/** What is read from the first to the last, however much it is. */
export function streams(pool: PostgresPool, statements: Statements) {
  const { kept } = statements;
  const rowsOf = async (sql: string, values: readonly Value[]) =>
    (await asked(pool, kept(sql, values)))[0] ?? [];

  /** Each petition as it is at one moment. */
  const wholes = (behind: string): Promise<readonly StoredWhole[]> =>
    told(() =>
      inTransaction(
        pool,
        [kept(reading.petitions, [behind, petitionsAtOnce])],
        async ([read], { send }) => {
          const petitions = (read?.rows ?? []) as readonly Row[];
          if (petitions.length === 0) return [];
          const ids = petitions.map(({ id }) => id as string);
          const results = await send(parts.map((part) => partOf(statements, part, ids)));
          const [tag, duty, log, outbox] = results.map(({ rows }) => byPetition(rows));
          return petitions.map((row) =>
            wholeOf(row, {
              tag: tag?.get(row.id) ?? [],
              duty: duty?.get(row.id) ?? [],
              log: log?.get(row.id) ?? [],
              outbox: outbox?.get(row.id) ?? [],
            }),
          );
        },
        'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
      ),
    );

  return {
    log: (petition?: string): AsyncIterable<LogRow> =>
      paged<LogRow>(
        async (last) =>
          (petition === undefined
            ? await rowsOf(reading.log, [last?.petition ?? '', last?.seq ?? 0, rowsAtOnce])
            : await rowsOf(reading.logOf, [petition, last?.seq ?? 0, rowsAtOnce])
          ).map(logRowOf),
        rowsAtOnce,
      ),
    refused: (petition?: string): AsyncIterable<RefusedRow> =>
      paged<RefusedRow>(
        async (last) =>
          (petition === undefined
            ? await rowsOf(reading.refused, [last?.petition ?? '', last?.id ?? '', rowsAtOnce])
            : await rowsOf(reading.refusedOf, [petition, last?.id ?? '', rowsAtOnce])
          ).map(refusedRowOf),
        rowsAtOnce,
      ),
    whole: (): AsyncIterable<StoredWhole> =>
      paged<StoredWhole>((last) => wholes(last?.petition.id ?? ''), petitionsAtOnce),
  };
}
