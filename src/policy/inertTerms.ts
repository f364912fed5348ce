import { text } from '../vocabulary/text.ts';
import { type DeadlineKind, deadlineKinds } from './deadlineKinds.ts';
import type { PolicyFault } from './policyFault.ts';
import { regulations2022First } from './regulations2022.ts';
import type { Policy } from './schema.ts';

/** Kinds whose last day an event names each time: whatever length a policy sets for one, nothing lasts as long. */
export const alwaysNamed: readonly DeadlineKind[] = [
  'passing.report',
  'reviewCase.redo',
  'assistance.give',
  'carryingOut.carryOut',
  'leaderInCharge.settle',
  'reception.receive',
];

/** Lengths that a policy sets and that change nothing. */
export function inertTerms({ terms }: Pick<Policy, 'terms'>): PolicyFault[] {
  return alwaysNamed.flatMap((kind): PolicyFault[] => {
    const { n, unit } = terms[kind].term;
    const base = regulations2022First.terms[kind].term;
    if (n === base.n && unit === base.unit) return [];
    const { zh, en } = deadlineKinds[kind].label;
    return [
      {
        code: 'incomplete',
        path: `terms.${kind}.term`,
        rule: 'policy',
        message: text(
          `“${zh}”的最后一日每次由事件写明，此处所定长度不起作用；请删去，或者保留${base.n}`,
          `the last day of ${en} is named by an event each time, and this length changes nothing: leave it out, or at ${base.n}`,
        ),
      },
    ];
  });
}
