import { writeFileSync } from 'node:fs';
import { unreachedRows } from './reached.ts';
import { newTally, playHistories, type Tally } from './run.ts';

/** The number given under a name on the command line. */
function given(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

/** The file that the result so far is written to after each part, where one is given. */
const at = process.argv.indexOf('--out');
const out = at < 0 ? undefined : process.argv[at + 1];

/** What a run came to, in plain JSON. */
const result = (from: number, to: number, { rows, ...counts }: Tally) =>
  JSON.stringify({ from, to, ...counts, rows: Object.fromEntries(rows), unreached: unreachedRows(rows) });

const from = given('from', 1);
const count = given('count', 100_000);
const tally = newTally();
const part = 500;
let done = from - 1;
while (done < from + count - 1) {
  const next = Math.min(part, from + count - 1 - done);
  playHistories(done + 1, next, tally);
  done += next;
  if (out) writeFileSync(out, `${result(from, done, tally)}\n`);
}
console.log(result(from, done, tally));
if (tally.disagreements.length > 0) process.exitCode = 1;
