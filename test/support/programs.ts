import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

/** The built command line, as the words that start it. Throws where nothing is built. */
export function builtProgram(): readonly [string, string] {
  const main = 'dist/cli/main.js';
  if (!existsSync(main)) throw new Error('There is no dist: run `npm run build` first.');
  return [process.execPath, main];
}

/** Ends a process, and waits until it is gone. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  await exitAfter(child, signal);
}

/** Ends a process; its exit code, null where the signal itself ended it. */
export async function exitAfter(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(signal);
  return (await gone)[0] as number | null;
}

/** What a program said, and its exit code. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a script of the repository to its end. */
export function runScript(...script: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--no-warnings', ...script], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}
