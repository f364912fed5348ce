import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkNode } from '../../../src/cli/serve/nodeVersion.ts';
import { arrival, officer } from '../../serve/support/office.ts';
import { until } from '../../support/patience.ts';
import { cli, directory, file } from '../cli.ts';

const refused = async (...argv: string[]) => {
  const { code, out, err } = await cli([
    'serve',
    '--port',
    '0',
    '--data',
    join(directory(), 'p.sqlite'),
    ...argv,
  ]);
  expect([argv, code, out]).toEqual([argv, 2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  return err;
};

describe('serve', () => {
  it('refuses in one line, with what to do, to start where it could not be trusted', async () => {
    expect(await refused('--host', '0.0.0.0')).toMatch(/--actors/);
    expect(await refused('--public-host', 'petitions.example')).toMatch(/--actors/);
    expect(await refused('--actors', '/no/such/file')).toMatch(/no such file/);
    expect(await refused('--actors', file('actors.json', '{"from":"body"}'))).toMatch(/actors\.json: from/);
    const people = { 'officer-1': { role: 'disciplineCommission', unit: 'commission' } };
    const header = file('actors.json', JSON.stringify({ from: 'header', header: 'Remote-User', people }));
    expect(await refused('--host', '0.0.0.0', '--actors', header)).toMatch(/secretFile/);
    expect(await refused('--deliver-to', 'mailto:a@b')).toMatch(/http/);
    expect(await refused('--deliver-secret-file', header)).toMatch(/--deliver-to/);
    expect(
      await refused('--deliver-to', 'http://127.0.0.1:1', '--deliver-secret-file', file('s', 'short')),
    ).toMatch(/at least 24/);
    expect(await refused('--clock', file('clock', 'tomorrow'))).toMatch(/moment/);
    expect(await refused('--policy', 'noSuchPolicy')).toMatch(/no policy/);
    expect(
      await refused('--data', file('p.sqlite', 'this is no database, but a text that is long enough')),
    ).toMatch(/petition-flow: /);
  });

  it('refuses an older Node', () => {
    expect(() => checkNode('22.12.0')).toThrow(/22\.13/);
    expect(() => checkNode('20.19.0')).toThrow(/22\.13/);
    for (const version of ['22.13.0', '24.0.0']) expect(() => checkNode(version)).not.toThrow();
  });
});

/** The built program, in a folder of its own. */
async function started(data: string, ...argv: string[]) {
  const child = spawn(
    process.execPath,
    ['dist/cli/main.js', 'serve', '--port', '0', '--data', data, ...argv],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    said.out += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    said.err += piece;
  });
  await until(() => /"url":"/.test(said.err) || child.exitCode !== null);
  const [, url = expect.fail(said.err)] = /"url":"([^"]+)"/.exec(said.err) ?? [];
  const post = (key: string) =>
    fetch(`${url}/petitions`, {
      method: 'POST',
      headers: { 'x-actor': officer, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ event: arrival }),
    });
  return { child, said, url, post };
}

const end = async (child: ChildProcess, signal: NodeJS.Signals) => {
  const exit = once(child, 'exit');
  child.kill(signal);
  return (await exit)[0];
};

describe.runIf(existsSync('dist/cli/main.js'))('the built server', () => {
  it('takes a petition in a fresh folder, is killed, and answers a retry as before; a signal ends it with 0', async () => {
    const data = join(directory(), 'petitions.sqlite');
    const first = await started(data);
    const opened = await first.post('letter-1');
    expect(opened.status).toBe(201);
    await end(first.child, 'SIGKILL');
    const second = await started(data);
    const again = await second.post('letter-1');
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ ...((await opened.json()) as object), repeated: true });
    expect(await end(second.child, 'SIGTERM')).toBe(0);
    expect(second.said.err).toContain('"stopped"');
    expect(second.said.err).not.toContain('petitioner-1"');
  });

  it('says that its port is in use, in one line', async () => {
    const { url } = await started(join(directory(), 'a.sqlite'));
    const { port } = new URL(url);
    const { code, err } = await cli(['serve', '--port', port, '--data', join(directory(), 'b.sqlite')]);
    expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
    expect(err).toContain('--port');
  });
});
