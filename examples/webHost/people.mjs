// Who is who: the host's own directory, and what each may look at.
import { readFileSync } from 'node:fs';

const people = JSON.parse(readFileSync(new URL('people.json', import.meta.url), 'utf8'));

/** The person with this id as an actor of the engine, or nothing. */
export function actorOf(id) {
  return id !== undefined && Object.hasOwn(people, id) ? { ...people[id], id } : undefined;
}

/** Whether somebody may look at a petition: not where it complains of them, and a petitioner only at their own. */
export function maySee({ matter }, { role, unit, id }) {
  const { petitioners, complainedOf, interested, seenBy } = matter;
  if (role === 'petitioner') return petitioners.includes(id);
  if (complainedOf.persons.includes(id) || complainedOf.units.includes(unit)) return false;
  if (interested.includes(id)) return false;
  return seenBy === undefined || unit === seenBy || role === 'disciplineCommission';
}
