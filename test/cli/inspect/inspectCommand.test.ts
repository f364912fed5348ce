import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine, fireRescueBureau, type Petition } from '../../../src/index.ts';
import { inspector } from '../../inspector/support/livePage.ts';
import { eventually } from '../../support/patience.ts';
import { cli, directory, file } from '../cli.ts';
import { dataIn, inspecting } from './inspecting.ts';

const register = 'examples/register/register.jsonl';
const lines = readFileSync(register, 'utf8').trimEnd().split('\n');
const events = lines.map((line) => JSON.parse(line));

/** The petitions of the register, as `run --out` writes them. */
const petitions = (() => {
  const engine = createEngine<string>(fireRescueBureau);
  const known = new Map<string, Petition>();
  for (const event of events) {
    const decision = engine.receive(known.get(event.petition), event);
    if (decision.accepted) known.set(decision.petition.id, decision.petition);
  }
  return [...known.values()];
})();
const [petition = expect.fail('no petition')] = petitions;

describe('inspect', () => {
  test('shows what is shipped where nothing is named, and ends when it is told to', async () => {
    const { data, out, url, end } = await inspecting([]);
    expect(data).toEqual({
      version: 1,
      socketPath: '/page',
      inspectUrl: url.replace(/^http(.*)\/$/, 'ws$1'),
    });
    expect(out).toContain('shows the shipped register');
    expect(out).toContain(`point the client of @statelyai/inspect at ${data.inspectUrl}`);
    expect(await end()).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  test('shows a log', async () => {
    const { data, out, end } = await inspecting([register]);
    expect(data).toMatchObject({ title: 'register.jsonl', events });
    expect(out).toContain(`${events.length} events`);
    expect(await end()).toBe(0);
  });

  test('shows a log from standard input', async () => {
    const { data } = await inspecting(['-'], { stdin: lines.slice(0, 3).join('\n') });
    expect(data).toMatchObject({ title: 'stdin', events: events.slice(0, 3) });
  });

  test('shows one petition, written on one line or on many', async () => {
    for (const written of [JSON.stringify(petition), JSON.stringify(petition, null, 2)]) {
      const { data, out } = await inspecting([file('petition.json', written)]);
      expect(data.petitions).toEqual([petition]);
      expect(data).not.toHaveProperty('events');
      expect(out).toContain('1 petition\n');
    }
  });

  test('shows petitions as `run --out` writes them, all or the one that is named', async () => {
    const path = file('petitions.jsonl', petitions.map((one) => `${JSON.stringify(one)}\n`).join(''));
    expect((await inspecting([path])).data.petitions).toEqual(petitions);
    expect((await inspecting([path, '--petition', petition.id])).data.petitions).toEqual([petition]);
  });

  test('shows of a log the petition that is named', async () => {
    const { data } = await inspecting([register, '--petition', petition.id]);
    expect(data.events).toEqual(events.filter((event) => event.petition === petition.id));
    expect(data.events?.length).toBeGreaterThan(0);
  });

  test('gives the page the policies that are named, the last for new petitions', async () => {
    const { data } = await inspecting([
      '--policy',
      'fireRescueBureau',
      '--policy',
      'housingBureau',
      '--lang',
      'zh',
    ]);
    expect(data.policies).toHaveLength(2);
    expect(data).toMatchObject({ policy: 'housingBureau', lang: 'zh' });
  });

  test('speaks Chinese, and JSON', async () => {
    const zh = await inspecting([register], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(zh.out).toContain('检视页面');
    expect(zh.data).not.toHaveProperty('lang');
    const json = await inspecting([register, '--json']);
    expect(JSON.parse(json.out)).toEqual({
      url: json.url,
      inspectUrl: json.data.inspectUrl,
      source: register,
      kind: 'log',
      count: events.length,
      damaged: 0,
      problems: [],
    });
  });
});

describe('broken input', () => {
  test('lines that are no events are listed with their numbers, in the terminal and in the page; the rest is shown', async () => {
    const broken = [lines[0], '{"cut": ', '', '[1]', lines[1], JSON.stringify(petition)].join('\n');
    const { data, out, end } = await inspecting([file('log.jsonl', broken)]);
    expect(data.events).toEqual(events.slice(0, 2));
    expect(data.problems?.map(({ line }) => line)).toEqual([2, 4, 6]);
    expect(out).toMatch(/^ *2 +no JSON/m);
    expect(out).toMatch(/^ *4 +JSON, but no object/m);
    expect(out).toMatch(/^ *6 +a petition among events/m);
    expect(await end()).toBe(2);
  });

  test('of many broken lines the first 200 are listed, and the rest counted', async () => {
    const { data, out } = await inspecting([file('log.jsonl', `${lines[0]}\n${'x\n'.repeat(300)}`)]);
    expect(data.problems).toHaveLength(200);
    expect(out).toContain('100 more are not listed');
  });

  test('a petition of another policy version is told with what to do, and the page shows it all the same', async () => {
    const other = { ...petition, policy: { ...petition.policy, version: '0.0.1' } };
    const path = file('petition.json', JSON.stringify(other));
    const { data, out, end } = await inspecting([path]);
    expect(data.petitions).toEqual([other]);
    expect(out).toMatch(/give the file of that version with --policy/);
    expect(out).toContain(petition.id);
    expect(await end()).toBe(2);
  });

  test('a petition that was changed by hand is told', async () => {
    const changed = { ...petition, seq: petition.seq + 1 };
    const { out } = await inspecting([file('petition.json', JSON.stringify(changed))]);
    expect(out).toMatch(/use the data as they were written/);
  });

  test.each([
    ['an empty file', '', [], 'it holds no event and no petition'],
    [
      'a file without the petition that is named',
      lines[0] ?? '',
      ['--petition', 'P-none'],
      'the petition P-none',
    ],
  ])('%s ends it', async (_, content, options, told) => {
    const said = await cli(['inspect', file('log.jsonl', content), ...options]);
    expect(said.code).toBe(2);
    expect(said.err).toContain(told);
  });

  test.each([
    [['no-such-file.jsonl'], 'there is no such file'],
    [['--policy', 'noSuchPolicy'], 'there is no policy'],
    [['--port', 'http'], 'A port is a whole number'],
    [['--port', '65536'], 'A port is a whole number'],
    [['--port', '1', '--file', 'x.html'], 'cannot be used with'],
  ])('%j ends it', async (argv, told) => {
    const said = await cli(['inspect', ...argv]);
    expect(said.code).toBe(2);
    expect(said.err).toContain(told);
  });

  test('a port in use ends it, and says which option to use', async () => {
    const { port } = await inspector();
    const said = await cli(['inspect', '--port', String(port)]);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(new RegExp(`port ${port} is in use .* choose another with --port`));
    expect((await cli(['inspect', '--port', String(port), '--lang', 'zh'])).err).toContain(
      '请用 --port 另选端口',
    );
  });
});

describe('a long log', () => {
  test('is read by the page from the server, as it is written; its broken lines are told in the terminal', async () => {
    const many = Array.from({ length: 5 }, () => lines).flat();
    const written = `${many.join('\n')}\nbroken\n`;
    const { data, out, url, end } = await inspecting([file('log.jsonl', written)]);
    expect(data).toMatchObject({ logPath: '/log', title: 'log.jsonl' });
    expect(data).not.toHaveProperty('events');
    expect(data).not.toHaveProperty('problems');
    expect((await (await fetch(`${url}log`)).text()) === written).toBe(true);
    expect(out).toContain(`${many.length} events`);
    expect(out).toMatch(new RegExp(`^ *${many.length + 1} +no JSON`, 'm'));
    expect(await end()).toBe(2);
  });
});

describe('inspect --file', () => {
  test('writes one page with its data inside, and serves nothing', async () => {
    const out = join(directory(), 'page.html');
    const said = await cli(['inspect', register, '--file', out]);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain(`written: ${out}`);
    expect(said.out).not.toContain('http');
    const data = dataIn(readFileSync(out, 'utf8'));
    expect(data).toEqual({ version: 1, title: 'register.jsonl', events });
  });

  test('tells of broken lines, in the page too', async () => {
    const out = join(directory(), 'page.html');
    const said = await cli(['inspect', file('log.jsonl', `${lines[0]}\nbroken`), '--file', out]);
    expect(said.code).toBe(2);
    expect(dataIn(readFileSync(out, 'utf8')).problems).toMatchObject([{ line: 2 }]);
  });

  test('never writes over what it reads', async () => {
    const path = file('log.jsonl', lines[0] ?? '');
    const said = await cli(['inspect', path, '--file', path]);
    expect(said.code).toBe(2);
    expect(said.err).toContain('write over what is read');
    expect(readFileSync(path, 'utf8')).toBe(lines[0]);
  });

  test('says where nothing can be written', async () => {
    const said = await cli(['inspect', '--file', '/nowhere/at/all.html']);
    expect(said.code).toBe(2);
    expect(said.err).toContain('there is no such file');
  });
});

describe('the browser', () => {
  test('is opened at the address', async () => {
    const folder = directory();
    const browser = join(folder, 'browser');
    const visited = join(folder, 'visited');
    writeFileSync(browser, `#!/bin/sh\nprintf %s "$1" > ${visited}.part && mv ${visited}.part ${visited}\n`);
    chmodSync(browser, 0o755);
    const { url } = await inspecting(['--open-it'], { env: { BROWSER: browser } });
    await eventually(() => expect(existsSync(visited)).toBe(true));
    expect(readFileSync(visited, 'utf8')).toBe(url);
  });

  test('that is not there is not missed', async () => {
    const { url, end } = await inspecting(['--open-it'], { env: { BROWSER: '/nowhere/at/all' } });
    expect((await fetch(url)).status).toBe(200);
    expect(await end()).toBe(0);
  });
});
