import { receptionConducts } from '../../vocabulary/events/disorder.ts';
import { text } from '../../vocabulary/text.ts';
import { answerableFor, supervisionOffice } from '../addressees.ts';
import { report, start } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type DisorderSteps, type Doing, staff } from './context.ts';

/** Guards on what is disorder: conduct, and where it happens. */
export const reportConditions = {
  atPremises: condition({
    on: 'disorder.report',
    rule: 'reg.26',
    label: text('行为发生在本单位场所', 'the conduct happens at the premises'),
    reads: ['event.atPremises'],
    holds: ({ event }) => event.atPremises === true,
  }),
  /** Where both are stated, they say the same. */
  placesAgree: condition({
    on: 'disorder.report',
    rule: 'reg.26',
    label: text('是否在办公场所与所述地点一致', 'the place and whether it is the premises agree'),
    reads: ['event.atPremises', 'event.where'],
    holds: ({ event: { atPremises, where } }) =>
      atPremises === undefined || where === undefined || atPremises === (where === 'premises'),
  }),
  /** Around the offices and in public places too, but for what the article names of the reception place alone. */
  placeIsCovered: condition({
    on: 'disorder.report',
    rule: 'reg.26',
    label: text(
      '行为发生在办公场所、其周围或者公共场所；滞留、滋事、弃留限于接待场所',
      'the conduct happens at the offices, around them or in a public place; staying on, making trouble and leaving dependants at the reception place alone',
    ),
    reads: ['event.where', 'event.conduct'],
    needs: ['where'],
    holds: ({ event: { where, conduct } }) =>
      where === 'premises' ||
      ((where === 'surroundings' || where === 'publicPlace') && !receptionConducts.has(conduct)),
  }),
  /** Whoever uses the lifecycle by itself may send an event before the report; the engine opens it with the report. */
  isReported: condition({
    rule: 'reg.26',
    label: text('失序已报告', 'the disorder is reported'),
    reads: ['deadlines'],
    holds: ({ context }) => context.deadlines.length > 0,
  }),
} as const;

const reported: Doing<'disorder.report'> = [
  report('incident', ({ context, event, env }) => ({
    to: answerableFor(context.matter, env.policy),
    detail: { kind: 'disorderlyVisit', conduct: event.conduct, persons: event.persons },
  })),
  start('disorder.respond', () => ({ owner: supervisionOffice })),
];

/** The first thing to do at the premises is owed on the day of the report. */
export const reportSteps = {
  'disorder.report': {
    by: staff,
    rule: 'reg.26',
    when: ['atPremises'],
    to: 'reported',
    do: reported,
  },
} as const satisfies DisorderSteps<GuardsOf<typeof reportConditions>>;

/** The same wherever article 26 reaches: the premises alone are stated as before, every place by `where`. */
export const reportWhereSteps = {
  'disorder.report': [
    { by: staff, rule: 'reg.26', when: ['atPremises', 'placesAgree'], to: 'reported', do: reported },
    {
      by: staff,
      rule: 'reg.26',
      when: [{ not: 'atPremises' }, 'placesAgree', 'placeIsCovered'],
      to: 'reported',
      do: reported,
    },
  ],
} as const satisfies DisorderSteps<GuardsOf<typeof reportConditions>>;
