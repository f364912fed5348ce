// Proves a database: the log replays to the very petitions that are stored, and no effect is missing from the outbox.
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { createEngine, fireRescueBureau } from 'petition-flow';

const { values } = parseArgs({ options: { database: { type: 'string', default: 'petitions.sqlite' } } });
// Reading only: a file that is not there is an error, not an empty office.
const database = new DatabaseSync(values.database, { readOnly: true, timeout: 5_000 });
const events = database.prepare('SELECT event, accepted, seal, answer FROM events ORDER BY number').all();
const faults = [];

const log = events.map(({ event, accepted, seal }) => ({
  event: JSON.parse(event),
  decided: { accepted: accepted === 1, seal: seal ?? undefined },
}));
const { petitions, accepted, refused, difference } = createEngine(fireRescueBureau).replay(log);
if (difference) faults.push(`event ${difference.index + 1} of the log is decided otherwise now`);

const stored = new Map(
  database
    .prepare('SELECT id, json FROM petitions')
    .all()
    .map(({ id, json }) => [id, json]),
);
for (const [id, petition] of petitions)
  if (JSON.stringify(petition) !== stored.get(id)) faults.push(`${id} is not what its log comes to`);
for (const id of stored.keys()) if (!petitions.has(id)) faults.push(`${id} has no log`);

const rows = database.prepare('SELECT key, effect, delivered_at FROM outbox').all();
const kept = new Map(rows.map(({ key, effect }) => [key, effect]));
for (const { answer } of events) {
  const { id, seq, effects = [] } = JSON.parse(answer);
  for (const [n, effect] of effects.entries()) {
    if (['schedule', 'cancel', 'open'].includes(effect.type)) continue;
    const key = `${id}/${seq}/${n}`;
    if (kept.get(key) !== JSON.stringify(effect)) faults.push(`the effect ${key} is not in the outbox`);
  }
}
database.close();

for (const fault of faults) console.error(fault);
const delivered = rows.filter(({ delivered_at }) => delivered_at !== null).length;
console.log(`events ${events.length} · accepted ${accepted} · refused ${refused.length}`);
console.log(`petitions ${stored.size} · outbox ${rows.length} · delivered ${delivered}`);
console.log(faults.length === 0 ? 'the log and the petitions agree' : `faults ${faults.length}`);
process.exitCode = faults.length === 0 ? 0 : 1;
