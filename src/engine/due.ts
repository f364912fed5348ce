import { addDays, dayOf, daysBetween, startOfDay } from '../calendar/day.js';
import { hasPassed } from '../deadlines/guards.js';
import { digest } from '../vocabulary/digest.js';
import { idSchema } from '../vocabulary/ids.js';
import { canonicalInstant, type Day, type Instant, instantMs, isInstant } from '../vocabulary/instant.js';
import { deadlinesOf } from './compose.js';
import { decideEvent, policyOf } from './decide.js';
import type { Petition } from './petition.js';
import type { ReadEvent } from './readEvent.js';
import { noticesIssuedBy, type PolicyShelf, systemRole } from './terms.js';

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
 * The timer's events for a petition: holiday notices not yet taken, then deadlines that have passed, earliest first. They are
 * dated `at`, or the petition's last moment where the host's clock is behind it.
 */
export function dueEvents(shelf: PolicyShelf, petition: Petition, at: Instant): Due {
  const moment = instantMs(at) < instantMs(petition.lastAt) ? petition.lastAt : canonicalInstant(at);
  const events: ReadEvent[] = [];
  const tried = new Set<string>();
  let now = petition;
  for (;;) {
    const event = pending(shelf, now, moment).find(({ id }) => !tried.has(id));
    if (!event) return { events, wakeAt: wakeAt(shelf, now, moment) };
    tried.add(event.id);
    const decision = decideEvent(shelf, now, event);
    if (!decision.accepted) continue;
    events.push(event);
    now = decision.petition;
  }
}

function pending(shelf: PolicyShelf, petition: Petition, at: Instant): ReadEvent[] {
  const policy = policyOf(shelf, petition);
  const head = { petition: petition.id, at, by: { role: systemRole(policy), id: 'timer' } };
  const id = (what: string) => eventId(`${petition.id}:${what}`);
  const notices = (isActive(petition) ? noticesIssuedBy(policy, at) : [])
    .filter((notice) => !petition.calendar.notices.includes(notice))
    .map((notice) => ({ ...head, id: id(`notice:${notice}`), type: 'calendar.noticed', notice }));
  const passed = running(petition)
    .filter((deadline) => hasPassed(deadline, at))
    .map(({ id: deadline }) => ({
      ...head,
      id: id(`passed:${deadline}`),
      type: 'deadline.passed',
      deadline,
    }));
  return [...notices, ...passed];
}

const isActive = ({ phase, beside }: Petition) => phase.status === 'active' || beside.length > 0;

const running = ({ phase, beside }: Petition) =>
  [phase, ...beside]
    .flatMap(deadlinesOf)
    .filter(({ state }) => state === 'running')
    .sort((a, b) => daysBetween(b.due, a.due));

/** The name where it is an id, else a digest of it: a long petition's id leaves no room. */
function eventId(name: string): string {
  if (idSchema.safeParse(name).success) return name;
  const hash = digest(name);
  return `timer:${hash.slice(0, 8)}-${hash.slice(8)}`;
}

function wakeAt(shelf: PolicyShelf, petition: Petition, at: Instant): Instant | null {
  const days: Day[] = running(petition)
    .filter((deadline) => !hasPassed(deadline, at))
    .map(({ due }) => addDays(due, 1));
  if (isActive(petition)) {
    const { notices } = policyOf(shelf, petition);
    const known = petition.calendar.notices;
    for (const { id, issued } of notices) if (issued > dayOf(at) && !known.includes(id)) days.push(issued);
  }
  const first = days.sort()[0];
  const wake = first === undefined ? null : startOfDay(first);
  // Later than any event can be dated: no timer needs to be set.
  return isInstant(wake) ? wake : null;
}
