import type { OnMove } from '../engine/move.ts';
import { type PolicyShelf, policyShelf } from '../engine/terms.ts';
import type { Policy } from '../policy/schema.ts';

/** The policies on a shelf of their own, under whose terms every move of a lifecycle is told: no other engine is watched. */
export function watchedShelf(policies: readonly Policy[], onMove: OnMove): PolicyShelf {
  return policyShelf(policies, 'chart', onMove);
}
