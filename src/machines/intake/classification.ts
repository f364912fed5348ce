import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import { text } from '../../vocabulary/text.ts';
import { handOff } from '../joints.ts';
import { type Action, dischargeAll, record, setMatter, settle } from '../lifecycle/actions.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';
import type { Final, GuardName, GuardUse, Step, Way } from '../lifecycle/grammar.ts';
import { asComplex, asGeneral, type Classifying, criteriaAreGeneral, isComplex } from './criteria.ts';
import { givenToUnit, type Simplifying, simplifiedConditions, simplifiedWhere } from './simplified.ts';

/** Guards of a classification, whichever way the matter came. */
export const classificationConditions = {
  asGeneral,
  asComplex,
  isComplex,
  criteriaAreGeneral,
  ...simplifiedConditions,
} as const;

type Reasoned = { readonly reason: string };

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
  simplifiedIf: readonly GuardUse<G>[] = [],
  kept: readonly DeadlineKind[] = [],
) {
  const does = classified(kept);
  return [
    {
      by: 'disciplineCommission',
      rule: 'simple.scope',
      when: [...simplifiedWhere, ...simplifiedIf],
      to: 'simplified',
      do: [...does, givenToUnit],
    },
    {
      by: 'disciplineCommission',
      rule: 'plan.3.2.1',
      when: [{ not: 'simplifiedAsked' }, 'asGeneral', 'criteriaAreGeneral'],
      to: 'classified',
      do: does,
    },
    {
      by: 'disciplineCommission',
      rule: 'plan.3.2.1',
      when: [{ not: 'simplifiedAsked' }, 'asComplex', { not: 'criteriaAreGeneral' }],
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
export function classEnds(final: Final<LifecycleContext>) {
  return {
    general: final(
      'plan.3.2.1',
      text('一般事项', 'general'),
      'general',
      handOff('generalApproval', () => ({})),
    ),
    complex: final(
      'plan.3.2.1',
      text('复杂疑难事项', 'complex and difficult'),
      'complex',
      handOff('complexApproval', () => ({})),
    ),
    simplified: final(
      'simple.scope',
      text('简易办理', 'simplified'),
      'simplified',
      handOff('handling', () => ({})),
    ),
  };
}
