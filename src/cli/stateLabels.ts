import { lifecycleLabel, stateLabel } from '../engine/labels.ts';
import type { Course } from '../engine/petition.ts';
import type { Text } from '../vocabulary/text.ts';

/** What a course is called: its lifecycle, and the state that it stands in. */
export function courseLabels({ lifecycle, value }: Pick<Course, 'lifecycle' | 'value'>): {
  lifecycle: Text;
  state: Text;
} {
  return { lifecycle: lifecycleLabel(lifecycle), state: stateLabel(lifecycle, value) };
}
