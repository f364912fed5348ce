import { dayOf } from '../../calendar/day.ts';
import { text } from '../../vocabulary/text.ts';
import { supervisionOffice } from '../addressees.ts';
import { discharge, dischargeAll, inform, record, settle, start, tell } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import {
  byReceiver,
  condition,
  type PassingSteps,
  receiver,
  type receiverConditions,
  shownBy,
} from './context.ts';

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

type Guard = GuardsOf<typeof reportingConditions> | GuardsOf<typeof receiverConditions>;

/** The organ reports by the day set; more time is the assigner's alone to give (`reg.22`). */
export const underwaySteps = {
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
    when: ['dayIsLater', { type: 'windowIsOpen', params: { kind: 'passing.report' } }],
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
} as const satisfies PassingSteps<Guard>;

/** The report is looked at: accepted, or returned for work with a new day. */
export const reportedSteps = {
  'passing.acceptReport': {
    by: 'supervisionOffice',
    rule: 'reg.22',
    to: 'reportAccepted',
    do: [
      record('passing', ({ event }) => ({ reason: event.opinion, detail: { report: 'accepted' } })),
      settle('passing.review'),
      tell('passing-ended', ({ context, event }) => ({
        reason: event.opinion,
        remedy: 'raise-with-competent-organ',
        detail: { outcome: 'reported', ...(context.organ !== undefined && { organ: context.organ }) },
      })),
      dischargeAll(),
    ],
  },
  'passing.returnReport': {
    by: 'supervisionOffice',
    rule: 'reg.22',
    when: ['newDayIsAhead'],
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
} as const satisfies PassingSteps<Guard>;
