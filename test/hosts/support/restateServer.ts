import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './freePort.ts';
import { restateProgram } from './restateProgram.ts';

/** A Restate server of its own, on free ports of the loopback address; ends with the process that started it. */
export interface RestateServer {
  /** Where services are called. */
  readonly ingress: string;
  /** Where deployments are registered and the state is asked for. */
  readonly admin: string;
  /** Ends it at once, as `kill -9` does: nothing is told, nothing is written any more. */
  kill(): Promise<void>;
  /** Starts it again on the same data and ports. */
  start(): Promise<void>;
  /** Ends it, and removes its data. */
  stop(): Promise<void>;
}

/** Ends the server when whoever started it is gone, however that ended: then the other end of its standard input is closed. */
const guarded =
  '"$@" & server=$!; echo $server; cat >/dev/null; kill -9 $server; wait $server; rm -rf "$WORK"';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function answers(url: string, init?: RequestInit): Promise<boolean> {
  try {
    const answer = await fetch(url, init);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

/** One node with few partitions and little memory, which tells nobody about itself. */
const settings = (work: string, ports: Readonly<Record<'ingress' | 'admin' | 'node', number>>) => ({
  RESTATE_BASE_DIR: join(work, 'data'),
  RESTATE_NODE_NAME: 'test',
  RESTATE_CLUSTER_NAME: 'test',
  RESTATE_LISTEN_MODE: 'tcp',
  RESTATE_BIND_ADDRESS: `127.0.0.1:${ports.node}`,
  RESTATE_ADVERTISED_ADDRESS: `http://127.0.0.1:${ports.node}/`,
  RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${ports.ingress}`,
  RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${ports.admin}`,
  RESTATE_ADMIN__DISABLE_WEB_UI: 'true',
  RESTATE_DEFAULT_NUM_PARTITIONS: '2',
  RESTATE_ROCKSDB_TOTAL_MEMORY_SIZE: '128MB',
  RESTATE_DISABLE_TELEMETRY: 'true',
  RESTATE_LOG_FILTER: 'warn',
  DO_NOT_TRACK: '1',
});

/** Starts a Restate with fresh data. */
export async function startRestate(): Promise<RestateServer> {
  const program = restateProgram();
  const work = mkdtempSync(join(tmpdir(), 'petition-flow-restate-'));
  mkdirSync(join(work, 'data'));
  const ports = { ingress: await freePort(), admin: await freePort(), node: await freePort() };
  const ingress = `http://127.0.0.1:${ports.ingress}`;
  const admin = `http://127.0.0.1:${ports.admin}`;
  let guard: ChildProcess | undefined;
  let main = 0;

  /** Healthy, and every partition has somebody who leads it: before that a call would wait. */
  const ready = async () =>
    (await answers(`${ingress}/restate/health`)) &&
    (await answers(`${admin}/health`)) &&
    (await answers(`${admin}/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: 'SELECT count(*) AS n FROM state' }),
    }));

  async function start(): Promise<void> {
    const said: string[] = [];
    const child = spawn('/bin/sh', ['-c', guarded, 'sh', program, '--no-logo'], {
      cwd: work,
      env: { ...process.env, ...settings(work, ports), WORK: work },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    guard = child;
    child.stdin.on('error', () => {});
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
    child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
    await once(child.stdout, 'data');
    main = Number(said[0]?.split('\n')[0]);
    for (let looks = 0; !(await ready()); looks += 1) {
      if (child.exitCode !== null || looks > 6_000)
        throw new Error(`Restate does not start: ${said.join('')}`);
      await pause(20);
    }
    child.unref();
  }

  async function kill(): Promise<void> {
    if (guard === undefined) return;
    const gone = once(guard, 'exit');
    guard.kill('SIGKILL');
    guard.stdin?.destroy();
    process.kill(main, 'SIGKILL');
    await gone;
    guard = undefined;
    // Its ports are free when it is gone.
    while (await answers(`${admin}/health`)) await pause(5);
  }

  const server: RestateServer = {
    ingress,
    admin,
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
    await server.stop().catch(() => {});
    throw error;
  }
}
