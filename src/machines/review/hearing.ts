import { dayOf } from '../../calendar/day.ts';
import { text } from '../../vocabulary/text.ts';
import { record, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type ReviewSteps } from './context.ts';

/** Guards on a hearing. */
export const hearingConditions = {
  hearingIsAhead: condition({
    on: 'review.holdHearing',
    rule: 'reg.35.2',
    label: text('听证日期不早于当日', 'the hearing lies ahead'),
    reads: ['event.on', 'event.at'],
    holds: ({ event }) => event.on >= dayOf(event.at),
  }),
} as const;

/** A hearing stops the clock in a re-examination only: here it is called and time runs on. */
export const hearingSteps = {
  'review.holdHearing': {
    by: 'superiorOrgan',
    rule: 'reg.35.2',
    when: ['organHasIt', 'hearingIsAhead'],
    do: [
      record('hearing', ({ event }) => ({ detail: { on: event.on } })),
      tell('hearing-set', ({ event }) => ({ detail: { on: event.on } })),
    ],
  },
} as const satisfies ReviewSteps<GuardsOf<typeof hearingConditions> | 'organHasIt'>;
