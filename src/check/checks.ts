import { conditionNeverUsed } from './checks/conditionNeverUsed.ts';
import { deadEnd } from './checks/deadEnd.ts';
import { eventNobodySends } from './checks/eventNobodySends.ts';
import { eventNoStateKnows } from './checks/eventNoStateKnows.ts';
import { idleDeadlineKind } from './checks/idleDeadlineKind.ts';
import { labelMissing } from './checks/labelMissing.ts';
import { loopWithoutProgress } from './checks/loopWithoutProgress.ts';
import { neverTrueGuard } from './checks/neverTrueGuard.ts';
import { nobodyLeft } from './checks/nobodyLeft.ts';
import { noticeMissing } from './checks/noticeMissing.ts';
import { overlappingGuards } from './checks/overlappingGuards.ts';
import { ownerNobodyPlays } from './checks/ownerNobodyPlays.ts';
import { incompletePolicy, laxerThanLaw } from './checks/policyFaults.ts';
import { reachesComplainedOf } from './checks/reachesComplainedOf.ts';
import { ruleWithoutStep } from './checks/ruleWithoutStep.ts';
import { stateWithoutDeadline } from './checks/stateWithoutDeadline.ts';
import { stepWithoutRule } from './checks/stepWithoutRule.ts';
import { unreachableState } from './checks/unreachableState.ts';
import type { Check } from './finding.ts';

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
