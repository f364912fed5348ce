import { HostFault } from '../port/hostFault.ts';
import type { Store } from '../port/store.ts';
import { sqliteDialect } from '../sql/dialect.ts';
import { countDutiesQuery, dutiesQuery } from '../sql/dutyQueries.ts';
import { countPetitionsQuery, petitionsQuery } from '../sql/petitionQueries.ts';
import { isVersionOf } from '../sql/policyIds.ts';
import { reading } from '../sql/statements.ts';
import { countLineOf, dutyLineOf, petitionLineOf, wakeOf } from '../sql/tableRows.ts';
import { backUp } from './backup.ts';
import { changePetition, putWhole, readPetition } from './changes.ts';
import { type Connection, closedFault } from './connection.ts';
import { loadDriver } from './driver.ts';
import { GroupCommit } from './groupCommit.ts';
import { readNote, wakePage, writeNote } from './notes.ts';
import { openConnection } from './open.ts';
import { claimTurns, readWaiting, turnsThatHaveCome, writeProgress } from './outbox.ts';
import { readLog, readRefused, readWhole } from './pages.ts';

/** How a file is opened. */
export interface SqliteOptions {
  /** For `verify` and `export`: the file is never written, and has to have the newest tables already. */
  readonly readOnly?: boolean;
  /** Milliseconds for which a change waits while other processes write; 5,000 unless told. After them a HostFault says who is waited for. */
  readonly busyMs?: number;
}

/** A store in one SQLite file. */
export interface SqliteStore extends Store {
  /**
   * Copies the database as it is at one moment into a new file, while it is written on. Throws a HostFault of the code `not-empty` where there
   * is a file already.
   */
  backup(path: string): Promise<void>;
}

/**
 * A store in one file of SQLite, by Node's own `node:sqlite` (Node 22.13 or newer); `:memory:` for one that ends with the process. Every answer
 * is on the disk before it is given. Several processes of one machine may have the same file; it must not lie on a network drive. Throws a
 * HostFault where the file cannot be used.
 */
export async function sqliteStore(path: string, options: SqliteOptions = {}): Promise<SqliteStore> {
  const { readOnly = false, busyMs = 5_000 } = options;
  const driver = await loadDriver();
  const connection = openConnection(driver, path, { readOnly, busyMs });
  const writes = new GroupCommit(connection, busyMs);
  const write = <Answer>(work: () => Answer): Promise<Answer> =>
    readOnly ? Promise.reject(openedReadOnly(path)) : writes.add(work);
  // A copy reads through a connection of its own.
  const copies = new Set<Promise<void>>();
  let closing: Promise<void> | undefined;
  const closed = async () => {
    await writes.close();
    await Promise.allSettled(copies);
    connection.close();
  };
  return {
    name: 'sqlite',
    ...readsOf(connection),
    change: (id, decide) => write(() => changePetition(connection, id, decide)),
    async claim(now, until, horizon, limit) {
      // Nobody waits for the right to write where nothing is to be written.
      if (connection.read(() => turnsThatHaveCome(connection, now, horizon, 1)).length === 0) return [];
      return write(() => claimTurns(connection, now, until, horizon, limit));
    },
    progress: (claimed, progress) => write(() => writeProgress(connection, claimed, progress)),
    async wakeAll(policyId, at) {
      const policies = connection.read(() => openPolicies(connection));
      for (const policy of policies.filter((one) => isVersionOf(policyId, one)))
        for (let after: string | undefined = ''; after !== undefined; ) {
          const behind: string = after;
          after = await write(() => wakePage(connection, policy, behind, at));
        }
    },
    setNote: (name, value) => write(() => writeNote(connection, name, value)),
    put: (petitions, refused) => write(() => putWhole(connection, petitions, refused)),
    async backup(target) {
      if (closing) throw closedFault(path);
      const copy = backUp(driver, connection, target).finally(() => copies.delete(copy));
      copies.add(copy);
      return copy;
    },
    close() {
      closing ??= closed();
      return closing;
    },
  };
}

type Reads = Omit<Store, 'name' | 'change' | 'claim' | 'progress' | 'wakeAll' | 'setNote' | 'put' | 'close'>;

function readsOf(connection: Connection): Reads {
  return {
    read: async (id) => connection.read(() => readPetition(connection, id)),
    note: async (name) => connection.read(() => readNote(connection, name)),
    waiting: async () => connection.read(() => readWaiting(connection)),
    due: async (now, limit, after) =>
      connection.read(() =>
        (after
          ? connection.all(reading.dueBehind, now, after.wakeAt, after.id, limit)
          : connection.all(reading.due, now, limit)
        ).map(wakeOf),
      ),
    petitions: async (filter, order, limit, after) => {
      const query = petitionsQuery(sqliteDialect, filter, order, limit, after);
      return connection.read(() => connection.query(query).map(petitionLineOf));
    },
    duties: async (filter, limit, after) => {
      const query = dutiesQuery(sqliteDialect, filter, limit, after);
      return connection.read(() => connection.query(query).map(dutyLineOf));
    },
    countPetitions: async (filter, by) => {
      const query = countPetitionsQuery(sqliteDialect, filter, by);
      return connection.read(() => connection.query(query).map((row) => countLineOf(row, by)));
    },
    countDuties: async (filter, by) => {
      const query = countDutiesQuery(sqliteDialect, filter, by);
      return connection.read(() => connection.query(query).map((row) => countLineOf(row, by)));
    },
    policies: async () => connection.read(() => openPolicies(connection)),
    log: (petition) => readLog(connection, petition),
    refused: (petition) => readRefused(connection, petition),
    whole: () => readWhole(connection),
  };
}

function openPolicies(connection: Connection): readonly string[] {
  const found: string[] = [];
  for (let last = ''; ; last = found[found.length - 1] as string) {
    const next = connection.get(reading.policyBehind, last)?.policy;
    if (typeof next !== 'string') return found;
    found.push(next);
  }
}

const openedReadOnly = (path: string) =>
  new HostFault(
    'read-only',
    `${path} 以只读方式打开，不能写入。`,
    `${path} is opened for reading alone, so nothing can be written.`,
  );
