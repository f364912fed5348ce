import { dayOf, daysBetween } from '../calendar/day.ts';
import type { DeadlineView } from '../engine/deadlineViews.ts';
import type { DeadlineKind } from '../policy/deadlineKinds.ts';
import type { Instant } from '../vocabulary/instant.ts';

/** A term towards the petitioner that came to its end. */
export interface Conclusion {
  /** Calendar days from receipt to the end of the duty. */
  readonly days: number;
  readonly isInTime: boolean;
}

/** The duties whose end is the petitioner's answer. */
const answers: ReadonlySet<DeadlineKind> = new Set(['handling.conclude', 'handling.answer', 'simple.reply']);

/** The terms towards the petitioner that a matter's deadlines saw met or missed; one that fell away is none. */
export function conclusionsOf(receivedAt: Instant, deadlines: readonly DeadlineView[]): Conclusion[] {
  return deadlines.flatMap(({ kind, nature, state, settledAt, fellAway }) =>
    nature !== 'duty' || !answers.has(kind) || settledAt === undefined || fellAway || state === 'discharged'
      ? []
      : [{ days: daysBetween(dayOf(receivedAt), dayOf(settledAt)), isInTime: state === 'met' }],
  );
}
