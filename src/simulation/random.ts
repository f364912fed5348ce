import { digest } from '../vocabulary/digest.ts';

/** 2 to the 32nd: one more than the largest number that is drawn. */
const range = 2 ** 32;

/**
 * Random numbers of a seed (xoshiro128**, filled by splitmix32). Integer arithmetic only, so that a seed gives the same numbers on
 * every machine.
 */
export class Random {
  private readonly state: Uint32Array;

  private readonly seed: string;

  constructor(seed: string) {
    this.seed = seed;
    const hash = digest(seed);
    let mixed = (Number.parseInt(hash.slice(0, 8), 16) ^ Number.parseInt(hash.slice(8), 16)) >>> 0;
    this.state = Uint32Array.from({ length: 4 }, () => {
      mixed = (mixed + 0x9e3779b9) >>> 0;
      let word = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
      word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
      return (word ^ (word >>> 15)) >>> 0;
    });
  }

  /** Numbers of their own for a part of what is simulated: what is drawn there changes nothing here. */
  fork(name: string): Random {
    return new Random(`${this.seed}/${name}`);
  }

  /** An integer from 0 to 2^32 - 1. */
  next(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.state;
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const third = c ^ a;
    const fourth = d ^ b;
    this.state[0] = a ^ fourth;
    this.state[1] = b ^ third;
    this.state[2] = third ^ (b << 9);
    this.state[3] = rotated(fourth, 11);
    return result;
  }

  /** A number from 0 up to, not including, 1. */
  share(): number {
    return this.next() / range;
  }

  /** An integer from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1));
  }

  /** True in this share of the cases. */
  chance(share: number): boolean {
    return this.share() < share;
  }

  /** One of a list. Throws a RangeError for an empty one. */
  pick<T>(of: readonly T[]): T {
    if (of.length === 0) throw new RangeError('nothing to pick from');
    return of[Math.floor(this.share() * of.length)] as T;
  }

  /** The place of one of the weights, each as likely as it is heavy; -1 where all are 0. */
  weighted(weights: readonly number[]): number {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (total <= 0) return -1;
    let left = this.share() * total;
    const at = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    // Rounding can leave a crumb: it belongs to the last one that has any weight.
    return at >= 0 ? at : weights.findLastIndex((weight) => weight > 0);
  }
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
