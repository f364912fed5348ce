/** How fast a host may send. */
export interface RateLimits {
  /** Messages at once. */
  readonly burst: number;
  /** Messages in a second, for long. */
  readonly perSecond: number;
}

/** Characters that count as one message more. */
const charactersOfOne = 4096;

/** Tells whether a message comes too fast: a bucket of tokens that fills by the clock, in milliseconds. */
export class Rate {
  private tokens: number;
  private at: number;

  private readonly limits: RateLimits;
  private readonly clock: () => number;

  constructor(limits: RateLimits, clock: () => number) {
    this.limits = limits;
    this.clock = clock;
    this.tokens = limits.burst;
    this.at = clock();
  }

  /** Whether a message of this length may pass; one that may not costs nothing. */
  allows(length: number): boolean {
    const now = this.clock();
    const { burst, perSecond } = this.limits;
    this.tokens = Math.min(burst, this.tokens + ((now - this.at) * perSecond) / 1000);
    this.at = now;
    const cost = Math.min(1 + length / charactersOfOne, burst);
    if (cost > this.tokens) return false;
    this.tokens -= cost;
    return true;
  }
}
