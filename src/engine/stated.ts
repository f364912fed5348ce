import type { Effect } from '../vocabulary/effects.ts';
import type { Matter } from '../vocabulary/matter.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { agencyRecord, agencyRefusals } from './agency.ts';
import { entryRecord, entryRefusals, mustBeEntered } from './entry.ts';
import { mustBeNumbered, numberRefusals, withNumber } from './paperNumbers.ts';
import type { ReadEvent } from './readEvent.ts';
import type { EngineTerms } from './terms.ts';

/** What an event says of who really acted and of its paper, whatever it does: the matter and the records with it, or why not. */
export type StatedAs =
  | { readonly matter: Matter; readonly records: readonly Effect[] }
  | { readonly refusals: readonly Refusal[] };

/** Judges who really acted, and the number of the paper, before the step itself is. */
export function statedIn(event: ReadEvent, matter: Matter, terms: EngineTerms): StatedAs {
  const refusals = [
    ...entryRefusals(event, matter, terms),
    ...agencyRefusals(event, matter, terms),
    ...numberRefusals(event, matter, terms),
  ];
  if (refusals.length > 0) return { refusals };
  return {
    matter: withNumber(matter, event),
    records: [...entryRecord(event), ...agencyRecord(event)],
  };
}

/** What an event by this actor has to state beside what its guards ask for. */
export function toBeStated(type: string, by: ReadEvent['by'], terms: EngineTerms): string[] {
  return [
    ...(mustBeEntered(by, terms.policy) ? ['enteredBy'] : []),
    ...(mustBeNumbered(type, terms) ? ['number'] : []),
  ];
}
