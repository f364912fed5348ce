import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { fencesOf } from '../docs/guides/fences.ts';
import { freshFolder } from '../docs/guides/freshFolder.ts';
import { stop } from './hostProcess.ts';

/** Does what it is asked for, a line of JSON each, with the guide's host as its reader saved it. */
const driver = `
import { createInterface } from 'node:readline';
import { take } from './host.mjs';
import { tick } from './timer.mjs';
const does = { take: ({ event }) => take(event) ?? null, tick: ({ now }) => tick(now) ?? null };
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  let answer;
  try {
    answer = { value: does[asked.do](asked) };
  } catch (error) {
    answer = { fault: String(error) };
  }
  console.log(JSON.stringify(answer));
}
`;

/** A process that works with the guide's host. */
export interface GuideHost {
  readonly child: ChildProcess;
  /** The answer; undefined where the process was gone before it came. */
  ask(what: { readonly do: 'take' | 'tick'; readonly [field: string]: unknown }): Promise<unknown>;
}

/** The host that a guide has its reader write, in a folder of its own, with its database in a file. */
export function guideOffice(markdown: string) {
  const folder = freshFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const { file, text } of fencesOf(markdown))
    if (file !== undefined) writeFileSync(join(folder, file), text);
  writeFileSync(join(folder, 'driver.mjs'), driver);
  const database = join(folder, 'petitions.sqlite');
  return { database, start: () => startDriver(folder, database) };
}

function startDriver(folder: string, database: string): GuideHost {
  const child = spawn(process.execPath, ['--no-warnings', 'driver.mjs'], {
    cwd: folder,
    env: { ...process.env, DATABASE: database },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => stop(child, 'SIGKILL'));
  child.stdin.on('error', () => undefined);
  const waiting: ((answer: unknown) => void)[] = [];
  createInterface({ input: child.stdout })
    .on('line', (line) => waiting.shift()?.(JSON.parse(line)))
    .on('close', () => {
      for (const settle of waiting.splice(0)) settle(undefined);
    });
  return {
    child,
    ask: async (what) => {
      const answer = await new Promise<unknown>((resolve) => {
        waiting.push(resolve);
        if (child.exitCode !== null || child.signalCode !== null) resolve(undefined);
        else child.stdin.write(`${JSON.stringify(what)}\n`);
      });
      if (answer === undefined) return undefined;
      const { value, fault } = answer as { readonly value?: unknown; readonly fault?: string };
      if (fault !== undefined) throw new Error(fault);
      return value;
    },
  };
}
