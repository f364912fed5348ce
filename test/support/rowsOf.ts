import { DatabaseSync } from 'node:sqlite';
import { patience } from './patience.ts';

/** The rows that a statement gives of an SQLite file, read beside whoever writes it. */
export function rowsOf(database: string, sql: string): Record<string, unknown>[] {
  const reader = new DatabaseSync(database, { readOnly: true, timeout: patience });
  try {
    return reader.prepare(sql).all();
  } finally {
    reader.close();
  }
}
