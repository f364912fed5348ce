import { inOneForm, isInstant } from '../vocabulary/instant.ts';
import { decideEvent } from './decide.ts';
import type { Accepted, Refused } from './decision.ts';
import { eventDefinitions } from './lifecycles.ts';
import { openPetition } from './openPetition.ts';
import type { Petition } from './petition.ts';
import { type ReadEvent, readEvent } from './readEvent.ts';
import { eventsOf, finished, loose } from './seal.ts';
import type { PolicyShelf } from './terms.ts';

/** What a fold says of an event: the decision without the petition, which is not made before it is asked for. */
export type Folded = (Omit<Accepted, 'petition'> & { readonly seq: number }) | Refused;

/**
 * One petition on its way through events whose shape is known to be right, because they were accepted before. Rules,
 * guards and order are asked as ever; schemas are not, and nothing is frozen or sealed on the way. Only its moment is put in the one form
 * (`canonicalInstant`), so that the petition is the same to the byte however the log has it.
 */
export interface Fold {
  /** Takes an event, the opening one first; a refused one changes nothing. The event must not be changed afterwards. */
  take(event: unknown): Folded;
  /** The petition so far, frozen and sealed, to the byte what `receive` gives; undefined before it is opened. */
  petition(): Petition | undefined;
}

/** The event with its moment in the one form: what was accepted before may have been written in another. */
function withMoment(event: ReadEvent): ReadEvent {
  const { at } = event;
  const moment = isInstant(at) ? inOneForm(at) : at;
  return moment === at ? event : { ...event, at: moment };
}

/** Starts a fold, of a new petition or from a whole one on; `keep` is told each petition that it gives away. */
export function startFold(shelf: PolicyShelf, keep: (petition: Petition) => void, from?: Petition): Fold {
  let petition = from;
  let isSealed = true;
  return {
    take: (input) => {
      const { type } = (input ?? {}) as { type?: unknown };
      if (typeof type !== 'string' || !eventDefinitions.has(type)) {
        const { refusals } = readEvent(input) as Pick<Refused, 'refusals'>;
        return { accepted: false, refusals };
      }
      const event = withMoment(input as ReadEvent);
      const decision = petition
        ? decideEvent(shelf, petition, event, loose)
        : openPetition(shelf, event, loose);
      if (!decision.accepted) return decision;
      petition = decision.petition;
      isSealed = false;
      const { effects, path, policy, calendar } = decision;
      return { accepted: true, seq: petition.seq, effects, path, policy, calendar };
    },
    petition: () => {
      if (!petition || isSealed) return petition;
      petition = finished(petition, eventsOf(petition));
      isSealed = true;
      keep(petition);
      return petition;
    },
  };
}
