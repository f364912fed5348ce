import type { Instant } from '../../vocabulary/instant.ts';
import { instantMs } from '../../vocabulary/instant.ts';
import type { RefusalCode } from '../../vocabulary/refusals.ts';
import type { RefusedEvent } from '../run/runReport.ts';
import type { Difference, DifferenceKind } from './differences.ts';
import { type Counted, Earliest } from './earliest.ts';
import type { Placed } from './logRecord.ts';
import type { Problem, ProblemCode } from './problems.ts';

/** An event that was refused, and where it stands. */
export interface RefusedInLog extends Placed, Omit<RefusedEvent, 'line'> {}

/** How many petitions stand in a state. */
export interface CourseCount {
  readonly lifecycle: string;
  readonly state: string;
  readonly place: 'phase' | 'beside';
  readonly status: 'active' | 'done';
  count: number;
}

/** Figures that add up. */
const figures = [
  'events',
  'accepted',
  'refused',
  'effects',
  'petitions',
  'concluded',
  'movedLater',
  'due',
  'missed',
  'stillOwed',
  'compared',
] as const;
export type Figures = Record<(typeof figures)[number], number>;

/** What came of some petitions, as a worker sends it: plain data that can be added to that of others in any order. */
export interface PartResult {
  readonly figures: Figures;
  readonly courses: ReadonlyMap<string, CourseCount>;
  readonly refusals: ReadonlyMap<RefusalCode, number>;
  readonly refused: ReadonlyMap<'refused', Counted<RefusedInLog>>;
  readonly differences: ReadonlyMap<DifferenceKind, Counted<Difference>>;
  readonly problems: ReadonlyMap<ProblemCode, Counted<Problem>>;
  readonly lastAt: Instant | undefined;
  /** Sum of the digests of all petitions, modulo 2^64. */
  readonly digest: bigint;
}

/** The later of two moments; of two names of one moment always the same, whichever comes first. */
export function later(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const difference = instantMs(a) - instantMs(b);
  return difference > 0 || (difference === 0 && a > b) ? a : b;
}

/** Adds up what comes of the petitions. The order of adding makes no difference. */
export class Sum {
  readonly figures = Object.fromEntries(figures.map((name) => [name, 0])) as Figures;
  readonly courses = new Map<string, CourseCount>();
  readonly refusals = new Map<RefusalCode, number>();
  readonly refused = new Earliest<'refused', RefusedInLog>();
  readonly differences = new Earliest<DifferenceKind, Difference>();
  readonly problems = new Earliest<ProblemCode, Problem>();
  lastAt: Instant | undefined;
  digest = 0n;

  /** Counts petitions in a state. */
  countCourse(counted: CourseCount): void {
    const { lifecycle, state, place, count } = counted;
    const key = `${place} ${lifecycle} ${state}`;
    const known = this.courses.get(key);
    if (known) known.count += count;
    else this.courses.set(key, { ...counted });
  }

  /** Counts refusals by their first reason. */
  countRefusals(code: RefusalCode, count = 1): void {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + count);
  }

  /** Adds a petition's digest. */
  addDigest(digest: bigint): void {
    this.digest = BigInt.asUintN(64, this.digest + digest);
  }

  /** Adds what a worker found. */
  add(result: PartResult): void {
    for (const name of figures) this.figures[name] += result.figures[name];
    for (const counted of result.courses.values()) this.countCourse(counted);
    for (const [code, count] of result.refusals) this.countRefusals(code, count);
    for (const [kind, counted] of result.refused) this.refused.merge(kind, counted);
    for (const [kind, counted] of result.differences) this.differences.merge(kind, counted);
    for (const [code, counted] of result.problems) this.problems.merge(code, counted);
    this.lastAt = later(this.lastAt, result.lastAt);
    this.addDigest(result.digest);
  }

  /** As plain data. */
  get result(): PartResult {
    const { figures, courses, refusals, refused, differences, problems, lastAt, digest } = this;
    return {
      figures,
      courses,
      refusals,
      refused: refused.gathered,
      differences: differences.gathered,
      problems: problems.gathered,
      lastAt,
      digest,
    };
  }
}
