import { dayOf } from '../../calendar/day.ts';
import type { PassingPolicy } from '../../policy/passing.ts';
import { text } from '../../vocabulary/text.ts';
import { supervisionOffice } from '../addressees.ts';
import { discharge, dischargeAll, inform, record, settle, start, tell } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import {
  byReceiver,
  condition,
  type Doing,
  type PassingSteps,
  receiver,
  type receiverConditions,
  shownBy,
} from './context.ts';
import { endingForSuperior, type forSuperiorConditions } from './forSuperior.ts';

/** Guards on the time for the report. */
export const reportingConditions = {
  dayIsLater: condition({
    on: 'passing.moreTime',
    rule: 'reg.22',
    label: text('新的期限晚于原期限', 'the new last day is later than the one before'),
    reads: ['deadlines', 'event.dueOn'],
    holds: ({ context, event }) => event.dueOn > (owedDeadline(context, 'passing.report')?.due ?? ''),
    deadline: ({ context }) => owedDeadline(context, 'passing.report')?.id,
  }),
  newDayIsAhead: condition({
    on: 'passing.returnReport',
    rule: 'reg.22',
    label: text('重新报告的期限未过', 'the new last day for the report is not over'),
    reads: ['event.dueOn', 'event.at'],
    holds: ({ event }) => event.dueOn >= dayOf(event.at),
  }),
} as const;

type Guard =
  | GuardsOf<typeof reportingConditions>
  | GuardsOf<typeof receiverConditions>
  | GuardsOf<typeof forSuperiorConditions>;

/** A new day for the report keeps to the superior's own, where matters of superiors are passed on. */
const keepingTo = ({ referrals }: PassingPolicy) =>
  referrals === true ? (['withinSuperiorsDay'] as const) : [];

/** The organ reports by the day set; more time is the assigner's alone to give (`reg.22`). */
export const underwaySteps = (passing: PassingPolicy) =>
  ({
    'passing.report': {
      by: byReceiver,
      rule: 'reg.22',
      when: ['ownMatter'],
      to: 'reported',
      do: [
        record('passing', ({ context, event }) => ({
          reason: event.result,
          detail: { ...shownBy(context, event), reported: true },
        })),
        settle('passing.report'),
        start('passing.review', () => ({ owner: supervisionOffice })),
      ],
    },
    'passing.moreTime': {
      by: 'supervisionOffice',
      rule: 'policy',
      when: [
        'dayIsLater',
        { type: 'windowIsOpen', params: { kind: 'passing.report' } },
        ...keepingTo(passing),
      ],
      do: [
        record('passing', ({ event }) => ({ reason: event.reason, detail: { moreTimeUntil: event.dueOn } })),
        discharge('passing.report'),
        start('passing.report', ({ context, event }) => ({ owner: receiver(context), until: event.dueOn })),
        inform('passing-answered', ({ context, event }) => ({
          organ: receiver(context),
          reason: event.reason,
          detail: { dueOn: event.dueOn },
        })),
        tell('extended', ({ event }) => ({
          reason: event.reason,
          remedy: 'query-progress',
          detail: { until: event.dueOn },
        })),
      ],
    },
  }) as const satisfies PassingSteps<Guard>;

const accepting: Doing<'passing.acceptReport'> = [
  record('passing', ({ event }) => ({ reason: event.opinion, detail: { report: 'accepted' } })),
  settle('passing.review'),
  tell('passing-ended', ({ context, event }) => ({
    reason: event.opinion,
    remedy: 'raise-with-competent-organ',
    detail: { outcome: 'reported', ...(context.organ !== undefined && { organ: context.organ }) },
  })),
  dischargeAll(),
];

/** The report is looked at: accepted, or returned for work with a new day. */
export const reportedSteps = (passing: PassingPolicy) =>
  ({
    'passing.acceptReport': endingForSuperior<'passing.acceptReport', Guard, 'reportAccepted'>(
      passing,
      { by: 'supervisionOffice', rule: 'reg.22', when: [], to: 'reportAccepted' },
      accepting,
      ({ opinion }) => opinion,
    ),
    'passing.returnReport': {
      by: 'supervisionOffice',
      rule: 'reg.22',
      when: ['newDayIsAhead', ...keepingTo(passing)],
      to: 'underway',
      do: [
        record('return', ({ context, event }) => ({
          reason: event.reason,
          ...(context.organ !== undefined && { detail: { organ: context.organ } }),
        })),
        inform('passing-answered', ({ context, event }) => ({
          organ: receiver(context),
          reason: event.reason,
          detail: { report: 'returned', dueOn: event.dueOn },
        })),
        settle('passing.review'),
        start('passing.report', ({ context, event }) => ({ owner: receiver(context), until: event.dueOn })),
      ],
    },
  }) as const satisfies PassingSteps<Guard>;
