import type { DeadlineKind } from '../policy/deadlineKinds.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';

/** Where a finding is: in a machine, or in the policy's data. */
export interface FindingPlace {
  readonly lifecycle?: string | undefined;
  /** The state; absent for what stands in every state. */
  readonly state?: string | undefined;
  readonly event?: string | undefined;
  /** Which of several steps for the event, or of several ways out of a choice; the first is 1. */
  readonly step?: number | undefined;
  readonly rule?: RuleId | undefined;
  readonly condition?: string | undefined;
  readonly deadline?: DeadlineKind | undefined;
  /** The path within the policy's data. */
  readonly policy?: string | undefined;
}

/** A place as one name. */
export function nameOf({
  lifecycle,
  state,
  event,
  step,
  rule,
  condition,
  deadline,
  policy,
}: FindingPlace): string {
  const parts = [
    lifecycle,
    state ?? (event === undefined ? undefined : lifecycle && '*'),
    event,
    condition && `condition ${condition}`,
    deadline && `deadline ${deadline}`,
    policy === undefined ? rule && `rule ${rule}` : `policy.${policy}`,
  ].filter((part) => part !== undefined);
  return parts.join('.') + (step === undefined ? '' : `[${step}]`);
}
