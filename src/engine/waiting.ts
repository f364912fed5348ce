import { addDays, startOfDay } from '../calendar/day.js';
import { digest } from '../vocabulary/digest.js';
import { idSchema } from '../vocabulary/ids.js';
import { type Day, type Instant, instantMs } from '../vocabulary/instant.js';
import { deadlinesOf } from './compose.js';
import type { Petition } from './petition.js';
import type { ReadEvent } from './readEvent.js';
import { type PolicyShelf, policyOf, systemRole } from './terms.js';

/** A timer's event whose day has come, and that nobody has taken yet. */
export interface Waiting {
  /** The first day on which it holds: a notice's day of issue, or the day after a deadline's last one. */
  readonly day: Day;
  readonly event: ReadEvent;
}

/** Whether anything of a petition goes on. */
export const isActive = ({ phase, beside }: Petition) => phase.status === 'active' || beside.length > 0;

/**
 * What waits on a day for a petition, earliest first; of one day notices come before deadlines. It follows from the petition and
 * its own policy alone, whatever else is on the shelf.
 */
export function waitingOn(shelf: PolicyShelf, petition: Petition, today: Day): Waiting[] {
  const waiting = [...noticesWaiting(shelf, petition, today), ...deadlinesWaiting(shelf, petition, today)];
  return waiting.length > 1 ? waiting.sort(byDay) : waiting;
}

/** Orders what waits by the day on which it came to be. */
export const byDay = (a: Waiting, b: Waiting) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1);

/** The moment from which something holds that came to be on a day; never before what the petition has taken already. */
export function momentOf(day: Day, { lastAt }: Petition): Instant {
  const start = startOfDay(day);
  return instantMs(start) < instantMs(lastAt) ? lastAt : start;
}

function noticesWaiting(shelf: PolicyShelf, petition: Petition, today: Day): Waiting[] {
  const { notices } = policyOf(shelf, petition);
  const known = petition.calendar.notices;
  // Most of the time there is none.
  if (notices.every(({ id, issued }) => issued > today || known.includes(id)) || !isActive(petition))
    return [];
  return notices
    .filter(({ id, issued }) => issued <= today && !known.includes(id))
    .map(({ id, issued }) => ({ day: issued, event: noticeEvent(shelf, petition, id, startOfDay(issued)) }));
}

function deadlinesWaiting(shelf: PolicyShelf, petition: Petition, today: Day): Waiting[] {
  const waiting: Waiting[] = [];
  for (const course of [petition.phase, ...petition.beside])
    for (const { id, due, state, moved = [] } of deadlinesOf(course)) {
      if (state !== 'running' || due >= today) continue;
      const day = addDays(due, 1);
      // A day that moved after the deadline had passed passes again: that is another event.
      const name = moved.length === 0 ? `passed:${id}` : `passed:${id}:${due}`;
      const head = timerHead(shelf, petition, name, startOfDay(day));
      waiting.push({ day, event: { ...head, type: 'deadline.passed', deadline: id } });
    }
  return waiting;
}

/** The event by which a petition takes a notice. */
export function noticeEvent(
  shelf: PolicyShelf,
  petition: Petition,
  notice: string,
  at: Instant,
): ReadEvent & { readonly notice: string } {
  return { ...timerHead(shelf, petition, `notice:${notice}`, at), type: 'calendar.noticed', notice };
}

function timerHead(shelf: PolicyShelf, petition: Petition, what: string, at: Instant) {
  const by = { role: systemRole(policyOf(shelf, petition)), id: 'timer' };
  return { id: eventId(`${petition.id}:${what}`), petition: petition.id, at, by };
}

/** The name where it is an id, else a digest of it: a long petition's id leaves no room. */
function eventId(name: string): string {
  if (idSchema.safeParse(name).success) return name;
  const hash = digest(name);
  return `timer:${hash.slice(0, 8)}-${hash.slice(8)}`;
}
