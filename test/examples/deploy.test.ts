import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { freshFolder } from '../docs/guides/freshFolder.ts';
import { arrival } from '../serve/support/office.ts';
import { stop } from '../support/programs.ts';

const file = (name: string) => readFileSync(`examples/deploy/${name}`, 'utf8');
const removed = (folder: string) => {
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** The options of a command line, with what stands behind each. */
const optionsOf = (line: readonly string[]) =>
  line.flatMap((word, at) => (word.startsWith('--') ? [[word, line[at + 1]] as const] : []));

/** The options that `serve` knows, by its own help. */
const known = () => {
  const help = execFileSync(process.execPath, ['dist/cli/main.js', 'serve', '--help'], { encoding: 'utf8' });
  return [...help.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option);
};

test('what is packed for closed networks is installed with an empty cache and no registry, and serves a petition', async () => {
  const packed = removed(freshFolder());
  const script = resolve('examples/deploy/packOffline.mjs');
  const name = execFileSync(process.execPath, [script, 'petition-flow'], {
    cwd: packed,
    encoding: 'utf8',
  }).trim();
  expect(name).toBe(`petition-flow-${manifest.version}.tgz`);

  const closed = removed(mkdtempSync(join(tmpdir(), 'closed-')));
  cpSync(join(packed, name), join(closed, name));
  const env = {
    ...process.env,
    npm_config_offline: 'true',
    npm_config_registry: 'http://127.0.0.1:9',
    npm_config_cache: join(closed, 'cache'),
    npm_config_update_notifier: 'false',
  };
  execFileSync('npm', ['install', '--no-audit', '--no-fund', `./${name}`], {
    cwd: closed,
    env,
    stdio: 'pipe',
  });
  const inside = join(closed, 'node_modules/petition-flow/node_modules');
  const beside = Object.keys(manifest.dependencies).map((one) => one.split('/')[0]);
  expect(readdirSync(inside).sort()).toEqual([...new Set(beside)].sort());

  const program = join(closed, 'node_modules/.bin/petition-flow');
  const child = spawn(process.execPath, ['--no-warnings', program, 'serve', '--port', '0'], {
    cwd: closed,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => stop(child, 'SIGTERM'));
  let told = '';
  const url = await new Promise<string>((found, failed) => {
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      told += piece;
      const [, address] = /"url":"([^"]+)"/.exec(told) ?? [];
      if (address) found(address);
    });
    once(child, 'exit').then(([code]) => failed(new Error(`it ended with ${code}: ${told}`)), failed);
  });
  const headers = { 'content-type': 'application/json', 'x-actor': 'disciplineCommission.commission' };
  const body = JSON.stringify({ event: arrival });
  const { status } = await fetch(`${url}/petitions`, { method: 'POST', headers, body });
  expect(status).toBe(201);
});

test('packing what is not installed says so, and packing nothing says how', () => {
  const folder = removed(mkdtempSync(join(tmpdir(), 'nothing-')));
  const packing = (...names: string[]) =>
    spawnSync(process.execPath, [resolve('examples/deploy/packOffline.mjs'), ...names], {
      cwd: folder,
      encoding: 'utf8',
    });
  expect(packing('petition-flow').stderr).toContain(
    'petition-flow is not installed here: npm install petition-flow',
  );
  expect(packing()).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('packOffline.mjs petition-flow'),
  });
});

describe('the options with which the service is started are options of `serve`', () => {
  const [entry, command] = ['ENTRYPOINT', 'CMD'].map((word) => {
    const [, list = '[]'] = new RegExp(`^${word} (\\[.*\\])$`, 'm').exec(file('Dockerfile')) ?? [];
    return JSON.parse(list) as string[];
  });

  test('in the container', () => {
    const options = optionsOf([...(entry ?? []), ...(command ?? [])]);
    expect(options.map(([option]) => option)).toEqual(['--host', '--data', '--actors', '--public-host']);
    expect(known()).toEqual(expect.arrayContaining(options.map(([option]) => option)));
  });

  test('with compose, which gives the same', () => {
    const { services } = parse(file('compose.yaml')) as { services: { petitions: { command: string[] } } };
    expect(services.petitions.command).toEqual(command);
  });

  test('under systemd', () => {
    const [, line = ''] = /^ExecStart=(.*)$/m.exec(file('petition-flow.service')) ?? [];
    const options = optionsOf(line.split(' ')).map(([option]) => option);
    expect(options).toEqual(['--data', '--actors']);
    expect(known()).toEqual(expect.arrayContaining(options));
  });
});

const analyze = (...more: string[]) => spawnSync('systemd-analyze', more, { encoding: 'utf8' });

describe.skipIf(analyze('--version').status !== 0)('the unit, by systemd-analyze,', () => {
  const unit = () => {
    const folder = removed(mkdtempSync(join(tmpdir(), 'unit-')));
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'petition-flow.service');
    // Node stands elsewhere on this machine.
    writeFileSync(path, file('petition-flow.service').replace('/usr/bin/node', process.execPath));
    return path;
  };

  test('has no mistake', () => {
    const { status, stderr } = analyze('verify', '--man=no', unit());
    expect([status, stderr]).toEqual([0, '']);
  });

  test('leaves the service little that it could do', () => {
    const { status, stdout } = analyze('security', '--offline=true', '--threshold=15', '--no-pager', unit());
    expect(status, stdout.split('\n').slice(-3).join('\n')).toBe(0);
  });
});
