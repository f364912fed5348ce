import { conditionNeverUsed } from './checks/conditionNeverUsed.js';
import { deadEnd } from './checks/deadEnd.js';
import { eventNobodySends } from './checks/eventNobodySends.js';
import { eventNoStateKnows } from './checks/eventNoStateKnows.js';
import { idleDeadlineKind } from './checks/idleDeadlineKind.js';
import { labelMissing } from './checks/labelMissing.js';
import { loopWithoutProgress } from './checks/loopWithoutProgress.js';
import { neverTrueGuard } from './checks/neverTrueGuard.js';
import { nobodyLeft } from './checks/nobodyLeft.js';
import { noticeMissing } from './checks/noticeMissing.js';
import { overlappingGuards } from './checks/overlappingGuards.js';
import { ownerNobodyPlays } from './checks/ownerNobodyPlays.js';
import { incompletePolicy, laxerThanLaw } from './checks/policyFaults.js';
import { reachesComplainedOf } from './checks/reachesComplainedOf.js';
import { ruleWithoutStep } from './checks/ruleWithoutStep.js';
import { stateWithoutDeadline } from './checks/stateWithoutDeadline.js';
import { stepWithoutRule } from './checks/stepWithoutRule.js';
import { unreachableState } from './checks/unreachableState.js';
import type { Check } from './finding.js';

/** Every check, in the order of its id. */
export const checks: readonly Check[] = [
  unreachableState,
  deadEnd,
  stateWithoutDeadline,
  loopWithoutProgress,
  overlappingGuards,
  neverTrueGuard,
  conditionNeverUsed,
  stepWithoutRule,
  ruleWithoutStep,
  laxerThanLaw,
  incompletePolicy,
  idleDeadlineKind,
  ownerNobodyPlays,
  reachesComplainedOf,
  noticeMissing,
  nobodyLeft,
  eventNobodySends,
  eventNoStateKnows,
  labelMissing,
];
