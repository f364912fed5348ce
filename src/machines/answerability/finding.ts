import { dayOf } from '../../calendar/day.ts';
import type { Policy } from '../../policy/schema.ts';
import type { AnswerabilityMeasure } from '../../vocabulary/events/answerability.ts';
import { text } from '../../vocabulary/text.ts';
import { notify, record, report, settle, tell } from '../lifecycle/actions.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { partAbove } from '../supervision/standing.ts';
import { type AnswerabilitySteps, condition, type Doing } from './context.ts';
import { measureConditions, ordering } from './measures.ts';
import type { openingConditions } from './opening.ts';
import { superiors, toUnit } from './parties.ts';
import { type committeeConditions, primary } from './partyCommittee.ts';
import { type personConditions, personsTold } from './persons.ts';
import type { standingConditions } from './standing.ts';

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

interface Found {
  readonly person: string;
  readonly answerable: boolean;
  readonly measures?: readonly AnswerabilityMeasure[] | undefined;
}

/** Each person who was named, whether they answer, and what follows. */
function personsIn({ persons }: { readonly persons?: readonly Found[] | undefined }) {
  if (persons === undefined) return {};
  return {
    persons: persons.map(({ person, answerable, measures = [] }) =>
      [person, answerable ? 'answerable' : 'not-answerable', ...measures].join(' '),
    ),
  };
}

/** Enters the finding and puts it before the party committee, which is first in line (`plan.3.5`). */
const finding: Doing<'answerability.find'> = [
  record('finding', ({ context, event }) => ({
    about: context.unit,
    reason: event.reason,
    detail: {
      breach: context.breach,
      ...(context.item === undefined ? {} : { item: context.item }),
      answerable: event.answerable,
      serious: event.seriousConsequences,
      measures: [...(event.measures ?? [])],
      ...personsIn(event),
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
    to: { ...toUnit(args), ...personsTold(args) },
    reason: args.event.reason,
    detail: { unit: args.context.unit, answerable: args.event.answerable },
  })),
  settle('answerability.decide'),
];

const decided = [
  'standsAbove',
  'unitWasHeard',
  { not: 'isNamedPerson' },
  'everyPersonIsFound',
  'personsWereHeard',
  'personsAnswerWhereSerious',
] as const;
/** What is asked further where each article says whom it addresses, and the party committee comes first. */
const asArticlesSay = ['measuresOfArticle'] as const;
const committeeFirst = ['committeeCameFirst', 'primaryIsStated'] as const;
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
export function findingSteps({ answerability }: Pick<Policy, 'answerability'>) {
  const first = answerability?.partyCommittee ? committeeFirst : [];
  const articles = answerability ? asArticlesSay : [];
  const yes = [
    ...answerable,
    ...articles,
    ...(answerability ? (['addresseeAnswers'] as const) : []),
    ...first,
  ];
  const no = [...notAnswerable, ...articles, ...first];
  const found = answerability?.partyCommittee ? [...primary, ...finding] : finding;
  return {
    'answerability.find': [
      {
        by: superiors,
        rule: 'plan.3.5',
        when: [...yes, ...told],
        to: 'correcting',
        do: [...found, ...telling, ...ordering],
      },
      {
        by: superiors,
        rule: 'plan.3.5',
        when: [...yes, { not: 'concernsPetition' }],
        to: 'correcting',
        do: [...found, ...ordering],
      },
      {
        by: superiors,
        rule: 'plan.3.5',
        when: [...no, ...told],
        to: 'notAnswerable',
        do: [...found, ...telling],
      },
      {
        by: superiors,
        rule: 'plan.3.5',
        when: [...no, { not: 'concernsPetition' }],
        to: 'notAnswerable',
        do: found,
      },
    ],
  } as const satisfies AnswerabilitySteps<
    | GuardsOf<typeof findingConditions>
    | GuardsOf<typeof standingConditions>
    | GuardsOf<typeof openingConditions>
    | GuardsOf<typeof personConditions>
    | GuardsOf<typeof committeeConditions>
  >;
}
