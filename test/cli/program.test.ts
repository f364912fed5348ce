import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { cli } from './cli.ts';
import { receive, registerFile } from './register.ts';

describe('the command line', () => {
  test('tells its version', async () => {
    expect(await cli(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
  });

  test('tells its commands and what its exit codes say', async () => {
    const { code, out } = await cli(['--help']);
    for (const command of ['run', 'next', 'deadlines', 'explain'])
      expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(out).toContain('Exit codes:');
    expect(code).toBe(0);
    expect((await cli(['run', '--help'])).out).toContain('--strict');
  });

  test('without a command shows its help as an error', async () => {
    expect(await cli([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage:') });
  });
});

describe.runIf(existsSync('dist/cli/main.js'))('the built program', () => {
  const program = 'dist/cli/main.js';

  test('reports on a register', () => {
    const out = execFileSync(process.execPath, [program, 'run', registerFile(receive('e1', 'P1')), '--json']);
    expect(JSON.parse(out.toString())).toMatchObject({ totals: { accepted: 1 } });
  });

  test('ends quietly where its reader goes', () => {
    const command = `"${process.execPath}" ${program} run "${registerFile(receive('e1', 'P1'))}" | head -1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });

  test('gives the exit code to the shell', () => {
    const { status, stderr } = spawnSync(process.execPath, [program, 'run', '/no/such/file'], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^petition-flow: .*\n$/);
  });
});
