import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkNode } from '../../../src/cli/serve/nodeVersion.ts';
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
