import { allDeadlines } from '../engine/compose.ts';
import type { Petition } from '../engine/petition.ts';
import { type DeadlineKind, deadlineKinds } from '../policy/deadlineKinds.ts';

/** How a deadline can turn out: `lapsed` is a right that ran out unused, as `missed` is a duty not done in time. */
export const deadlineOutcomes = ['met', 'missed', 'lapsed', 'extended', 'suspended'] as const;
export type DeadlineOutcome = (typeof deadlineOutcomes)[number];

/** The name of a deadline's outcome. */
export const deadlineName = (kind: DeadlineKind, outcome: DeadlineOutcome): string => `${kind} ${outcome}`;

/** How the deadlines of a petition turned out by an event. */
export function outcomesBy(event: object, before: Petition | undefined, after: Petition): string[] {
  const known = new Map((before ? allDeadlines(before) : []).map((deadline) => [deadline.id, deadline]));
  return allDeadlines(after).flatMap((deadline) => {
    const old = known.get(deadline.id);
    if (old === deadline) return [];
    const { kind, state } = deadline;
    const names: string[] = [];
    const note = (outcome: DeadlineOutcome) => names.push(deadlineName(kind, outcome));
    if (state !== old?.state) {
      if (state === 'met' || state === 'missed' || state === 'suspended') note(state);
      const passed = (event as { deadline?: string }).deadline === deadline.id;
      if (state === 'discharged' && passed && deadlineKinds[kind].nature === 'window') note('lapsed');
    }
    if (deadline.extension && !old?.extension) note('extended');
    return names;
  });
}
