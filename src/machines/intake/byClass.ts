import { text } from '../../vocabulary/text.ts';
import { handOff } from '../joints.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';
import type { Final, Way } from '../lifecycle/grammar.ts';

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

/** The class is decided, either way as its criteria say. */
export const classifiedAs = {
  general: {
    by: 'disciplineCommission',
    rule: 'plan.3.2.1',
    when: [{ not: 'simplifiedAsked' }, 'asGeneral', 'criteriaAreGeneral'],
    to: 'classified',
  },
  complex: {
    by: 'disciplineCommission',
    rule: 'plan.3.2.1',
    when: [{ not: 'simplifiedAsked' }, 'asComplex', { not: 'criteriaAreGeneral' }],
    to: 'classified',
  },
} as const;

/** The ends that the class leads to: the approval that goes on from here. */
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
  };
}
