import { dayOf } from '../../calendar/day.ts';
import { type Deadline, holderOf, isOwed } from '../../deadlines/deadline.ts';
import { deadlinesOf } from '../../engine/compose.ts';
import type { Petition } from '../../engine/petition.ts';
import { isActive } from '../../engine/waiting.ts';
import { deadlineKinds } from '../../policy/deadlineKinds.ts';
import { referenceTo } from '../../policy/reference.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import { type Columns, type Duty, noDay, type Tag } from '../port/rows.ts';

/** A report about a person that no unit may see yet (`reg.30`); no id of a unit is written so. */
export const seenByNone = '-';

const seenBy = ({ kind, seenBy: unit }: Matter) => unit ?? (kind === 'report' ? seenByNone : '');

const owedIn = (petition: Petition) =>
  [petition.phase, ...petition.beside].flatMap((course) =>
    deadlinesOf(course)
      .filter((deadline) => isOwed(deadline) && deadlineKinds[deadline.kind].nature === 'duty')
      .map((deadline): Duty => dutyOf(course.lifecycle, deadline)),
  );

function dutyOf(lifecycle: string, deadline: Deadline): Duty {
  const { role, unit = '' } = holderOf(deadline);
  const due = deadline.state === 'suspended' ? noDay : deadline.due;
  return { deadline: deadline.id, lifecycle, role, unit, due };
}

/** The duties of a petition that are still owed; rights of the petitioner are none. */
export function dutiesOf(petition: Petition): readonly Duty[] {
  return owedIn(petition);
}

/** What stands beside a petition's JSON. */
export function columnsOf(petition: Petition, duties: readonly Duty[] = dutiesOf(petition)): Columns {
  const { policy, phase, matter, openedAt } = petition;
  return {
    policy: referenceTo(policy),
    lifecycle: phase.lifecycle,
    state: phase.value,
    class: matter.classification ?? '',
    unit: matter.unit ?? '',
    cause: matter.cause,
    channel: matter.channel,
    seenBy: seenBy(matter),
    open: isActive(petition),
    openedOn: dayOf(openedAt),
    nextDue: duties.map(({ due }) => due).sort()[0] ?? noDay,
  };
}

/**
 * The words by which a petition is found. A special period is one while the petition stands in its list; whether it ever did is asked of
 * the log.
 */
export function tagsOf({ matter, beside }: Petition): readonly Tag[] {
  const { petitioners, liaison, complainedOf, interested } = matter;
  const periods = beside.filter(({ lifecycle }) => lifecycle === 'specialPeriod');
  const values: Readonly<Record<Tag['name'], readonly string[]>> = {
    petitioner: petitioners,
    period: periods.map(({ context }) => context.period as string),
    inCharge: liaison === undefined ? [] : [liaison],
    'kept-from': [
      ...[...complainedOf.persons, ...interested].map((id) => `person:${id}`),
      ...complainedOf.units.map((id) => `unit:${id}`),
    ],
  };
  return (Object.keys(values) as Tag['name'][]).flatMap((name) =>
    [...new Set(values[name])].map((value) => ({ name, value })),
  );
}
