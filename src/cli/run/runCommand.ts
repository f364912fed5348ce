import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { createEngine } from '../../engine/createEngine.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { checkApart } from '../checkApart.ts';
import { exitCodes } from '../exitCodes.ts';
import { openInput } from '../files.ts';
import { runPage } from '../render/runPage.ts';
import { lengthOf, Parts } from '../replay/parts.ts';
import type { Show } from '../show.ts';
import type { Streams } from '../streams.ts';
import { composeRunReport } from './composeRunReport.ts';
import { decideEvents, type Outcome } from './decideEvents.ts';
import { type Progress, progressOn } from './progress.ts';
import { readLines } from './readLines.ts';
import { eventsIn, readRegister } from './readRegister.ts';
import { Standings } from './standings.ts';
import { Tally } from './tally.ts';
import { fileNames, RunWriter } from './write.ts';

/** What `run` is asked to do. */
export interface RunOptions {
  readonly register: string;
  readonly policies: readonly Policy[];
  readonly at: Instant | undefined;
  readonly out: string | undefined;
  readonly strict: boolean;
}

/** Decides a register, prints the report, writes the files where asked to, and gives the exit code. */
export async function run(
  { register, policies, at, out, strict }: RunOptions,
  { stdin, stderr }: Streams,
  show: Show,
): Promise<number> {
  const engine = createEngine<string>(policies);
  const { chunks, bytes } = await openInput(register, stdin);
  if (out !== undefined)
    for (const name of fileNames)
      await checkApart(register, join(out, name), {
        option: `--out ${out}`,
        what: text('台账', 'the register'),
      });
  const writer = out === undefined ? undefined : await RunWriter.into(out);
  const tally = new Tally();
  const take = (outcome: Outcome) => {
    tally.take(outcome);
    writer?.take(outcome);
  };
  const parts = new Parts();
  const standings = new Standings(engine, at, writer !== undefined);
  const reading = progressOn(stderr, bytes);
  let deciding: Progress | undefined;
  try {
    writer?.begin();
    const lines = await readRegister(readLines(chunks), parts, { damaged: take, onRead: reading.onRead });
    reading.stop();
    const sorted = parts.finish();
    deciding = progressOn(
      stderr,
      sorted.reduce((sum, part) => sum + lengthOf(part), 0),
    );
    let done = 0;
    for (const part of sorted) {
      writer?.begin();
      standings.add(decideEvents(engine, eventsIn(part), { at, take }));
      done += lengthOf(part);
      deciding.onRead({ bytes: done, count: tally.events });
      await breath();
    }
    deciding.stop();
    const { movedLater } = standings;
    const report = composeRunReport(engine, { register, lines, movedLater }, tally, standings.summed());
    await writer?.finish(standings.written());
    await show(report, (lang) => runPage(report, lang));
  } finally {
    reading.stop();
    deciding?.stop();
    parts.close();
    standings.close();
    await writer?.discard();
  }
  return codeOf(tally, strict);
}

function codeOf(tally: Tally, strict: boolean): number {
  if (tally.undecidable > 0) return exitCodes.fault;
  if (tally.damaged.count > 0) return exitCodes.badInput;
  return strict && tally.refused.count > 0 ? exitCodes.refused : exitCodes.answered;
}
