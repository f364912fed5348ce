import { text } from '../../vocabulary/text.ts';
import { record, settle, start } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { standsAbove } from '../supervision/standing.ts';
import { type AnswerabilitySteps, condition } from './context.ts';
import { examiner, superiors } from './parties.ts';
import type { personConditions } from './persons.ts';

/** Guards on who examines. */
export const examinationConditions = {
  /** Nobody examines or decides about their own unit, or about one above it. */
  standsAbove: condition({
    rule: 'plan.3.5',
    label: text('由被追责单位的上级提出', 'whoever acts stands above the unit examined'),
    code: 'wrong-role',
    reads: ['unit', 'event.by', 'policy.units', 'policy.roles'],
    holds: ({ context, event, env }) => standsAbove(event.by, context.unit, env.policy),
  }),
} as const;

/** Ends the examination of the facts, and starts the time for the finding. */
export const examinationSteps = {
  'answerability.examine': {
    by: superiors,
    rule: 'plan.3.5',
    when: ['standsAbove', { not: 'isNamedPerson' }],
    to: 'deciding',
    do: [
      record('duty', ({ context, event }) => ({ about: context.unit, reason: event.facts })),
      settle('answerability.examine'),
      start('answerability.decide', (args) => ({ owner: examiner(args) })),
    ],
  },
} as const satisfies AnswerabilitySteps<
  GuardsOf<typeof examinationConditions> | GuardsOf<typeof personConditions>
>;
