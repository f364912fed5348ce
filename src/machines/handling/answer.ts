import { dayOf } from '../../calendar/day.ts';
import { text } from '../../vocabulary/text.ts';
import { petitioner } from '../addressees.ts';
import { set, settle, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import type { acceptanceConditions } from './acceptance.ts';
import {
  condition,
  type Doing,
  type EventNamed,
  type HandlingContext,
  type HandlingSteps,
  stated,
} from './context.ts';
import type { kindConditions } from './kind.ts';

/** Guards on an answer. */
export const answerConditions = {
  adoptionIsStated: condition({
    on: 'handling.answer',
    rule: 'reg.29',
    label: text('已说明是否采纳', 'it says how much is adopted'),
    reads: ['event.adopted'],
    needs: ['adopted'],
    holds: () => true,
  }),
} as const;

type Guard =
  | GuardsOf<typeof answerConditions>
  | GuardsOf<typeof acceptanceConditions>
  | GuardsOf<typeof kindConditions>;

const answered: Doing<'handling.answer'> = [
  set(['event.at'], { repliedOn: ({ event }) => dayOf(event.at), ending: 'answered' }),
  settle('handling.answer'),
  settle('simple.reply'),
  start('handling.rate', () => ({ owner: petitioner })),
];

const tellAdoption = tell<HandlingContext, EventNamed<'handling.answer'>>(
  'suggestion-answered',
  ({ event }) => ({
    form: event.form,
    reason: event.answer,
    remedy: 'raise-anew',
    detail: stated({ adopted: event.adopted }),
  }),
);

/** A suggestion is studied and answered, a reporter is told that the report was taken; the form is open (`reg.29`, `reg.30`). */
export const answerSteps = {
  'handling.answer': [
    {
      by: 'responsibleUnit',
      rule: 'reg.29',
      when: ['isSuggestion', 'handlerMayGoOn', 'adoptionIsStated'],
      to: 'answering',
      do: [tellAdoption, ...answered],
    },
    {
      by: 'responsibleUnit',
      rule: 'reg.30',
      when: ['isReport', 'handlerMayGoOn'],
      to: 'answering',
      // To the reporter alone: nothing of it goes to whom it is about.
      do: [
        tell('report-taken', ({ event }) => ({
          form: event.form,
          reason: event.answer,
          remedy: 'ask-superior',
        })),
        ...answered,
      ],
    },
  ],
} as const satisfies HandlingSteps<Guard>;

/** A suggestion under the simplified procedure is answered alike. */
export const simplifiedAnswer = {
  'handling.answer': {
    by: 'responsibleUnit',
    rule: 'simple.reply',
    when: ['isSuggestion', 'handlerMayGoOn', 'adoptionIsStated'],
    to: 'answering',
    do: [tellAdoption, ...answered],
  },
} as const satisfies HandlingSteps<Guard>;
