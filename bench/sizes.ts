import { availableParallelism, loadavg } from 'node:os';
import { interleaved, type Timed } from './interleaved.js';
import { readingEvents, restoring, withDeadlines, withEvents, withPetitioners } from './sizedPetitions.js';

/** What is measured, and what each of it is set against: the first of its group. */
const groups: readonly (readonly [title: string, timed: readonly Timed[]])[] = [
  ['Reading an event of an approval', readingEvents()],
  ['Restoring a petition of the register', restoring()],
  ['An event on a petition with so many deadlines', withDeadlines([20, 21, 500])],
  ['An event on a petition of so many petitioners', withPetitioners([20, 21, 1000])],
  ['An event after so many others', withEvents([100, 16_000])],
];

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const ranOn = `${availableParallelism()} cores, one used; load average before the run ${(loadavg()[0] as number).toFixed(1)}`;
console.log(`Node ${process.version}; ${ranOn}.`);
for (const [title, timed] of groups) {
  const times = interleaved(timed);
  const [first] = times.values();
  const rows = [...times].map(([name, us]) => [
    name,
    us.toFixed(2),
    `${(us / (first as number)).toFixed(2)} ×`,
  ]);
  console.log(
    [
      '',
      `### ${title}`,
      '',
      row(['', 'µs', 'beside the first']),
      row(['---', '---:', '---:']),
      ...rows.map(row),
    ].join('\n'),
  );
}
