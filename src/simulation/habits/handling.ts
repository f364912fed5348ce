import { addDays, daysBetween } from '../../calendar/day.js';
import { type Habits, office, ofUnit, petitioner, where } from '../habit.js';
import type { Situation } from '../situation.js';
import { heavyCriteria, ledTo } from './intake.js';

const commission = office('disciplineCommission');

/** Whether nobody handles the matter, or somebody who has declared an interest in it. */
const needsHandler = (situation: Situation) => {
  const handler = situation.fact<string>('handler');
  return handler === undefined || situation.matter.interested.includes(handler);
};

/** Whether the petitioner was heard, or can be reached by nobody. */
const heard = (situation: Situation) => situation.fact('heard') === true || !situation.matter.reachable;

const wordOf = (situation: Situation) => ({
  request: situation.matter.claim,
  facts: situation.say('facts'),
  opinion: situation.say('opinion'),
  legalBasis: situation.say('basis'),
});

/** Somebody who may approve an extension. */
function approver(situation: Situation) {
  return situation.officer(situation.random.pick(situation.world.policy.extension.approvers));
}

const mostDays = ({ world }: Situation) => Math.max(1, world.policy.extension.handlingDays);

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
  'handling.askExtension': {
    likely: (situation) => {
      const { due, extension } = situation.owed('handling.conclude') ?? {};
      const isOver = due === undefined || due < situation.day || extension !== undefined;
      if (isOver || situation.fact('extensionAsked') === true) return 0.02;
      return daysBetween(situation.day, due) < 20 ? 8 : 0.3;
    },
    by: ofUnit,
    states: (situation) => ({
      days: situation.random.between(Math.ceil(mostDays(situation) / 3), mostDays(situation)),
      reason: situation.say('reason'),
    }),
  },
  'handling.extend': {
    likely: (situation) => {
      if (situation.fact('extensionAsked') !== true) return 0;
      return (situation.owed('handling.conclude')?.due ?? '') >= situation.day ? 1 : 0.02;
    },
    by: approver,
    states: (situation) => ({
      days: situation.random.between(Math.ceil(mostDays(situation) / 3), mostDays(situation)),
      complexInFact: true,
      reason: situation.say('reason'),
    }),
  },
  'handling.declineExtension': {
    likely: where((situation) => situation.fact('extensionAsked') === true),
    by: approver,
    states: (situation) => ({ reason: situation.say('reason') }),
  },
  'handling.setHearing': {
    likely: (situation) =>
      situation.fact('hearingSet') === true ? 0 : situation.matter.classification === 'complex' ? 5 : 0.5,
    by: ofUnit,
    states: (situation) => ({
      on: addDays(situation.day, situation.random.between(2, 7)),
      place: 'hearing-room-1',
      ...(situation.matter.classification !== 'complex' && { significant: true }),
      reason: situation.say('reason'),
    }),
  },
  'handling.holdHearing': {
    likely: where(
      (situation) =>
        situation.fact('hearingSet') === true && (situation.fact<string>('hearingOn') ?? '') <= situation.day,
    ),
    by: ofUnit,
    states: (situation) => ({ petitionerHeard: situation.chance(0.9), note: situation.say('note') }),
  },
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
    by: commission,
    states: (situation) => ({ criteria: heavyCriteria(situation), reason: situation.say('reason') }),
  },
  'handling.report': {
    likely: where((situation) => heard(situation) && situation.fact('factsFound') === true),
    by: ofUnit,
    states: (situation) => ({ result: situation.say('facts') }),
  },
  'handling.returnForWork': {
    by: commission,
    states: (situation) => ({
      reason: situation.say('reason'),
      dueOn: addDays(situation.day, situation.random.between(5, 12)),
    }),
  },
  'handling.approveResult': {
    by: commission,
    states: (situation) => ({ opinion: situation.say('opinion') }),
  },
  'handling.summarise': {
    likely: where((situation) => situation.owed('handling.summary') !== undefined),
    by: commission,
    states: (situation) => ({ summary: situation.say('facts') }),
  },
  'handling.reply': {
    likely: where(({ matter }) => matter.kind !== 'suggestion' && matter.kind !== 'report'),
    by: ofUnit,
    states: (situation) => {
      const isPaper = !situation.matter.simplified || situation.chance(0.3);
      const outcomes = situation.matter.simplified
        ? (['supported', 'explained'] as const)
        : (['supported', 'explained', 'notSupported'] as const);
      return {
        ...wordOf(situation),
        outcome: situation.random.pick(outcomes),
        form: isPaper ? 'written' : 'network',
        ...(!isPaper && { paperAsked: false }),
      };
    },
  },
  'handling.answer': {
    likely: where(({ matter }) => matter.kind === 'suggestion' || matter.kind === 'report'),
    by: ofUnit,
    states: (situation) => ({
      answer: situation.say('facts'),
      ...(situation.matter.kind === 'suggestion' && {
        adopted: situation.random.pick(['whole', 'part', 'none']),
      }),
      form: 'written',
    }),
  },
  'handling.deliver': {
    by: ofUnit,
    states: (situation) => ({
      deliveredOn: situation.day,
      manner: situation.random.pick(['inPerson', 'post', 'post', 'network', 'leftWithWitness']),
    }),
  },
  'handling.rate': {
    likely: where((situation) => (situation.owed('handling.rate')?.due ?? '') >= situation.day),
    by: petitioner,
    states: (situation) => ({
      score: situation.random.pick(['satisfied', 'satisfied', 'partlySatisfied', 'dissatisfied']),
    }),
  },
  'handling.conclude': {
    likely: (situation) => {
      if (situation.course.value !== 'toRate') return situation.matter.reachable ? 0 : 1;
      return situation.owed('handling.rate') === undefined ? 1 : 0.02;
    },
    by: commission,
    states: (situation) => ({ reason: situation.say('reason') }),
  },
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
