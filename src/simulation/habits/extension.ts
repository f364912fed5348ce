import { daysBetween } from '../../calendar/day.ts';
import { type Habits, ofUnit, where } from '../habit.ts';
import type { Situation } from '../situation.ts';

/** Somebody who may approve an extension. */
function approver(situation: Situation) {
  return situation.officer(situation.random.pick(situation.world.policy.extension.approvers));
}

/** Days of an extension, from a third of what the policy allows. */
function someDays({ random, world }: Situation): number {
  const most = Math.max(1, world.policy.extension.handlingDays);
  return random.between(Math.ceil(most / 3), most);
}

/** The extension of handling: asked for, approved or declined. */
export const extensionHabits: Habits = {
  'handling.askExtension': {
    likely: (situation) => {
      const { due, extension } = situation.owed('handling.conclude') ?? {};
      const isOver = due === undefined || due < situation.day || extension !== undefined;
      if (isOver || situation.fact('extensionAsked') === true) return 0.02;
      return daysBetween(situation.day, due) < 20 ? 8 : 0.3;
    },
    by: ofUnit,
    states: (situation) => ({
      days: someDays(situation),
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
      days: someDays(situation),
      complexInFact: true,
      reason: situation.say('reason'),
    }),
  },
  'handling.declineExtension': {
    likely: where((situation) => situation.fact('extensionAsked') === true),
    by: approver,
    states: (situation) => ({ reason: situation.say('reason') }),
  },
};
