import { dayOf } from '../../calendar/day.ts';
import { text } from '../../vocabulary/text.ts';
import { notify, record, report, settle, tell } from '../lifecycle/actions.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { partAbove } from '../supervision/standing.ts';
import { type AnswerabilitySteps, condition, type Doing } from './context.ts';
import type { examinationConditions } from './examination.ts';
import { measureConditions, ordering } from './measures.ts';
import type { openingConditions } from './opening.ts';
import { superiors, toUnit } from './parties.ts';

/** Guards on the finding. */
export const findingConditions = {
  ...measureConditions,
  /** No finding about a unit that was not heard; silence until the day named does not stop it. */
  unitWasHeard: condition({
    on: 'answerability.find',
    rule: 'plan.3.5',
    label: text(
      '已听取单位说明，或单位逾期未作说明',
      'the unit was heard, or let the day named for its statement pass',
    ),
    reads: ['heard', 'speakBy', 'event.at'],
    holds: ({ context, event }) =>
      context.heard || (context.speakBy !== undefined && context.speakBy < dayOf(event.at)),
  }),
  isAnswerable: condition({
    on: 'answerability.find',
    rule: 'plan.3.5',
    label: text('认定应当承担责任', 'the unit is found answerable'),
    reads: ['event.answerable'],
    holds: ({ event }) => event.answerable,
  }),
  concernsPetition: condition({
    on: 'answerability.find',
    rule: 'reg.21',
    label: text('系信访人所反映', 'the petition raised it'),
    reads: ['event.concernsPetition'],
    holds: ({ event }) => event.concernsPetition,
  }),
  answerIsWorded: condition({
    on: 'answerability.find',
    rule: 'reg.21',
    label: text('已写明对信访人的答复', 'what the petitioner is told is written'),
    reads: ['event.answer'],
    needs: ['answer'],
    holds: () => true,
  }),
} as const;

/** What the petitioner hears of a finding on what the petition raised. */
const telling: Doing<'answerability.find'> = [
  tell('finding', ({ event }) => ({
    reason: event.answer,
    remedy: 'ask-superior',
    detail: { answerable: event.answerable },
  })),
];

/** Enters the finding and puts it before the party committee, which is first in line (`plan.3.5`). */
const found: Doing<'answerability.find'> = [
  record('finding', ({ context, event }) => ({
    about: context.unit,
    reason: event.reason,
    detail: {
      breach: context.breach,
      answerable: event.answerable,
      serious: event.seriousConsequences,
      measures: [...(event.measures ?? [])],
    },
  })),
  report('finding', ({ context, event, env }) => ({
    to: mayBeTold(
      partAbove(context.unit, env.policy) === 'superiorOrgan' ? 'superiorOrgan' : 'leadingGroup',
      context.matter,
      env.policy,
      ['superiorOrgan'],
    ),
    reason: event.reason,
    detail: { breach: context.breach, unit: context.unit, answerable: event.answerable },
  })),
  notify('finding', (args) => ({
    to: toUnit(args),
    reason: args.event.reason,
    detail: { unit: args.context.unit, answerable: args.event.answerable },
  })),
  settle('answerability.decide'),
];

const decided = ['standsAbove', 'unitWasHeard'] as const;
const answerable = [
  ...decided,
  'isAnswerable',
  'measuresNamed',
  'seriousWhereRequired',
  'correctionOrdered',
  'measuresWarranted',
] as const;
const notAnswerable = [...decided, { not: 'isAnswerable' }, { not: 'measureStated' }] as const;
const told = ['concernsPetition', 'answerIsWorded'] as const;

/** The unit is found answerable or not, and the petitioner hears of what the petition raised. */
export const findingSteps = {
  'answerability.find': [
    {
      by: superiors,
      rule: 'plan.3.5',
      when: [...answerable, ...told],
      to: 'correcting',
      do: [...found, ...telling, ...ordering],
    },
    {
      by: superiors,
      rule: 'plan.3.5',
      when: [...answerable, { not: 'concernsPetition' }],
      to: 'correcting',
      do: [...found, ...ordering],
    },
    {
      by: superiors,
      rule: 'plan.3.5',
      when: [...notAnswerable, ...told],
      to: 'notAnswerable',
      do: [...found, ...telling],
    },
    {
      by: superiors,
      rule: 'plan.3.5',
      when: [...notAnswerable, { not: 'concernsPetition' }],
      to: 'notAnswerable',
      do: found,
    },
  ],
} as const satisfies AnswerabilitySteps<
  | GuardsOf<typeof findingConditions>
  | GuardsOf<typeof examinationConditions>
  | GuardsOf<typeof openingConditions>
>;
