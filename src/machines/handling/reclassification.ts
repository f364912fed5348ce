import { dayOf } from '../../calendar/day.ts';
import { lastDayOf } from '../../deadlines/counted.ts';
import type { MatterClass } from '../../policy/approval.ts';
import { partsOfAll } from '../../policy/chains.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Day } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { chiefOfficer, commission, responsible } from '../addressees.ts';
import { classChangeConditions, ownFactsStated } from '../approval/classChange.ts';
import { resultDue } from '../approval/resultDue.ts';
import { criteriaAreGeneral } from '../intake/criteria.ts';
import { rowOf, rowRead } from '../intake/ownClasses.ts';
import { type ActionArgs, discharge, record, report, setMatter, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import type { termKinds } from '../term.ts';
import { condition, type Doing, dueOf, type HandlingContext, type HandlingSteps, stated } from './context.ts';
import type { kindConditions } from './kind.ts';
import { simplifiedFrom } from './simplified.ts';

/** Guards on a matter that turns out to be another than it seemed. */
export const turnConditions = {
  criteriaAreGeneral,
  ...classChangeConditions,
  /** By the body's own table of classes. */
  factsMakeItComplex: condition({
    on: 'handling.raise',
    rule: 'plan.3.2.1',
    label: text('按所述事实属于复杂疑难类别', 'by the facts stated it is of a class for complex matters'),
    reads: rowRead,
    says: (facts) => {
      const { zh, en } = rowOf(facts)?.label ?? text('', '');
      return text(
        `按所述事实属于“${zh}”，不是复杂疑难类别`,
        `by the facts stated it is “${en}”, which is no class for complex matters`,
      );
    },
    holds: (facts) => rowOf(facts)?.weight === 'complex',
  }),
  isNotSimplified: condition({
    rule: 'simple.exclude',
    label: text('不在简易办理中', 'not under the simplified procedure, which is left first'),
    reads: ['matter.simplified'],
    holds: ({ context }) => !context.matter.simplified,
  }),
  isNotComplexYet: condition({
    rule: 'plan.3.2.1',
    label: text('尚未定为复杂疑难', 'not classified as complex before'),
    reads: ['matter.classification'],
    holds: ({ context }) => context.matter.classification !== 'complex',
  }),
} as const;

type Guard = GuardsOf<typeof turnConditions>;

/** The ordinary term counts from the acceptance; one that was over before the unit had the matter is the commission's. */
const termFromAcceptance =
  (kind: (typeof termKinds)[number]) =>
  ({ context, env }: ActionArgs<HandlingContext, unknown>) => {
    // A simplified matter that is in hand was accepted.
    const on = context.matter.acceptedOn as Day;
    const due = lastDayOf(kind, on, env);
    const from = simplifiedFrom(context);
    return { owner: from !== undefined && due < from ? commission : responsible(context), on };
  };

const leaving: Doing<'handling.leaveSimplified'> = [
  setMatter({ simplified: false }),
  discharge('simple.reply'),
  start('handling.report', ({ context, event, env }) => ({
    owner: responsible(context),
    until: resultDue(context, dayOf(event.at), env),
  })),
  record('classification', ({ event }) => ({
    reason: event.reason,
    detail: { simplified: false, by: event.by.id },
  })),
];

/** What is not simple after all is handled in the ordinary way; its term counts from acceptance, not from here. */
export const leavingSimplified = {
  'handling.leaveSimplified': [
    {
      by: ['responsibleUnit', 'disciplineCommission'],
      rule: 'simple.exclude',
      when: ['isClaim'],
      to: 'inHand',
      do: [
        start('handling.conclude', termFromAcceptance('handling.conclude')),
        ...leaving,
        tell('reclassified', ({ context, event }) => ({
          reason: event.reason,
          remedy: 'query-progress',
          detail: stated({ until: dueOf(context, 'handling.conclude') }),
        })),
      ],
    },
    {
      by: ['responsibleUnit', 'disciplineCommission'],
      rule: 'simple.exclude',
      when: [{ not: 'isClaim' }],
      to: 'inHand',
      do: [
        start('handling.answer', termFromAcceptance('handling.answer')),
        ...leaving,
        tell('reclassified', ({ context, event }) => ({
          reason: event.reason,
          remedy: 'query-progress',
          detail: stated({ until: dueOf(context, 'handling.answer') }),
        })),
      ],
    },
  ],
} as const satisfies HandlingSteps<GuardsOf<typeof kindConditions>>;

const isComplex = ({ weight }: { readonly weight: string }) => weight === 'complex';

/** What is recorded and told wherever a matter is raised. */
const raisedToComplex: Doing<'handling.raise'> = [
  record('classification', ({ event }) => ({
    reason: event.reason,
    detail: {
      from: 'general',
      to: 'complex',
      by: event.by.id,
      ...event.criteria,
      ...ownFactsStated({ event }),
    },
  })),
  report('reclassified', ({ event }) => ({ to: chiefOfficer, reason: event.reason })),
  tell('reclassified', ({ event }) => ({ reason: event.reason, remedy: 'query-progress' })),
];

type Raising = HandlingSteps<Guard>['handling.raise'];

/** By the plan: the commission raises a matter on the facts of the clause. */
const byThePlan = {
  by: 'disciplineCommission',
  rule: 'plan.3.2.1',
  when: ['isNotSimplified', 'isNotComplexYet', { not: 'criteriaAreGeneral' }, 'ownFactsAreKnown'],
  do: [setMatter({ classification: 'complex' }), ...raisedToComplex],
} as const satisfies Raising;

/** By the body's own table: whoever decides both classes raises it, on the facts that make it one of a class for complex matters. */
const byTheTable = (policy: Policy, classes: readonly MatterClass[]) =>
  ({
    by: partsOfAll(
      policy,
      classes.flatMap(({ decidedBy }) => decidedBy),
    ),
    rule: 'plan.3.2.1',
    when: [
      'isNotSimplified',
      'isNotComplexYet',
      'decidesClass',
      'ownFactsAreKnown',
      'factsMakeItComplex',
      'classMayChange',
    ],
    do: [
      setMatter(rowRead, { class: (facts) => rowOf(facts)?.id, classification: () => 'complex' }),
      ...raisedToComplex,
    ],
  }) as const satisfies Raising;

/**
 * A matter that a unit has is raised to complex, with a reason (`plan.3.2.1`). It stays in hand, and is summed up for the chief
 * officer at the end; nothing here lowers it. Under classes of the body's own it goes on by the chains and terms of the class that
 * it comes to; a body without such a class raises nothing.
 */
export function raising(policy: Policy) {
  const { approval } = policy;
  if (approval === undefined) return { 'handling.raise': byThePlan };
  return approval.classes.some(isComplex) ? { 'handling.raise': byTheTable(policy, approval.classes) } : {};
}
