import { ruleTexts } from '../rules/texts/ruleTexts.ts';
import { ruleIds } from '../vocabulary/ruleIds.ts';

/** A finding that is known and right as it is. */
export interface Allowed {
  readonly id: string;
  /** The place by its name, as a finding has it. */
  readonly at: string;
  readonly reason: string;
}

/** What is not reported, each with its reason. */
export const allowed: readonly Allowed[] = [
  // The rule book itself says which rules no machine can carry out, and why.
  ...ruleIds.flatMap((rule) => {
    const reason = ruleTexts[rule].notExecutable?.en;
    return reason === undefined ? [] : [{ id: 'PF202', at: `rule ${rule}`, reason }];
  }),
  ...['reg.44', 'reg.45', 'reg.46'].map((rule) => ({
    id: 'PF202',
    at: `rule ${rule}`,
    reason: 'A ground that answerability.open and supervision.refer name in their payload.',
  })),
];
