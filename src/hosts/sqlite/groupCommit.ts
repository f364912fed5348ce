import { setImmediate, setTimeout } from 'node:timers/promises';
import { type Connection, closedFault } from './connection.ts';
import { faultOf, isBusy, isOfOneChange } from './sqliteFaults.ts';

interface Job {
  readonly work: () => unknown;
  readonly answer: (value: unknown) => void;
  readonly fail: (error: unknown) => void;
}

/** What one job came to; told when the transaction is on the disk. */
type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** As many share one transaction, so that the process has its turns between them. */
const most = 128;

/** Milliseconds between two looks at a file that another process writes. */
const longestPause = 16;

/**
 * Puts the writes of one turn of the event loop into one transaction, each in a savepoint of its own, so that they share one sync of the
 * disk. Nobody is answered before it. While another process writes, this one goes on with everything else.
 */
export class GroupCommit {
  readonly #connection: Connection;
  readonly #busyMs: number;
  #queue: Job[] = [];
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(connection: Connection, busyMs: number) {
    this.#connection = connection;
    this.#busyMs = busyMs;
  }

  /** Runs it alone among all who write; what it throws undoes it, and it alone. */
  add<Answer>(work: () => Answer): Promise<Answer> {
    if (this.#closed) return Promise.reject(closedFault(this.#connection.path));
    return new Promise<Answer>((answer, fail) => {
      this.#queue.push({ work, answer: answer as Job['answer'], fail });
      this.#running ??= this.#run();
    });
  }

  /** Takes no more; ends when everything that was added has its answer. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      await setImmediate();
      const begun = await this.#begin();
      const jobs = this.#queue.splice(0, begun === true ? most : this.#queue.length);
      if (begun === true) this.#commit(jobs);
      else for (const { fail } of jobs) fail(begun);
    }
    this.#running = undefined;
  }

  /** True, or why it cannot be. */
  async #begin(): Promise<unknown> {
    const until = performance.now() + this.#busyMs;
    for (let pause = 1; ; pause = Math.min(pause * 2, longestPause)) {
      try {
        this.#beginAtOnce();
        return true;
      } catch (error) {
        if (!isBusy(error) || performance.now() >= until) return faultOf(error, this.#connection.path);
      }
      // Not all at the same moments.
      await setTimeout(pause * (0.5 + Math.random()));
    }
  }

  /** SQLite's own waiting would stop the whole process. */
  #beginAtOnce(): void {
    this.#connection.exec('PRAGMA busy_timeout = 0');
    try {
      this.#connection.exec('BEGIN IMMEDIATE');
    } finally {
      this.#connection.exec(`PRAGMA busy_timeout = ${Math.trunc(this.#busyMs)}`);
    }
  }

  #commit(jobs: readonly Job[]): void {
    let outcomes: readonly Outcome[];
    try {
      outcomes = jobs.map(({ work }) => this.#one(work));
      this.#connection.exec('COMMIT');
    } catch (error) {
      this.#rollBack();
      const fault = faultOf(error, this.#connection.path);
      for (const { fail } of jobs) fail(fault);
      return;
    }
    jobs.forEach(({ answer, fail }, n) => {
      const outcome = outcomes[n] as Outcome;
      if ('error' in outcome) fail(outcome.error);
      else answer(outcome.value);
    });
  }

  #one(work: () => unknown): Outcome {
    this.#connection.exec('SAVEPOINT one');
    try {
      const value = work();
      this.#connection.exec('RELEASE one');
      return { value };
    } catch (error) {
      if (!isOfOneChange(error)) throw error;
      this.#connection.exec('ROLLBACK TO one; RELEASE one');
      return { error };
    }
  }

  #rollBack(): void {
    try {
      this.#connection.exec('ROLLBACK');
    } catch {
      // SQLite has rolled it back by itself, as it does when the disk is full.
    }
  }
}
