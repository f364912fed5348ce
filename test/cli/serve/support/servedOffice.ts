import { type ChildProcess, spawn } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { arrival, officer } from '../../../serve/support/office.ts';
import { until } from '../../../support/patience.ts';
import { builtProgram, runScript, stop } from '../../../support/programs.ts';
import { rowsOf } from '../../../support/rowsOf.ts';
import { directory } from '../../cli.ts';

/** An answer of the server: its status, its headers, and its body as JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at what it expects
  readonly body: any;
}

/** `petition-flow serve` as a process of its own. */
export interface Served {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has written so far. */
  readonly said: { out: string; err: string };
  get(path: string, actor?: string): Promise<Answer>;
  post(path: string, body: unknown, actor?: string, key?: string): Promise<Answer>;
  /** Opens a petition. */
  open(petition?: string, key?: string, more?: object): Promise<Answer>;
  send(petition: string, seen: number, event: object, actor?: string, key?: string): Promise<Answer>;
}

/** How a server is started, besides its words. */
export interface Starting {
  /** Words for Node itself. */
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** An office of `serve` for one test: a folder with its file of petitions and its clock, both gone afterwards. */
export function servedOffice(moment = '2026-03-02T09:00:00+08:00') {
  const folder = directory();
  const data = join(folder, 'petitions.sqlite');
  const clock = join(folder, 'clock');
  const setClock = (at: string) => {
    writeFileSync(`${clock}.new`, at);
    renameSync(`${clock}.new`, clock);
  };
  setClock(moment);
  return {
    folder,
    data,
    setClock,
    /** Starts the server over the office's file. */
    start: (words: readonly string[] = [], starting: Starting = {}) =>
      startServer(['--data', data, '--clock', clock, ...words], starting),
    /** Starts it over another place. */
    startOver: (place: readonly string[], starting: Starting = {}) =>
      startServer([...place, '--clock', clock], starting),
    /** The rows that a statement gives, read beside the running server. */
    rows: (sql: string) => rowsOf(data, sql),
    /** Compares the file with its log. */
    verify: () => runScript(builtProgram()[1], 'verify', '--store', data),
  };
}

/** Starts the built server on a free port; it is ended with the test. Throws with what it said where it does not start. */
async function startServer(
  words: readonly string[],
  { node = [], env = {} }: Starting = {},
): Promise<Served> {
  const [program, main] = builtProgram();
  const all = ['--no-warnings', ...node, main, 'serve', '--port', '0', '--rate', '0', ...words];
  const child = spawn(program, all, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  onTestFinished(() => stop(child, 'SIGKILL'));
  const said = { out: '', err: '' };
  for (const [stream, name] of [
    [child.stdout, 'out'],
    [child.stderr, 'err'],
  ] as const)
    stream.setEncoding('utf8').on('data', (piece: string) => {
      said[name] += piece;
    });
  await until(() => /"url":"/.test(said.err) || child.exitCode !== null);
  const url = /"url":"([^"]+)"/.exec(said.err)?.[1];
  if (url === undefined) throw new Error(`the server does not start: ${said.err}`);
  const get = (path: string, actor = officer) => ask(url + path, { headers: { 'x-actor': actor } });
  const post = (path: string, body: unknown, actor = officer, key?: string) => {
    const keyed = key === undefined ? {} : { 'idempotency-key': key };
    const headers = { 'x-actor': actor, 'content-type': 'application/json', ...keyed };
    return ask(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  };
  return {
    ...{ url, child, said, get, post },
    open: (petition, key, more) =>
      post('/petitions', { petition, event: { ...arrival, ...more } }, officer, key),
    send: (petition, seen, event, actor, key) =>
      post(`/petitions/${petition}/events`, { seen, event }, actor, key),
  };
}

async function ask(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, body: await response.json() };
}
