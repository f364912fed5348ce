import type { Worker } from 'node:worker_threads';
import type { PartResult } from './partResult.ts';
import type { Part } from './parts.ts';
import type { PackedRecord } from './recordBytes.ts';
import { type PackedPetition, petitionsIn } from './replayPart.ts';
import type { WorkerTask } from './workerMessages.ts';

/** What the pool needs of a worker. */
export type ReplayThread = Pick<Worker, 'on' | 'postMessage' | 'terminate'>;

/** Starts a worker that writes the petition in hand into the number that it is given. */
export type StartWorker = (inHand: Int32Array<SharedArrayBuffer>) => ReplayThread;

/** What the pool tells on the way. */
export interface PoolFollowing {
  readonly onReplayed: (result: PartResult) => void;
  /** A petition that nothing came of, by its first record. */
  readonly onLost: (first: PackedRecord) => void;
}

/** Deaths over one part after which all of it is lost. The second over one petition leaves that petition out. */
const mostDeaths = 6;

/** A worker, and the number that it leaves behind. */
class Thread {
  private readonly inHand = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(-1);
  private readonly worker: ReplayThread;
  private settle: (answer: PartResult | Error) => void = () => undefined;
  private death: Error | undefined;

  constructor(start: StartWorker) {
    this.worker = start(this.inHand);
    this.worker.on('message', (result: PartResult) => this.settle(result));
    this.worker.on('error', (error) => this.die(error as Error));
    this.worker.on('messageerror', (error) => this.die(error));
    this.worker.on('exit', (code) => this.die(new Error(`a worker ended with code ${code}`)));
  }

  /** The petition that it began last in its part; undefined where it has begun none. */
  get petitionInHand(): number | undefined {
    const number = Atomics.load(this.inHand, 0);
    return number < 0 ? undefined : number;
  }

  /** The answer to a task, or why it died over it. */
  ask(task: WorkerTask): Promise<PartResult | Error> {
    return new Promise((resolve) => {
      this.settle = resolve;
      if (this.death) resolve(this.death);
      else this.worker.postMessage(task);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private die(error: Error): void {
    this.death ??= error;
    this.settle(this.death);
  }
}

/**
 * Has the parts replayed by workers, each part by whichever is free. A worker that dies is replaced and its part begun anew; a
 * petition that two workers died over is left out and told. Throws where workers die before any of them has answered.
 */
export async function replayOnWorkers(
  parts: readonly Part[],
  jobs: number,
  start: StartWorker,
  following: PoolFollowing,
): Promise<void> {
  const pool = new Pool(parts, start, following);
  await Promise.all(Array.from({ length: Math.min(jobs, parts.length) }, () => pool.work()));
}

class Pool {
  private readonly waiting: Iterator<Part>;
  private hasAnswered = false;
  private hasFailed = false;

  private readonly start: StartWorker;
  private readonly following: PoolFollowing;

  constructor(parts: readonly Part[], start: StartWorker, following: PoolFollowing) {
    this.start = start;
    this.following = following;
    this.waiting = parts.values();
  }

  /** Does one part after the other until none is waiting. */
  async work(): Promise<void> {
    let thread: Thread | undefined;
    try {
      for (let next = this.waiting.next(); !next.done && !this.hasFailed; next = this.waiting.next())
        thread = await this.replay(next.value, thread ?? new Thread(this.start));
    } catch (error) {
      this.hasFailed = true;
      throw error;
    } finally {
      await thread?.end();
    }
  }

  /** Has a part replayed; gives the worker that did it, which may be another one than before. */
  private async replay(part: Part, worker: Thread): Promise<Thread | undefined> {
    let thread = worker;
    const leaveOut = new Set<number>();
    let before: number | undefined;
    for (let deaths = 1; ; deaths += 1) {
      const answer = await thread.ask({ part, leaveOut });
      if (!(answer instanceof Error)) {
        this.hasAnswered = true;
        this.tellLost(part, [...leaveOut]);
        this.following.onReplayed(answer);
        return thread;
      }
      const inHand = thread.petitionInHand;
      await thread.end();
      if (deaths > 1 && inHand === undefined && !this.hasAnswered) throw answer;
      if (deaths === mostDeaths) {
        this.tellLost(part, petitionsIn(part).keys());
        return undefined;
      }
      if (inHand !== undefined && inHand === before) leaveOut.add(inHand);
      before = inHand;
      thread = new Thread(this.start);
    }
  }

  private tellLost(part: Part, numbers: Iterable<number>): void {
    let petitions: PackedPetition[] | undefined;
    for (const number of numbers) {
      petitions ??= petitionsIn(part);
      for (const first of petitions[number]?.().slice(0, 1) ?? []) this.following.onLost(first);
    }
  }
}
