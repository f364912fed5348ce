import type { Claimed, Waiting } from '../port/store.ts';
import type { Row } from '../sql/dialect.ts';
import { sending } from '../sql/statements.ts';
import { outboxRowOf } from '../sql/tableRows.ts';
import { columnsOfTables, tables } from '../sql/tables.ts';
import { asked, told } from './asking.ts';
import type { PostgresPool, PostgresQuery } from './pool.ts';
import { progressing } from './progress.ts';
import { among } from './rows.ts';
import type { Statements } from './statement.ts';
import { inTransaction } from './transaction.ts';

/** Most rows that a relay gets of one petition. */
const mostRows = 200;

/** The rows after those that were delivered, of several petitions. */
function waitingOf({ kept }: Statements, ids: readonly string[]): PostgresQuery {
  const { sql, values } = among(ids);
  return kept(
    `SELECT ${columnsOfTables.outbox.map((column) => `o.${column}`).join(', ')}
    FROM ${tables.outbox} o JOIN ${tables.send} s ON s.petition = o.petition
    WHERE s.petition ${sql} AND o.place > s.sent AND o.place <= s.sent + ${mostRows}
    ORDER BY o.petition, o.place`,
    values,
  );
}

/** A turn that was seen, and is taken where it is still so. */
interface Turn {
  readonly id: string;
  readonly sent: number;
  readonly attempts: number;
  readonly at: number;
}

const turnOf = (row: Row): Turn => ({
  id: row.petition as string,
  sent: Number(row.sent),
  attempts: Number(row.attempts),
  at: Number(row.send_at),
});

const byId = (a: Turn, b: Turn) => (a.id < b.id ? -1 : 1);

/** What a relay asks of the store: claims by compare and set, and how far it came. */
export function relay(pool: PostgresPool, statements: Statements) {
  const { kept, once } = statements;
  /** The rows are read with the leases, whoever gets them, so that the server is waited for once. */
  const leasing = (turns: readonly Turn[], until: number): readonly PostgresQuery[] => [
    ...turns.map(({ id, at, sent }) => kept(sending.lease, [until, id, at, sent])),
    waitingOf(
      statements,
      turns.map(({ id }) => id),
    ),
  ];

  /** Takes the turns that are still as they were seen, in the order of ids, as whoever changes several petitions takes them. */
  const lease = (turns: readonly Turn[], until: number): Promise<readonly Claimed[]> =>
    inTransaction(pool, leasing(turns, until), async (results, { commit }) => {
      const mine = turns.filter((_turn, index) => results[index]?.rowCount === 1);
      const rows = ((results.at(-1)?.rows ?? []) as readonly Row[]).map(outboxRowOf);
      const claimed = mine.map(
        ({ id, sent, attempts }): Claimed => ({
          id,
          sent,
          attempts,
          until,
          rows: rows.filter(({ petition }) => petition === id),
        }),
      );
      const empty = claimed.filter((one) => one.rows.length === 0);
      await commit(empty.map(({ id }) => kept(sending.nothing, [id, until])));
      return claimed.filter((one) => one.rows.length > 0);
    });

  return {
    async claim(now: number, until: number, horizon: number, limit: number): Promise<readonly Claimed[]> {
      const [ready = [], beyond = []] = await asked(
        pool,
        kept(sending.ready, [now, limit]),
        kept(sending.beyond, [horizon, limit]),
      );
      const turns = [...ready, ...beyond].slice(0, limit).map(turnOf).sort(byId);
      return turns.length === 0 ? [] : told(() => lease(turns, until));
    },

    progress: progressing(pool, statements),

    async waiting(): Promise<Waiting> {
      const [[counted] = [], [first] = []] = await asked(
        pool,
        once({ sql: sending.waiting, values: [] }),
        once({ sql: sending.oldest, values: [] }),
      );
      const oldest = first?.oldest ?? null;
      return {
        petitions: Number(counted?.petitions ?? 0),
        oldest: oldest === null ? null : Number(oldest),
        attempts: Number(counted?.attempts ?? 0),
      };
    },
  };
}
