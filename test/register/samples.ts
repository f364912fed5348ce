import { readFileSync } from 'node:fs';
import { createEngine, fireRescueBureau, type Petition } from '../../src/index.ts';
import type { PetitionWithLog } from '../../src/register/index.ts';
import { eventsOf, type Step } from '../engine/support/office.ts';

export const engine = createEngine<string>(fireRescueBureau);

/** The events of the example register, in their order. */
export const exampleEvents: readonly { readonly petition: string; readonly at: string }[] = readFileSync(
  'examples/register/register.jsonl',
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

/** The petitions that events come to, each with its log. */
export function entriesFrom(events: readonly { readonly petition: string }[]): PetitionWithLog[] {
  const { petitions } = engine.replay(events);
  const logs = new Map<string, object[]>();
  for (const event of events) logs.set(event.petition, [...(logs.get(event.petition) ?? []), event]);
  return [...petitions.values()].map((petition) => ({ petition, log: logs.get(petition.id) ?? [] }));
}

/** A petition of these steps with its log; every step has to be accepted. */
export function entryOf(id: string, steps: readonly Step[]): PetitionWithLog {
  const log = eventsOf(steps, id);
  const { petitions, refused } = engine.replay(log);
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]?.decision));
  return { petition: petitions.get(id) as Petition, log };
}

/** The same steps with other facts in the first one. */
export function opening(steps: readonly Step[], facts: object): Step[] {
  const [first, ...rest] = steps;
  if (!first) throw new Error('there is no first step');
  const [day, type, by, payload] = first;
  return [[day, type, by, { ...payload, ...facts }], ...rest];
}
