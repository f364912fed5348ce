import type { Taken } from '../../../engine/decision.ts';
import type { Petition } from '../../../engine/petition.ts';
import type { Entry } from './caseFile.ts';

/** One lifecycle of a petition as the page shows it. */
export interface ShownCourse {
  readonly lifecycle: string;
  readonly instance: string;
  readonly place: 'phase' | 'beside' | 'ended';
  /** The state that it stands in; nothing known of one that is over. */
  readonly value?: string;
  readonly done: boolean;
  readonly outcome?: string | undefined;
}

/** The lifecycles of a petition: the main course, those beside it, those that are over in the order of their end. */
export function coursesOf({ phase, beside, ended }: Petition): ShownCourse[] {
  const open = [phase, ...beside].map(
    ({ lifecycle, instance, value, status, outcome }, at): ShownCourse => ({
      lifecycle,
      instance,
      place: at === 0 ? 'phase' : 'beside',
      value,
      done: status === 'done',
      outcome,
    }),
  );
  const over = ended.map(
    ({ lifecycle, instance, outcome }): ShownCourse => ({
      lifecycle,
      instance,
      place: 'ended',
      done: true,
      outcome,
    }),
  );
  return [...open, ...over];
}

/** The steps that one instance took among these entries, in order. */
export function stepsOf(entries: readonly Entry[], instance: string): Taken[] {
  return entries.flatMap(({ path = [] }) => path.filter((taken) => taken.instance === instance));
}
