import { record, report, settle } from '../lifecycle/actions.ts';
import type { AnswerabilitySteps } from './context.ts';
import { examiner, superiors } from './parties.ts';

/** What follows from the finding is carried out. */
export const correctionSteps = {
  'answerability.correct': {
    by: superiors,
    rule: 'plan.3.5',
    when: ['standsAbove', { not: 'isNamedPerson' }],
    to: 'corrected',
    do: [
      settle('answerability.close'),
      report('result', (args) => ({
        to: examiner(args),
        reason: args.event.reason,
        detail: { unit: args.context.unit, evidence: args.event.evidence },
      })),
      record('outcome', ({ event }) => ({ about: event.evidence, reason: event.reason })),
    ],
  },
} as const satisfies AnswerabilitySteps<'standsAbove' | 'isNamedPerson'>;
