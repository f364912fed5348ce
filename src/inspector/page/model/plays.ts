import type { Engine } from '../../../engine/createEngine.ts';
import { filesOfScenarios } from '../../../scenarios/folder.ts';
import { readScenarios } from '../../../scenarios/readScenarios.ts';
import { runScenario } from '../../../scenarios/runScenario.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { type Text, text } from '../../../vocabulary/text.ts';
import type { WrittenEvent } from './caseFile.ts';
import type { PageProblem } from './pageData.ts';

/** A file of scenarios by name. */
interface File {
  readonly file: string;
  readonly text: string;
}

/** Scenarios for training, by file, and what could not be read. */
export interface Plays {
  readonly files: readonly { readonly file: string; readonly scenarios: readonly Scenario[] }[];
  readonly problems: readonly PageProblem[];
}

/** Reads files of scenarios, each with the office of its folder. */
export function readPlays(files: readonly File[]): Plays {
  const texts = new Map(files.map((one) => [one.file, one]));
  const problems: PageProblem[] = [];
  const read = filesOfScenarios([...texts.keys()]).map(({ file, office }) => {
    const found = readScenarios(
      texts.get(file) as File,
      office === undefined ? undefined : texts.get(office),
    );
    if ('scenarios' in found) return { file, scenarios: found.scenarios };
    for (const { line, message } of found.faults)
      problems.push({ line, message: text(`${file}：${message.zh}`, `${file}: ${message.en}`) });
    return { file, scenarios: [] };
  });
  return { files: read.filter(({ scenarios }) => scenarios.length > 0), problems };
}

/** A scenario's events in their order, the timer's among them, and the step that it is about. */
export interface Script {
  readonly title: Text;
  readonly events: readonly WrittenEvent[];
  /** How many events come before those that it is about. */
  readonly before: number;
}

/** The events that a scenario sends. */
export function scriptOf(
  scenario: Scenario,
  engineFor: (policy: string | undefined) => Engine<string>,
): Script {
  const { steps, title } = runScenario(scenario, engineFor);
  const sent = steps.flatMap(({ part, decided }) => decided.map(({ event }) => ({ part, event })));
  return {
    title,
    events: sent.map(({ event }) => event as WrittenEvent),
    before: sent.filter(({ part }) => part === 'given').length,
  };
}
