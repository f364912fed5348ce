import type { Policy } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { commission, responsible } from '../addressees.ts';
import { notify, record, report, setMatter } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { hasInterest, interestRead } from '../lifecycle/interest.ts';
import { condition, type Doing, type HandlingSteps, stated } from './context.ts';

/** Guards on who speaks for the unit to the commission. */
export const liaisonConditions = {
  liaisonIsNamed: condition({
    on: ['liaison.name', 'liaison.change'],
    rule: 'plan.3.2.2.1',
    label: text('已有联系人', 'the matter has a liaison person already'),
    reads: ['matter.liaison'],
    holds: ({ context }) => context.matter.liaison !== undefined,
  }),
  liaisonHasNoInterest: condition({
    on: ['liaison.name', 'liaison.change'],
    rule: 'reg.28',
    label: text('所定联系人与事项无利害关系', 'the liaison person named has no interest in the matter'),
    reads: [...interestRead, 'event.liaison'],
    holds: ({ context, event }) => !hasInterest(context.matter, event.liaison),
  }),
  liaisonIsAnother: condition({
    on: 'liaison.change',
    rule: 'plan.3.2.2.1',
    label: text('所定联系人不是原联系人', 'the liaison person named is another'),
    reads: ['matter.liaison', 'event.liaison'],
    holds: ({ context, event }) => event.liaison !== context.matter.liaison,
  }),
} as const;

/** Only the person named is told, and not why: the one before may be who has to withdraw. */
const naming: Doing<'liaison.name' | 'liaison.change'> = [
  record('liaison', ({ context, event }) => ({
    about: event.liaison,
    reason: event.reason,
    detail: stated({ unit: context.matter.unit, from: context.matter.liaison, by: event.by.id }),
  })),
  report('liaison', ({ context, event }) => ({
    to: commission,
    reason: event.reason,
    detail: stated({ unit: context.matter.unit, liaison: event.liaison }),
  })),
  setMatter(['event.liaison'], { liaison: ({ event }) => event.liaison }),
  notify('liaison', ({ context, event }) => ({
    to: { ...responsible(context), ids: [event.liaison] },
    detail: stated({ unit: context.matter.unit }),
  })),
];

const namingSteps = (by: NonNullable<Policy['liaison']>['namedBy']) =>
  ({
    'liaison.name': {
      by,
      rule: 'plan.3.2.2.1',
      when: [{ not: 'liaisonIsNamed' }, 'liaisonHasNoInterest'],
      do: naming,
    },
    'liaison.change': {
      by,
      rule: 'plan.3.2.2.1',
      when: ['liaisonIsNamed', 'liaisonIsAnother', 'liaisonHasNoInterest'],
      do: naming,
    },
  }) as const satisfies HandlingSteps<GuardsOf<typeof liaisonConditions>>;

/** Whoever has the matter names its liaison person (联系人), or another (`plan.3.2.2.1`); not where the policy says nothing of it. */
export function liaisonSteps({ liaison }: Policy): Partial<ReturnType<typeof namingSteps>> {
  return liaison === undefined ? {} : namingSteps(liaison.namedBy);
}
