// The list of petitions, by columns that the database has beside the JSON.
import { maySee } from './people.mjs';

const conditions = {
  lifecycle: 'lifecycle = :lifecycle',
  state: 'state = :state',
  unit: 'unit = :unit',
  open: 'is_open = :open',
  dueBy: 'next_due <= :dueBy',
  after: 'id > :after',
};

/** The first petitions that fit the query and that the actor may see, in the order of their ids. */
export function listPetitions(database, { limit, ...query }, actor) {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined);
  const where = asked.map(([name]) => conditions[name]).join(' AND ') || 'TRUE';
  const bound = Object.fromEntries(
    asked.map(([name, value]) => [name, name === 'open' ? Number(value === 'true') : value]),
  );
  const rows = database.prepare(`SELECT * FROM petitions WHERE ${where} ORDER BY id`).iterate(bound);
  const found = [];
  for (const { id, seq, lifecycle, state, unit, is_open, next_due, json } of rows) {
    if (!maySee(JSON.parse(json), actor)) continue;
    found.push({ id, seq, lifecycle, state, unit, open: is_open === 1, nextDue: next_due });
    if (found.length === limit) break;
  }
  return found;
}
