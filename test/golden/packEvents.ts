import { readdirSync, readFileSync } from 'node:fs';
import type { Policy } from '../../src/index.ts';
import { storiesOf } from '../packs/support/breadth.ts';

const folder = 'examples/packs';

/** The events of each petition of a pack's register. */
function registered({ id }: Policy): readonly (readonly object[])[] {
  const petitions = new Map<string, object[]>();
  for (const line of readFileSync(`${folder}/${id}.jsonl`, 'utf8').trimEnd().split('\n')) {
    const event = JSON.parse(line) as { petition: string };
    petitions.set(event.petition, [...(petitions.get(event.petition) ?? []), event]);
  }
  return [...petitions.values()];
}

/** What a pack's golden histories are made of: its register petition by petition, then its scenarios. */
export function packEvents(policy: Policy): readonly (readonly object[])[] {
  const files = readdirSync(folder).filter((name) => name.startsWith(policy.id) && name.endsWith('.yaml'));
  return [...registered(policy), ...files.sort().flatMap((name) => storiesOf(`${folder}/${name}`))];
}
