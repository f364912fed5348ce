import { writeFileSync } from 'node:fs';
import * as packs from '../../src/packs/index.ts';
import { packRegister } from './register.ts';

for (const policy of Object.values(packs))
  writeFileSync(`examples/packs/${policy.id}.jsonl`, packRegister(policy));
