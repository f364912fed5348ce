import type { Policy } from '../../policy/schema.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Part } from './parts.ts';
import type { RecordsThere } from './verify.ts';

/** What a worker is started with. */
export interface WorkerStart {
  readonly policies: readonly Policy[];
  readonly at: Instant | undefined;
  readonly verify: RecordsThere | undefined;
  /** One number that the worker writes and that is still there when it has died: the petition in hand, or -1. */
  readonly inHand: Int32Array<SharedArrayBuffer>;
}

/** A part to replay, without the petitions that are left out. */
export interface WorkerTask {
  readonly part: Part;
  readonly leaveOut: ReadonlySet<number>;
}
