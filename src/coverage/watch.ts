import type { OnMove } from '../engine/move.js';
import { type PolicyShelf, policyShelf } from '../engine/terms.js';
import type { Policy } from '../policy/schema.js';

/** The policies on a shelf of their own, under whose terms every move of a lifecycle is told: no other engine is watched. */
export function watchedShelf(policies: readonly Policy[], onMove: OnMove): PolicyShelf {
  return policyShelf(policies, 'chart', onMove);
}
