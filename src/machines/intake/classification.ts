import type { Approval } from '../../policy/approval.ts';
import { partsOf } from '../../policy/chains.ts';
import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Excepting } from '../../vocabulary/events/exception.ts';
import { text } from '../../vocabulary/text.ts';
import { handOff } from '../joints.ts';
import { type Action, dischargeAll, record, setMatter, settle } from '../lifecycle/actions.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';
import type { Final, GuardName, GuardUse, Step, Way } from '../lifecycle/grammar.ts';
import { asComplex, asGeneral, type Classifying, criteriaAreGeneral, isComplex } from './criteria.ts';
import { byTheRule, excepted, exceptionConditions, recordException } from './exception.ts';
import { ofClass, ownClassConditions } from './ownClasses.ts';
import { givenToUnit, type Simplifying, simplifiedConditions, simplifiedWhere } from './simplified.ts';

/** Guards of a classification, whichever way the matter came. */
export const classificationConditions = {
  asGeneral,
  asComplex,
  isComplex,
  criteriaAreGeneral,
  ...simplifiedConditions,
  ...ownClassConditions,
  ...exceptionConditions('plan.3.2.1'),
} as const;

type Reasoned = Excepting & { readonly reason: string; readonly by: { readonly id: string } };

const classified = (
  kept: readonly DeadlineKind[],
): readonly Action<LifecycleContext, Classifying & Reasoned>[] => [
  setMatter(['event.classification'], { classification: ({ event }) => event.classification }),
  record('classification', ({ event }) => ({
    reason: event.reason,
    detail: { classification: event.classification, ...event.criteria },
  })),
  settle('intake.classify'),
  dischargeAll(...kept),
];

/**
 * The class is decided, each way as its criteria say; the simplified procedure is taken only where `simplifiedIf` holds as well.
 * What is owed falls away, but for `kept`.
 */
export function classifying<const G extends GuardName = never>(
  policy: Policy,
  simplifiedIf: readonly GuardUse<G>[] = [],
  kept: readonly DeadlineKind[] = [],
) {
  return policy.approval === undefined
    ? byThePlan(policy, simplifiedIf, kept)
    : byOwnClasses(policy, policy.approval, simplifiedIf, kept);
}

function byThePlan<const G extends GuardName>(
  { choices }: Pick<Policy, 'choices'>,
  simplifiedIf: readonly GuardUse<G>[],
  kept: readonly DeadlineKind[],
) {
  const does = classified(kept);
  // The general rule of the clause is one in principle (原则上): a reasoned and signed exception leaves it.
  const asExcepted = {
    by: 'disciplineCommission',
    rule: 'plan.3.2.1',
    to: 'classified',
    do: [recordException, ...does],
  } as const;
  const exceptions = [
    {
      ...asExcepted,
      when: [
        { not: 'simplifiedAsked' },
        'asGeneral',
        { not: 'criteriaAreGeneral' },
        'ownFactsAreKnown',
        ...excepted,
      ],
    },
    {
      ...asExcepted,
      when: [{ not: 'simplifiedAsked' }, 'asComplex', 'criteriaAreGeneral', 'ownFactsAreKnown', ...excepted],
    },
  ] as const;
  return [
    {
      by: 'disciplineCommission',
      rule: 'simple.scope',
      when: [...simplifiedWhere, ...simplifiedIf, 'ownFactsAreKnown', ...byTheRule],
      to: 'simplified',
      do: [...does, givenToUnit],
    },
    {
      by: 'disciplineCommission',
      rule: 'plan.3.2.1',
      when: [{ not: 'simplifiedAsked' }, 'asGeneral', 'criteriaAreGeneral', 'ownFactsAreKnown', ...byTheRule],
      to: 'classified',
      do: does,
    },
    {
      by: 'disciplineCommission',
      rule: 'plan.3.2.1',
      when: [
        { not: 'simplifiedAsked' },
        'asComplex',
        { not: 'criteriaAreGeneral' },
        'ownFactsAreKnown',
        ...byTheRule,
      ],
      to: 'classified',
      do: does,
    },
    ...(choices.reasonedExceptions === true ? exceptions : []),
  ] as const satisfies readonly Step<
    LifecycleContext,
    Simplifying & Reasoned,
    keyof typeof classificationConditions | G
  >[];
}

/** By the body's own table: the first class that fits the facts, whose weight is the classification. */
function byOwnClasses<const G extends GuardName>(
  policy: Policy,
  { classes }: Approval,
  simplifiedIf: readonly GuardUse<G>[],
  kept: readonly DeadlineKind[],
) {
  const does = [...classified(kept), ...ofClass];
  const by = [...new Set(classes.flatMap((row) => row.decidedBy.flatMap((who) => partsOf(policy, who))))];
  const decided = ['decidesClass', 'ownFactsAreKnown', 'fitsClass'] as const;
  return [
    {
      by,
      rule: 'simple.scope',
      when: [...decided, ...simplifiedWhere, ...simplifiedIf, ...byTheRule],
      to: 'simplified',
      do: [...does, givenToUnit],
    },
    {
      by,
      rule: 'plan.3.2.1',
      when: [...decided, { not: 'simplifiedAsked' }, ...byTheRule],
      to: 'classified',
      do: does,
    },
  ] as const satisfies readonly Step<
    LifecycleContext,
    Simplifying & Reasoned,
    keyof typeof classificationConditions | G
  >[];
}

/** On by the class that was just decided (`plan.3.2.1`). */
export const byClass = [
  {
    rule: 'plan.3.2.1',
    label: text('复杂疑难事项', 'complex and difficult'),
    when: ['isComplex'],
    to: 'complex',
  },
  { rule: 'plan.3.2.1', label: text('一般事项', 'general'), to: 'general' },
] as const satisfies readonly Way<LifecycleContext, 'isComplex'>[];

/** The ends that the class leads to: the approval that goes on from here, or the handling without one. */
export function classEnds(final: Final<LifecycleContext>, { approval }: Policy) {
  const approvalOf = (plans: 'generalApproval' | 'complexApproval') =>
    handOff(approval === undefined ? plans : 'classApproval', () => ({}));
  return {
    general: final('plan.3.2.1', text('一般事项', 'general'), 'general', approvalOf('generalApproval')),
    complex: final(
      'plan.3.2.1',
      text('复杂疑难事项', 'complex and difficult'),
      'complex',
      approvalOf('complexApproval'),
    ),
    simplified: final(
      'simple.scope',
      text('简易办理', 'simplified'),
      'simplified',
      handOff('handling', () => ({})),
    ),
  };
}
