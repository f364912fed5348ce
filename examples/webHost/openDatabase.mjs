// The database file: four tables, and one way to change them.
import { DatabaseSync } from 'node:sqlite';

const tables = `
  CREATE TABLE IF NOT EXISTS petitions (
    id TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    json TEXT NOT NULL,
    lifecycle TEXT NOT NULL,
    state TEXT NOT NULL,
    unit TEXT,
    is_open INTEGER NOT NULL,
    next_due TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS events (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    petition TEXT NOT NULL,
    event TEXT NOT NULL,
    accepted INTEGER NOT NULL,
    seal TEXT,
    answer TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS events_of_petition ON events (petition);
  CREATE TRIGGER IF NOT EXISTS events_stay BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the log of events is only added to'); END;
  CREATE TRIGGER IF NOT EXISTS events_are_kept BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the log of events is only added to'); END;
  CREATE TABLE IF NOT EXISTS outbox (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    petition TEXT NOT NULL REFERENCES petitions (id),
    deadline TEXT,
    effect TEXT NOT NULL,
    not_before INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    retry_at INTEGER NOT NULL DEFAULT 0,
    delivered_at INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS outbox_waiting ON outbox (petition, number) WHERE delivered_at IS NULL;
  CREATE TABLE IF NOT EXISTS timers (
    petition TEXT PRIMARY KEY REFERENCES petitions (id),
    wake_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS timers_by_moment ON timers (wake_at);
`;

/** Opens the database file, and makes the tables where there are none. Several processes may have it open. */
export function openDatabase(path) {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA busy_timeout = 60000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec('PRAGMA foreign_keys = ON;');
  transaction(database, () => database.exec(tables));
  return database;
}

/** Does the work in one transaction, alone among all processes: all of it is stored, or nothing. */
export function transaction(database, work) {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
