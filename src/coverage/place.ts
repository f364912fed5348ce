import { type FindingPlace, nameOf } from '../check/findingPlace.ts';
import { guardName } from '../check/guardNames.ts';
import type { GuardData } from '../machines/lifecycle/chart.ts';
import { commonEvents, matterEvents } from '../vocabulary/events/everywhere.ts';

/** A step by its place: a state or every state, an event or a way out of a choice, and which of several. */
export type StepPlace = Pick<FindingPlace, 'lifecycle' | 'state' | 'event' | 'step'>;

/** What a guard says: yes or no; where a fact is missing it is no. */
export const outcomes = ['yes', 'no'] as const;
export type Outcome = (typeof outcomes)[number];

/** The name of a state. */
export const stateName = (lifecycle: string, state: string): string => nameOf({ lifecycle, state });

/** The name of a step. */
export const stepName = (place: StepPlace): string => nameOf(place);

const shared: ReadonlySet<string> = new Set(Object.keys({ ...commonEvents, ...matterEvents }));

/**
 * Where a guard is asked: by an event of a lifecycle, in whichever states the event is known, or by a choice. What every
 * lifecycle answers to is written once and counts once.
 */
function useName({ lifecycle, state, event }: StepPlace): string {
  if (event === undefined) return nameOf({ lifecycle, state });
  return state === undefined && shared.has(event) ? nameOf({ event }) : nameOf({ lifecycle, event });
}

/** The name of a guard's outcome where it is asked. */
export function outcomeName(place: StepPlace, guard: GuardData, outcome: Outcome): string {
  return `${useName(place)} ${guardName(guard)} = ${outcome}`;
}
