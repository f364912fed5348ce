import { isWithin } from '../../deadlines/guards.ts';
import type { EventHead } from '../../vocabulary/events/define.ts';
import { text } from '../../vocabulary/text.ts';
import type { Condition } from '../lifecycle/condition.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import { hasInterest } from '../lifecycle/interest.ts';
import { referrerIsComplainedOf } from '../reportBack.ts';
import { endConditions } from './ends.ts';
import { askersOf, type Remedy, type RemedyContext } from './remedy.ts';
import { lateWindow, newestWindow, openFrom, windowOfEntry } from './windows.ts';

type Stated<Fields = object> = EventHead<string> & { readonly type: string } & Readonly<Fields>;

/** The guards that a review and a re-examination share. */
export function remedyConditions<C extends RemedyContext>({ kinds, organ, before }: Remedy<C>) {
  const condition = <E>(own: Condition<C, E, undefined>): Condition<C, E, undefined> => own;
  const decision = (context: C) => owedDeadline(context, kinds.decide);
  return {
    ...endConditions,
    /** Who asked before the delivery was entered has asked already. */
    isAskedForAlready: condition<unknown>({
      rule: 'reg.35.1',
      label: text('送达登记前已提出申请', 'it was asked for before the delivery was entered'),
      holds: ({ context }) => context.askers !== undefined,
    }),
    /** What an office took by entering the receipt late is given back, and nobody pleads a reason for it. */
    lateEntryKeepsItOpen: condition<Stated>({
      rule: 'reg.35.1',
      label: text(
        '送达登记迟于实际收到之日，自登记之日起的同等期限未满',
        'the receipt was entered late, and as many days from the entry are not over',
      ),
      code: 'too-late',
      holds: ({ context, event, env }) => {
        const window = windowOfEntry(kinds, context, env);
        return window !== undefined && isWithin(window, event.at);
      },
      deadline: ({ context }) => newestWindow(kinds, context).id,
    }),
    /** Asked of the window's own last day, so that it does not matter whether anybody noticed that it is over. */
    lateRequestsAreHeard: condition<Stated>({
      rule: 'policy',
      label: text('有正当理由的逾期申请尚可受理', 'late requests that have a good reason are still heard'),
      code: 'too-late',
      holds: ({ context, event, env }) => {
        const window = lateWindow(kinds, context, env);
        return window !== undefined && isWithin(window, event.at);
      },
      deadline: ({ context }) => newestWindow(kinds, context).id,
    }),
    /** Nobody withdraws what others asked for. */
    asksForIt: condition<Stated>({
      rule: 'reg.35.1',
      label: text('系提出申请的信访人', 'it is one of the petitioners who ask for it'),
      holds: ({ context, event }) => askersOf(context).includes(event.by.id),
    }),
    othersAsk: condition<Stated>({
      rule: 'reg.35.1',
      label: text('不止一名信访人申请', 'more than one petitioner asks for it'),
      holds: ({ context }) => askersOf(context).length > 1,
    }),
    /** Withdrawing a request waives nothing: what is left of the window is still there. */
    windowIsNotOver: condition<Stated>({
      rule: 'civil.203',
      label: text('申请期限最后一日未过', 'the last day of the window is not over'),
      code: 'too-late',
      holds: ({ context, event, env }) => openFrom(kinds, context, env, event.at) !== undefined,
      deadline: ({ context }) => newestWindow(kinds, context).id,
    }),
    goodReasonStated: condition<Stated<{ goodReason?: string | undefined }>>({
      rule: 'policy',
      label: text('说明了逾期的正当理由', 'a good reason for coming late is stated'),
      code: 'too-late',
      holds: ({ event }) => event.goodReason !== undefined,
    }),
    /** Nobody looks at their own opinion: the organ is none of those that gave one. */
    organIsAnother: condition<Stated>({
      rule: 'reg.35.1',
      label: text('不是作出原意见的单位', 'the organ gave none of the opinions so far'),
      code: 'wrong-role',
      holds: ({ context, event }) => !before(context).some((unit) => unit === event.by.unit),
    }),
    organNotComplainedOf: condition<Stated>({
      rule: 'reg.30',
      label: text('不是被反映单位', 'the organ is not one complained of'),
      holds: ({ context, event }) =>
        !context.matter.complainedOf.units.some((unit) => unit === event.by.unit),
    }),
    /** Once one organ has taken the request in, no other acts on it. */
    organHasIt: condition<Stated>({
      rule: 'plan.1',
      label: text('由受理申请的机关办理', 'the organ that took the request in acts'),
      code: 'wrong-role',
      holds: ({ context, event }) => organ(context) === event.by.unit,
    }),
    notTheSamePerson: condition<Stated>({
      rule: 'reg.28',
      label: text('未参与作出原意见', 'whoever decides had no part in the opinions so far'),
      holds: ({ context, event }) => !context.decidedBy.includes(event.by.id),
    }),
    declinedAsLate: condition<Stated<{ ground: string }>>({
      rule: 'policy',
      label: text('以逾期为由', 'declined for coming late'),
      holds: ({ event }) => event.ground === 'windowMissed',
    }),
    requestWasLate: condition<Stated>({
      rule: 'policy',
      label: text('申请确已逾期', 'the request did come late'),
      holds: ({ context }) => context.late,
    }),
    /** A reply given anew in this petition may be contested anew. */
    earlierIsAnother: condition<Stated<{ earlier?: string | undefined }>>({
      rule: 'reg.36.3',
      label: text('已指明此前办结的同一事项', 'the earlier petition on the same matter is named'),
      needs: ['earlier'],
      holds: ({ context, event }) => event.earlier !== context.matter.id,
    }),
    clockStillRuns: condition<Stated>({
      rule: 'civil.203',
      label: text('办理期限尚未届满', 'the term for the opinion is not over'),
      code: 'too-late',
      holds: ({ context, event }) => {
        const deadline = decision(context);
        return deadline !== undefined && isWithin(deadline, event.at);
      },
      deadline: ({ context }) => decision(context)?.id,
    }),
    notYetExtended: condition<Stated>({
      rule: 'policy',
      label: text('尚未延期', 'not extended before'),
      holds: ({ context }) => decision(context)?.extension === undefined,
      deadline: ({ context }) => decision(context)?.id,
    }),
    daysWithinPolicy: condition<Stated<{ days: number }>>({
      rule: 'policy',
      label: text('延期天数在本级规定之内', 'no more days than the body lets a review be extended by'),
      says: ({ env: { policy } }) =>
        text(
          `延期不超过${policy.extension.reviewDays}日`,
          `extended by at most ${policy.extension.reviewDays} days`,
        ),
      holds: ({ event, env }) => event.days <= env.policy.extension.reviewDays,
    }),
    approverHasNoInterest: condition<Stated<{ approvedBy?: string | undefined }>>({
      rule: 'reg.28',
      label: text(
        '经负责人批准，且其与事项无利害关系',
        'the head of the organ approved, and has no interest in the matter',
      ),
      needs: ['approvedBy'],
      holds: ({ context: { matter }, event: { approvedBy } }) =>
        approvedBy === undefined || !hasInterest(matter, approvedBy),
    }),
    superiorLearnsOfChange: condition<Stated<{ outcome: string }>>({
      rule: 'reg.22',
      label: text(
        '改变了处理结果，交办的上级机关（非本机关）要求反馈',
        'the result is changed, and another organ that assigned the matter asks for it',
      ),
      holds: ({ context: { matter }, event: { outcome, by } }) =>
        outcome === 'changed' &&
        matter.referral?.reportBack === true &&
        matter.referral.organ !== by.unit &&
        !referrerIsComplainedOf(matter),
    }),
    sendsBack: condition<Stated<{ outcome: string }>>({
      rule: 'reg.35.2',
      label: text('退回重新办理', 'sent back to be handled anew'),
      holds: ({ event }) => event.outcome === 'sentBack',
    }),
  } as const;
}
