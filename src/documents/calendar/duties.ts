import type { Engine } from '../../engine/createEngine.ts';
import { knownFrom, type RegisterEntry } from '../../register/entry.ts';
import { type OwedDuty, owedOn } from '../../register/owed.ts';
import type { Day } from '../../vocabulary/instant.ts';

/** Whose duties are asked for: a unit's, or those of the matters that a person has in hand or is the liaison person of. */
export type WhoseDuties = { readonly unit: string } | { readonly person: string };

/** What a unit or a person owes on a day, by last day. Throws a RangeError for a petition that cannot be trusted. */
export function dutiesOf<Role extends string>(
  engine: Engine<Role>,
  petitions: Iterable<RegisterEntry>,
  whose: WhoseDuties,
  day: Day,
): readonly OwedDuty[] {
  const asked = engine as unknown as Engine<string>;
  const all = [...petitions];
  if ('unit' in whose) return owedOn(asked, all, day).find(({ unit }) => unit === whose.unit)?.duties ?? [];
  return all
    .flatMap((entry) => {
      const { petition } = knownFrom(asked, entry);
      const { liaison, unit } = petition.matter;
      const isTheirs =
        liaison === whose.person ||
        [petition.phase, ...petition.beside].some(({ context }) => context.handler === whose.person);
      const units = isTheirs ? owedOn(asked, [entry], day) : [];
      return units.find((one) => one.unit === unit)?.duties ?? [];
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
