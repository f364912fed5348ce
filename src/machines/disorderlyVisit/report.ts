import { text } from '../../vocabulary/text.ts';
import { answerableFor, supervisionOffice } from '../addressees.ts';
import { report, start } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type DisorderSteps, staff } from './context.ts';

/** Guards on what is disorder: conduct at the premises. */
export const reportConditions = {
  atPremises: condition({
    on: 'disorder.report',
    rule: 'reg.26',
    label: text('行为发生在本单位场所', 'the conduct happens at the premises'),
    reads: ['event.atPremises'],
    holds: ({ event }) => event.atPremises,
  }),
} as const;

/** The first thing to do at the premises is owed on the day of the report. */
export const reportSteps = {
  'disorder.report': {
    by: staff,
    rule: 'reg.26',
    when: ['atPremises'],
    to: 'reported',
    do: [
      report('incident', ({ context, event, env }) => ({
        to: answerableFor(context.matter, env.policy),
        detail: { kind: 'disorderlyVisit', conduct: event.conduct, persons: event.persons },
      })),
      start('disorder.respond', () => ({ owner: supervisionOffice })),
    ],
  },
} as const satisfies DisorderSteps<GuardsOf<typeof reportConditions>>;
