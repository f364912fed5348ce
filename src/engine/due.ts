import { addDays, dayOf, startOfDay } from '../calendar/day.ts';
import { hasPassed } from '../deadlines/guards.ts';
import { canonicalInstant, type Day, type Instant, instantMs, isInstant } from '../vocabulary/instant.ts';
import { take } from './catchUp.ts';
import { deadlinesOf } from './compose.ts';
import type { Petition } from './petition.ts';
import type { ReadEvent } from './readEvent.ts';
import { eventsOf } from './seal.ts';
import { type PolicyShelf, policyOf } from './terms.ts';
import { byDay, isActive, noticed, timerEvent, type Waiting, waitingOn } from './waiting.ts';

/** What a host's timer should send now, and when it should ask again. */
export interface Due {
  /** To be sent in this order; each is accepted after those before it. */
  readonly events: readonly ReadEvent[];
  /**
   * Once they are sent: the first moment at which the next running deadline has passed or the next holiday notice is
   * issued. Null where there is nothing to wait for.
   */
  readonly wakeAt: Instant | null;
}

/**
 * The timer's events for a petition: holiday notices not yet taken, and deadlines that have passed, in the order in which they came
 * to be. They are dated `at`, or the petition's last moment where the host's clock is behind it. Sending them late changes nothing
 * but when people learn of it.
 */
export function dueEvents(shelf: PolicyShelf, petition: Petition, at: Instant): Due {
  const moment = instantMs(at) < instantMs(petition.lastAt) ? petition.lastAt : canonicalInstant(at);
  const events: ReadEvent[] = [];
  const tried = new Set<string>();
  let now = petition;
  for (;;) {
    const next = pending(shelf, now, moment).find(({ name }) => !tried.has(name));
    if (!next) return { events, wakeAt: wakeAt(shelf, now, moment) };
    tried.add(next.name);
    const event = timerEvent(shelf, now, next, moment);
    const taken = eventsOf(petition).has(event.id) ? undefined : take(shelf, now, next);
    if (!taken) continue;
    events.push(event);
    now = taken.petition;
  }
}

function pending(shelf: PolicyShelf, petition: Petition, at: Instant): Waiting[] {
  const today = dayOf(at);
  const others = noticesOfOthers(shelf, petition).filter(({ issued }) => issued <= today);
  return [...others.map(noticed), ...waitingOn(shelf, petition, today)].sort(byDay);
}

/** Notices that only other versions of the policy have: the log has to say when a petition took one, so a timer sends them. */
function noticesOfOthers(shelf: PolicyShelf, petition: Petition) {
  if (!isActive(petition)) return [];
  const policy = policyOf(shelf, petition);
  const known = petition.calendar.notices;
  return shelf
    .notices(policy)
    .filter((notice) => !policy.notices.includes(notice) && !known.includes(notice.id));
}

function wakeAt(shelf: PolicyShelf, petition: Petition, at: Instant): Instant | null {
  const days: Day[] = [petition.phase, ...petition.beside]
    .flatMap(deadlinesOf)
    .filter((deadline) => deadline.state === 'running' && !hasPassed(deadline, at))
    .map(({ due }) => addDays(due, 1));
  if (isActive(petition)) {
    const known = petition.calendar.notices;
    for (const { id, issued } of shelf.notices(policyOf(shelf, petition)))
      if (issued > dayOf(at) && !known.includes(id)) days.push(issued);
  }
  const first = days.sort()[0];
  const wake = first === undefined ? null : startOfDay(first);
  // Later than any event can be dated: no timer needs to be set.
  return isInstant(wake) ? wake : null;
}
