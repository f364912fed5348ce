import { text } from '../vocabulary/text.ts';
import type { PolicyFault } from './policyFault.ts';
import { type Policy, unitOf } from './schema.ts';

const fault = (path: string, zh: string, en: string): PolicyFault => ({
  code: 'incomplete',
  path,
  rule: 'reg.22',
  message: text(zh, en),
});

/** What of a policy's passing on cannot be: a report for an organ that it does not know or that is its own, a share of more than the whole. */
export function passingFaults(policy: Policy): PolicyFault[] {
  const { passing, terms } = policy;
  if (!passing) return [];
  const strange = passing.reportsTo.flatMap((id, at) => {
    const unit = unitOf(policy, id);
    if (unit?.outside === true && unit.roles.includes('outsideOrgan')) return [];
    return fault(
      `passing.reportsTo.${at}`,
      `${id} 不是方案列明的外部单位；检举控告只转给列为“外部单位”的机关`,
      `${id} is no outside organ that the policy lists: name one that plays outsideOrgan`,
    );
  });
  const share = terms['passing.share'].term;
  const whole = terms['passing.send'].term;
  const tooMuch =
    passing.ownShare && share.unit === whole.unit && share.n > whole.n
      ? [
          fault(
            'terms.passing.share',
            `本级份额不得多于转送交办的期限（${whole.n}日）`,
            `the body’s own share is no more than the whole: ${whole.n} days`,
          ),
        ]
      : [];
  return [...strange, ...tooMuch];
}
