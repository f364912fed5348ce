import { commission, type Habits, ofUnit, petitioner, where } from '../habit.ts';
import type { Situation } from '../situation.ts';
import { orByClass } from './chains.ts';
import { heavyCriteria } from './criteria.ts';
import { extensionHabits } from './extension.ts';
import { hearingHabits } from './hearing.ts';
import { ledTo } from './intake.ts';
import { replyHabits } from './reply.ts';
import { heard, resultHabits } from './result.ts';

/** Whether nobody handles the matter, or somebody who has declared an interest in it. */
const needsHandler = (situation: Situation) => {
  const handler = situation.fact<string>('handler');
  return handler === undefined || situation.matter.interested.includes(handler);
};

/** Handling, from the unit's acceptance to the rating. */
export const handlingHabits: Habits = {
  'handling.accept': { by: ofUnit, states: (situation) => ({ handler: ofUnit(situation)?.id }) },
  'handling.refuse': { by: ofUnit, states: (situation) => ({ reason: situation.say('reason') }) },
  'handling.changeHandler': {
    // Whoever declared an interest hands the matter over first.
    likely: (situation) => (needsHandler(situation) ? 100 : 1),
    by: ofUnit,
    states: (situation) => ({ handler: ofUnit(situation)?.id, reason: situation.say('reason') }),
  },
  'liaison.name': {
    // Where nobody speaks for the unit to the commission yet, somebody soon does.
    likely: (situation) => (situation.matter.liaison === undefined ? 1 : 0),
    by: ofUnit,
    states: (situation) => ({ liaison: ofUnit(situation)?.id }),
  },
  'liaison.change': {
    likely: where(
      (situation) =>
        situation.matter.liaison !== undefined && ofUnit(situation)?.id !== situation.matter.liaison,
    ),
    by: ofUnit,
    states: (situation) => ({ liaison: ofUnit(situation)?.id, reason: situation.say('reason') }),
  },
  'handling.investigate': {
    // Done once both are done; until then each goes on with what is still missing.
    likely: (situation) => {
      if (needsHandler(situation)) return 0;
      return heard(situation) && situation.fact('factsFound') === true ? 0.1 : 1;
    },
    by: ofUnit,
    states: (situation) => {
      const missing = heard(situation) ? 'factsFound' : 'petitionerHeard';
      const step = situation.chance(0.15) ? 'inquiry' : missing;
      return { step, note: situation.say('note') };
    },
  },
  ...extensionHabits,
  ...hearingHabits,
  'handling.mediate': {
    likely: where(
      (situation) => situation.matter.kind === 'claim' && situation.fact('agreement') === undefined,
    ),
    by: ofUnit,
    states: (situation) =>
      situation.chance(0.5)
        ? { agreed: true, agreement: `A-${situation.petition.id}`, note: situation.say('note') }
        : { agreed: false, note: situation.say('note') },
  },
  'handling.leaveSimplified': {
    by: (situation) => (situation.chance(0.5) ? ofUnit(situation) : commission(situation)),
    states: (situation) => ({ reason: situation.say('reason') }),
  },
  'handling.raise': {
    likely: where(({ matter }) => matter.classification !== 'complex'),
    by: orByClass(commission),
    states: (situation) => ({ criteria: heavyCriteria(situation), reason: situation.say('reason') }),
  },
  ...resultHabits,
  ...replyHabits,
  'handling.withdraw': { by: petitioner },
  'handling.merge': {
    likely: (situation) => (situation.world.neighbours.twinOf(situation.petition) === undefined ? 0 : 60),
    by: (situation) => (situation.chance(0.5) ? ofUnit(situation) : commission(situation)),
    states: (situation) => {
      const twin = situation.world.neighbours.twinOf(situation.petition);
      if (!twin) return {};
      const { petitioners, cause, claim, unit } = twin.matter;
      // The petition that goes on came first, so it is due no later.
      const due = situation.owed('handling.conclude')?.due ?? situation.owed('handling.answer')?.due;
      const dueOn = due ?? situation.day;
      const reason = situation.say('reason');
      return { into: twin.id, petitioners, cause, claim, dueOn, ...(unit !== undefined && { unit }), reason };
    },
  },
  'handling.leadToProcedure': {
    by: (situation) => (situation.chance(0.5) ? ofUnit(situation) : commission(situation)),
    states: ledTo,
  },
};
