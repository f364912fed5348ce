import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { recordsIn } from '../../src/cli/replay/logRecord.ts';
import { parseJson } from '../../src/exchange/parseJson.ts';
import { checkPolicy, fireRescueBureau, housingBureau } from '../../src/index.ts';
import { readLogText } from '../../src/inspector/page/model/readLog.ts';
import { onItsBase, policiesIn } from '../../src/scenarios/policyFile.ts';
import { readScenarios, runScenario } from '../../src/testing/index.ts';
import { type Entry, entry } from './entry.ts';
import { must, mustBePlain, unchanged } from './judged.ts';
import { anyJson, changed, changes, near, nearOrAny } from './nearly.ts';
import { engine, events, petitions } from './valid.ts';

const folder = 'examples/scenarios';
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml') && name !== 'office.yaml')
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
const office = { file: 'office.yaml', text: readFileSync(`${folder}/office.yaml`, 'utf8') };
const documents = texts.map((text) => parse(text) as { scenarios: unknown[] });
/** Files of one scenario: as much as a change can hit. */
const files = documents.flatMap((document) =>
  document.scenarios.map((scenario) => ({ ...document, scenarios: [scenario] })),
);

/** Pieces that mean something in YAML. */
const pieces = [
  '&a ',
  '*a',
  '- ',
  ': ',
  '\n',
  '  ',
  '"',
  "'",
  '|',
  '>',
  '{',
  '}',
  '[',
  ']',
  '!!js',
  '---\n',
  '<<: *a',
  '\t',
  '#',
];

/** A text with pieces of it cut out or put in. */
const cut = (whole: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...whole),
      fc.array(
        fc.tuple(fc.nat(), fc.nat(12), fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 }))),
        { maxLength: 4 },
      ),
    )
    .map(([text, cuts]) =>
      cuts.reduce((old, [at, length, piece]) => {
        const from = at % (old.length + 1);
        return old.slice(0, from) + piece + old.slice(from + length);
      }, text),
    );

/** What is read is scenarios that can be run, or faults with a place and a reason. */
function readAndRun(text: string): void {
  const read = readScenarios({ file: 'x.yaml', text }, office);
  if ('faults' in read) {
    must(read.faults.length > 0, () => 'no scenario and no fault');
    for (const { line, column, message } of read.faults)
      must(line > 0 && column > 0 && message.zh !== '' && message.en !== '', () => 'a fault without a place');
    mustBePlain(read.faults);
    return;
  }
  for (const scenario of read.scenarios) mustBePlain(runScenario(scenario, () => engine).failures);
}

const lines = [...events, ...petitions].map((one) => JSON.stringify(one));
const logs = [lines.slice(0, 4).join('\n'), lines.slice(-2).join('\r\n')];

/** What reads files: scenarios, policies, logs, petitions. */
export const readerEntries: readonly Entry[] = [
  entry({
    name: 'readScenarios, of a file near a valid one',
    input: fc.tuple(fc.nat(files.length - 1), changes),
    run: ([at, some]) =>
      readAndRun(stringify(changed(files[at], some), { aliasDuplicateObjects: false }) ?? ''),
  }),
  entry({
    name: 'readScenarios, of a text that was cut',
    input: cut(files.slice(0, 40).map((file) => stringify(file))),
    run: readAndRun,
  }),
  entry({
    name: 'readScenarios, of any text',
    weight: 2,
    input: fc.oneof(
      fc.string(),
      anyJson.map((json) => stringify(json) ?? ''),
    ),
    run: readAndRun,
  }),
  entry({
    name: "policiesIn, and the command line's reading of a policy file",
    input: nearOrAny([
      fireRescueBureau,
      housingBureau,
      { extends: 'fireRescueBureau', id: 'own', version: '1.0.0' },
    ]),
    run: (json) => {
      const read = unchanged(json, () => policiesIn(json));
      mustBePlain('faults' in read ? read.faults : read.policies);
      const checked = unchanged(json, () => checkPolicy(onItsBase(json)));
      mustBePlain(checked.accepted ? checked.policy : checked.faults);
    },
  }),
  entry({
    name: 'parseJson, of any bytes',
    weight: 10,
    input: fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      cut(lines).map((line) => new TextEncoder().encode(line)),
    ),
    run: (bytes) => {
      const read = parseJson(bytes);
      if ('fault' in read) must(read.fault.zh !== '' && read.fault.en !== '', () => 'no reason');
    },
  }),
  entry({
    name: "the inspector's reading of a log",
    weight: 8,
    input: cut(logs),
    run: (text) => {
      must(Array.isArray(readLogText(text)), () => 'no lines');
    },
  }),
  entry({
    name: "the replay's reading of a line",
    weight: 8,
    input: fc.oneof(
      near(events),
      near(petitions),
      near([
        { petition: 'P1', event: 'e1', accepted: true, seal: 'x' },
        { effect: {}, petition: 'P1' },
        { event: events[0], decided: {} },
      ]),
    ),
    run: (line) => {
      if (typeof line !== 'object' || line === null || Array.isArray(line)) return;
      for (const { key } of recordsIn(line, { file: 0, line: 1 }))
        must(typeof key === 'string', () => 'no key');
    },
  }),
];
