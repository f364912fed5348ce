import { globSync, rmSync, writeFileSync } from 'node:fs';
import * as packs from '../../src/packs/index.ts';
import { breadthOf, storiesOf } from '../../test/packs/support/breadth.ts';
import { packRegister } from './register.ts';

const stories = storiesOf('examples/scenarios');

for (const policy of Object.values(packs)) {
  const { id } = policy;
  writeFileSync(`examples/packs/${id}.jsonl`, packRegister(policy));
  const made = globSync(`examples/packs/${id}.breadth*.yaml`);
  const byHand = globSync(`examples/packs/${id}*.yaml`).filter((file) => !made.includes(file));
  const files = breadthOf(policy, stories, storiesOf(byHand.sort()));
  for (const file of made) rmSync(file);
  for (const [at, text] of files.entries())
    writeFileSync(`examples/packs/${id}.breadth${at === 0 ? '' : at + 1}.yaml`, text);
}
