import { addDays } from '../../calendar/day.ts';
import { isOwn, unitOf } from '../../policy/schema.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { commission, type Habit, type Habits, where } from '../habit.ts';
import type { Situation } from '../situation.ts';

/** Who proposes, refers and closes on a level of supervision. */
const inCharge: Readonly<Record<string, RoleId>> = {
  unit: 'disciplineCommission',
  commission: 'disciplineCommission',
  chiefOfficer: 'chiefOfficer',
  leadingGroup: 'leadingGroupOffice',
  superiorOrgan: 'superiorOrgan',
};

const ofLevel: Habit['by'] = (situation) =>
  situation.officer(inCharge[situation.course.value] ?? 'disciplineCommission');

/** Somebody of a unit, in the first of its parts. */
function somebodyOf(situation: Situation, unit: string | undefined) {
  const part = unitOf(situation.world.policy, unit)?.roles[0];
  return part && situation.officer(part, unit);
}

/** The unit that owes what is supervised. */
function owing(situation: Situation): string | undefined {
  const owner = situation.fact<{ role: RoleId; unit?: string }>('owner');
  if (owner?.unit !== undefined) return owner.unit;
  if (owner?.role === 'responsibleUnit') return situation.matter.unit;
  return owner && situation.unit(owner.role);
}

const isOurs = (situation: Situation) => isOwn(unitOf(situation.world.policy, owing(situation)));

/** Whoever stands above the unit that is examined. */
const above: Habit['by'] = (situation) => {
  const roles = unitOf(situation.world.policy, situation.fact<string>('unit'))?.roles ?? [];
  if (roles.some((role) => role === 'leadingGroup')) return situation.officer('superiorOrgan');
  const isHigh = roles.some((role) => role === 'disciplineCommission' || role === 'chiefOfficer');
  return situation.officer(isHigh ? 'leadingGroup' : 'disciplineCommission');
};

const breaches = ['reg.43', 'reg.44', 'reg.45', 'reg.46'] as const;

/** Somebody who was named and has not spoken yet. */
const unheard = (situation: Situation): string | undefined =>
  (situation.fact<{ person: string; heard: boolean }[]>('persons') ?? []).find(({ heard }) => !heard)?.person;

const found = (situation: Situation) => {
  const answerable = situation.chance(0.6);
  const seriousConsequences = situation.chance(0.5);
  const byName = situation.world.policy.answerability !== undefined;
  const measures =
    seriousConsequences && !byName ? ['orderCorrection', 'disciplinaryReferral'] : ['orderCorrection'];
  const persons = (situation.fact<{ person: string }[]>('persons') ?? []).map(({ person }) =>
    answerable && seriousConsequences
      ? { person, answerable: true, measures: ['criticism'] }
      : { person, answerable: false },
  );
  const concernsPetition = situation.chance(0.4);
  return {
    answerable,
    seriousConsequences,
    ...(answerable && { measures }),
    concernsPetition,
    reason: situation.say('reason'),
    ...(concernsPetition && { answer: situation.say('facts') }),
    ...(persons.length > 0 && { persons }),
    ...(situation.world.policy.answerability?.partyCommittee && { primary: situation.say('facts') }),
  };
};

/** Supervision and answerability. */
export const oversightHabits: Habits = {
  'supervision.open': {
    likely: where(({ matter }) => matter.unit !== undefined),
    by: (situation) =>
      situation.chance(0.5) ? commission(situation) : situation.officer('leadingGroupOffice'),
    states: (situation) => ({
      cause: situation.random.pick(['shirking', 'delay', 'falsehood']),
      breach: 'reg.45',
      unit: situation.matter.unit,
      reason: situation.say('reason'),
    }),
  },
  'supervision.propose': {
    likely: where((situation) => isOurs(situation) && situation.fact('answerOwed') !== true),
    by: ofLevel,
    states: (situation) => ({ proposals: situation.say('opinion') }),
  },
  'supervision.answer': {
    likely: where((situation) => situation.fact('answerOwed') === true),
    by: (situation) => somebodyOf(situation, owing(situation)),
    states: (situation) => ({ adopted: situation.chance(0.8), reason: situation.say('reason') }),
  },
  'supervision.measure': {
    likely: where(isOurs),
    by: (situation) =>
      situation.officer(situation.course.value === 'superiorOrgan' ? 'superiorOrgan' : 'leadingGroup'),
    states: (situation) => {
      const measure = situation.random.pick([
        'summon',
        'circulateCriticism',
        'publicListing',
        'rectifyByDate',
      ]);
      const rectifyBy = addDays(situation.day, situation.random.between(3, 15));
      return { measure, ...(measure === 'rectifyByDate' && { rectifyBy }), reason: situation.say('reason') };
    },
  },
  'supervision.refer': {
    likely: where((situation) => isOurs(situation) && situation.fact('referred') !== true),
    by: ofLevel,
    states: (situation) => ({
      breach: situation.random.pick(breaches),
      seriousConsequences: situation.chance(0.4),
      facts: situation.say('facts'),
    }),
  },
  'supervision.close': {
    likely: where((situation) => (situation.fact<string[]>('watches') ?? []).length === 0),
    by: ofLevel,
    states: (situation) => ({
      outcome: situation.chance(0.8) ? 'dutyDone' : 'fellAway',
      evidence: situation.petition.events.at(-1),
      reason: situation.say('reason'),
    }),
  },
  'answerability.open': {
    likely: where(({ matter }) => matter.unit !== undefined),
    by: (situation) => (situation.chance(0.7) ? commission(situation) : situation.officer('leadingGroup')),
    states: (situation) => ({
      breach: situation.random.pick(breaches),
      unit: situation.matter.unit,
      seriousConsequences: situation.chance(0.4),
      facts: situation.say('facts'),
    }),
  },
  'answerability.invite': {
    likely: where((situation) => situation.fact('speakBy') === undefined),
    by: above,
    states: ({ day, random }) => ({ until: addDays(day, random.between(3, 10)) }),
  },
  'answerability.hear': {
    likely: where((situation) => situation.fact('heard') !== true),
    by: (situation) => somebodyOf(situation, situation.fact<string>('unit')),
    states: (situation) => ({ statement: situation.say('facts') }),
  },
  'answerability.namePerson': {
    likely: where((situation) => situation.fact('persons') === undefined),
    by: above,
    states: (situation) => ({
      person: somebodyOf(situation, situation.fact<string>('unit'))?.id,
      capacity: situation.random.pick(['directlyInCharge', 'directlyResponsible']),
      until: addDays(situation.day, situation.random.between(3, 10)),
      facts: situation.say('facts'),
    }),
  },
  'answerability.hearPerson': {
    likely: where((situation) => unheard(situation) !== undefined),
    by: (situation) => {
      const speaker = somebodyOf(situation, situation.fact<string>('unit'));
      const person = unheard(situation);
      return speaker && person !== undefined ? { ...speaker, id: person } : undefined;
    },
    states: (situation) => ({ statement: situation.say('facts') }),
  },
  'answerability.answerFirst': {
    likely: where((situation) => situation.fact('committeeAnswered') !== true),
    by: (situation) => situation.officer('partyCommittee'),
    states: (situation) => ({ statement: situation.say('facts') }),
  },
  'answerability.examine': { by: above, states: (situation) => ({ facts: situation.say('facts') }) },
  'answerability.find': {
    likely: where(
      (situation) =>
        situation.fact('heard') === true || (situation.fact<string>('speakBy') ?? '9999') < situation.day,
    ),
    by: above,
    states: found,
  },
  'answerability.correct': {
    by: above,
    states: (situation) => ({
      evidence: situation.petition.events.at(-1),
      reason: situation.say('reason'),
    }),
  },
};
