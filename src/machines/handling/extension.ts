import type { Calendar } from '../../calendar/calendar.ts';
import { addDays, dayNumber } from '../../calendar/day.ts';
import { countPeriod } from '../../calendar/period.ts';
import { isWithin } from '../../deadlines/guards.ts';
import { headsOf } from '../../policy/chains.ts';
import { handlingExtensionCap } from '../../policy/regulationTerms.ts';
import type { Policy } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { responsible } from '../addressees.ts';
import { ownerOfStep } from '../approval/chain.ts';
import { assignTask, discharge, extend, notify, record, set, start, tell } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import {
  condition,
  type Doing,
  dueOf,
  type EventNamed,
  type HandlingContext,
  type HandlingSteps,
  stated,
} from './context.ts';
import type { draftConditions } from './drafts/conditions.ts';
import { beforeTheHead } from './drafts/papers.ts';
import type { kindConditions } from './kind.ts';

/** Most calendar days of an extension: the policy's, and never more than the regulation's (`reg.34`). */
const mostDays = ({ extension }: Pick<Policy, 'extension'>) =>
  Math.min(extension.handlingDays, handlingExtensionCap);

/** The same where a body counts them otherwise: as many days as its own count comes to after the term of this matter. */
function mostDaysHere(
  context: Pick<HandlingContext, 'deadlines'>,
  { policy, calendar }: { readonly policy: Pick<Policy, 'extension'>; readonly calendar: Calendar },
): number {
  const { most } = policy.extension;
  const due = owedDeadline(context, 'handling.conclude')?.due;
  if (most === undefined || due === undefined) return mostDays(policy);
  const until = countPeriod(calendar, { start: due, term: most, rollOver: 'none' }).due;
  return Math.min(mostDays(policy), dayNumber(until) - dayNumber(due));
}

/** Guards on the one extension that a claim can have. */
export const extensionConditions = {
  extensionAsked: condition({
    rule: 'reg.34',
    label: text('承办单位已申请延期', 'the unit asked for it'),
    reads: ['extensionAsked'],
    holds: ({ context }) => context.extensionAsked,
  }),
  notAskedYet: condition({
    rule: 'reg.34',
    label: text('没有待批的延期申请', 'no request is waiting to be decided'),
    reads: ['extensionAsked'],
    holds: ({ context }) => !context.extensionAsked,
  }),
  notExtendedYet: condition({
    rule: 'reg.34',
    label: text('此前未延期', 'not extended before'),
    reads: ['deadlines'],
    holds: ({ context }) => owedDeadline(context, 'handling.conclude')?.extension === undefined,
    deadline: ({ context }) => owedDeadline(context, 'handling.conclude')?.id,
  }),
  /** A term that is over cannot be saved afterwards. */
  termNotPassed: condition({
    on: ['handling.askExtension', 'handling.extend'],
    rule: 'reg.34',
    label: text('办理期限尚未届满', 'the term is not over'),
    code: 'too-late',
    reads: ['deadlines', 'event.at'],
    holds: ({ context, event }) => {
      const term = owedDeadline(context, 'handling.conclude');
      return term === undefined || isWithin(term, event.at);
    },
    deadline: ({ context }) => owedDeadline(context, 'handling.conclude')?.id,
  }),
  daysWithinCap: condition({
    on: ['handling.askExtension', 'handling.extend'],
    rule: 'reg.34',
    label: text('延期天数不超过规定', 'no more days than may be added'),
    reads: ['event.days', 'deadlines', 'policy.extension', 'calendar'],
    says: ({ context, env }) => {
      const most = mostDaysHere(context, env);
      return text(`延期不超过${most}日`, `extended by at most ${most} days`);
    },
    holds: ({ context, event, env }) => event.days <= mostDaysHere(context, env),
  }),
  complexInFact: condition({
    on: 'handling.extend',
    rule: 'reg.34',
    label: text('情况确属复杂', 'the circumstances are complex in fact'),
    reads: ['event.complexInFact'],
    needs: ['complexInFact'],
    holds: ({ event }) => event.complexInFact === true,
  }),
  /** Only a report that is not late yet moves with the term: an extension heals nothing. */
  reportStillAhead: condition({
    on: 'handling.extend',
    rule: 'plan.3.2.2',
    label: text('报告办理结果的期限尚未届满', 'the result report is owed and not late'),
    reads: ['deadlines', 'event.at'],
    holds: ({ context, event }) => {
      const report = owedDeadline(context, 'handling.report');
      return report !== undefined && isWithin(report, event.at);
    },
  }),
} as const;

const mayExtend = [
  'isClaim',
  'notExtendedYet',
  'extensionAsked',
  'termNotPassed',
  'daysWithinCap',
  'complexInFact',
] as const;

const extending: Doing<'handling.extend'> = [
  set({ extensionAsked: false }),
  extend('handling.conclude', ({ event }) => ({ days: event.days, by: event.by.id })),
  record('signature', ({ context, event }) => ({
    about: owedDeadline(context, 'handling.conclude')?.id,
    reason: event.reason,
    detail: { days: event.days, by: event.by.id },
  })),
  tell('extended', ({ context, event }) => ({
    reason: event.reason,
    remedy: 'query-progress',
    detail: stated({ days: event.days, until: dueOf(context, 'handling.conclude') }),
  })),
  notify('extended', ({ context, event }) => ({
    to: responsible(context),
    reason: event.reason,
    detail: stated({ days: event.days, until: dueOf(context, 'handling.conclude') }),
  })),
];

/** The result report moves by as many days, but not beyond the superior organ's own day, which nothing here moves. */
const movingReport: Doing<'handling.extend'> = [
  discharge('handling.report'),
  start('handling.report', ({ context, event }) => {
    const before = dueOf(context, 'handling.report');
    const superiors = owedDeadline(context, 'referral.report')?.due;
    const after = before && addDays(before, event.days);
    const until = after && superiors && superiors < after ? [before, superiors].sort().at(-1) : after;
    return { owner: responsible(context), until };
  }),
];

type Asking = EventNamed<'handling.askExtension'>;

/** The head of the organ is to decide. */
const toTheHead = assignTask<HandlingContext, Asking>('sign', ({ context, event, env }) => ({
  to: { role: headsOf(env.policy)[0] },
  reason: event.reason,
  by: dueOf(context, 'handling.conclude'),
  detail: { extension: event.days },
}));

/** Where others act before the head does, the first of them is to. */
const toWhoeverDecides: typeof toTheHead = assignTask('sign', (args) => {
  const chain = beforeTheHead(args.context.matter, args.env.policy);
  const { event, context, env } = args;
  const to =
    chain === undefined || chain.steps.length === 0
      ? { role: headsOf(env.policy)[0] }
      : ownerOfStep(chain, { step: 0, passed: [] }, context.matter, env.policy);
  return {
    to,
    reason: event.reason,
    by: dueOf(context, 'handling.conclude'),
    detail: { extension: event.days },
  };
});

/** The extension begins its way through the chain. */
const onItsWay = set<HandlingContext, Asking, 'event.by'>(['event.by'], {
  extensionDraft: ({ event }) => ({ step: 0, passed: [], draftedBy: event.by.id }),
});

type Guarded =
  | GuardsOf<typeof extensionConditions>
  | GuardsOf<typeof kindConditions>
  | GuardsOf<typeof draftConditions>;

/**
 * Extension (延期): the unit asks with reasons before the term is over, and the head of the organ alone approves, once,
 * for what is complex in fact, counted from the end of the term; the petitioner is told why and until when (`reg.34`).
 * While the unit still works on the matter, its result report moves along.
 */
export function extensionSteps(policy: Policy) {
  const by = policy.extension.approvers;
  const isChained = policy.approval?.chains.some(({ paper }) => paper === 'extension') ?? false;
  const grantedWhen = [...mayExtend, ...(isChained ? (['extensionIsEndorsed'] as const) : [])] as const;
  const deciding = {
    'handling.askExtension': {
      by: 'responsibleUnit',
      rule: 'reg.34',
      when: ['isClaim', 'notAskedYet', 'notExtendedYet', 'termNotPassed', 'daysWithinCap'],
      do: [
        set({ extensionAsked: true }),
        ...(isChained ? [onItsWay] : []),
        ...(isChained ? [toWhoeverDecides] : [toTheHead]),
      ],
    },
    'handling.extend': { by, rule: 'reg.34', when: grantedWhen, do: extending },
    'handling.declineExtension': {
      by,
      rule: 'reg.34',
      when: ['extensionAsked'],
      do: [
        set({ extensionAsked: false }),
        record('return', ({ event }) => ({
          reason: event.reason,
          detail: { extension: 'declined', by: event.by.id },
        })),
        notify('extension-declined', ({ context, event }) => ({
          to: responsible(context),
          reason: event.reason,
          detail: stated({ until: dueOf(context, 'handling.conclude') }),
        })),
      ],
    },
  } as const satisfies HandlingSteps<Guarded>;
  const working = {
    ...deciding,
    'handling.extend': [
      {
        ...deciding['handling.extend'],
        when: [...grantedWhen, 'reportStillAhead'],
        do: [...extending, ...movingReport],
      },
      { ...deciding['handling.extend'], when: [...grantedWhen, { not: 'reportStillAhead' }] },
    ],
  } as const satisfies HandlingSteps<Guarded>;
  return { working, deciding };
}
