import { approvalContenders, names } from './decisions.ts';
import { interleaved, type Timed } from './interleaved.ts';
import { intoPage } from './intoPage.ts';
import { registerEvents } from './registerEvents.ts';
import { machine } from './report.ts';
import { readingEvents, restoring, withDeadlines, withEvents, withPetitioners } from './sizedPetitions.ts';

/** The approval's seven events, step by step: what answers at once, beside the hand-written `switch`. */
async function approving(): Promise<Timed[]> {
  const all = await approvalContenders();
  const wanted = [
    names.reducer,
    names.chart,
    names.trusted,
    names.trustedSealed,
    names.receive,
    names.receiveSealed,
    names.xstate,
  ];
  return wanted.flatMap((name) =>
    all.filter((one) => one.name === name).map(({ operations, round }) => ({ name, operations, run: round })),
  );
}

/** What is measured, and what each of it is set against: the first of its group. */
const groups: readonly (readonly [title: string, timed: readonly Timed[]])[] = [
  ['A general approval, an event of seven', await approving()],
  ['An accepted event of the register', registerEvents()],
  ['Reading an event of an approval', readingEvents()],
  ['Restoring a petition of the register', restoring()],
  ['An event on a petition with so many deadlines', withDeadlines([20, 21, 500])],
  ['An event on a petition of so many petitioners', withPetitioners([20, 21, 1000])],
  ['An event after so many others', withEvents([100, 16_000])],
];

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const ranOn = machine();
const tables = groups.map(([title, timed]) => {
  const times = interleaved(timed);
  const [first] = times.values();
  const rows = [...times].map(([name, us]) => [
    name,
    us.toFixed(2),
    `${(us / (first as number)).toFixed(2)} ×`,
  ]);
  const head = [`### ${title}`, '', row(['', 'µs', 'beside the first']), row(['---', '---:', '---:'])];
  return [...head, ...rows.map(row)].join('\n');
});
const text = [`Node ${process.version}; ${ranOn}.`, ...tables].join('\n\n');
console.log(text);
if (process.argv.includes('--write')) intoPage(text, 'sizes');
