import type { Engine } from '../../engine/createEngine.ts';
import type { Petition } from '../../engine/petition.ts';
import { digest } from '../../vocabulary/digest.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import { isMissedDuty, isNear } from '../run/nearOrMissed.ts';
import { later, type Sum } from './partResult.ts';

/** A petition at the end of the log, and at the moment of the report: nothing where it came later. */
export interface PetitionStanding {
  readonly last: Petition;
  readonly asAt: Petition | undefined;
}

/** Adds where a petition stands: its courses as at the moment of the report, and where there is one its deadlines; its digest as at the end. */
export function countStanding(
  engine: Engine<string>,
  { last, asAt }: PetitionStanding,
  at: Instant | undefined,
  sum: Sum,
): void {
  sum.addDigest(BigInt(`0x${digest(`${last.id} ${last.seal}`)}`));
  sum.lastAt = later(sum.lastAt, last.lastAt);
  if (!asAt) return;
  const { phase, beside } = asAt;
  sum.figures.petitions += 1;
  if (phase.status === 'done') sum.figures.concluded += 1;
  const places = [['phase', phase], ...beside.map((course) => ['beside', course] as const)] as const;
  for (const [place, { lifecycle, value, status }] of places)
    sum.countCourse({ lifecycle, state: value, place, status, count: 1 });
  if (at !== undefined) countDeadlines(engine, asAt, at, sum);
}

function countDeadlines(engine: Engine<string>, petition: Petition, at: Instant, { figures }: Sum): void {
  for (const view of engine.deadlines(petition, at)) {
    if (isNear(view)) figures.due += 1;
    if (!isMissedDuty(view)) continue;
    figures.missed += 1;
    if (view.settledAt === undefined) figures.stillOwed += 1;
  }
}
