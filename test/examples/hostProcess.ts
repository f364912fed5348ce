import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An answer of the host: its status, its headers, and its body as JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A host that runs as a process of its own. */
export interface HostProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has written to its log of errors so far. */
  errors(): string;
  get(path: string, actor?: string): Promise<Answer>;
  post(path: string, actor: string, body: unknown, key?: string): Promise<Answer>;
}

/** An office of the example for one test: a folder with its database and its clock, both gone afterwards. */
export function office(moment = '2026-03-02T09:00:00+08:00') {
  const folder = mkdtempSync(join(tmpdir(), 'web-host-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const database = join(folder, 'petitions.sqlite');
  const clock = join(folder, 'clock');
  const setClock = (at: string) => writeFileSync(clock, at);
  setClock(moment);
  const start = (...more: string[]) => startHost('--database', database, '--clock', clock, ...more);
  return { database, setClock, start };
}

/** Starts the example's host on a free port; it is ended with the test. */
async function startHost(...options: string[]): Promise<HostProcess> {
  const script = ['--no-warnings', 'examples/webHost/main.mjs', '--port', '0', ...options];
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    errors += piece;
  });
  onTestFinished(() => stop(child, 'SIGKILL'));
  const url = await listening(child);
  const ask = async (path: string, actor: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { 'x-actor': actor, ...(init.headers as Record<string, string>) };
    const response = await fetch(url + path, { ...init, headers });
    return { status: response.status, headers: response.headers, body: (await response.json()) as never };
  };
  return {
    url,
    child,
    errors: () => errors,
    get: (path, actor = 'officer-1') => ask(path, actor),
    post: (path, actor, body, key) => {
      const headers = { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) };
      return ask(path, actor, { method: 'POST', headers, body: JSON.stringify(body) });
    },
  };
}

/** The address that a host prints; what it prints later is let go. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      if (said.length < 10_000) said += piece;
      const [, url] = /listening on (\S+)/.exec(said) ?? [];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${said}`)));
  });
}

/** The status of an answer to a request whose headers alone are sent: no browser or client helps them to be right. */
export function statusFor(url: string, method: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, ({ statusCode = 0 }) => {
      resolve(statusCode);
      asked.destroy();
    });
    asked.on('error', reject).flushHeaders();
    if (method === 'GET') asked.end();
  });
}

/** Ends a process, and waits until it is gone. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

/** Runs a script of the repository to its end. */
export function runScript(...script: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--no-warnings', ...script], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}
