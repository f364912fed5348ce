import { join } from 'node:path';
import { createEngine } from '../../engine/createEngine.js';
import type { Policy } from '../../policy/schema.js';
import type { Instant } from '../../vocabulary/instant.js';
import { text } from '../../vocabulary/text.js';
import { checkApart } from '../checkApart.js';
import { exitCodes } from '../exitCodes.js';
import { openInput } from '../files.js';
import { runPage } from '../render/runPage.js';
import type { Show } from '../show.js';
import type { Streams } from '../streams.js';
import { decideRegister } from './decideRegister.js';
import { progressOn } from './progress.js';
import { readLines } from './readLines.js';
import { summarise } from './summarise.js';
import { Tally } from './tally.js';
import { fileNames, RunWriter } from './write.js';

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
  const progress = progressOn(stderr, bytes);
  const tally = new Tally();
  try {
    const standing = await decideRegister(engine, readLines(chunks), {
      at,
      take: (outcome) => {
        tally.take(outcome);
        return writer?.take(outcome);
      },
      onRead: progress.onRead,
    });
    progress.stop();
    const report = summarise(engine, standing, tally, { register, at });
    await writer?.finish(standing.petitions.values());
    await show(report, (lang) => runPage(report, lang));
  } finally {
    progress.stop();
    await writer?.discard();
  }
  return codeOf(tally, strict);
}

function codeOf(tally: Tally, strict: boolean): number {
  if (tally.undecidable > 0) return exitCodes.fault;
  if (tally.damagedCount > 0) return exitCodes.badInput;
  return strict && tally.refusedCount > 0 ? exitCodes.refused : exitCodes.answered;
}
