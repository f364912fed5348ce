import { advance, termsAfter } from './advance.ts';
import { catchUp } from './catchUp.ts';
import { closed, refused } from './close.ts';
import type { Decision } from './decision.ts';
import { headRefusals } from './headRefusals.ts';
import { migrated } from './migrated.ts';
import type { Petition } from './petition.ts';
import type { ReadEvent } from './readEvent.ts';
import { eventsOf, type Finish, finished } from './seal.ts';
import type { PolicyShelf } from './terms.ts';
import { transitionRefusals } from './transition.ts';

/**
 * Decides an event on a petition that is known to be whole. What waited for the timer until then is taken first, so that it does
 * not matter whether a timer ran: a timer is a matter of promptness, never of the outcome.
 */
export function decideEvent(
  shelf: PolicyShelf,
  petition: Petition,
  event: ReadEvent,
  finish: Finish = finished,
): Decision {
  const early = headRefusals(petition, event);
  const head = early.length > 0 ? early : transitionRefusals(shelf, petition, event);
  if (head.length > 0) return refused(head, termsAfter(shelf, petition, event));
  const caughtUp = catchUp(shelf, petition, event.at, event);
  const now = caughtUp.petition;
  const dated = caughtUp.at === undefined ? event : { ...event, at: caughtUp.at };
  const advanced = advance(shelf, now, dated);
  const { terms } = advanced;
  if ('refusals' in advanced) return refused(advanced.refusals, terms);
  const { draft, base } = advanced;
  draft.effects.unshift(...caughtUp.effects);
  draft.path.unshift(...caughtUp.path);
  if (event.type === 'petition.migrate') return migrated(shelf, draft, base, dated, terms, finish);
  return closed(draft, base, eventsOf(petition), dated, terms, finish);
}
