import type { Engine } from '../../engine/createEngine.ts';
import type { Store } from '../port/store.ts';
import type { StoreDifference } from './storeDifference.ts';
import { verifyWhole } from './verifyWhole.ts';

/** What a store was found to be. */
export interface Verified {
  readonly petitions: number;
  readonly events: number;
  /** Rows of outboxes, delivered ones among them. */
  readonly rows: number;
  /** The first thousand. */
  readonly differences: readonly StoreDifference[];
  /** How many there are. */
  readonly different: number;
}

/** Differences that are kept: whoever has more has to look at the store, not at a list. */
const mostKept = 1_000;

/**
 * Decides the log of every petition anew, and compares all that a store keeps of it: the petition to the byte, its columns, tags, duties and
 * reminders, its timer, and each row of its outbox. Petition by petition, however many there are. The engine needs every policy version that
 * petitions were opened under.
 */
export async function verifyStore({
  store,
  engine,
}: {
  readonly store: Pick<Store, 'whole'>;
  readonly engine: Engine<string>;
}): Promise<Verified> {
  const differences: StoreDifference[] = [];
  const counts = { petitions: 0, events: 0, rows: 0, different: 0 };
  for await (const whole of store.whole()) {
    counts.petitions += 1;
    counts.events += whole.log.length;
    counts.rows += whole.outbox.length;
    for (const difference of verifyWhole(engine, whole)) {
      counts.different += 1;
      if (differences.length < mostKept) differences.push(difference);
    }
  }
  return { ...counts, differences };
}
