import type { Term } from '../rules/rule.ts';
import { type RuleNumbers, ruleNumbers } from '../rules/ruleNumbers.ts';
import { own } from '../vocabulary/own.ts';
import { type DeadlineKind, deadlineKinds } from './deadlineKinds.ts';

/** The length that the law sets for a kind of deadline; throws for one that the law leaves blank. */
export function regulationTerm(kind: DeadlineKind): Term {
  const { rule, length } = deadlineKinds[kind];
  const term = own<RuleNumbers>(ruleNumbers, rule)?.term;
  if (length !== 'law' || !term) throw new RangeError(`the law sets no length for ${kind}`);
  return term;
}

/** Most calendar days by which the head of the organ may extend the handling, once (`reg.34`). */
export const handlingExtensionCap: number = ruleNumbers['reg.34'].extension.n;
/** Most representatives of a group (`reg.20`). */
export const representativesCap: number = ruleNumbers['reg.20'].headcount.n;
