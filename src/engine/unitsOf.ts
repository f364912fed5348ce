import { isOwed } from '../deadlines/deadline.ts';
import { type KeptUnit, matterUnits, unitsKept } from '../machines/lifecycle/units.ts';
import { deadlinesOf } from './compose.ts';
import type { Course, Petition } from './petition.ts';
import { lifecycleOfCourse } from './step.ts';

/** Every unit that a petition keeps where its lifecycles declare one, and whoever owes a deadline. */
export function unitsOf({
  matter,
  phase,
  beside,
}: Pick<Petition, 'matter' | 'phase' | 'beside'>): KeptUnit[] {
  return [...unitsKept(matterUnits, matter, 'matter'), ...[phase, ...beside].flatMap(unitsIn)];
}

function unitsIn(course: Course): KeptUnit[] {
  const owing = deadlinesOf(course)
    .filter(isOwed)
    .flatMap((deadline) =>
      unitsKept({ [deadline.nowWith ? 'nowWith.unit' : 'owner.unit']: 'acts' }, deadline, deadline.id),
    );
  const { context, instance, value } = course;
  return [...owing, ...unitsKept(lifecycleOfCourse(course).units, context, instance, value)];
}
