import { writeFileSync } from 'node:fs';
import * as packs from '../../src/packs/index.ts';
import { breadthOf, storiesOf } from '../../test/packs/support/breadth.ts';
import { packRegister } from './register.ts';

const stories = storiesOf('examples/scenarios');

for (const policy of Object.values(packs)) {
  writeFileSync(`examples/packs/${policy.id}.jsonl`, packRegister(policy));
  writeFileSync(`examples/packs/${policy.id}.breadth.yaml`, breadthOf(policy, stories));
}
