import { writeFile } from 'node:fs/promises';
import type { Policy } from '../../policy/schema.js';
import type { FoundFile } from '../../scenarios/folder.js';
import { readScenarios } from '../../scenarios/readScenarios.js';
import { runScenario } from '../../scenarios/runScenario.js';
import type { Scenario } from '../../scenarios/scenario.js';
import { type Language, text } from '../../vocabulary/text.js';
import { CliError } from '../cliError.js';
import { exitCodes } from '../exitCodes.js';
import { fileFault } from '../files.js';
import { jsonText } from '../render/clean.js';
import { styleFor } from '../render/style.js';
import type { Print, Streams } from '../streams.js';
import { junitOf } from './junit.js';
import { Engines } from './policiesOfScenarios.js';
import { findScenarioFiles, readSource } from './scenarioFiles.js';
import { type ReportedFile, reported, reportOn, type TestReport } from './testReport.js';
import { faultLines, testText } from './testText.js';
import { watchFiles } from './watch.js';

/** What `test` is asked to do. */
export interface TestOptions {
  readonly targets: readonly string[];
  readonly policies: readonly Policy[];
  /** Words that the title, the file's name or a rule covered has to contain. */
  readonly filter: string | undefined;
  readonly junit: string | undefined;
  readonly watch: boolean;
  readonly json: boolean;
  readonly lang: Language;
}

/** Where `test` tells its results, and its faults. */
export interface Telling {
  readonly streams: Streams;
  readonly print: Print;
  readonly warn: Print;
}

/** Runs scenarios, prints what differed, and gives the exit code; with `watch`, again after each change. */
export async function test(options: TestOptions, telling: Telling): Promise<number> {
  if (!options.watch) return once(options, telling);
  const { warn, streams } = telling;
  let code: number = exitCodes.answered;
  const round = async () => {
    try {
      code = await once(options, telling);
    } catch (error) {
      // A folder that is empty for a moment ends no watch.
      if (!(error instanceof CliError)) throw error;
      code = exitCodes.badInput;
      await warn(error.faults.map((fault) => `petition-flow: ${fault[options.lang]}\n`).join(''));
    }
    const waiting = text('正在等待文件变化（Ctrl-C 结束）', 'waiting for changes (Ctrl-C ends)');
    await warn(`${waiting[options.lang]}\n`);
  };
  await watchFiles(options.targets, round, streams.signal ?? new AbortController().signal);
  return code;
}

async function once(options: TestOptions, { streams, print, warn }: Telling): Promise<number> {
  const { targets, policies, junit, json, lang } = options;
  const found = await findScenarioFiles(targets);
  const engines = new Engines(policies);
  const offices = await officesOf(found);
  const files: ReportedFile[] = [];
  for (const one of found) {
    const file = await runFile(one, offices, options.filter, engines);
    if (file) files.push(file);
  }
  if (files.length === 0) throw nothingMatches(options.filter ?? '');
  const report = reportOn(files);
  if (junit !== undefined) await write(junit, junitOf(report));
  const faults = faultLines(report, lang);
  await print(json ? jsonText(report) : testText(report, lang, styleFor(streams.stdout, streams.env)));
  await warn(faults.map((fault) => `petition-flow: ${fault}\n`).join(''));
  return codeOf(report);
}

type ReadSource = Awaited<ReturnType<typeof readSource>>;

/** The offices of all folders, each read once. */
async function officesOf(found: readonly FoundFile[]): Promise<ReadonlyMap<string, ReadSource>> {
  const names = new Set(found.flatMap(({ office }) => (office === undefined ? [] : [office])));
  return new Map(await Promise.all([...names].map(async (name) => [name, await readSource(name)] as const)));
}

/** Runs the scenarios of a file that the filter lets pass; nothing where it lets none pass. */
async function runFile(
  { file, office }: FoundFile,
  offices: ReadonlyMap<string, ReadSource>,
  filter: string | undefined,
  engines: Engines,
): Promise<ReportedFile | undefined> {
  const source = await readSource(file);
  const shared = office === undefined ? undefined : offices.get(office);
  if ('faults' in source) return { file, scenarios: [], faults: source.faults };
  if (shared && 'faults' in shared) return { file, scenarios: [], faults: shared.faults };
  const read = readScenarios(source, shared);
  if ('faults' in read) return { file, scenarios: [], faults: read.faults };
  const chosen = read.scenarios.filter((scenario) => passes(file, scenario, filter));
  if (chosen.length === 0) return undefined;
  const faults = await engines.load(file, chosen);
  if (faults.length > 0) return { file, scenarios: [], faults };
  const engineFor = engines.engineFor(file);
  return {
    file,
    scenarios: chosen.map((scenario) => reported(runScenario(scenario, engineFor))),
    faults: [],
  };
}

function passes(file: string, { title, covers }: Scenario, filter = ''): boolean {
  const wanted = filter.toLowerCase();
  return [file, title.zh, title.en, ...covers].some((words) => words.toLowerCase().includes(wanted));
}

function nothingMatches(filter: string): CliError {
  return new CliError([
    text(
      `没有情景符合 --filter ${filter}：它在标题、文件名和条款号中查找`,
      `no scenario matches --filter ${filter}: it looks in titles, file names and rule ids`,
    ),
  ]);
}

async function write(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw fileFault(file, error);
  }
}

function codeOf({ failed, unreadable }: TestReport): number {
  if (unreadable > 0) return exitCodes.badInput;
  return failed > 0 ? exitCodes.failedScenarios : exitCodes.answered;
}
