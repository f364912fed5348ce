// A host in little: it keeps petitions as JSON text and effects in an outbox, and lets the engine decide.
import { createEngine, fireRescueBureau } from 'petition-flow';

const engine = createEngine(fireRescueBureau);
const petitions = new Map();
const outbox = [];

function take(event) {
  const stored = petitions.get(event.petition);
  const decision = engine.receive(stored && JSON.parse(stored), event);
  if (!decision.accepted) return console.log(`refused  ${event.type}: ${decision.refusals[0].message.en}`);
  const { petition, effects } = decision;
  petitions.set(petition.id, JSON.stringify(petition));
  outbox.push(...effects.map((effect, n) => ({ key: `${petition.id}/${petition.seq}/${n}`, effect })));
  console.log(`accepted ${event.type}: ${petition.phase.lifecycle}.${petition.phase.value}`);
}

const head = { id: 'event-1', petition: '2026-0001', at: '2026-03-02T09:00:00+08:00' };
const by = { role: 'disciplineCommission', unit: 'commission', id: 'officer-1' };
const who = { petitioners: ['petitioner-1'], persons: 1, anonymous: false, reachable: true };
const what = { cause: 'inspection', claim: 'compensation', complainedOf: { persons: [], units: [] } };
const letter = { type: 'intake.receive', ...head, by, channel: 'letter', ...who, ...what };

take(letter);
take(letter); // a message that was delivered twice
for (const stored of petitions.values())
  for (const event of engine.due(JSON.parse(stored), '2026-03-06T00:00:00+08:00').events) take(event);
for (const { key, effect } of outbox)
  console.log(key, effect.type, effect.what ?? effect.deadline ?? effect.lifecycle);
