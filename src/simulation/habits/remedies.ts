import { addDays } from '../../calendar/day.ts';
import { type Habit, type Habits, petitioner, where } from '../habit.ts';
import type { Situation } from '../situation.ts';

type Remedy = 'review' | 'reexamination';

/** The organ that has the request, once one took it in; before that any superior organ. */
const organ =
  (remedy: Remedy): Habit['by'] =>
  (situation) =>
    situation.officer('superiorOrgan', organWith(situation, remedy));

function organWith(situation: Situation, remedy: Remedy): string | undefined {
  const has = remedy === 'review' ? 'reviewUnit' : 'reexaminationUnit';
  const value = situation.course.value;
  return value === 'requested' ? undefined : situation.fact<string>(has);
}

/** The unit that answers for the matter, or the commission where the petition complains of it. */
const answerable: Habit['by'] = (situation) => {
  const { unit, complainedOf } = situation.matter;
  return unit !== undefined && complainedOf.units.includes(unit)
    ? situation.officer('disciplineCommission')
    : situation.officer('responsibleUnit', unit);
};

/** What both remedies of the petitioner have in common. */
const shared = (remedy: Remedy): Habits => ({
  [`${remedy}.request`]: {
    // Whoever lets the window pass seldom has a good reason.
    likely: ({ course }) => (course.value === 'lapsed' ? 0.4 : 1),
    by: petitioner,
    states: (situation) => ({
      reasons: situation.say('facts'),
      ...(situation.course.value === 'lapsed' &&
        situation.chance(0.8) && { goodReason: situation.say('reason') }),
    }),
  },
  [`${remedy}.accept`]: { by: organ(remedy) },
  [`${remedy}.decline`]: {
    likely: (situation) => (situation.fact('late') === true ? 6 : 0.5),
    by: organ(remedy),
    states: (situation) =>
      situation.fact('late') === true
        ? { ground: 'windowMissed', reason: situation.say('reason') }
        : {
            ground: remedy === 'review' ? 'alreadyReviewed' : 'alreadyReexamined',
            earlier: `earlier-${situation.petition.id}`,
            reason: situation.say('reason'),
          },
  },
  [`${remedy}.extend`]: {
    likely: where(({ world }) => world.policy.extension.reviewDays > 0),
    by: organ(remedy),
    states: (situation) => ({
      days: Math.max(1, situation.world.policy.extension.reviewDays),
      approvedBy: `${organWith(situation, remedy)}-head`,
      reason: situation.say('reason'),
    }),
  },
  [`${remedy}.decide`]: {
    by: organ(remedy),
    states: (situation) => ({
      outcome: situation.random.pick(['upheld', 'upheld', 'upheld', 'changed', 'sentBack']),
      reason: situation.say('reason'),
      legalBasis: situation.say('basis'),
      ...(remedy === 'reexamination' &&
        situation.fact('heard') === true &&
        situation.chance(0.5) && { publish: true }),
    }),
  },
  [`${remedy}.withdraw`]: { by: petitioner },
});

/** Review and re-examination. */
export const remedyHabits: Habits = {
  ...shared('review'),
  ...shared('reexamination'),
  'review.holdHearing': {
    by: organ('review'),
    states: ({ day, random }) => ({ on: addDays(day, random.between(2, 8)) }),
  },
  'review.deliver': { by: organ('review'), states: ({ day }) => ({ deliveredOn: day }) },
  'reexamination.openHearing': {
    by: organ('reexamination'),
    states: (situation) => ({ reason: situation.say('reason') }),
  },
  'reexamination.closeHearing': {
    by: organ('reexamination'),
    states: (situation) => ({ summary: situation.say('facts') }),
  },
  'reexamination.help': {
    by: answerable,
    states: (situation) => ({
      help: situation.random.pick(['explained', 'explained', 'reconciled', 'socialReliefTold']),
      reason: situation.say('reason'),
    }),
  },
  'reexamination.completeHelp': {
    by: answerable,
    states: (situation) => ({ reason: situation.say('reason') }),
  },
};
