import type { AnswerabilityRule } from '../../vocabulary/events/answerability.ts';

/** Articles under which the superior orders correction whatever the consequences. */
const superiorOrders: ReadonlySet<AnswerabilityRule> = new Set(['reg.43', 'reg.44', 'reg.45', 'reg.46']);

/** Whether a breach is pursued only where its consequences are serious: `plan.3.5` and `reg.42` say so, the articles after it do not. */
export function onlyWhereSerious(breach: AnswerabilityRule): boolean {
  return !superiorOrders.has(breach);
}
