import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { fencesOf } from '../docs/guides/fences.ts';
import { freshFolder } from '../docs/guides/freshFolder.ts';
import { stop } from '../support/programs.ts';

/** Does what it is asked for, a line of JSON each, with the guide's host as its reader saved it; notes the key of each delivery. */
const driver = `
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { clock, openHost } from './host.mjs';
// A killed one's lease ends soon.
const host = await openHost({ leaseMs: 500, deliver: async ({ key }) => appendFileSync('delivered', key + '\\n') });
const does = { take: ({ event }) => host.take(event), tick: () => host.due(), waiting: () => host.waiting() };
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  clock.moment = asked.now;
  does[asked.do](asked).then(
    (value) => console.log(JSON.stringify({ id: asked.id, value })),
    (error) => console.log(JSON.stringify({ id: asked.id, fault: String(error) })),
  );
}
`;

/** What the guide's host is asked for, and the moment of its clock. */
export interface Asked {
  readonly do: 'take' | 'tick' | 'waiting';
  readonly now: string;
  readonly event?: object;
}

/** A process that works with the guide's host. */
export interface GuideHost {
  readonly child: ChildProcess;
  /** The answer; undefined where the process was gone before it came. */
  ask(what: Asked): Promise<unknown>;
}

/** The host that a guide has its reader write, in a folder of its own, with its database in a file. */
export function guideOffice(markdown: string) {
  const folder = freshFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const { file, text } of fencesOf(markdown))
    if (file !== undefined) writeFileSync(join(folder, file), text);
  writeFileSync(join(folder, 'driver.mjs'), driver);
  const database = join(folder, 'petitions.sqlite');
  const noted = join(folder, 'delivered');
  /** The keys that were delivered, in their order, a key that came again as often as it came. */
  const delivered = () => (existsSync(noted) ? readFileSync(noted, 'utf8').split('\n').slice(0, -1) : []);
  return { database, delivered, start: () => startDriver(folder, database) };
}

function startDriver(folder: string, database: string): GuideHost {
  const child = spawn(process.execPath, ['--no-warnings', 'driver.mjs'], {
    cwd: folder,
    env: { ...process.env, DATABASE: database },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => stop(child, 'SIGKILL'));
  child.stdin.on('error', () => undefined);
  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  let isGone = false;
  createInterface({ input: child.stdout })
    .on('line', (line) => {
      const answer = JSON.parse(line);
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    })
    .on('close', () => {
      isGone = true;
      for (const settle of waiting.values()) settle(undefined);
      waiting.clear();
    });
  return {
    child,
    ask: async (what) => {
      const answer = await new Promise<unknown>((resolve) => {
        if (isGone) return resolve(undefined);
        asked += 1;
        waiting.set(asked, resolve);
        child.stdin.write(`${JSON.stringify({ id: asked, ...what })}\n`);
      });
      if (answer === undefined) return undefined;
      const { value, fault } = answer as { readonly value?: unknown; readonly fault?: string };
      if (fault !== undefined) throw new Error(fault);
      return value;
    },
  };
}
