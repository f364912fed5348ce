// Writes the JSON files anew from marketBureau.mjs: the form that the command line reads.
import { writeFileSync } from 'node:fs';
import { draft, marketBureau } from './marketBureau.mjs';

for (const [file, policy] of Object.entries({ 'policy.json': marketBureau, 'draft.json': draft })) {
  writeFileSync(new URL(file, import.meta.url), `${JSON.stringify(policy, null, 2)}\n`);
  console.log(`${file}: ${policy.id} ${policy.version}`);
}
