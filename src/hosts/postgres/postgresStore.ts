import type { StoredPetition } from '../port/rows.ts';
import type { Change, Store } from '../port/store.ts';
import { changes } from './changes.ts';
import { closable } from './closable.ts';
import { lists } from './lists.ts';
import { migrate } from './migrate.ts';
import { notes } from './notes.ts';
import type { PostgresPool } from './pool.ts';
import { putting } from './put.ts';
import { relay } from './relay.ts';
import { statements } from './statement.ts';
import { streams } from './streams.ts';

export interface PostgresOptions {
  /**
   * Whether the server keeps statements prepared for a connection; true unless told. False behind a pooler that gives each transaction
   * another connection and does not know of prepared statements (PgBouncer before 1.21, or with `max_prepared_statements = 0`).
   */
  readonly prepared?: boolean;
  /** Changes of different petitions that are stored together at most; 32 unless told. */
  readonly together?: number;
  /** Connections that changes use at once at most; 2 unless told. The pool needs a few more, for what is read. */
  readonly lanes?: number;
}

/** An idle connection that is lost is replaced by the pool; without a listener its error would end the process. */
const heard = () => {};

/**
 * A store in PostgreSQL, or in a relative that takes its plain SQL. Makes its tables, or brings them to the newest version. The pool
 * stays whoever's made it, to be ended after the store is closed. With `pipeline: true` in its settings (`pg` 8.23 or later) the
 * statements of a change go to the server together. Throws a HostFault: `unreachable`, `newer-schema`, `other-tables`, `read-only`.
 */
export async function postgresStore(
  pool: PostgresPool,
  { prepared = true, together = 32, lanes = 2 }: PostgresOptions = {},
): Promise<Store> {
  pool.on?.('error', heard);
  await migrate(pool);
  const forms = statements(prepared);
  const asking = changes(pool, forms, lanes, together);
  return closable({
    name: 'postgres',
    change: <Answer>(id: string, decide: (stored: StoredPetition | undefined) => Change<Answer>) =>
      asking.ask(id, decide) as Promise<Answer>,
    ...relay(pool, forms),
    ...lists(pool, forms),
    ...notes(pool, forms),
    ...streams(pool, forms),
    put: putting(pool, forms),
  });
}
