import type { Deadline } from '../deadlines/deadline.ts';
import { isWithin } from '../deadlines/guards.ts';
import type { DeadlineKind } from '../policy/deadlineKinds.ts';
import type { EventHead } from '../vocabulary/events/define.ts';
import { text } from '../vocabulary/text.ts';
import { type Action, extend, tell } from './lifecycle/actions.ts';
import { conditionsFor } from './lifecycle/condition.ts';
import type { LifecycleContext } from './lifecycle/context.ts';
import { hasInterest, interestRead } from './lifecycle/interest.ts';

/** The opinion that is owed, where one is. */
type Owed = (context: Pick<LifecycleContext, 'deadlines'>) => Deadline | undefined;

/** What whoever extends the term of an opinion states. */
export interface Extending {
  readonly days: number;
  readonly approvedBy?: string | undefined;
  readonly reason: string;
}
type Said<E = object> = EventHead<string> & { readonly type: string } & E;

const condition = conditionsFor<LifecycleContext, Said>();
const onExtending = conditionsFor<LifecycleContext, Said<Extending>>();

/** Guards on a longer term for an opinion, which the body chooses to allow: once, before its last day, approved without an interest. */
export const longerTermConditions = (owed: Owed) =>
  ({
    clockStillRuns: condition({
      rule: 'civil.203',
      label: text('办理期限尚未届满', 'the term for the opinion is not over'),
      code: 'too-late',
      reads: ['deadlines', 'event.at'],
      holds: ({ context, event }) => {
        const deadline = owed(context);
        return deadline !== undefined && isWithin(deadline, event.at);
      },
      deadline: ({ context }) => owed(context)?.id,
    }),
    notYetExtended: condition({
      rule: 'policy',
      label: text('尚未延期', 'not extended before'),
      reads: ['deadlines'],
      holds: ({ context }) => owed(context)?.extension === undefined,
      deadline: ({ context }) => owed(context)?.id,
    }),
    daysWithinPolicy: onExtending({
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
    approverHasNoInterest: onExtending({
      rule: 'reg.28',
      label: text(
        '经负责人批准，且其与事项无利害关系',
        'the head of the organ approved, and has no interest in the matter',
      ),
      reads: [...interestRead, 'event.approvedBy'],
      needs: ['approvedBy'],
      holds: ({ context: { matter }, event: { approvedBy } }) =>
        approvedBy === undefined || !hasInterest(matter, approvedBy),
    }),
  }) as const;

/** What a step that extends it asks. */
export const mayBeLonger = [
  'daysWithinPolicy',
  'notYetExtended',
  'clockStillRuns',
  'approverHasNoInterest',
] as const;

/** The term of the opinion is longer by the days stated, and the petitioner is told until when. */
export const longer = (
  kinds: readonly DeadlineKind[],
  owed: Owed,
): readonly Action<LifecycleContext, Extending>[] => [
  // The guards have asked who approved.
  ...kinds.map((kind) =>
    extend<LifecycleContext, Extending>(kind, ({ event }) => ({
      days: event.days,
      by: event.approvedBy as string,
    })),
  ),
  tell('extended', ({ context, event }) => ({
    reason: event.reason,
    remedy: 'query-progress',
    detail: { days: event.days, until: owed(context)?.due ?? '' },
  })),
];
