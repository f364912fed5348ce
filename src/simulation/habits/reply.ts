import { commission, type Habits, ofUnit, petitioner, where } from '../habit.ts';
import type { Situation } from '../situation.ts';

const opinionOf = (situation: Situation) => ({
  request: situation.matter.claim,
  facts: situation.say('facts'),
  opinion: situation.say('opinion'),
  legalBasis: situation.say('basis'),
});

/** What the petitioner is told, and how the matter is concluded. */
export const replyHabits: Habits = {
  'handling.reply': {
    likely: where(({ matter }) => matter.kind !== 'suggestion' && matter.kind !== 'report'),
    by: ofUnit,
    states: (situation) => {
      const signed = situation.fact<{ readonly outcome: string }>('replyDraft');
      const seals = situation.world.policy.approval?.seals;
      const isPaper = !situation.matter.simplified || situation.chance(0.3);
      const outcomes = situation.matter.simplified
        ? (['supported', 'explained'] as const)
        : (['supported', 'explained', 'notSupported'] as const);
      return {
        ...opinionOf(situation),
        outcome: signed?.outcome ?? situation.random.pick(outcomes),
        form: isPaper ? 'written' : 'network',
        ...(seals !== undefined && { seal: situation.random.pick(seals) }),
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
    states: (situation) => {
      const score = () =>
        situation.random.pick(['satisfied', 'satisfied', 'partlySatisfied', 'dissatisfied'] as const);
      const both = situation.world.policy.choices.rateOffice === true;
      return { score: score(), ...(both && { scoreOffice: score() }) };
    },
  },
  'handling.conclude': {
    likely: (situation) => {
      if (situation.course.value !== 'toRate') return situation.matter.reachable ? 0 : 1;
      return situation.owed('handling.rate') === undefined ? 1 : 0.02;
    },
    by: commission,
    states: (situation) => ({ reason: situation.say('reason') }),
  },
};
