import { dayOf, startOfDay } from '../../calendar/day.ts';
import { holderOf } from '../../deadlines/deadline.ts';
import { deadlinesOf } from '../../engine/compose.ts';
import type { Petition } from '../../engine/petition.ts';
import type { Effect } from '../../vocabulary/effects.ts';
import { instantFromMs, instantMs } from '../../vocabulary/instant.ts';
import type { RemindEffect, Reminder } from '../port/rows.ts';

/** The reminders that wait, as they are stored. */
export function readReminders(json: string): readonly Reminder[] {
  return JSON.parse(json) as Reminder[];
}

const deadlinesIn = ({ phase, beside }: Petition) => [phase, ...beside].flatMap(deadlinesOf);

/**
 * The reminders that wait after a decision: those of a deadline are dropped and set again with it, and fall away when it no longer runs. A day
 * that was over when the deadline was set is none.
 */
export function remindersAfter(
  waiting: readonly Reminder[],
  effects: readonly Effect[],
  petition: Petition,
): readonly Reminder[] {
  let kept = waiting;
  for (const effect of effects) {
    if (effect.type !== 'schedule' && effect.type !== 'cancel') continue;
    kept = kept.filter(({ deadline }) => deadline !== effect.deadline);
    if (effect.type === 'schedule')
      kept = [...kept, ...effect.remindOn.map((day) => ({ deadline: effect.deadline, day }))];
  }
  if (kept.length === 0) return kept;
  const today = dayOf(petition.lastAt);
  const running = new Set(
    deadlinesIn(petition)
      .filter(({ state }) => state === 'running')
      .map(({ id }) => id),
  );
  return kept.filter(({ deadline, day }) => running.has(deadline) && day >= today).sort(byDay);
}

const byDay = (a: Reminder, b: Reminder) =>
  a.day === b.day ? (a.deadline < b.deadline ? -1 : 1) : a.day < b.day ? -1 : 1;

/** The first moment at which a reminder's day has come, in milliseconds; null: none waits. */
export function firstReminder(waiting: readonly Reminder[]): number | null {
  return waiting[0] === undefined ? null : instantMs(startOfDay(waiting[0].day));
}

/** Parts the reminders whose day has come at a moment from those that wait on. Of one deadline only the last one that has come is sent. */
export function comeBy(
  waiting: readonly Reminder[],
  ms: number,
): { readonly come: readonly Reminder[]; readonly left: readonly Reminder[] } {
  const today = dayOf(instantFromMs(ms));
  const come = waiting.filter(({ day }) => day <= today);
  const last = new Map(come.map((reminder) => [reminder.deadline, reminder]));
  return { come: [...last.values()], left: waiting.filter(({ day }) => day > today) };
}

/** What is delivered for a reminder. */
export function reminding(petition: Petition, { deadline: id, day }: Reminder): RemindEffect | undefined {
  const deadline = deadlinesIn(petition).find((one) => one.id === id);
  if (!deadline) return undefined;
  return {
    type: 'remind',
    rule: deadline.rule,
    deadline: id,
    day,
    due: deadline.due,
    to: holderOf(deadline),
  };
}
