import type { Petition } from '../../src/index.ts';
import { type Body, bodies } from './bodies.ts';
import { difference } from './compare.ts';
import { Dice, History } from './histories.ts';
import { judge, type Verdict } from './judge.ts';
import type { Case, Happening } from './model.ts';
import { reported } from './reported.ts';

/** What a run came to. */
export interface Tally {
  histories: number;
  events: number;
  accepted: number;
  readonly refused: Record<string, number>;
  /** Histories that ended at a disagreement that is reported already. */
  readonly reported: Record<string, number>;
  readonly rows: Map<string, number>;
  readonly disagreements: {
    readonly seed: number;
    readonly says: string;
    readonly events: readonly Happening[];
  }[];
}

/** A tally with nothing counted. */
export const newTally = (): Tally => ({
  histories: 0,
  events: 0,
  accepted: 0,
  refused: {},
  reported: {},
  rows: new Map(),
  disagreements: [],
});

/** Counts one event; false where the two disagree, and the history ends there. */
export function note(
  tally: Tally,
  seed: number,
  where: string,
  event: Happening,
  says: string | undefined,
  verdict: Verdict,
  sent: () => readonly Happening[],
): boolean {
  tally.events += 1;
  if (says !== undefined) {
    const known = reported.find(({ fits }) => fits(event, says));
    if (known) tally.reported[known.id] = (tally.reported[known.id] ?? 0) + 1;
    else tally.disagreements.push({ seed, says: `${event.type} in ${where}: ${says}`, events: sent() });
    return false;
  }
  if (verdict.refused !== undefined)
    tally.refused[verdict.refused] = (tally.refused[verdict.refused] ?? 0) + 1;
  else {
    tally.accepted += 1;
    for (const row of verdict.rows) tally.rows.set(row, (tally.rows.get(row) ?? 0) + 1);
  }
  return true;
}

/** Every fourth history is another body's; most are the bureau's. */
const bodyOf = (seed: number): Body => bodies[[0, 4, 0, 1, 0, 2, 0, 3][seed % 8] as number] as Body;

/** Plays one history on the oracle and the library; stops at the first disagreement. */
function playHistory(seed: number, tally: Tally, body: Body, length = 36): void {
  const { engine, policy, speaks } = body;
  const history = new History(new Dice(seed), policy, speaks);
  let file: Case | undefined;
  let petition: Petition | undefined;
  tally.histories += 1;
  for (let step = 0; step < length; step += 1) {
    const event = history.next(file);
    const decision = engine.receive(petition, event);
    const where = file ? `${file.main.name}.${file.main.state}` : '–';
    const verdict = judge(policy, file, event);
    if (!note(tally, seed, where, event, difference(verdict, decision), verdict, () => [...history.sent]))
      return;
    if (verdict.refused !== undefined) continue;
    file = verdict.file;
    if (decision.accepted) petition = decision.petition;
  }
}

/** Plays events as they are given; says at which one the two disagree first, and in what. */
export function playGiven(
  { engine, policy }: Body,
  events: readonly Happening[],
): { at: number; says: string } | undefined {
  let file: Case | undefined;
  let petition: Petition | undefined;
  for (const [at, event] of events.entries()) {
    const decision = engine.receive(petition, event);
    const verdict = judge(policy, file, event);
    const says = difference(verdict, decision);
    if (says !== undefined) return { at, says };
    if (verdict.refused === undefined) file = verdict.file;
    if (decision.accepted) petition = decision.petition;
  }
  return undefined;
}

/** Plays the histories of these seeds, of one body or of each in turn. */
export function playHistories(from: number, count: number, tally: Tally = newTally(), body?: Body): Tally {
  for (let seed = from; seed < from + count; seed += 1) playHistory(seed, tally, body ?? bodyOf(seed));
  return tally;
}
