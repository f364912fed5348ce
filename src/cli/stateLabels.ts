import { type AnyLifecycle, lifecycleOf } from '../engine/lifecycles.js';
import type { Course } from '../engine/petition.js';
import { stateMeta } from '../machines/lifecycle/chart.js';
import type { Text } from '../vocabulary/text.js';

/** What a course is called: its lifecycle, and the state that it stands in. */
export function courseLabels(course: Pick<Course, 'lifecycle' | 'value'>): { lifecycle: Text; state: Text } {
  const lifecycle = lifecycleOf(course.lifecycle) as AnyLifecycle;
  const { label } = stateMeta(lifecycle.chart, course.value);
  return { lifecycle: lifecycle.label, state: label };
}
