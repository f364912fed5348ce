// The doors for other languages: decisions a second and processor time of each, from outside. Builds on dist: npm run build && node bench/doors.ts
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';

interface Event {
  readonly petition: string;
}
interface Answer {
  readonly accepted: boolean;
  readonly petition?: object;
}
type Decide = (petition: object | undefined, event: Event) => Promise<Answer>;

const program = 'dist/cli/main.js';
const quick = process.argv.includes('--quick');
const lines = readFileSync('examples/register/register.jsonl', 'utf8').trim().split('\n');
const events = lines.slice(0, quick ? 200 : undefined).map((line) => JSON.parse(line) as Event);

const petitions = new Map<string, Event[]>();
for (const event of events) petitions.set(event.petition, [...(petitions.get(event.petition) ?? []), event]);

/** Milliseconds of processor time that a process has taken; NaN where the system does not say. */
function processorTime({ pid }: ChildProcess): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

/** Each petition's events in their order, the petitions shared out among so many callers. */
async function runAll(callers: number, decide: Decide): Promise<number> {
  // One iterator for all: whoever is free takes the next petition.
  const byPetition = petitions.values();
  let decisions = 0;
  const caller = async () => {
    for (const own of byPetition) {
      let petition: object | undefined;
      for (const event of own) {
        const answer = await decide(petition, event);
        if (answer.accepted) petition = answer.petition;
        decisions += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return decisions;
}

async function measure(door: string, callers: number, child: ChildProcess, decide: Decide): Promise<void> {
  // The first round is for the compiler.
  await runAll(callers, decide);
  const before = processorTime(child);
  const began = performance.now();
  const decisions = await runAll(callers, decide);
  const seconds = (performance.now() - began) / 1000;
  const each = (processorTime(child) - before) / decisions;
  console.log(
    `${door.padEnd(18)} ${String(callers).padStart(2)} callers  ${(decisions / seconds).toFixed(0).padStart(6)} decisions/s  ${each.toFixed(2)} ms of processor each`,
  );
}

async function rpc(): Promise<void> {
  const child = spawn(process.execPath, [program, 'rpc'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, result } = JSON.parse(line) as { id: number; result: Answer };
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  const decide: Decide = (petition, event) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      const params = { petition, event };
      child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: last, method: 'decide', params })}\n`);
    });
  for (const callers of [1, 16]) await measure('rpc', callers, child, decide);
  child.stdin.end();
  await once(child, 'exit');
}

async function stateless(): Promise<void> {
  const child = spawn(process.execPath, [program, 'serve', '--stateless', '--port', '0', '--rate', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  for await (const piece of child.stderr.iterator({ destroyOnReturn: false })) {
    said += piece;
    if (said.includes('"listening"')) break;
  }
  child.stderr.resume();
  const url = /"url":"([^"]+)"/.exec(said)?.[1] ?? '';
  const agent = new Agent({ keepAlive: true });
  const decide: Decide = (petition, event) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({ petition, event });
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const asked = request(`${url}/decide`, { method: 'POST', agent, headers }, async (response) => {
        const parts: Uint8Array[] = [];
        for await (const part of response) parts.push(part);
        resolve(JSON.parse(Buffer.concat(parts).toString()));
      });
      asked.on('error', reject).end(body);
    });
  for (const callers of [1, 16]) await measure('serve --stateless', callers, child, decide);
  agent.destroy();
  child.kill('SIGTERM');
  await once(child, 'exit');
}

await rpc();
await stateless();
