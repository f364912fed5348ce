import { daysBetween } from '../calendar/day.ts';
import type { Terms } from '../deadlines/compute.ts';
import type { Deadline, DeadlineState } from '../deadlines/deadline.ts';
import { daysLeft, needsReminder, stateAt } from '../deadlines/guards.ts';
import { deadlineKinds } from '../policy/deadlineKinds.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { Text } from '../vocabulary/text.ts';
import { deadlinesOf } from './compose.ts';
import type { Petition } from './petition.ts';

/** A deadline as it stands at a moment. */
export interface DeadlineView extends Omit<Deadline, 'state'> {
  /** The lifecycle instance that runs it. */
  readonly instance: string;
  readonly label: Text;
  readonly nature: 'duty' | 'window';
  /** The state that counts at the moment asked for, noticed or not. */
  readonly state: DeadlineState;
  /** Missed and still not done. */
  readonly overdue: boolean;
  /** Calendar days to the last day: 0 on it, negative after it. */
  readonly daysLeft: number;
  readonly remind: boolean;
}

/** Every deadline of a petition at a moment, the running ones first, by day. */
export function deadlineViews(petition: Petition, at: Instant, terms: Terms): DeadlineView[] {
  const courses = [
    ...petition.ended.map(({ instance, deadlines }) => ({ instance, deadlines })),
    ...[petition.phase, ...petition.beside].map((course) => ({
      instance: course.instance,
      deadlines: deadlinesOf(course),
    })),
  ];
  const views = courses.flatMap(({ instance, deadlines }) =>
    deadlines.map((deadline): DeadlineView => {
      const { kind } = deadline;
      const { nature, label } = deadlineKinds[kind];
      const state = stateAt(deadline, at);
      return {
        ...deadline,
        instance,
        label,
        nature,
        state,
        overdue: state === 'missed' && deadline.settledAt === undefined,
        daysLeft: daysLeft(deadline, at),
        remind: needsReminder(deadline, at, terms.policy.terms[kind].remindDaysBefore),
      };
    }),
  );
  const rank = ({ state, overdue }: DeadlineView) =>
    state === 'running' || overdue ? 0 : state === 'suspended' ? 1 : 2;
  return views.sort((a, b) => rank(a) - rank(b) || daysBetween(b.due, a.due));
}
