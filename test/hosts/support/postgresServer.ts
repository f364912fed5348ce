import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { asWhom, postgresPrograms } from './postgresPrograms.ts';

/** A PostgreSQL of its own, on a free port of the loopback address; ends with the process that started it. */
export interface PostgresServer {
  /** Where a database of it is, by the role that may do everything. */
  url(database?: string): string;
  /** Makes an empty database, and says where it is. */
  database(): Promise<string>;
  /** Ends every process of it at once, as `kill -9` does: nothing is told, nothing is written any more. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port. */
  start(): Promise<void>;
  /** Ends it, and removes its data. */
  stop(): Promise<void>;
}

/** Ends the server when whoever started it is gone, however that ended: then the other end of its standard input is closed. */
const guarded = '"$@" & server=$!; cat >/dev/null; kill -QUIT $server; wait $server; rm -rf "$WORK"';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/** Of a process, by Linux's list: what it does, and who started it; undefined: it is not there, or the system has no such list. */
function statusOf(path: string): { readonly state: string; readonly parent: number } | undefined {
  try {
    const stat = readFileSync(path, 'utf8');
    const [state = '', parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

/** The processes that a process has started; none where there is no list of them: they end by themselves a moment later. */
const startedBy = (parent: number): readonly number[] =>
  globSync('/proc/[0-9]*/stat')
    .filter((path) => statusOf(path)?.parent === parent)
    .map((path) => Number(path.split('/')[2]));

/** One that has ended and that nobody has asked about yet does nothing any more. */
function runs(one: number): boolean {
  try {
    process.kill(one, 0);
    return statusOf(`/proc/${one}/stat`)?.state !== 'Z';
  } catch {
    return false;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Starts a PostgreSQL with fresh data. Words are ordered as in a Chinese office (`zh`), not byte by byte.
 * @param durable whether it waits for the disk, as in use; without, what it took survives its own end but not the machine's
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const work = mkdtempSync(join(tmpdir(), 'petition-flow-postgres-'));
  if (asWhom.uid !== undefined && asWhom.gid !== undefined) chownSync(work, asWhom.uid, asWhom.gid);
  chmodSync(work, 0o755);
  const programs = postgresPrograms(work);
  const data = join(work, 'data');
  const words = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=zh-Hans-CN'];
  execFileSync(
    join(programs, 'initdb'),
    [`--pgdata=${data}`, '--auth=trust', '--username=postgres', '--no-sync', '--no-instructions', ...words],
    { ...asWhom, cwd: work, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    shared_buffers: durable ? '128MB' : '32MB',
    max_connections: 200,
    log_min_messages: 'warning',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const url = (database = 'postgres') => `postgresql://postgres@127.0.0.1:${port}/${database}`;
  let guard: ChildProcess | undefined;
  let databases = 0;

  async function answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: url() });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  }

  async function start(): Promise<void> {
    const said: string[] = [];
    const child = spawn('/bin/sh', ['-c', guarded, 'sh', join(programs, 'postgres'), '-D', data, ...flags], {
      ...asWhom,
      cwd: work,
      env: { ...process.env, WORK: work, LC_ALL: 'C' },
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    guard = child;
    child.stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text));
    child.stdin?.on('error', () => {});
    for (let looks = 0; !(await answers()); looks += 1) {
      if (child.exitCode !== null || looks > 6_000)
        throw new Error(`PostgreSQL does not start: ${said.join('')}`);
      await pause(10);
    }
    child.unref();
  }

  async function kill(): Promise<void> {
    if (guard === undefined) return;
    const gone = once(guard, 'exit');
    const lock = join(data, 'postmaster.pid');
    const main = Number(readFileSync(lock, 'utf8').split('\n')[0]);
    guard.kill('SIGKILL');
    const all = [main, ...startedBy(main)];
    for (const one of all) if (runs(one)) process.kill(one, 'SIGKILL');
    await gone;
    guard = undefined;
    while (all.some(runs)) await pause(5);
    // A process that has ended keeps its number until it is asked about, which some containers leave undone.
    rmSync(lock, { force: true });
  }

  const server: PostgresServer = {
    url,
    async database() {
      databases += 1;
      const name = `fresh_${databases}`;
      const client = new pg.Client({ connectionString: url() });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return url(name);
    },
    kill,
    start,
    async stop() {
      await kill();
      rmSync(work, { recursive: true, force: true });
    },
  };
  try {
    await start();
    return server;
  } catch (error) {
    await kill().catch(() => {});
    rmSync(work, { recursive: true, force: true });
    throw error;
  }
}
