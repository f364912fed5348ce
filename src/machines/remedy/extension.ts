import { isWithin } from '../../deadlines/guards.ts';
import { text } from '../../vocabulary/text.ts';
import { extend, tell } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { hasInterest } from '../lifecycle/interest.ts';
import type { organConditions } from './organ.ts';
import {
  condition,
  conditionOf,
  type Doing,
  decisionDue,
  type Remedy,
  type RemedyContext,
  type RemedyStep,
} from './remedy.ts';

/** Guards on a longer term for the opinion. */
export function extensionConditions({ kinds }: Remedy) {
  const decision = (context: Pick<RemedyContext, 'deadlines'>) => owedDeadline(context, kinds.decide);
  return {
    clockStillRuns: condition({
      rule: 'civil.203',
      label: text('办理期限尚未届满', 'the term for the opinion is not over'),
      code: 'too-late',
      reads: ['deadlines', 'event.at'],
      holds: ({ context, event }) => {
        const deadline = decision(context);
        return deadline !== undefined && isWithin(deadline, event.at);
      },
      deadline: ({ context }) => decision(context)?.id,
    }),
    notYetExtended: condition({
      rule: 'policy',
      label: text('尚未延期', 'not extended before'),
      reads: ['deadlines'],
      holds: ({ context }) => decision(context)?.extension === undefined,
      deadline: ({ context }) => decision(context)?.id,
    }),
    daysWithinPolicy: conditionOf<{ days: number }>()({
      rule: 'policy',
      label: text('延期天数在本级规定之内', 'no more days than the body lets a review be extended by'),
      reads: ['event.days', 'policy.extension'],
      says: ({ env: { policy } }) =>
        text(
          `延期不超过${policy.extension.reviewDays}日`,
          `extended by at most ${policy.extension.reviewDays} days`,
        ),
      holds: ({ event, env }) => event.days <= env.policy.extension.reviewDays,
    }),
    approverHasNoInterest: conditionOf<{ approvedBy?: string | undefined }>()({
      rule: 'reg.28',
      label: text(
        '经负责人批准，且其与事项无利害关系',
        'the head of the organ approved, and has no interest in the matter',
      ),
      reads: ['matter.interested', 'matter.complainedOf', 'matter.petitioners', 'event.approvedBy'],
      needs: ['approvedBy'],
      holds: ({ context: { matter }, event: { approvedBy } }) =>
        approvedBy === undefined || !hasInterest(matter, approvedBy),
    }),
  } as const;
}

type Guard = GuardsOf<ReturnType<typeof extensionConditions>> | GuardsOf<ReturnType<typeof organConditions>>;
type Extending = { readonly days: number; readonly approvedBy?: string | undefined; readonly reason: string };

/** The organ that has the request extends its own term, once, within what the policy allows. */
export function extending(remedy: Remedy) {
  // The guards have asked who approved.
  const does: Doing<Extending> = [
    extend(remedy.kinds.decide, ({ event }) => ({ days: event.days, by: event.approvedBy as string })),
    tell('extended', ({ context, event }) => ({
      reason: event.reason,
      remedy: 'query-progress',
      detail: { days: event.days, until: decisionDue(remedy, context) },
    })),
  ];
  return {
    by: 'superiorOrgan',
    rule: 'policy',
    when: ['organHasIt', 'daysWithinPolicy', 'notYetExtended', 'clockStillRuns', 'approverHasNoInterest'],
    do: does,
  } as const satisfies RemedyStep<Guard, Extending>;
}
