import type { Matter } from '../vocabulary/matter.ts';
import { text } from '../vocabulary/text.ts';
import { referrerOf } from './addressees.ts';
import { type Action, report, settle } from './lifecycle/actions.ts';
import { conditionsFor } from './lifecycle/condition.ts';
import { type LifecycleContext, owedDeadline } from './lifecycle/context.ts';

const condition = conditionsFor<LifecycleContext, unknown>();

/** Whether the petition complains of the organ that referred it, which is then told nothing of it (`reg.30`). */
export function referrerIsComplainedOf({
  referral,
  complainedOf,
}: Pick<Matter, 'referral' | 'complainedOf'>): boolean {
  return referral !== undefined && complainedOf.units.includes(referral.organ);
}

/** The superior organ is to have the result; one that the petition complains of is told nothing of it (`reg.30`). */
export const reportIsAsked = condition({
  rule: 'reg.22',
  label: text('上级要求反馈办理结果', 'the superior asks for the result, and may have it'),
  reads: ['matter.referral', 'matter.complainedOf'],
  holds: ({ context: { matter } }) => matter.referral?.reportBack === true && !referrerIsComplainedOf(matter),
});

/** The superior organ asked for the result and has none yet. */
export const superiorIsToBeTold = condition({
  rule: 'reg.22',
  label: text('尚须向上级机关报告', 'the superior organ still waits for the result'),
  reads: ['deadlines', 'matter.referral', 'matter.complainedOf'],
  holds: ({ context }) =>
    context.matter.referral !== undefined &&
    owedDeadline(context, 'referral.report') !== undefined &&
    !referrerIsComplainedOf(context.matter),
});

/** A withdrawal is the result that the superior organ learns of. */
export const reportingWithdrawal: readonly Action<LifecycleContext, unknown>[] = [
  report('withdrawal', ({ context }) => ({ rule: 'reg.22', to: referrerOf(context.matter) })),
  settle('referral.report'),
];
