import type { Engine } from '../../engine/createEngine.ts';
import { createRegister } from '../../register/createRegister.ts';
import type { Grouping } from '../../register/figures.ts';
import type { Period } from '../../register/period.ts';
import type { YearlyReport } from '../../register/yearlyReport.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { exitCodes } from '../exitCodes.ts';
import { openInput } from '../files.ts';
import { figuresPage } from '../render/figuresPage.ts';
import { progressOn } from '../run/progress.ts';
import { readLines } from '../run/readLines.ts';
import type { Show } from '../show.ts';
import type { Streams } from '../streams.ts';
import type { FiguresReport } from './figuresReport.ts';
import { readEntries, type UnusedLine } from './readEntries.ts';

/** Bytes of the longest line: one petition. */
const longestLine = 16 * 1024 * 1024;
/** Lines that could not be used and are listed; the rest are counted. */
const mostUnused = 1000;

/** What is asked for. */
export interface FiguresOptions {
  readonly file: string;
  readonly period: Period;
  readonly at: Instant | undefined;
  readonly by: readonly Grouping[];
  readonly ids: number | undefined;
  /** The report of a year in place of figures by group. */
  readonly yearly: boolean;
}

/** Makes the figures of a file of petitions or events, prints them, and gives the exit code. */
export async function printFigures(
  engine: Engine<string>,
  options: FiguresOptions,
  { stdin, stderr }: Streams,
  show: Show,
): Promise<number> {
  const report = await gather(engine, options, { stdin, stderr });
  await show(report, (lang) => figuresPage(report, lang));
  return report.unused.count > 0 ? exitCodes.badInput : exitCodes.answered;
}

async function gather(
  engine: Engine<string>,
  { file, period, at, by, ids, yearly }: FiguresOptions,
  { stdin, stderr }: Pick<Streams, 'stdin' | 'stderr'>,
): Promise<FiguresReport> {
  const register = createRegister(engine);
  const over = { ...(at !== undefined && { at }), ...(ids !== undefined && { mostIds: ids }) };
  const year = yearly ? register.gatherYear({ year: yearOf(period), ...over }) : undefined;
  const figures = register.gatherFigures({ ...period, ...over, by });
  const unused: UnusedLine[] = [];
  let [unusedCount, refusedEvents] = [0, 0];
  const { chunks, bytes } = await openInput(file, stdin);
  const progress = progressOn(stderr, bytes);
  try {
    const readings = followed(readLines(chunks, longestLine), progress.onRead);
    const lines = await readEntries(engine, readings, {
      take: (entry) => {
        figures.take(entry);
        year?.take(entry);
      },
      unused: (line) => {
        unusedCount += 1;
        if (unused.length < mostUnused) unused.push(line);
      },
      refused: () => {
        refusedEvents += 1;
      },
    });
    const { figures: _same, ...rest } = year?.answer() ?? { figures: undefined };
    return {
      file,
      lines,
      refusedEvents,
      unused: { count: unusedCount, lines: unused },
      figures: figures.answer(),
      yearly: 'rule' in rest ? (rest as Omit<YearlyReport, 'figures'>) : null,
    };
  } finally {
    progress.stop();
  }
}

async function* followed<T>(readings: AsyncIterable<T>, onRead: (reading: T) => void): AsyncGenerator<T> {
  for await (const reading of readings) {
    yield reading;
    onRead(reading);
  }
}

/** The year of a period that is one. Throws a {@link CliError} for any other. */
function yearOf({ from, to }: Period): number {
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return Number(year);
  throw new CliError([
    text(`年度报告须为整年：--period ${year}`, `the yearly report is of a whole year: --period ${year}`),
  ]);
}
