import type { Accepted, Decision } from './decision.ts';
import type { Fold, Folded } from './fold.ts';
import type { Petition } from './petition.ts';
import { agree, type Difference, entryOf, type LogEntry, type Replayed } from './replay.ts';

type Taken = Extract<Folded, { accepted: true }>;

/** A petition on its way, with its last accepted entry. */
interface Way {
  readonly fold: Fold;
  readonly index: number;
  readonly folded: Taken;
  readonly decided: LogEntry['decided'];
}

/**
 * Folds a log of events known to be valid. Whether each was accepted is compared with the record as it comes; seals are
 * made at the end, and compared where the last one of a petition was recorded.
 */
export function replayTrusted(entries: Iterable<unknown>, start: () => Fold): Replayed {
  const ways = new Map<string, Way>();
  const refused: { index: number; decision: Decision }[] = [];
  let accepted = 0;
  let index = 0;
  for (const line of entries) {
    const { event, decided, petition = '' } = entryOf(line);
    const fold = ways.get(petition)?.fold ?? start();
    const folded = fold.take(event);
    if (folded.accepted) {
      ways.set(petition, { fold, index, folded, decided });
      accepted += 1;
    } else refused.push({ index, decision: folded });
    if (decided && decided.accepted !== folded.accepted) {
      const decision = folded.accepted ? whole(folded, fold) : folded;
      const difference = { index, recorded: decided, replayed: { accepted: folded.accepted }, decision };
      return { petitions: petitionsOf(ways), accepted, refused, difference };
    }
    index += 1;
  }
  const petitions = petitionsOf(ways);
  const difference = firstDifference(ways);
  return difference ? { petitions, accepted, refused, difference } : { petitions, accepted, refused };
}

function whole({ seq: _, ...decision }: Taken, fold: Fold): Accepted {
  // What has taken an event has a petition.
  return { ...decision, petition: fold.petition() as Petition };
}

function petitionsOf(ways: ReadonlyMap<string, Way>): Map<string, Petition> {
  return new Map([...ways].map(([id, { fold }]) => [id, fold.petition() as Petition]));
}

/** The earliest of the last entries whose recorded seal is another. */
function firstDifference(ways: ReadonlyMap<string, Way>): Difference | undefined {
  const last = [...ways.values()].sort((a, b) => a.index - b.index);
  for (const { fold, index, folded, decided } of last) {
    const decision = whole(folded, fold);
    const replayed = { accepted: true, seal: decision.petition.seal };
    if (decided && !agree(decided, replayed)) return { index, recorded: decided, replayed, decision };
  }
  return undefined;
}
