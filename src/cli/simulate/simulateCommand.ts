import type { Policy } from '../../policy/schema.ts';
import { defaultProfile } from '../../simulation/defaultProfile.ts';
import type { Profile } from '../../simulation/profile.ts';
import { readProfile } from '../../simulation/readProfile.ts';
import { type SimulationOptions, simulate } from '../../simulation/simulate.ts';
import { SimulationError } from '../../simulation/simulationError.ts';
import type { SimulationSummary } from '../../simulation/summary.ts';
import type { Day } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { exitCodes } from '../exitCodes.ts';
import { readJson } from '../files.ts';
import type { Show } from '../show.ts';
import { FileCabinet } from './fileCabinet.ts';
import { RegisterFile } from './registerFile.ts';
import { simulatePage } from './simulatePage.ts';

/** What `simulate` is asked to do. */
export interface SimulateAsked {
  readonly petitions: number;
  readonly seed: string;
  readonly policy: Policy;
  readonly from: Day | undefined;
  readonly days: number | undefined;
  /** The file of a profile. */
  readonly profile: string | undefined;
  /** The file that is written. */
  readonly out: string | undefined;
}

/** Simulates a register, writes it where asked to, shows the summary, and gives the exit code. */
export async function simulateRegister(
  { petitions, seed, policy, from, days, profile: file, out }: SimulateAsked,
  stdin: AsyncIterable<Uint8Array>,
  show: Show,
): Promise<number> {
  const profile = file === undefined ? defaultProfile : await loadProfile(file, stdin);
  const cabinet = new FileCabinet();
  const run = begun({ petitions, seed, policy, from, days, profile, cabinet });
  try {
    const summary = await intoRegister(run, out);
    await show({ ...summary, out: out ?? null }, (lang) => simulatePage(summary, out, lang));
  } finally {
    cabinet.close();
  }
  return exitCodes.answered;
}

async function intoRegister(run: Begun, out: string | undefined): Promise<SimulationSummary> {
  const register = out === undefined ? undefined : await RegisterFile.at(out);
  try {
    const summary = await written(run, register);
    await register?.finish();
    return summary;
  } catch (error) {
    await register?.discard();
    throw error;
  }
}

type Run = ReturnType<typeof simulate>;
type Begun = ReturnType<typeof begun>;

/** The run with its first step taken: what is out of range is told before anything is written. */
function begun(options: SimulationOptions): { readonly run: Run; readonly first: ReturnType<Run['next']> } {
  const run = simulate(options);
  try {
    return { run, first: run.next() };
  } catch (error) {
    if (!(error instanceof SimulationError)) throw error;
    throw new CliError([error.told]);
  }
}

async function written(
  { run, first }: Begun,
  register: RegisterFile | undefined,
): Promise<SimulationSummary> {
  let step = first;
  while (!step.done) {
    const added = register?.add(step.value.event);
    if (added) await added;
    step = run.next();
  }
  return step.value;
}

async function loadProfile(file: string, stdin: AsyncIterable<Uint8Array>): Promise<Profile> {
  const read = readProfile(await readJson(file, stdin));
  if ('profile' in read) return read.profile;
  throw new CliError(
    read.faults.map(({ path, message }) =>
      text(`${file}：${path}：${message.zh}`, `${file}: ${path}: ${message.en}`),
    ),
  );
}
