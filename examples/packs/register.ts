import { existsSync, readFileSync } from 'node:fs';
import type { Policy } from '../../src/index.ts';
import { readProfile } from '../../src/simulation/readProfile.ts';
import { simulate } from '../../src/simulation/simulate.ts';

/** A year of petitions of a pack's body, from a seed: an event a line. What comes to it is told by a profile beside it, where there is one. */
export function packRegister(policy: Policy): string {
  const file = `examples/packs/${policy.id}.profile.json`;
  const read = readProfile(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
  if (!('profile' in read)) throw new RangeError(`${file}: ${read.faults[0]?.message.en}`);
  const events = [...simulate({ policy, petitions: 40, seed: 'pack-1', profile: read.profile })];
  return events.map(({ event }) => `${JSON.stringify(event)}\n`).join('');
}
