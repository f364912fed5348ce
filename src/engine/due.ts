import { addDays, startOfDay } from '../calendar/day.js';
import type { Terms } from '../deadlines/compute.js';
import { hasPassed } from '../deadlines/guards.js';
import { rolesPlaying } from '../policy/schema.js';
import type { Instant } from '../vocabulary/instant.js';
import { deadlinesOf } from './compose.js';
import type { Petition } from './petition.js';
import type { ReadEvent } from './readEvent.js';
import { noticesIssuedBy } from './terms.js';

/** What a host's timer should send now, and when it should ask again. */
export interface Due {
  readonly events: readonly ReadEvent[];
  /** The first moment at which the next running deadline has passed; null while none runs. */
  readonly wakeAt: Instant | null;
}

/** The timer's events for a petition: holiday notices not yet taken, then deadlines that have passed, earliest first. */
export function dueEvents(petition: Petition, at: Instant, terms: Terms): Due {
  const by = { role: rolesPlaying(terms.policy, ['system'])[0] ?? 'system', id: 'timer' };
  const head = { petition: petition.id, at, by };
  const notices = noticesIssuedBy(terms.policy, at)
    .filter((notice) => !petition.calendar.notices.includes(notice))
    .map((notice) => ({ ...head, id: `${petition.id}:notice:${notice}`, type: 'calendar.noticed', notice }));
  const running = [petition.phase, ...petition.beside]
    .flatMap(deadlinesOf)
    .filter(({ state }) => state === 'running')
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  const passed = running
    .filter((deadline) => hasPassed(deadline, at))
    .map(({ id }) => ({ ...head, id: `${petition.id}:passed:${id}`, type: 'deadline.passed', deadline: id }));
  const next = running.find((deadline) => !hasPassed(deadline, at));
  return { events: [...notices, ...passed], wakeAt: next ? startOfDay(addDays(next.due, 1)) : null };
}
