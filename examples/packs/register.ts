import { existsSync, readFileSync } from 'node:fs';
import type { Policy } from '../../src/index.ts';
import type { Profile } from '../../src/simulation/profile.ts';
import { readProfile } from '../../src/simulation/readProfile.ts';
import { simulate } from '../../src/simulation/simulate.ts';

/** What comes to a pack's body: told by a profile beside its register, where it is otherwise than everywhere. */
export function profileOf({ id }: Policy): Profile {
  const file = `examples/packs/${id}.profile.json`;
  const read = readProfile(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
  if ('profile' in read) return read.profile;
  throw new RangeError(`${file}: ${read.faults[0]?.message.en}`);
}

/** A year of petitions of a pack's body, from a seed: an event a line. */
export function packRegister(policy: Policy): string {
  const events = [...simulate({ policy, petitions: 40, seed: 'pack-1', profile: profileOf(policy) })];
  return events.map(({ event }) => `${JSON.stringify(event)}\n`).join('');
}
