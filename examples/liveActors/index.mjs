// Live actors of two lifecycles, watched while they run: in our own inspector, which needs no network, or in the hosted one of Stately.
import { setTimeout as pause } from 'node:timers/promises';
import { createSkyInspector, createWebSocketInspector } from '@statelyai/inspect';
import { handling, supervision } from 'petition-flow';
import { startInspector } from 'petition-flow/inspector';
import { createActor } from 'xstate';

const [choice] = process.argv.slice(2);
const own = choice === '--stately' ? undefined : await startInspector();
// The stock client, as it is: only the address is ours.
const client = own ? createWebSocketInspector({ url: own.inspectUrl }) : createSkyInspector();
if (own) console.log(`inspector ${own.url}`);

const matter = {
  id: '2026-0001',
  channel: 'letter',
  receivedAt: '2026-02-27T09:00:00+08:00',
  acceptedOn: '2026-03-02',
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  kind: 'claim',
  classification: 'general',
  simplified: false,
  complainedOf: { persons: ['officer-1'], units: ['dept-personnel'] },
  interested: [],
  unit: 'dept-legal',
  liaison: 'dept-legal-liaison',
  tendencies: [],
};
const at = '2026-03-03T09:00:00+08:00';
const unit = { role: 'responsibleUnit', unit: 'dept-legal', id: 'legal-1' };
const commission = { role: 'disciplineCommission', unit: 'commission', id: 'commissioner-1' };
const timer = { role: 'system', id: 'timer' };
const delay = { cause: 'missedDeadline', deadline: 'handling.report', breach: 'plan.3.2.2', owner: unit };

process.once('SIGINT', () => process.exit(0));

const actors = {
  handling: createActor(handling.machine, { input: { matter, at }, inspect: client.inspect }),
  supervision: createActor(supervision.machine, { input: { matter, at, ...delay }, inspect: client.inspect }),
};
for (const actor of Object.values(actors)) actor.start();

const facts = { step: 'factsFound', note: '事实查明' };
const heard = { step: 'petitionerHeard', note: '听取陈述' };
const late = { deadline: 'handling.report', state: 'missed' };
const events = [
  ['supervision', { type: 'supervision.propose', by: commission, proposals: '明确专人，限期办结' }],
  ['handling', { type: 'handling.accept', by: unit, handler: 'legal-2' }],
  ['handling', { type: 'handling.accept', by: commission, handler: 'legal-3' }],
  ['handling', { type: 'handling.investigate', by: unit, ...heard }],
  ['handling', { type: 'handling.investigate', by: unit, ...facts }],
  ['handling', { type: 'handling.report', by: unit, result: '诉求属实' }],
  ['supervision', { type: 'deadline.settled', by: timer, ...late }],
];
for (const [n, [name, event]] of events.entries()) {
  await pause(200); // slow enough to look on
  const actor = actors[name];
  const message = {
    id: `event-${n + 1}`,
    petition: matter.id,
    at: `2026-03-0${n + 3}T10:00:00+08:00`,
    ...event,
  };
  const verdict = actor.getSnapshot().can(message) ? 'takes' : 'refuses';
  actor.send(message);
  console.log(`${name} ${verdict} ${event.type}: ${actor.getSnapshot().value}`);
}

await pause(200); // what was sent last is on its way
if (own && choice !== '--stay') {
  client.stop();
  await own.close();
}
