import type { BacklogLimits } from './backlog.ts';
import type { RateLimits } from './rate.ts';

/** What the server holds and takes. */
export interface Limits {
  /** Bytes of a host's longest message. */
  readonly message: number;
  readonly hosts: number;
  readonly pages: number;
  readonly rate: RateLimits;
  /** What is kept for pages that come later. */
  readonly kept: BacklogLimits;
  /** What waits for a page that is slow. */
  readonly waiting: BacklogLimits;
  /** Bytes that lie in a page's socket before more waits in the server. */
  readonly inSocket: number;
}

const mebibyte = 1024 * 1024;
const backlog: BacklogLimits = { entries: 10_000, length: 16 * mebibyte, actors: 500 };

/** The limits unless told. */
export const defaultLimits: Limits = {
  message: mebibyte,
  hosts: 64,
  pages: 16,
  rate: { burst: 20_000, perSecond: 5_000 },
  kept: backlog,
  waiting: backlog,
  inSocket: mebibyte,
};
