import { Bench } from 'tinybench';

/** One contender: what it does in a round, and how many operations that is. */
export interface Contender {
  readonly name: string;
  readonly operations: number;
  readonly round: () => unknown;
}

/** Operations a second of each contender, by name. */
export type Rates = ReadonlyMap<string, number>;

const turns = 3;

/**
 * Measures contenders in one run, each in several turns that alternate with those of the others, and gives the best median
 * of each: what else runs on the machine slows a turn down, and never speeds one up.
 */
export async function measure(contenders: readonly Contender[], milliseconds: number): Promise<Rates> {
  const rates = new Map<string, number>();
  for (let turn = 0; turn < turns; turn += 1) {
    const warmupTime = milliseconds / 4;
    // The least that tinybench would do unless told, 64 rounds, takes minutes where a round is a whole register.
    const least = { iterations: 4, warmupIterations: 2 };
    const bench = new Bench({ time: milliseconds, warmupTime, ...least, throws: true });
    for (const { name, round } of contenders) bench.add(name, round);
    await bench.run();
    for (const { name, operations } of contenders) {
      const result = bench.getTask(name)?.result;
      if (result?.state !== 'completed') throw new Error(`${name} was not measured`);
      const rate = (operations * 1000) / result.latency.p50;
      rates.set(name, Math.max(rates.get(name) ?? 0, rate));
    }
  }
  return rates;
}
