import { dayOf } from '../../calendar/day.ts';
import type { PassingPolicy } from '../../policy/passing.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import { text } from '../../vocabulary/text.ts';
import { referrerOf } from '../addressees.ts';
import { type Action, type EventTyped, report, settle } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardName, GuardUse } from '../lifecycle/grammar.ts';
import { reportIsAsked, superiorIsToBeTold } from '../reportBack.ts';
import { condition, type Doing, type PassingContext, type PassingEvent } from './context.ts';

/** Guards on what a superior referred, and passed on in turn. */
export const forSuperiorConditions = {
  reportIsAsked,
  superiorIsToBeTold,
  isReferred: condition({
    rule: 'plan.3.1.3',
    label: text('系上级来件', 'a superior referred it'),
    reads: ['matter.referral'],
    holds: ({ context }) => context.matter.referral !== undefined,
  }),
  /** Who owes a report above asks for one below by the same day; once that day is over, by any. */
  withinSuperiorsDay: condition({
    on: ['passing.send', 'passing.moreTime', 'passing.returnReport'],
    rule: 'policy',
    label: text(
      '不晚于上级要求反馈的期限',
      'no later than the day by which the superior is to have the result',
    ),
    reads: ['deadlines', 'event.dueOn', 'event.at'],
    holds: ({ context, event: { dueOn, at } }) => {
      const above = owedDeadline(context, 'referral.report');
      return dueOn === undefined || above === undefined || dueOn <= above.due || above.due < dayOf(at);
    },
    deadline: ({ context }) => owedDeadline(context, 'referral.report')?.id,
  }),
} as const;

/** What a report to the superior organ rests on. */
interface Ending<E> {
  readonly context: PassingContext;
  readonly event: E;
}

const reporting = <E>(reason: (event: E) => string): readonly Action<PassingContext, E>[] => [
  report('referral-result', ({ context, event }: Ending<E>) => ({
    rule: 'reg.22',
    to: referrerOf(context.matter),
    reason: reason(event),
    detail: { outcome: 'passedDown', ...(context.organ !== undefined && { organ: context.organ }) },
  })),
  settle('referral.report'),
];

/** A step that ends a passing, but for what it does. */
interface EndingStep<G extends GuardName, To extends string> {
  readonly by: RoleId | readonly RoleId[];
  readonly rule: RuleId;
  readonly when: readonly GuardUse<G>[];
  readonly to: To;
}

/** Ends a passing; where a superior referred the matter and asks for the result, it is told first. */
export function endingForSuperior<
  T extends PassingEvent['type'],
  G extends GuardName,
  const To extends string,
>(
  { referrals }: PassingPolicy,
  step: EndingStep<G, To>,
  does: Doing<T>,
  reason: (event: EventTyped<PassingEvent, T>) => string,
) {
  if (referrals !== true) return [{ ...step, do: does }];
  const { when } = step;
  return [
    { ...step, when: [...when, 'reportIsAsked' as const], do: [...reporting(reason), ...does] },
    { ...step, when: [...when, { not: 'reportIsAsked' as const }], do: does },
  ];
}
