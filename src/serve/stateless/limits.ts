import type { Limits } from '../limits.ts';

/** What a stateless server takes. */
export type StatelessLimits = Pick<Limits, 'body' | 'rate'>;

/** The limits unless told. A body holds a whole petition, which grows with its history. */
export const statelessLimits: StatelessLimits = {
  body: 4 * 1024 * 1024,
  rate: { burst: 10_000, perSecond: 5_000 },
};
