import type { Course, Petition } from '../engine/petition.ts';
import type { Minute } from './clock.ts';
import type { ArrivalKind } from './kinds.ts';
import type { SimulatedEvent } from './mistakes.ts';
import type { Random } from './random.ts';

/** A petition on its way, or still to come. */
export interface Case {
  readonly id: string;
  readonly random: Random;
  kind?: ArrivalKind;
  petition?: Petition | undefined;
  /** The last event that was accepted. */
  last?: SimulatedEvent | undefined;
  /** Petition and last event lie in a cabinet until the next turn. */
  isAway: boolean;
  /** When somebody acts next, and when the timer does; nothing where nobody will. */
  acts?: Minute | undefined;
  wakes?: Minute | undefined;
  /** The unit that is waited for. */
  waitsFor?: string | undefined;
  /** A slip was just made: the step itself comes next. */
  careful: boolean;
}

/** Incidents that are dealt with on the spot, within minutes. */
const onTheSpot: ReadonlySet<string> = new Set(['groupVisit', 'disorderlyVisit']);

/** Whether an incident is dealt with on the spot, before anything else. */
export const isOnTheSpot = ({ lifecycle }: Course): boolean => onTheSpot.has(lifecycle);

/** Whether nothing is left to do. */
export const isOver = ({ phase, beside }: Petition): boolean =>
  phase.status === 'done' && beside.length === 0;

/** Whether nothing is owed: only a right of the petitioner runs. */
export const isWaiting = ({ phase, beside }: Petition): boolean =>
  beside.length === 0 && ['open', 'lapsed', 'toRate'].includes(phase.value);
