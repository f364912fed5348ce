import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Runs a command to its end; what it printed, and after it what it told of errors. */
export async function said(command: string, folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn('sh', ['-c', command], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    printed += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    told += piece;
  });
  await once(child, 'close');
  return printed + told;
}

/** Starts a program that goes on, and waits until it says that it is listening; gives how it is ended. */
export async function started(
  command: string,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<() => Promise<void>> {
  const child = spawn('sh', ['-c', `${command} 2>&1`], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      printed += piece;
      if (printed.includes('listening')) resolve();
    });
    child.once('close', (code) => reject(new Error(`${command} ended with ${code}: ${printed}`)));
  });
  return () => ended(child);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Ports that nobody listens on, one for each that a guide names. */
export async function freePorts(named: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const servers = named.map((port) => ({ port, server: createServer().listen(0, '127.0.0.1') }));
  await Promise.all(servers.map(({ server }) => once(server, 'listening')));
  const free = servers.map(({ port, server }): [string, string] => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('a port was asked for');
    return [port, String(address.port)];
  });
  await Promise.all(servers.map(({ server }) => once(server.close(), 'close')));
  return new Map(free);
}
