import { addDays, startOfDay } from '../calendar/day.ts';
import type { HolidayNotice } from '../calendar/notice.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { digest } from '../vocabulary/digest.ts';
import { idSchema } from '../vocabulary/ids.ts';
import { type Day, type Instant, isBefore } from '../vocabulary/instant.ts';
import { deadlinesOf } from './compose.ts';
import type { Petition } from './petition.ts';
import type { ReadEvent } from './readEvent.ts';
import { type PolicyShelf, policyOf, systemRole } from './terms.ts';

/** Something that a timer tells, whose day has come and that the petition has not taken yet. */
export interface Waiting {
  readonly type: 'calendar.noticed' | 'deadline.passed';
  /** The notice or the deadline. */
  readonly id: string;
  /** The first day on which it holds: a notice's day of issue, or the day after a deadline's last one. */
  readonly day: Day;
  /** Tells it apart from all others of the petition. */
  readonly name: string;
}

/** Whether anything of a petition goes on. */
export const isActive = ({ phase, beside }: Petition) => phase.status === 'active' || beside.length > 0;

/**
 * What waits on a day for a petition, earliest first; of one day notices come before deadlines. It follows from the petition and
 * its own policy alone, whatever else is on the shelf.
 */
export function waitingOn(shelf: PolicyShelf, petition: Petition, today: Day): Waiting[] {
  const waiting = noticesWaiting(shelf, petition, today);
  addPassed(waiting, deadlinesOf(petition.phase), today);
  for (const course of petition.beside) addPassed(waiting, deadlinesOf(course), today);
  return waiting.length > 1 ? waiting.sort(byDay) : waiting;
}

function addPassed(waiting: Waiting[], deadlines: readonly Deadline[], today: Day): void {
  for (const deadline of deadlines)
    if (deadline.state === 'running' && deadline.due < today) waiting.push(passing(deadline));
}

function noticesWaiting(shelf: PolicyShelf, petition: Petition, today: Day): Waiting[] {
  const { notices } = policyOf(shelf, petition);
  const known = petition.calendar.notices;
  const isNew = ({ id, issued }: HolidayNotice) => issued <= today && !known.includes(id);
  return notices.some(isNew) && isActive(petition) ? notices.filter(isNew).map(noticed) : [];
}

/** What a petition is told of a notice. */
export function noticed({ id, issued }: HolidayNotice): Waiting {
  return { type: 'calendar.noticed', id, day: issued, name: `notice:${id}` };
}

function passing({ id, due, moved = [] }: Deadline): Waiting {
  // A day that moved after the deadline had passed passes again: that is another event.
  const name = moved.length === 0 ? `passed:${id}` : `passed:${id}:${due}`;
  return { type: 'deadline.passed', id, day: addDays(due, 1), name };
}

/** Orders what waits by the day on which it came to be. */
export const byDay = (a: Waiting, b: Waiting) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1);

/** The moment from which something holds that came to be on a day; never before what the petition has taken already. */
export function momentOf(day: Day, { lastAt }: Petition): Instant {
  const start = startOfDay(day);
  return isBefore(start, lastAt) ? lastAt : start;
}

/** The timer's event by which a petition takes what waits. */
export function timerEvent(
  shelf: PolicyShelf,
  petition: Petition,
  { type, id, name }: Waiting,
  at: Instant,
): ReadEvent {
  const by = { role: systemRole(policyOf(shelf, petition)), id: 'timer' };
  const head = { id: eventId(`${petition.id}:${name}`), petition: petition.id, at, by };
  return type === 'calendar.noticed' ? { ...head, type, notice: id } : { ...head, type, deadline: id };
}

/** The name where it is an id, else a digest of it: a long petition's id leaves no room. */
function eventId(name: string): string {
  if (idSchema.safeParse(name).success) return name;
  const hash = digest(name);
  return `timer:${hash.slice(0, 8)}-${hash.slice(8)}`;
}
