import { mayHandle, unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { commission, referrerOf } from '../addressees.ts';
import { organHasProcedure, tellProcedure } from '../intake/procedure.ts';
import { maySee } from '../intake/seenBy.ts';
import {
  discharge,
  dischargeAll,
  record,
  report,
  set,
  setMatter,
  settle,
  start,
  tell,
} from '../lifecycle/actions.ts';
import type { GuardsOf, Way } from '../lifecycle/grammar.ts';
import { superiorIsToBeTold } from '../reportBack.ts';
import { owedTerm } from '../term.ts';
import { oneOfSeveralWithdraws, othersGoOn, tellWithdrawn } from '../withdrawal.ts';
import {
  condition,
  type Doing,
  type endings,
  type HandlingContext,
  type HandlingSteps,
  stated,
} from './context.ts';
import type { kindConditions } from './kind.ts';
import type { resultConditions } from './result.ts';

/** Guards on the ways in which a matter ends before its reply, and on what is left to do at any end. */
export const endConditions = {
  othersGoOn,
  goesIntoAnother: condition({
    on: 'handling.merge',
    rule: 'plan.3.1.2',
    label: text('并入另一信访事项', 'it goes into another petition'),
    reads: ['matter.id', 'event.into'],
    holds: ({ context, event }) => event.into !== context.matter.id,
  }),
  /** Nobody's matter is merged away: whoever raised this one raised the other. */
  samePetitioners: condition({
    on: 'handling.merge',
    rule: 'plan.3.1.2',
    label: text('信访人相同', 'its petitioners are among those of the other'),
    reads: ['matter.petitioners', 'event.petitioners'],
    holds: ({ context: { matter }, event }) =>
      matter.petitioners.length > 0 && matter.petitioners.every((id) => event.petitioners.includes(id)),
  }),
  sameCause: condition({
    on: 'handling.merge',
    rule: 'plan.3.1.2',
    label: text('事由相同', 'the cause is the same'),
    reads: ['matter.cause', 'event.cause'],
    holds: ({ context, event }) => event.cause === context.matter.cause,
  }),
  sameClaim: condition({
    on: 'handling.merge',
    rule: 'plan.3.1.2',
    label: text('诉求相同', 'the claim is the same'),
    reads: ['matter.claim', 'event.claim'],
    holds: ({ context, event }) => event.claim === context.matter.claim,
  }),
  /** A merger gains no time. */
  otherIsDueNoLater: condition({
    on: 'handling.merge',
    rule: 'reg.34',
    label: text('另一事项的期限不晚于本事项', 'the other is due no later'),
    reads: ['deadlines', 'event.dueOn'],
    holds: ({ context, event }) => {
      const term = owedTerm(context);
      return term === undefined || event.dueOn <= term.due;
    },
    deadline: ({ context }) => owedTerm(context)?.id,
  }),
  /** What is said against a unit does not reach it by way of another petition that it has. */
  otherMaySeeIt: condition({
    on: 'handling.merge',
    rule: 'reg.30',
    label: text(
      '并入事项的承办单位不是被反映单位，并可知悉检举控告',
      'the unit that has the other is not complained of here, and may see a report',
    ),
    reads: ['matter.kind', 'matter.seenBy', 'matter.complainedOf', 'event.unit'],
    needs: ({ context: { matter } }) =>
      matter.complainedOf.units.length > 0 || matter.kind === 'report' ? ['unit'] : [],
    holds: ({ context: { matter }, event: { unit } }) =>
      unit === undefined || (!matter.complainedOf.units.includes(unit) && maySee(matter, unit)),
  }),
  /** Nothing is handled by a unit that the body cannot give matters to. */
  otherIsHandledHere: condition({
    on: 'handling.merge',
    rule: 'plan.1',
    label: text(
      '并入事项的承办单位属本级并可承办',
      'the unit that has the other belongs to the body and handles matters',
    ),
    reads: ['event.unit', 'policy.units'],
    holds: ({ event: { unit }, env }) => unit === undefined || mayHandle(unitOf(env.policy, unit)),
  }),
  organHasProcedure,
  superiorIsToBeTold,
  endedAs: condition({
    rule: 'plan.3.2.2',
    label: text('以此方式结束', 'it ended in this way'),
    reads: ['ending'],
    holds: ({ context }, { ending }: { readonly ending: (typeof endings)[number] }) =>
      context.ending === ending,
  }),
} as const;

type Ending = 'handling.withdraw' | 'handling.merge' | 'handling.leadToProcedure';

/** The petitioner is owed nothing more here. */
const fallingAway: Doing<Ending> = [
  discharge('handling.conclude'),
  discharge('handling.answer'),
  dischargeAll('handling.summary', 'referral.report'),
];

/** The ways in which a matter can end before its reply: by the petitioner's will, in another matter, in its own procedure. */
export const earlyEnds = {
  'handling.withdraw': [
    oneOfSeveralWithdraws,
    {
      by: 'petitioner',
      rule: 'policy',
      when: [{ not: 'othersGoOn' }],
      to: 'ending',
      do: [
        set({ ending: 'withdrawn' }),
        tellWithdrawn,
        record('withdrawal', ({ event }) => ({ about: event.by.id, reason: event.reason })),
        report('withdrawal', ({ event }) => ({ to: commission, reason: event.reason })),
        ...fallingAway,
      ],
    },
  ],
  'handling.merge': {
    by: 'disciplineCommission',
    rule: 'plan.3.1.2',
    when: [
      'goesIntoAnother',
      'samePetitioners',
      'sameCause',
      'sameClaim',
      'otherIsDueNoLater',
      'otherMaySeeIt',
      'otherIsHandledHere',
      // The other petition owes that organ nothing: its result would be lost with this one.
      { not: 'superiorIsToBeTold' },
    ],
    to: 'ending',
    do: [
      set({ ending: 'merged' }),
      setMatter(['event.into'], { prior: ({ event }) => event.into }),
      tell('merged', ({ event }) => ({
        reason: event.reason,
        remedy: 'query-progress',
        detail: { into: event.into, until: event.dueOn },
      })),
      record('merger', ({ event }) => ({ about: event.into, reason: event.reason })),
      ...fallingAway,
    ],
  },
  'handling.leadToProcedure': {
    by: 'disciplineCommission',
    rule: 'reg.31',
    when: [{ not: 'isSuggestion' }, { not: 'isReport' }, 'organHasProcedure'],
    to: 'ending',
    do: [
      set({ ending: 'led' }),
      setMatter({ kind: 'ledElsewhere' }),
      tellProcedure,
      record('outcome', ({ event }) => ({ reason: event.reason, detail: { procedure: event.procedure } })),
      ...fallingAway,
    ],
  },
} as const satisfies HandlingSteps<GuardsOf<typeof endConditions> | GuardsOf<typeof kindConditions>>;

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
