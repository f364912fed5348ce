import { readFileSync } from 'node:fs';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { createHost } from '../../../src/hosts/host/createHost.ts';
import type { Host } from '../../../src/hosts/port/host.ts';
import { memoryStore } from '../../../src/hosts/testing/memoryStore.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { handClock } from './handClock.ts';

/** The engine of the shipped register. */
export const registerEngine = createEngine(fireRescueBureau);

/** The events that people send in the shipped register, in its order. */
export function registerEvents(): readonly Readonly<Record<string, unknown>>[] {
  return readFileSync('examples/register/register.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ by }) => by.role !== 'system');
}

/** A host over memory that has taken the shipped register; its clock stands at the register's end. */
export async function registerHost(): Promise<Host> {
  const host = await createHost({
    store: memoryStore(),
    engine: registerEngine,
    clock: handClock('2026-12-31T23:59:59+08:00'),
    timers: false,
    relay: false,
    deliver: async () => {},
  });
  for (const event of registerEvents()) await host.take(event);
  return host;
}
