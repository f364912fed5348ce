import { text } from '../../vocabulary/text.ts';
import { commission, referrerOf } from '../addressees.ts';
import { discharge, dischargeAll, report, settle, start } from '../lifecycle/actions.ts';
import type { GuardsOf, Way } from '../lifecycle/grammar.ts';
import { superiorIsToBeTold } from '../reportBack.ts';
import { condition, type Doing, type endings, type HandlingContext, stated } from './context.ts';
import type { kindConditions } from './kind.ts';
import type { resultConditions } from './result.ts';

/** Guards on what is left to do at any end. */
export const endConditions = {
  superiorIsToBeTold,
  endedAs: condition({
    rule: 'plan.3.2.2',
    label: text('以此方式结束', 'it ended in this way'),
    reads: ['ending'],
    holds: ({ context }, { ending }: { readonly ending: (typeof endings)[number] }) =>
      context.ending === ending,
  }),
} as const;

type EarlyEnd = 'handling.withdraw' | 'handling.merge' | 'handling.leadToProcedure';

/** The petitioner is owed nothing more here. */
export const fallingAway: Doing<EarlyEnd> = [
  discharge('handling.conclude'),
  discharge('handling.answer'),
  dischargeAll('handling.summary', 'referral.report'),
];

type EndGuard =
  | GuardsOf<typeof endConditions>
  | GuardsOf<typeof kindConditions>
  | GuardsOf<typeof resultConditions>;
type Ways = readonly Way<HandlingContext, EndGuard>[];

/** However a complex matter ended, a withdrawal included, the chief officer who signed it learns of it (`plan.3.2.2.2`). */
export const waysToEnd = [
  {
    rule: 'plan.3.2.2.2',
    label: text('复杂疑难，待汇总', 'complex, its summary is owed already'),
    when: ['isComplex', 'notSummarisedYet', 'summaryIsOwed'],
    to: 'toSummarise',
  },
  {
    rule: 'plan.3.2.2.2',
    label: text('复杂疑难，起算汇总期限', 'complex, to be summed up'),
    when: ['isComplex', 'notSummarisedYet'],
    to: 'toSummarise',
    do: [start('handling.summary', () => ({ owner: commission }))],
  },
  {
    rule: 'plan.3.2.2',
    label: text('无须汇总或已汇总', 'summed up, or nothing to sum up'),
    to: 'reportingBack',
  },
] as const satisfies Ways;

/** Where a superior organ asked for the result, it has it now (`reg.22`). */
const reportingBack = <const To extends string>(to: To) =>
  [
    {
      rule: 'reg.22',
      label: text('向上级机关报告', 'the superior organ is told'),
      when: ['superiorIsToBeTold'],
      to,
      do: [
        report('referral-result', ({ context: { matter, ending, outcome, deliveredOn } }) => ({
          to: referrerOf(matter),
          detail: stated({ ending, outcome, deliveredOn }),
        })),
        settle('referral.report'),
      ],
    },
    {
      rule: 'plan.3.2.2',
      label: text('无须向上级机关报告', 'no superior organ waits'),
      to,
      do: [discharge('referral.report')],
    },
  ] as const satisfies Ways;

/** The result is there, and the matter ends. */
export const waysToReportBack = reportingBack('parting');
/** An answer is the result: the superior organ does not wait for the petitioner's rating. */
export const waysToReportAnswer = reportingBack('toRate');

const endedAs = (ending: (typeof endings)[number]) => ({ type: 'endedAs', params: { ending } }) as const;

/** To the end that it came to. */
export const waysToPart = [
  {
    rule: 'reg.34',
    label: text('已送达处理意见书', 'the written reply is delivered'),
    when: [endedAs('replied')],
    to: 'replied',
  },
  {
    rule: 'reg.23.1',
    label: text('无法送达', 'it cannot be delivered'),
    when: [endedAs('undelivered')],
    to: 'undelivered',
  },
  { rule: 'policy', label: text('已撤回', 'withdrawn'), when: [endedAs('withdrawn')], to: 'withdrawn' },
  { rule: 'plan.3.1.2', label: text('已并案', 'merged'), when: [endedAs('merged')], to: 'merged' },
  {
    rule: 'reg.31',
    label: text('已导入法定途径', 'led to its procedure'),
    when: [endedAs('led')],
    to: 'led',
  },
  { rule: 'reg.29', label: text('已答复', 'answered'), to: 'answered' },
] as const satisfies Ways;
