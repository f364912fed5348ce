import type { MiddlewareHandler } from 'hono';
import { text } from '../../vocabulary/text.ts';
import type { Known } from '../context.ts';
import type { Limits } from '../limits.ts';
import { Problem } from '../problem.ts';

interface Bucket {
  tokens: number;
  at: number;
}

/** A bucket of tokens for each actor; those who have not asked for the longest time are forgotten first. */
export class Rates {
  private readonly buckets = new Map<string, Bucket>();
  private readonly rate: Limits['rate'];
  private readonly most: number;
  private readonly clock: () => number;

  /** `clock` gives milliseconds that go forward. */
  constructor({ rate, actors }: Pick<Limits, 'rate' | 'actors'>, clock: () => number) {
    this.rate = rate;
    this.most = actors;
    this.clock = clock;
  }

  /** Takes a token of this actor's; gives the seconds until there is one again, or 0 where one was there. */
  wait(actor: string): number {
    const { burst, perSecond } = this.rate;
    if (perSecond === 0) return 0;
    const now = this.clock();
    const { tokens, at } = this.buckets.get(actor) ?? { tokens: burst, at: now };
    const filled = Math.min(burst, tokens + ((now - at) * perSecond) / 1000);
    const left = filled >= 1 ? filled - 1 : filled;
    this.buckets.delete(actor);
    this.buckets.set(actor, { tokens: left, at: now });
    if (this.buckets.size > this.most) this.buckets.delete(this.buckets.keys().next().value as string);
    return filled >= 1 ? 0 : Math.ceil((1 - filled) / perSecond);
  }
}

/** Refuses an actor who asks too often. */
export function rateOf(rates: Rates): MiddlewareHandler<Known> {
  return async (c, next) => {
    const actor = c.get('actor');
    const seconds = actor ? rates.wait(actor.id) : 0;
    if (seconds > 0)
      throw new Problem(
        'too-many',
        text('请稍后再试', 'ask again a little later'),
        {},
        { 'retry-after': String(seconds) },
      );
    return next();
  };
}
