import { globSync, writeFileSync } from 'node:fs';
import * as packs from '../../src/packs/index.ts';
import { breadthOf, storiesOf } from '../../test/packs/support/breadth.ts';
import { packRegister } from './register.ts';

const stories = storiesOf('examples/scenarios');

for (const policy of Object.values(packs)) {
  writeFileSync(`examples/packs/${policy.id}.jsonl`, packRegister(policy));
  const byHand = globSync(`examples/packs/${policy.id}*.yaml`).filter((file) => !file.includes('.breadth.'));
  writeFileSync(`examples/packs/${policy.id}.breadth.yaml`, breadthOf(policy, stories, storiesOf(byHand)));
}
