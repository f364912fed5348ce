import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { parts } from './parts.ts';
import { regenerate } from './regenerate.ts';

// `npm run regenerate`: makes what is derived and kept, each part only where what it is made from has changed.
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    force: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});

process.exitCode = await regenerate({
  ...values,
  folder: process.cwd(),
  parts,
  run: ([script = '', ...argv]) =>
    execFileSync('npm', ['run', '--silent', script, '--', ...argv], { stdio: 'inherit' }),
  say: (line) => console.log(line),
});
