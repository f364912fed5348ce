import type { Policy as Shipped } from '../../src/index.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { difference, isFaultOfShape } from './compare.ts';
import { judge } from './judge.ts';
import type { Case, Happening, Policy } from './model.ts';
import { note, type Tally } from './run.ts';

/** Judges a simulated register: each petition is a history; one that comes to a disagreement is left there. */
export function playSimulated(policy: Shipped, petitions: number, seed: number, tally: Tally): void {
  const data = policy as unknown as Policy;
  const files = new Map<string, Case>();
  const left = new Set<string>();
  const sent = new Map<string, Happening[]>();
  for (const { event: given, decision } of simulate({ petitions, seed, policy })) {
    const event = given as unknown as Happening;
    if (left.has(event.petition)) continue;
    if (isFaultOfShape(decision)) continue;
    const file = files.get(event.petition);
    const events = sent.get(event.petition) ?? [];
    if (events.length === 0) tally.histories += 1;
    sent.set(event.petition, [...events, event]);
    const where = file ? `${file.main.name}.${file.main.state}` : '–';
    const verdict = judge(data, file, event);
    if (
      !note(
        tally,
        seed,
        where,
        event,
        difference(verdict, decision),
        verdict,
        () => sent.get(event.petition) ?? [],
      )
    )
      left.add(event.petition);
    else if (verdict.refused === undefined) files.set(event.petition, verdict.file);
  }
}
