import { dayOf } from '../../calendar/day.ts';
import { lastDayOf } from '../../deadlines/counted.ts';
import type { Day } from '../../vocabulary/instant.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import { text } from '../../vocabulary/text.ts';
import { commission, responsible } from '../addressees.ts';
import { type Action, assignTask, start } from '../lifecycle/actions.ts';
import type { Opening } from '../lifecycle/grammar.ts';
import { condition, dueOf, type HandlingContext } from './context.ts';

type Opened = Action<HandlingContext, Opening>;

const receivedOn = ({ matter }: { readonly matter: Pick<Matter, 'receivedAt'> }): Day =>
  dayOf(matter.receivedAt);

/** Guards on a matter that is simplified late: its days may be over before the unit has it. */
export const simplifiedConditions = {
  acceptDayIsOver: condition({
    rule: 'simple.accept',
    label: text('简易办理的受理期限已过', 'the days for accepting a simplified matter are over'),
    reads: ['matter.receivedAt', 'event.at', 'policy.terms', 'calendar'],
    holds: ({ context, event, env }) =>
      lastDayOf('simple.accept', receivedOn(context), env) < dayOf(event.at),
  }),
  replyDayIsOver: condition({
    rule: 'simple.reply',
    label: text('简易办理的答复期限已过', 'the days for answering a simplified matter are over'),
    reads: ['matter.acceptedOn', 'event.at', 'policy.terms', 'calendar'],
    holds: ({ context, event, env }) => {
      const { acceptedOn } = context.matter;
      return acceptedOn !== undefined && lastDayOf('simple.reply', acceptedOn, env) < dayOf(event.at);
    },
  }),
} as const;

/** The unit is to accept within three working days of the receipt; without an approval before, it is given the matter here. */
const toAccept: readonly Opened[] = [
  assignTask('handle', ({ context }) => ({
    to: responsible(context),
    by: dueOf(context, 'simple.accept'),
    detail: { simplified: true },
  })),
];

/** A simplified matter whose days count as the rule has it. */
export const simplifying: readonly Opened[] = [
  start('simple.accept', ({ context }) => ({ owner: responsible(context), on: receivedOn(context) })),
  ...toAccept,
];

/** The days for accepting were over before: that is the commission's, and the unit's own count from here. */
export const simplifyingLate: readonly Opened[] = [
  start('simple.accept', ({ context }) => ({ owner: commission, on: receivedOn(context) })),
  start('simple.accept', ({ context }) => ({ owner: responsible(context) })),
  ...toAccept,
];

/** So were the days for the answer, which counted from the acceptance. */
export const answeringLate: readonly Opened[] = [
  start('simple.reply', ({ context }) => ({ owner: commission, on: context.matter.acceptedOn })),
];

/** The day on which the unit was given a simplified matter, or the receipt where its days count from there. */
export function simplifiedFrom({ deadlines }: HandlingContext): Day | undefined {
  return deadlines.findLast(({ kind }) => kind === 'simple.accept')?.start;
}
