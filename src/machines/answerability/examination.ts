import { record, settle, start } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import type { AnswerabilitySteps } from './context.ts';
import { examiner, superiors } from './parties.ts';
import type { personConditions } from './persons.ts';
import type { standingConditions } from './standing.ts';

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
  GuardsOf<typeof standingConditions> | GuardsOf<typeof personConditions>
>;
