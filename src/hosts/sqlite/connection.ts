import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { HostFault } from '../port/hostFault.ts';
import type { Query, Row, Value } from '../sql/dialect.ts';
import { faultOf } from './sqliteFaults.ts';

/** How many statements are kept prepared: the fixed ones, and the shapes of questions that are asked. */
const kept = 256;

/** A database that is open, with its statements prepared once. What it throws is a HostFault where there is something to do about it. */
export class Connection {
  readonly #statements = new Map<string, StatementSync>();
  #open = true;
  readonly path: string;
  readonly db: DatabaseSync;

  constructor(db: DatabaseSync, path: string) {
    this.db = db;
    this.path = path;
  }

  exec(sql: string): void {
    this.db.exec(sql);
  }

  all(sql: string, ...values: readonly Value[]): readonly Row[] {
    return this.#prepared(sql).all(...values) as Row[];
  }

  get(sql: string, ...values: readonly Value[]): Row | undefined {
    return this.#prepared(sql).get(...values) as Row | undefined;
  }

  /** How many rows were changed. */
  run(sql: string, ...values: readonly Value[]): number {
    return Number(this.#prepared(sql).run(...values).changes);
  }

  query({ sql, values }: Query): readonly Row[] {
    return this.all(sql, ...values);
  }

  /** Reads something by itself, or several things as they were at one moment. */
  read<Answer>(read: () => Answer): Answer {
    if (!this.#open) throw closedFault(this.path);
    try {
      this.exec('BEGIN');
      try {
        return read();
      } finally {
        this.exec('COMMIT');
      }
    } catch (error) {
      throw faultOf(error, this.path);
    }
  }

  close(): void {
    this.#open = false;
    this.#statements.clear();
    this.db.close();
  }

  #prepared(sql: string): StatementSync {
    const found = this.#statements.get(sql) ?? this.db.prepare(sql);
    // What was used last stands last.
    this.#statements.delete(sql);
    this.#statements.set(sql, found);
    if (this.#statements.size > kept) {
      const [longestUnused = sql] = this.#statements.keys();
      this.#statements.delete(longestUnused);
    }
    return found;
  }
}

export function closedFault(path: string): HostFault {
  return new HostFault('closed', `${path} 的存储已关闭。`, `The store of ${path} is closed.`);
}
