import { dayOf } from '../../calendar/day.ts';
import type { Addressee } from '../../vocabulary/effects.ts';
import type { AnswerabilityRule } from '../../vocabulary/events/answerability.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { assignTask, record, set } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { ownOffices } from '../supervision/standing.ts';
import { type AnswerabilityContext, type AnswerabilitySteps, condition } from './context.ts';
import { grounds } from './grounds.ts';
import { called } from './items.ts';
import { type Args, examiner, toUnit } from './parties.ts';
import type { standingConditions } from './standing.ts';

type Named = Pick<AnswerabilityContext, 'persons'>;

const named = ({ persons = [] }: Named, person: string) => persons.find((one) => one.person === person);

const whatFollows = text(
  '处理措施系所依条款对单位、人员规定的措施',
  'what follows is what the rule allows for the unit, and for each person who answers',
);

/** What may follow from the item stated, or from the rule as a whole. */
function measuresInWords(breach: AnswerabilityRule, item: number | undefined): Text {
  const of = called(breach, item);
  return of ? text(`${whatFollows.zh}（${of.zh}）`, `${whatFollows.en} (${of.en})`) : whatFollows;
}

/** Guards on the persons who may have to answer beside their unit. */
export const personConditions = {
  personIsNamed: condition({
    on: 'answerability.namePerson',
    rule: 'plan.3.5',
    label: text('该人员已列为被追责人员', 'this person was named already'),
    reads: ['persons', 'event.person'],
    holds: ({ context, event }) => named(context, event.person) !== undefined,
  }),
  /** Nobody examines themselves (`reg.28`). */
  namesAnother: condition({
    on: 'answerability.namePerson',
    rule: 'reg.28',
    label: text('不得列本人', 'nobody names themselves'),
    reads: ['event.person', 'event.by'],
    holds: ({ event }) => event.person !== event.by.id,
  }),
  personHasTime: condition({
    on: 'answerability.namePerson',
    rule: 'plan.3.5',
    label: text('说明情况的期限尚未届至', 'the day for the person’s statement is still to come'),
    reads: ['event.until', 'event.at'],
    holds: ({ event }) => event.until > dayOf(event.at),
  }),
  speaksForThemselves: condition({
    on: 'answerability.hearPerson',
    rule: 'plan.3.5',
    label: text('由被列人员本人说明', 'a person who was named speaks for themselves'),
    code: 'wrong-role',
    reads: ['persons', 'event.by'],
    holds: ({ context, event }) => named(context, event.by.id) !== undefined,
  }),
  /** Whoever has to answer decides nothing of it (`reg.28`). */
  isNamedPerson: condition({
    on: ['answerability.examine', 'answerability.find', 'answerability.correct'],
    rule: 'reg.28',
    label: text('经办人系被追责人员', 'whoever acts is one of the persons who may have to answer'),
    reads: ['persons', 'event.by'],
    holds: ({ context, event }) => named(context, event.by.id) !== undefined,
  }),
  /** Nobody who was named is left without a finding, and nobody is found who was not named. */
  everyPersonIsFound: condition({
    on: 'answerability.find',
    rule: 'plan.3.5',
    label: text('对所列人员逐一认定', 'the finding is about exactly the persons named'),
    reads: ['persons', 'event.persons'],
    holds: ({ context: { persons = [] }, event: { persons: found = [] } }) =>
      found.length === persons.length &&
      persons.every(({ person }) => found.some((one) => one.person === person)),
  }),
  personsWereHeard: condition({
    on: 'answerability.find',
    rule: 'plan.3.5',
    label: text('已听取所列人员说明，或其逾期未作说明', 'each person was heard, or let the day for it pass'),
    reads: ['persons', 'event.at'],
    holds: ({ context: { persons = [] }, event }) =>
      persons.every(({ heard, until }) => heard || until < dayOf(event.at)),
  }),
  /** Under every rule persons answer for serious consequences only. */
  personsAnswerWhereSerious: condition({
    on: 'answerability.find',
    rule: 'reg.43',
    label: text('追究个人责任的，须造成严重后果', 'persons answer for serious consequences only'),
    reads: ['event.persons', 'event.seriousConsequences'],
    holds: ({ event: { persons = [], seriousConsequences } }) =>
      seriousConsequences || !persons.some(({ answerable }) => answerable),
  }),
  /** Measures for whoever answers, none for whoever does not, and only such as the article allows. */
  measuresOfArticle: condition({
    on: 'answerability.find',
    rule: 'plan.3.5',
    label: whatFollows,
    says: ({ context: { breach, item } }) => measuresInWords(breach, item),
    reads: ['breach', 'event.measures', 'event.persons'],
    holds: ({ context: { breach }, event: { measures = [], persons = [] } }) =>
      measures.every((one) => grounds[breach].unit.includes(one)) &&
      persons.every(
        ({ answerable, measures: own = [] }) =>
          own.length > 0 === answerable && own.every((one) => grounds[breach].persons.includes(one)),
      ),
  }),
  /** Article 42 addresses persons alone: somebody has to answer by name. */
  addresseeAnswers: condition({
    on: 'answerability.find',
    rule: 'reg.42',
    label: text(
      '依第四十二条追责的，须认定责任人员',
      'under article 42 the persons responsible answer, so one of them is found',
    ),
    reads: ['breach', 'event.persons'],
    holds: ({ context: { breach }, event: { persons = [] } }) =>
      grounds[breach].addressed !== 'persons' || persons.some(({ answerable }) => answerable),
  }),
} as const;

/** A person of the unit; but whoever stands above it where the petition complains of that very person (`reg.30`). */
const toPerson = (args: Args, person: string): Addressee => {
  const { complainedOf } = args.context.matter;
  return complainedOf.persons.includes(person) ? examiner(args) : { ...toUnit(args), ids: [person] };
};

/** Persons in charge or directly responsible are named, and heard, beside the unit (`reg.42` to `reg.46`). */
export const personSteps = {
  'answerability.namePerson': {
    by: ['disciplineCommission', 'leadingGroup', 'superiorOrgan'],
    rule: 'plan.3.5',
    when: ['standsAbove', { not: 'personIsNamed' }, 'namesAnother', 'personHasTime'],
    do: [
      set(['persons', 'event.person', 'event.capacity', 'event.until'], {
        persons: ({ context: { persons = [] }, event: { person, capacity, until } }) => [
          ...persons,
          { person, capacity, until, heard: false },
        ],
      }),
      record('duty', ({ event }) => ({
        about: event.person,
        reason: event.facts,
        detail: { capacity: event.capacity },
      })),
      assignTask('make-statement', (args) => ({
        to: toPerson(args, args.event.person),
        by: args.event.until,
        detail: { unit: args.context.unit },
      })),
    ],
  },
  // They state, they decide nothing.
  'answerability.hearPerson': {
    by: ownOffices,
    rule: 'plan.3.5',
    when: ['speaksForThemselves'],
    evenWithInterest: true,
    do: [
      set(['persons', 'event.by'], {
        persons: ({ context: { persons = [] }, event }) =>
          persons.map((one) => (one.person === event.by.id ? { ...one, heard: true } : one)),
      }),
      record('statement', ({ event }) => ({ about: event.by.id, reason: event.statement })),
    ],
  },
} as const satisfies AnswerabilitySteps<
  GuardsOf<typeof personConditions> | GuardsOf<typeof standingConditions>
>;

/** The persons of a finding who are told of it with their unit: none of whom the petition complains. */
export function personsTold({ context }: Args): { readonly ids?: string[] } {
  const { persons = [], matter } = context;
  const ids = persons
    .map(({ person }) => person)
    .filter((person) => !matter.complainedOf.persons.includes(person));
  return ids.length === 0 ? {} : { ids };
}
