/** One of what is measured: what it does in a round, and how many operations that is. */
export interface Timed {
  readonly name: string;
  readonly operations: number;
  readonly run: () => unknown;
}

/** How long it is measured; shorter where only the machinery is tried. */
export interface Pace {
  /** Batches of each, in turn with those of the others. */
  readonly batches: number;
  readonly batchMs: number;
  readonly warmMs: number;
}

const usual: Pace = { batches: 80, batchMs: 3, warmMs: 300 };

/** What counts of many batches: what preempts one makes it longer, and nothing makes one shorter. */
const quantile = 0.2;

/** Keeps what was made from being found useless. */
let sink: unknown;

/** Rounds that fit into a batch. */
function roundsIn({ run }: Timed, { batchMs, warmMs }: Pace): number {
  const warmUntil = performance.now() + warmMs;
  do sink = run();
  while (performance.now() < warmUntil);
  const from = performance.now();
  let rounds = 0;
  do {
    sink = run();
    rounds += 1;
  } while (performance.now() - from < 10 * batchMs);
  return Math.max(1, Math.round(rounds / 10));
}

/**
 * Microseconds that each takes for an operation, by name. All take turns in batches of a few milliseconds, so that whatever else
 * runs on the machine is met by all alike: ratios hold on a busy machine, where medians of long rounds do not.
 */
export function interleaved(all: readonly Timed[], pace: Partial<Pace> = {}): ReadonlyMap<string, number> {
  const whole = { ...usual, ...pace };
  const rounds = all.map((timed) => roundsIn(timed, whole));
  const times = all.map((): number[] => []);
  for (let batch = 0; batch < whole.batches; batch += 1)
    for (const [at, { run, operations }] of all.entries()) {
      const count = rounds[at] as number;
      const from = performance.now();
      for (let round = 0; round < count; round += 1) sink = run();
      times[at]?.push(((performance.now() - from) * 1000) / (count * operations));
    }
  if (sink === undefined && all.length === 0) throw new RangeError('nothing is to be measured');
  return new Map(
    all.map(({ name }, at) => {
      const sorted = (times[at] as number[]).sort((a, b) => a - b);
      return [name, sorted[Math.floor(sorted.length * quantile)] as number];
    }),
  );
}
