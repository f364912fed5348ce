import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runBuilt } from '../examples/runBuilt.ts';
import { fencesOf } from './guides/fences.ts';

/** A petition that arrives, and another that arrives wrongly. */
const around = (program: string) => {
  const [imports = '', body = ''] = program.split(/\n\n([\s\S]*)/);
  return `${imports}
const letter = {
  type: 'intake.receive', id: 'event-1', petition: 'P1', at: '2026-03-02T09:00:00+08:00',
  by: { role: 'disciplineCommission', unit: 'commission', id: 'officer-1' },
  channel: 'letter', petitioners: ['petitioner-1'], persons: 1, anonymous: false, reachable: true,
  cause: 'inspection', claim: 'compensation', complainedOf: { persons: [], units: [] },
};
const stored = [];
const store = (petition, effects) => stored.push(petition.phase.value, effects.length);
async function take(event) {
${body}
}
await take(letter);
const refusals = await take({ ...letter, channel: 'telephone' });
console.log(JSON.stringify({ stored, codes: refusals.map(({ code }) => code) }));
`;
};

test.each(['docs/index.md', 'docs/zh/index.md'])('the program on %s stores what is accepted', (page) => {
  const [fence] = fencesOf(readFileSync(page, 'utf8'));
  mkdirSync('.tmp', { recursive: true });
  const folder = mkdtempSync(join('.tmp', 'home-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'program.mjs');
  writeFileSync(file, around(fence?.text ?? ''));
  expect(JSON.parse(runBuilt([file]))).toEqual({ stored: ['received', 3], codes: ['missing-fact'] });
});
