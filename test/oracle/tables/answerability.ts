import type { Course, Look, Policy, Table } from '../model.ts';
import { isOwn, unitPlays } from '../people.ts';
import { sharedConditions } from './shared.ts';

/** Who stands above the unit examined. */
const standsAbove = ({ policy, course }: Look): string =>
  ['leadingGroup', 'superiorOrgan'].some((part) => unitPlays(policy, course.facts.unit, part))
    ? 'superiorOrgan'
    : ['disciplineCommission', 'chiefOfficer'].some((part) => unitPlays(policy, course.facts.unit, part))
      ? 'leadingGroup'
      : 'disciplineCommission';

/** An office that the petition complains of examines nothing of it: whoever stands above that office does (`reg.30`). */
function decider(look: Look): { role: string } {
  const parts = ['disciplineCommission', 'leadingGroup', 'superiorOrgan'];
  const among = parts.slice(parts.indexOf(standsAbove(look)));
  const isTainted = (part: string) => {
    const units = look.policy.units.filter(({ roles }) => roles.includes(part));
    return units.every(({ id }) => look.matter.complainedOf.units.includes(id));
  };
  return { role: among.find((part) => !isTainted(part)) ?? (among[0] as string) };
}

/** Whether a body names persons beside the unit. */
const byName = (policy: Policy) => policy.answerability !== undefined;

interface Named {
  readonly person: string;
  readonly until: string;
  heard: boolean;
}
const named = (course: Course): Named[] => course.facts.persons ?? [];

const beforeFinding = [
  'the unit was heard, or asked in vain',
  'whoever acts has not to answer themselves',
  'each person named was heard, or asked in vain, and is found on',
  'persons answer for serious consequences only',
  'what follows is what the article allows',
  'the party committee came first, where the body asks it to',
] as const;

/** Answerability (`plan.3.5`, `reg.42` to `reg.46`): no finding about a unit that was not heard. */
export const answerability: Table = {
  lifecycle: 'answerability',
  place: 'beside',
  opens: [
    {
      in: [],
      on: 'answerability.open',
      by: 'the commission or the leading group',
      when: [
        'the unit is the body’s own',
        'the item is one of the article',
        'consequences are serious where the rule wants it',
      ],
      to: 'examining',
      runs: [{ kind: 'answerability.examine', owner: decider }],
      notes: ({ course, event }) => {
        course.facts.unit = event.unit;
        course.facts.breach = event.breach;
      },
      clause: 'plan.3.5',
    },
  ],
  begins: [
    { to: 'examining', runs: [{ kind: 'answerability.examine', owner: decider }], clause: 'plan.3.5' },
  ],
  rows: [
    {
      in: ['examining', 'deciding'],
      on: 'answerability.invite',
      by: 'whoever stands above the unit',
      when: ['the day lies ahead', 'it was not asked before'],
      notes: ({ course, event }) => {
        course.facts.invitedUntil = event.until;
      },
      clause: 'plan.3.5',
    },
    {
      in: ['examining', 'deciding'],
      on: 'answerability.hear',
      by: 'the unit examined',
      notes: ({ course }) => {
        course.facts.heardUnit = true;
      },
      clause: 'plan.3.5',
    },
    {
      in: ['examining', 'deciding'],
      on: 'answerability.namePerson',
      where: byName,
      by: 'whoever stands above the unit',
      when: 'somebody else is named, once, with a day ahead to speak',
      notes: ({ course, event }) => {
        course.facts.persons = [...named(course), { person: event.person, until: event.until, heard: false }];
      },
      clause: 'plan.3.5',
    },
    {
      in: ['examining', 'deciding'],
      on: 'answerability.hearPerson',
      where: byName,
      by: 'a person who was named',
      notes: ({ course, event }) => {
        for (const one of named(course)) if (one.person === event.by.id) one.heard = true;
      },
      clause: 'plan.3.5',
    },
    {
      in: ['examining', 'deciding'],
      on: 'answerability.answerFirst',
      where: ({ answerability: part }) => part?.partyCommittee === true,
      by: 'the party committee',
      when: 'it did not answer yet',
      notes: ({ course }) => {
        course.facts.answeredFirst = true;
      },
      clause: 'plan.3.5',
    },
    {
      in: 'examining',
      on: 'answerability.examine',
      by: 'whoever stands above the unit',
      when: 'whoever acts has not to answer themselves',
      to: 'deciding',
      does: ['answerability.examine'],
      runs: [{ kind: 'answerability.decide', owner: decider }],
      clause: 'plan.3.5',
    },
    {
      in: 'deciding',
      on: 'answerability.find',
      by: 'whoever stands above the unit',
      when: [
        ...beforeFinding,
        'it is answerable, with measures that fit',
        'article 42 finds a person',
        'the petitioner gets an answer where the petition raised it',
      ],
      to: 'correcting',
      does: ['answerability.decide'],
      runs: [
        {
          kind: 'answerability.close',
          owner: ({ course }) => ({ role: 'responsibleUnit', unit: course.facts.unit }),
        },
      ],
      tells: ({ event }) => (event.concernsPetition ? ['finding'] : []),
      clause: 'plan.3.5',
    },
    {
      in: 'deciding',
      on: 'answerability.find',
      by: 'whoever stands above the unit',
      when: [
        ...beforeFinding,
        'it is not answerable, without measures',
        'the petitioner gets an answer where the petition raised it',
      ],
      to: 'notAnswerable',
      does: ['answerability.decide'],
      tells: ({ event }) => (event.concernsPetition ? ['finding'] : []),
      clause: 'plan.3.5',
    },
    {
      in: 'correcting',
      on: 'answerability.correct',
      by: 'whoever stands above the unit',
      when: 'whoever acts has not to answer themselves',
      to: 'corrected',
      does: ['answerability.close'],
      clause: 'plan.3.5',
    },
  ],
  ends: { corrected: {}, notAnswerable: {} },
  conditions: {
    ...sharedConditions,
    'the unit is the body’s own': ({ event, policy }) => isOwn(policy, event.unit),
    'consequences are serious where the rule wants it': ({ event }) =>
      event.seriousConsequences === true || !['plan.3.5', 'reg.42'].includes(event.breach),
    'whoever acts has not to answer themselves': ({ course, event }) =>
      !named(course).some(({ person }) => person === event.by.id),
    'somebody else is named, once, with a day ahead to speak': ({ course, event, today }) =>
      event.person !== event.by.id &&
      event.until > today &&
      !named(course).some(({ person }) => person === event.person),
    'it did not answer yet': ({ course }) => course.facts.answeredFirst !== true,
    'the party committee came first, where the body asks it to': ({ course, event, policy, today }) => {
      if (policy.answerability?.partyCommittee !== true) return true;
      const late = course.owed.some(({ kind, due }) => kind === 'answerability.examine' && due < today);
      return (course.facts.answeredFirst === true || late) && event.primary !== undefined;
    },
    'each person named was heard, or asked in vain, and is found on': ({ course, event, today }) => {
      const found: { person: string }[] = event.persons ?? [];
      const all = named(course);
      return (
        found.length === all.length &&
        all.every(({ person }) => found.some((one) => one.person === person)) &&
        all.every(({ heard, until }) => heard || until < today)
      );
    },
    'persons answer for serious consequences only': ({ event }) =>
      event.seriousConsequences === true ||
      !(event.persons ?? []).some((one: { answerable: boolean }) => one.answerable),
    'what follows is what the article allows': ({ course, event, policy }) => {
      if (!byName(policy)) return true;
      const crime = ['reg.42', 'reg.46'].includes(course.facts.breach) ? ['criminalReferral'] : [];
      const forPersons = ['criticism', 'organisationalMeasure', 'disciplinaryReferral', ...crime];
      const persons: { answerable: boolean; measures?: string[] }[] = event.persons ?? [];
      return (
        (event.measures ?? []).every((one: string) => ['orderCorrection', 'criticism'].includes(one)) &&
        persons.every(
          ({ answerable, measures }) =>
            (measures !== undefined) === answerable &&
            (measures ?? []).every((one) => forPersons.includes(one)),
        )
      );
    },
    'article 42 finds a person': ({ course, event, policy }) =>
      !byName(policy) ||
      course.facts.breach !== 'reg.42' ||
      (event.persons ?? []).some((one: { answerable: boolean }) => one.answerable),
    'the day lies ahead': ({ event, today }) => event.until > today,
    'it was not asked before': ({ course }) => course.facts.invitedUntil === undefined,
    'the unit was heard, or asked in vain': ({ course, today }) =>
      course.facts.heardUnit === true ||
      (course.facts.invitedUntil !== undefined && course.facts.invitedUntil < today),
    'it is answerable, with measures that fit': ({ event, course }) => {
      if (event.answerable !== true || event.measures === undefined) return false;
      const serious = event.seriousConsequences === true;
      if (['plan.3.5', 'reg.42'].includes(course.facts.breach)) {
        if (!serious) return false;
      } else if (!event.measures.includes('orderCorrection')) return false;
      return (
        serious ||
        !event.measures.some((one: string) =>
          ['organisationalMeasure', 'disciplinaryReferral', 'criminalReferral'].includes(one),
        )
      );
    },
    'it is not answerable, without measures': ({ event }) =>
      event.answerable === false && event.measures === undefined,
    'the petitioner gets an answer where the petition raised it': ({ event }) =>
      event.concernsPetition !== true || event.answer !== undefined,
  },
};
