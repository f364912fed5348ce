import { text } from '../../vocabulary/text.ts';
import { chiefOfficer } from '../addressees.ts';
import { report, settle } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { type LifecycleContext, owedDeadline } from '../lifecycle/context.ts';
import type { Step } from '../lifecycle/grammar.ts';
import type { EventNamed } from './context.ts';

/** Guard: the commission's summary is owed, here or by the handling that came before. */
export const summaryIsOwed = conditionsFor<LifecycleContext, unknown>()({
  rule: 'plan.3.2.2.2',
  label: text('汇总报告的期限已起算', 'the summary is owed already'),
  reads: ['deadlines'],
  holds: ({ context }) => owedDeadline(context, 'handling.summary') !== undefined,
});

/**
 * The commission sums a complex matter up for the chief officer (`plan.3.2.2.2`). The petitioner does not wait for it: a
 * reply is delivered before it too, and whatever lifecycle comes after the handling takes this step while it is owed.
 */
export const summarise = {
  by: 'disciplineCommission',
  rule: 'plan.3.2.2.2',
  when: ['summaryIsOwed'],
  do: [
    report('summary', ({ event }) => ({ to: chiefOfficer, reason: event.summary })),
    settle('handling.summary'),
  ],
} as const satisfies Step<LifecycleContext, EventNamed<'handling.summarise'>, 'summaryIsOwed'>;
