/** What a server takes. */
export interface Limits {
  /** Bytes of a body. */
  readonly body: number;
  /** Levels of lists and objects within each other. */
  readonly levels: number;
  /** Requests of one actor: at once, and in a second for long; 0 a second: as many as come. */
  readonly rate: { readonly burst: number; readonly perSecond: number };
  /** Actors whose rate is remembered. */
  readonly actors: number;
  /** Milliseconds within which a store has to answer whether it is there. */
  readonly readiness: number;
  /** Milliseconds by which the timer may be behind before the host is not ready. */
  readonly lag: number;
}

/** The limits unless told. */
export const defaultLimits: Limits = {
  body: 256 * 1024,
  levels: 32,
  rate: { burst: 1000, perSecond: 200 },
  actors: 10_000,
  readiness: 2_000,
  lag: 60_000,
};
