import { lifecycleLabel, stateLabel } from '../engine/labels.js';
import type { Course } from '../engine/petition.js';
import type { Text } from '../vocabulary/text.js';

/** What a course is called: its lifecycle, and the state that it stands in. */
export function courseLabels({ lifecycle, value }: Pick<Course, 'lifecycle' | 'value'>): {
  lifecycle: Text;
  state: Text;
} {
  return { lifecycle: lifecycleLabel(lifecycle), state: stateLabel(lifecycle, value) };
}
