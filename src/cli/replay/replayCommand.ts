import { Worker } from 'node:worker_threads';
import type { Policy } from '../../policy/schema.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Language } from '../../vocabulary/text.ts';
import { exitCodes } from '../exitCodes.ts';
import type { Show } from '../show.ts';
import type { Streams } from '../streams.ts';
import { composeReport } from './composeReport.ts';
import { Sum } from './partResult.ts';
import { Parts } from './parts.ts';
import { lostWithWorker, nothingRecorded } from './problems.ts';
import { type LogCount, readLogs } from './readLogs.ts';
import { replayPage } from './replayPage.ts';
import { replayProgressOn } from './replayProgress.ts';
import type { ReplayReport } from './replayReport.ts';
import type { RecordsThere } from './verify.ts';
import type { WorkerStart } from './workerMessages.ts';
import { replayOnWorkers, type StartWorker } from './workers.ts';

/** What `replay` is asked to do. */
export interface ReplayOptions {
  readonly logs: readonly string[];
  readonly policies: readonly Policy[];
  readonly at: Instant | undefined;
  readonly verify: boolean;
  readonly jobs: number;
  readonly lang: Language;
}

/** The worker's file, built beside the command line's. */
const builtWorker = new URL('./replayWorker.js', import.meta.url);

/** How workers are started with what they need. */
export type StartWorkersWith = (given: Omit<WorkerStart, 'inHand'>) => StartWorker;

/** Starts workers of a file. */
export function workersOf(script: URL): StartWorkersWith {
  return (given) => (inHand) =>
    new Worker(script, { workerData: { ...given, inHand } satisfies WorkerStart, resourceLimits });
}

/** Young objects of a worker, in MiB: a replay makes garbage only, and more room for it makes it no faster. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

/** Replays logs, prints the report, and gives the exit code. */
export async function replay(
  { logs, policies, at, verify, jobs, lang }: ReplayOptions,
  { stdin, stderr }: Streams,
  show: Show,
  startWith: StartWorkersWith = workersOf(builtWorker),
): Promise<number> {
  const progress = replayProgressOn(stderr, lang, () => performance.now());
  const parts = new Parts();
  const sum = new Sum();
  let isDone = false;
  try {
    const reading = { withRecorded: verify, onRead: progress.onRead };
    const read = await readLogs(logs, stdin, parts, reading);
    for (const [code, counted] of read.problems.gathered) sum.problems.merge(code, counted);
    const there = recordsIn(read.logs);
    if (verify && !there.decision && !there.effect && !there.petition)
      sum.problems.add('nothing-recorded', { file: 0, line: 0, petition: null, message: nothingRecorded });
    const events = read.logs.reduce((total, { records }) => total + records.event, 0);
    const start = startWith({ policies, at, verify: verify ? there : undefined });
    await replayOnWorkers(parts.finish(), jobs, start, {
      onReplayed: (result) => {
        sum.add(result);
        progress.onDecided(sum.figures.events, events);
      },
      onLost: ({ file, line, key }) =>
        sum.problems.add('lost', { file, line, petition: key || null, message: lostWithWorker }),
    });
    isDone = true;
    progress.stop(isDone);
    const report = composeReport(sum.result, { logs: read.logs, policies, at, verify });
    await show(report, (language) => replayPage(report, language));
    return codeOf(report);
  } finally {
    if (!isDone) progress.stop(isDone);
    parts.close();
  }
}

function recordsIn(logs: readonly LogCount[]): RecordsThere {
  const has = (kind: keyof RecordsThere) => logs.some(({ records }) => records[kind] > 0);
  return { event: has('event'), decision: has('decision'), effect: has('effect'), petition: has('petition') };
}

/** The worse code wins. */
function codeOf({ problemCodes, totals }: ReplayReport): number {
  if (problemCodes.some(({ kind }) => kind === 'lost' || kind === 'undecidable')) return exitCodes.fault;
  if (totals.problems > 0) return exitCodes.badInput;
  return totals.differences > 0 ? 1 : exitCodes.answered;
}
