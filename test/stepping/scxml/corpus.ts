import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UnsupportedMachineError } from '../../../src/stepping/errors.js';
import { type Element, readXml, within } from './element.js';
import { NotConvertible } from './notConvertible.js';
import { ofTable, ofXState, play, type Script } from './play.js';
import { stateId } from './stateId.js';
import { toMachine } from './toMachine.js';

const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve('@scion-scxml/test-framework/package.json')), 'test');

/** The names of all tests of the corpus, as `group/test`. */
export function namesOfTests(): string[] {
  return readdirSync(folder).flatMap((group) =>
    readdirSync(join(folder, group))
      .filter((file) => file.endsWith('.json'))
      .map((file) => `${group}/${file.slice(0, -'.json'.length)}`),
  );
}

/** What came of a test. */
export type Outcome =
  | { readonly kind: 'passed' }
  /** XState itself does not give what the test asks for; the table does as XState does. */
  | { readonly kind: 'otherwiseInXState'; readonly expected: unknown; readonly reached: unknown }
  | { readonly kind: 'refused'; readonly feature: string; readonly place: UnsupportedMachineError['place'] }
  | { readonly kind: 'notConvertible'; readonly reason: string }
  | { readonly kind: 'tableDiffers'; readonly xstate: unknown; readonly table: unknown };

/** Runs one test of the corpus on both sides. */
export function outcomeOf(test: string): Outcome {
  const script = JSON.parse(readFileSync(`${join(folder, test)}.json`, 'utf8')) as Script;
  try {
    const machine = machineOf(rootOf(test), script);
    const table = play(ofTable(machine), script);
    const xstate = play(ofXState(machine), script);
    if (JSON.stringify(xstate) !== JSON.stringify(table)) return { kind: 'tableDiffers', xstate, table };
    const expected = [
      script.initialConfiguration,
      ...script.events.map((step) => step.nextConfiguration),
    ].map((ids) => ids.map(stateId).sort());
    const reached = xstate.configurations;
    const same = JSON.stringify(reached) === JSON.stringify(expected);
    return same ? { kind: 'passed' } : { kind: 'otherwiseInXState', expected, reached };
  } catch (error) {
    if (error instanceof NotConvertible) return { kind: 'notConvertible', reason: error.message };
    if (error instanceof UnsupportedMachineError)
      return { kind: 'refused', feature: error.feature, place: error.place };
    throw error;
  }
}

/** The document of a test. */
export function rootOf(test: string): Element {
  const path = join(folder, test);
  const read = (src: string) => readFileSync(join(dirname(path), src.replace(/^file:/, '')), 'utf8');
  return readXml(readFileSync(`${path}.scxml`, 'utf8'), read);
}

function machineOf(root: Element, script: Script) {
  const named = [...within(root)].filter(({ name }) => name === 'raise' || name === 'send');
  const events = [
    ...named.map(({ attributes }) => attributes.event ?? ''),
    ...script.events.map(({ event }) => event.name),
  ];
  return toMachine({ root, name: root.attributes.name, events });
}
