import { dayOf } from '../../calendar/day.ts';
import { text } from '../../vocabulary/text.ts';
import { assignTask, record, set } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { ownOffices } from '../supervision/standing.ts';
import { type AnswerabilitySteps, condition } from './context.ts';
import { superiors, toUnit } from './parties.ts';
import type { standingConditions } from './standing.ts';

/** Guards on hearing the unit. */
export const hearingConditions = {
  dayIsAhead: condition({
    on: 'answerability.invite',
    rule: 'plan.3.5',
    label: text('说明情况的期限尚未届至', 'the day for the statement is still to come'),
    reads: ['event.until', 'event.at'],
    holds: ({ event }) => event.until > dayOf(event.at),
  }),
  invited: condition({
    rule: 'plan.3.5',
    label: text('已通知说明情况', 'the unit was asked already'),
    reads: ['speakBy'],
    holds: ({ context }) => context.speakBy !== undefined,
  }),
  isOfUnit: condition({
    on: 'answerability.hear',
    rule: 'plan.3.5',
    label: text('由被追责单位说明', 'the unit examined speaks for itself'),
    code: 'wrong-role',
    reads: ['unit', 'event.by'],
    holds: ({ context, event }) => event.by.unit === context.unit,
  }),
} as const;

/** The unit is heard at any time before the finding. */
export const hearingSteps = {
  'answerability.invite': {
    by: superiors,
    rule: 'plan.3.5',
    when: ['standsAbove', 'dayIsAhead', { not: 'invited' }],
    do: [
      set(['event.until'], { speakBy: ({ event }) => event.until }),
      assignTask('make-statement', (args) => ({
        to: toUnit(args),
        by: args.event.until,
        detail: { unit: args.context.unit },
      })),
    ],
  },
  // The persons concerned may speak for themselves: they state, they decide nothing.
  'answerability.hear': {
    by: ownOffices,
    rule: 'plan.3.5',
    when: ['isOfUnit'],
    evenWithInterest: true,
    do: [
      set({ heard: true }),
      record('statement', ({ context, event }) => ({ about: context.unit, reason: event.statement })),
    ],
  },
} as const satisfies AnswerabilitySteps<
  GuardsOf<typeof hearingConditions> | GuardsOf<typeof standingConditions>
>;
