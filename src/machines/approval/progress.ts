import { listOf, whole } from '../../vocabulary/bounded.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { strictRecord } from '../../vocabulary/schema.ts';

/** How far a paper has come along its chain: the step that it waits for, and who has taken which, in whose place. */
export const progressShape = {
  step: whole(0, 20),
  passed: listOf(
    strictRecord(() => ({ step: whole(0, 20), who: idSchema, by: idSchema })),
    400,
  ),
};
