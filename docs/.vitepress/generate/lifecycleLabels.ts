import { lifecycles } from '../../../src/engine/lifecycles.ts';
import type { Text } from '../../../src/vocabulary/text.ts';

/** What each lifecycle is called, by its id. */
export const lifecycleLabels: ReadonlyMap<string, Text> = new Map(
  lifecycles.map(({ id, label }) => [id, label]),
);
