import { dayOf } from '../calendar/day.ts';
import { breachOfConfidence } from '../machines/lifecycle/confidence.ts';
import { mostDeadlines } from '../machines/lifecycle/context.ts';
import type { Effect } from '../vocabulary/effects.ts';
import type { Day, Instant } from '../vocabulary/instant.ts';
import { advance } from './advance.ts';
import { deadlinesOf, retire } from './compose.ts';
import type { Taken } from './decision.ts';
import type { Petition } from './petition.ts';
import type { ReadEvent } from './readEvent.ts';
import { withParts } from './seal.ts';
import { type PolicyShelf, policyOf } from './terms.ts';
import { momentOf, timerEvent, type Waiting, waitingOn } from './waiting.ts';

/** A petition with everything taken that waited for the timer, as yet without a seal. Its events are what they were. */
export interface CaughtUp {
  readonly petition: Petition;
  readonly effects: readonly Effect[];
  readonly path: readonly Taken[];
  /** Where the event asked for is itself one that waited: the moment from which it holds. */
  readonly at?: Instant;
}

/**
 * Takes what waits for the timer until a moment, each thing on the day on which it came to be: holiday notices on their issue,
 * deadlines on the day after their last one. `own` is the event about to be decided: where it is a timer's
 * itself, only what comes before it is taken.
 */
export function catchUp(shelf: PolicyShelf, petition: Petition, until: Instant, own?: ReadEvent): CaughtUp {
  const today = dayOf(until);
  const effects: Effect[] = [];
  const path: Taken[] = [];
  const stuck: string[] = [];
  let now = petition;
  let waiting = waitingOn(shelf, now, today);
  for (;;) {
    const next = waiting.find(({ name }) => !stuck.includes(name));
    const holds = own && holdsFrom(shelf, now, own, next);
    if (holds !== undefined) return { petition: now, effects, path, at: momentOf(holds, now) };
    if (!next) return { petition: now, effects, path };
    const taken = take(shelf, now, next);
    if (taken) {
      now = taken.petition;
      waiting = waitingOn(shelf, now, today);
      effects.push(...taken.effects);
      path.push(...taken.path);
    } else stuck.push(next.name);
  }
}

/** The day from which a timer's own event holds, where it is the next to be taken. */
function holdsFrom(
  shelf: PolicyShelf,
  petition: Petition,
  own: ReadEvent,
  next: Waiting | undefined,
): Day | undefined {
  if (own.type === 'deadline.passed' && next?.type === own.type)
    return next.id === own.deadline ? next.day : undefined;
  if (own.type !== 'calendar.noticed') return undefined;
  const notice = shelf.notices(policyOf(shelf, petition)).find(({ id }) => id === own.notice);
  if (!notice || notice.issued > dayOf(own.at)) return undefined;
  const isNext = !next || next.day > notice.issued || next.id === notice.id;
  return isNext ? notice.issued : undefined;
}

/** The petition after it took what waited; nothing where it cannot, as the timer's event would be refused from a host. */
export function take(shelf: PolicyShelf, petition: Petition, waiting: Waiting): CaughtUp | undefined {
  const event = timerEvent(shelf, petition, waiting, momentOf(waiting.day, petition));
  const advanced = advance(shelf, petition, event);
  if ('refusals' in advanced) return undefined;
  const { draft, base, terms } = advanced;
  retire(draft, event.at);
  const { matter, phase, beside, ended, effects, path } = draft;
  if (breachOfConfidence(effects, matter, terms.policy)) return undefined;
  // A petition that can hold no more goes on being what it is: people can still act on it.
  if ([phase, ...beside].some((course) => deadlinesOf(course).length > mostDeadlines)) return undefined;
  return { petition: withParts(base, { lastAt: event.at, matter, phase, beside, ended }), effects, path };
}
