import { writeFile } from 'node:fs/promises';
import { Collector } from '../../coverage/collector.ts';
import { type Limit, shortfalls } from '../../coverage/limits.ts';
import { type CoverageReport, coverageOf } from '../../coverage/report.ts';
import type { Policy } from '../../policy/schema.ts';
import type { FoundFile } from '../../scenarios/folder.ts';
import { readScenarios } from '../../scenarios/readScenarios.ts';
import { runScenario } from '../../scenarios/runScenario.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { type Language, type Text, text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { coverageText } from '../coverage/coverageText.ts';
import { exitCodes } from '../exitCodes.ts';
import { fileFault } from '../files.ts';
import { jsonText } from '../render/clean.ts';
import { styleFor } from '../render/style.ts';
import type { Print, Streams } from '../streams.ts';
import { junitOf } from './junit.ts';
import { Engines } from './policiesOfScenarios.ts';
import { findScenarioFiles, readSource } from './scenarioFiles.ts';
import { type ReportedFile, reported, reportOn, type TestReport } from './testReport.ts';
import { faultLines, testText } from './testText.ts';
import { watchFiles } from './watch.ts';

/** What `test` is asked to do. */
export interface TestOptions {
  /** Folders and files; where none is named, those that scenarios usually lie in. */
  readonly targets: readonly string[];
  readonly policies: readonly Policy[];
  /** Words that the title, the file's name or a rule covered has to contain. */
  readonly filter: string | undefined;
  readonly junit: string | undefined;
  readonly watch: boolean;
  readonly json: boolean;
  readonly lang: Language;
  /** What is asked of coverage; nothing where it is not measured. */
  readonly coverage?: CoverageOptions | undefined;
}

/** Where coverage is written besides, and what it has to come to. */
export interface CoverageOptions {
  readonly out?: string | undefined;
  readonly limits: readonly Limit[];
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
  const run: TestRun = {
    engines: new Engines(policies),
    offices: await officesOf(found),
    filter: options.filter,
    collector: options.coverage && new Collector(),
  };
  const files: ReportedFile[] = [];
  for (const one of found) {
    const file = await runFile(one, run);
    if (file) files.push(file);
  }
  if (files.length === 0) throw nothingMatches(options.filter ?? '');
  const report = reportOn(files);
  if (junit !== undefined) await write(junit, junitOf(report));
  const coverage = run.collector && coverageOf(run.collector);
  const short = coverage ? await told(coverage, options) : [];
  const style = styleFor(streams.stdout, streams.env);
  const texts = [testText(report, lang, style), ...(coverage ? [coverageText(coverage, lang, style)] : [])];
  await print(json ? jsonText(coverage ? { ...report, coverage } : report) : texts.join('\n'));
  const faults = [...faultLines(report, lang), ...short.map((one) => one[lang])];
  await warn(faults.map((fault) => `petition-flow: ${fault}\n`).join(''));
  return codeOf(report, short);
}

/** Writes the coverage where that is asked for, and says where it falls short. */
async function told(report: CoverageReport, { coverage, lang }: TestOptions): Promise<readonly Text[]> {
  const { out, limits = [] } = coverage ?? {};
  if (out !== undefined) {
    const { writeCoverage } = await import('../coverage/writeCoverage.ts');
    await writeCoverage(out, report, lang);
  }
  return shortfalls(report, limits);
}

/** What the files of one run share. */
interface TestRun {
  readonly engines: Engines;
  readonly offices: ReadonlyMap<string, ReadSource>;
  readonly filter: string | undefined;
  readonly collector: Collector | undefined;
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
  { offices, filter, engines, collector }: TestRun,
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
  const results = chosen.map((scenario) => {
    const result = runScenario(scenario, engineFor);
    collector?.take(result, engineFor(scenario.policy).policies);
    return result;
  });
  return { file, scenarios: results.map(reported), faults: [] };
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

function codeOf({ failed, unreadable }: TestReport, short: readonly Text[]): number {
  if (unreadable > 0) return exitCodes.badInput;
  return failed > 0 || short.length > 0 ? exitCodes.failedScenarios : exitCodes.answered;
}
