import { writeFile } from 'node:fs/promises';
import { Comparison } from '../../comparison/comparison.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Language } from '../../vocabulary/text.ts';
import { text } from '../../vocabulary/text.ts';
import { checkApart } from '../checkApart.ts';
import { exitCodes } from '../exitCodes.ts';
import { fileFault, openInput } from '../files.ts';
import { progressOn } from '../run/progress.ts';
import { readLines } from '../run/readLines.ts';
import type { Show } from '../show.ts';
import type { Streams } from '../streams.ts';
import { diffPage } from './diffPage.ts';
import type { DiffReport } from './diffReport.ts';

/** What `diff` is asked to do. */
export interface DiffAsked {
  readonly before: Policy;
  readonly after: Policy;
  /** Path of the register, or `-`. */
  readonly log: string;
  /** The page that is written beside the answer. */
  readonly html: string | undefined;
  /** Whether a difference is a failure. */
  readonly strict: boolean;
  readonly lang: Language;
}

/** Damaged lines that are listed. */
const mostDamaged = 1000;

/** Decides a register under two policies, shows where they differ, and gives the exit code. */
export async function diff(
  { before, after, log, html, strict, lang }: DiffAsked,
  { stdin, stderr }: Streams,
  show: Show,
): Promise<number> {
  if (html !== undefined)
    await checkApart(log, html, { option: `--html ${html}`, what: text('台账', 'the register') });
  const { chunks, bytes } = await openInput(log, stdin);
  const progress = progressOn(stderr, bytes);
  const comparison = new Comparison(before, after);
  const damaged: DiffReport['damaged'][number][] = [];
  try {
    for await (const reading of readLines(chunks)) {
      for (const line of reading.lines) {
        if ('damage' in line) damaged.push({ line: line.line, ...line.damage });
        else comparison.take(line.value, line.line);
      }
      progress.onRead(reading);
    }
  } finally {
    progress.stop();
  }
  const compared = comparison.finish();
  const same = compared.differing.length === 0;
  const report: DiffReport = {
    format: 1,
    register: log,
    same,
    ...compared,
    damaged: damaged.slice(0, mostDamaged),
  };
  if (html !== undefined) {
    const { diffHtml } = await import('./diffHtml.ts');
    await writeFile(html, diffHtml(report, lang)).catch((error: unknown) => {
      throw fileFault(html, error);
    });
  }
  await show(report, (spoken) => diffPage(report, spoken));
  if (damaged.length > 0) return exitCodes.badInput;
  return strict && !same ? exitCodes.refused : exitCodes.answered;
}
