import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { folderOf, isMadeOnce, parts } from './parts.mjs';

/** What survived is asked again: without knowing which test reaches which line, Stryker would take it that new tests find no more. */
function askAgain(name) {
  const file = `${folderOf(name)}/incremental.json`;
  if (!existsSync(file)) return;
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  for (const source of Object.values(kept.files))
    source.mutants = source.mutants.filter(({ status }) => status !== 'Survived');
  writeFileSync(file, JSON.stringify(kept));
}

// `npm run mutation -- PART …`: each part named, or all of them. Each keeps its results, so that the next run only asks what has changed.
const asked = process.argv.slice(2);
const names = asked.filter((word) => Object.hasOwn(parts, word));
const others = asked.slice(names.length);
if (
  asked.slice(0, names.length).some((word) => !names.includes(word)) ||
  (others.length > 0 && !others[0].startsWith('-'))
) {
  console.error(`name parts, and after them what Stryker is to be told: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
for (const name of names.length > 0 ? names : Object.keys(parts)) {
  if (isMadeOnce(parts[name])) askAgain(name);
  const run = spawnSync('stryker', ['run', 'test/mutation/stryker.config.mjs', ...others], {
    stdio: 'inherit',
    env: { ...process.env, MUTATION_PART: name },
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
