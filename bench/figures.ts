import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createEngine, fireRescueBureau, type Petition } from '../src/index.ts';
import { createRegister } from '../src/register/index.ts';
import { machine } from './report.ts';

const { values } = parseArgs({
  options: {
    most: { type: 'string', default: '100000' },
  },
});

const engine = createEngine<string>(fireRescueBureau);

/** The register's petitions, each with the text of its accepted events. */
function stories(): (readonly [id: string, lines: readonly string[]])[] {
  const petitions = new Map<string, Petition>();
  const told = new Map<string, string[]>();
  for (const line of readFileSync('examples/register/register.jsonl', 'utf8').trimEnd().split('\n')) {
    const { petition } = JSON.parse(line) as { petition: string };
    const decision = engine.receive(petitions.get(petition), JSON.parse(line));
    if (!decision.accepted) continue;
    petitions.set(petition, decision.petition);
    told.set(petition, [...(told.get(petition) ?? []), line]);
  }
  return [...told];
}

/** So many stored petitions, as a database gives them: each under an id of its own, with its log. */
function* stored(count: number): Generator<{ petition: Petition; log: unknown[] }> {
  const told = stories();
  for (let n = 0; n < count; n += 1) {
    const [id, lines] = told[n % told.length] as (typeof told)[number];
    const log: unknown[] = lines.map((line) => JSON.parse(line.replaceAll(id, `G${n}`)));
    const fold = engine.fold();
    for (const event of log) fold.take(event);
    yield { petition: JSON.parse(JSON.stringify(fold.petition())) as Petition, log };
  }
}

/** Seconds that the gathering itself took, and the most memory that was held after a collection. */
function gathered(petitions: number): { seconds: number; mebibytes: number } {
  const gathering = createRegister(engine).gatherFigures({ from: '2026-01-01', to: '2026-12-31' });
  const collect = globalThis.gc;
  collect?.();
  const before = process.memoryUsage().heapUsed;
  let [spent, most, taken] = [0, 0, 0];
  for (const entry of stored(petitions)) {
    const began = performance.now();
    gathering.take(entry);
    spent += performance.now() - began;
    taken += 1;
    if (taken % Math.ceil(petitions / 10) !== 0) continue;
    collect?.();
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  const began = performance.now();
  const figures = gathering.answer();
  spent += performance.now() - began;
  if (figures.petitions !== petitions) throw new Error(`${figures.petitions} were counted`);
  return { seconds: spent / 1000, mebibytes: most / 1024 / 1024 };
}

if (globalThis.gc === undefined) throw new Error('Run it with `node --expose-gc bench/figures.ts`.');
const ranOn = machine();
const rows: string[] = [];
for (let petitions = 1000; petitions <= Number(values.most); petitions *= 10) {
  const { seconds, mebibytes } = gathered(petitions);
  const each = (seconds / petitions) * 1e6;
  rows.push(
    `| ${petitions.toLocaleString('en')} | ${seconds.toFixed(1)} | ${each.toFixed(0)} | ${mebibytes.toFixed(1)} |`,
  );
}
const table = ['| petitions | seconds | µs each | MiB held |', '| ---: | ---: | ---: | ---: |', ...rows].join(
  '\n',
);
console.log(`Node ${process.version}; ${ranOn}.\n\n${table}`);
