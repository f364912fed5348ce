import { dayOf } from '../../calendar/day.ts';
import { isWithin } from '../../deadlines/guards.ts';
import { text } from '../../vocabulary/text.ts';
import { commission, responsible } from '../addressees.ts';
import { record, report, set, settle, start, tell } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { owedTerm } from '../term.ts';
import type { acceptanceConditions } from './acceptance.ts';
import { condition, type Doing, type HandlingSteps, stated } from './context.ts';
import type { kindConditions } from './kind.ts';
import { summarise, summaryIsOwed } from './summary.ts';

/** Guards on the result, its return, and the summary. */
export const resultConditions = {
  /** Heard, unless nobody knows how to reach the petitioner. */
  petitionerHeard: condition({
    rule: 'reg.31.6',
    label: text('已听取信访人陈述', 'the petitioner was heard, where they can be reached'),
    reads: ['heard', 'matter.reachable'],
    holds: ({ context }) => context.heard || !context.matter.reachable,
  }),
  factsAreFound: condition({
    rule: 'reg.31.6',
    label: text('事实已查明', 'the facts are found'),
    reads: ['factsFound'],
    holds: ({ context }) => context.factsFound,
  }),
  newDayIsAhead: condition({
    on: 'handling.returnForWork',
    rule: 'plan.3.2.2',
    label: text('新的报告期限不早于当日', 'the new day lies ahead'),
    reads: ['event.dueOn', 'event.at'],
    holds: ({ event }) => event.dueOn >= dayOf(event.at),
  }),
  /** More work never lengthens what the petitioner is owed. */
  newDayIsWithinTerm: condition({
    on: 'handling.returnForWork',
    rule: 'reg.34',
    label: text(
      '新的报告期限不超过办理期限',
      'the new day does not come after the term, while the term runs',
    ),
    reads: ['deadlines', 'event.at', 'event.dueOn'],
    holds: ({ context, event }) => {
      const term = owedTerm(context);
      return term === undefined || !isWithin(term, event.at) || event.dueOn <= term.due;
    },
    deadline: ({ context }) => owedTerm(context)?.id,
  }),
  /** Nor beyond the day on which a superior organ has the result, while that day is ahead. */
  newDayIsWithinSuperiors: condition({
    on: 'handling.returnForWork',
    rule: 'reg.22',
    label: text(
      '新的报告期限不超过向上级机关报告的期限',
      'the new day does not come after the superior organ’s, while that is ahead',
    ),
    reads: ['deadlines', 'event.at', 'event.dueOn'],
    holds: ({ context, event }) => {
      const superiors = owedDeadline(context, 'referral.report');
      return superiors === undefined || !isWithin(superiors, event.at) || event.dueOn <= superiors.due;
    },
    deadline: ({ context }) => owedDeadline(context, 'referral.report')?.id,
  }),
  notSummarisedYet: condition({
    rule: 'plan.3.2.2.2',
    label: text('尚未向主官汇总', 'not summed up before'),
    reads: ['summarised'],
    holds: ({ context }) => !context.summarised,
  }),
  summaryIsOwed,
} as const;

const reporting: Doing<'handling.report'> = [
  report('result', ({ context, event }) => ({
    to: commission,
    reason: event.result,
    detail: stated({ unit: context.matter.unit, returns: context.returns }),
  })),
  settle('handling.report'),
  start('handling.review', () => ({ owner: commission })),
];

/** The unit reports its result to the commission (`plan.3.2.2`): of a claim, on facts that it found. */
export const reportSteps = {
  'handling.report': [
    {
      by: 'responsibleUnit',
      rule: 'reg.31.6',
      when: ['isClaim', 'handlerMayGoOn', 'petitionerHeard', 'factsAreFound'],
      to: 'reported',
      do: reporting,
    },
    {
      by: 'responsibleUnit',
      rule: 'plan.3.2.2',
      when: [{ not: 'isClaim' }, 'handlerMayGoOn'],
      to: 'reported',
      do: reporting,
    },
  ],
} as const satisfies HandlingSteps<
  GuardsOf<typeof resultConditions> | GuardsOf<typeof acceptanceConditions> | GuardsOf<typeof kindConditions>
>;

const approving: Doing<'handling.approveResult'> = [
  set(['decidedBy', 'event.by'], {
    decidedBy: ({ context, event }) => [...new Set([...context.decidedBy, event.by.id])],
  }),
  record('opinion', ({ event }) => ({ reason: event.opinion, detail: { by: event.by.id } })),
  settle('handling.review'),
];

/** What the commission does with a reported result: approves it, or returns it with reasons, which is counted. */
export const lookSteps = {
  'handling.approveResult': [
    {
      by: 'disciplineCommission',
      rule: 'plan.3.2.2.2',
      when: ['isComplex'],
      to: 'approved',
      do: [...approving, start('handling.summary', () => ({ owner: commission }))],
    },
    {
      by: 'disciplineCommission',
      rule: 'plan.3.2.2.1',
      when: [{ not: 'isComplex' }],
      to: 'approved',
      do: approving,
    },
  ],
  'handling.returnForWork': {
    by: 'disciplineCommission',
    rule: 'plan.3.2.2',
    when: ['newDayIsAhead', 'newDayIsWithinTerm', 'newDayIsWithinSuperiors'],
    to: 'inHand',
    do: [
      set(['returns'], { returns: ({ context }) => context.returns + 1 }),
      record('return', ({ context, event }) => ({
        reason: event.reason,
        detail: { by: event.by.id, count: context.returns },
      })),
      settle('handling.review'),
      report('result-returned', ({ context, event }) => ({
        to: responsible(context),
        reason: event.reason,
        detail: { until: event.dueOn, count: context.returns },
      })),
      start('handling.report', ({ context, event }) => ({
        owner: responsible(context),
        until: event.dueOn,
      })),
    ],
  },
} as const satisfies HandlingSteps<GuardsOf<typeof resultConditions> | GuardsOf<typeof kindConditions>>;

const summing: Doing<'handling.summarise'> = [set({ summarised: true }), ...summarise.do];

/** The commission sums a complex matter up for the chief officer (`plan.3.2.2.2`), while the reply goes its way. */
export const summarySteps = {
  'handling.summarise': {
    by: 'disciplineCommission',
    rule: 'plan.3.2.2.2',
    when: ['isComplex', 'notSummarisedYet'],
    do: summing,
  },
} as const satisfies HandlingSteps<GuardsOf<typeof resultConditions> | GuardsOf<typeof kindConditions>>;

/** The same where nothing else is left to do; the petitioner, told before why the matter ends, is told that it has. */
export const lastSummary = {
  'handling.summarise': {
    by: 'disciplineCommission',
    rule: 'plan.3.2.2.2',
    to: 'reportingBack',
    do: [...summing, tell('concluded', () => ({ reason: '汇总报告已完成，事项结案', remedy: 'raise-anew' }))],
  },
} as const satisfies HandlingSteps<GuardsOf<typeof kindConditions>>;
