import { decide, explain, replay } from './ofEvents.ts';
import { deadlines, due, explainDeadline, nextEvents, planMigration, restore } from './ofPetitions.ts';
import { policies } from './ofPolicies.ts';
import type { Operation } from './operation.ts';

/** All that can be asked without anything being stored: the routes of HTTP, the methods of JSON-RPC, and what describes both. */
export const operations: readonly Operation[] = [
  decide,
  nextEvents,
  deadlines,
  due,
  explain,
  explainDeadline,
  restore,
  replay,
  planMigration,
  policies,
];
