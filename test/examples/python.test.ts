import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtProgram } from '../support/programs.ts';
import { builtServer, ran } from './builtServer.ts';
import { blockAfter } from './runBuilt.ts';

const probe = spawnSync('python3', ['-c', 'import sys, sqlite3; print(sys.version_info >= (3, 9))'], {
  encoding: 'utf8',
});
const hasPython = probe.stdout?.trim() === 'True';
const page = readFileSync('examples/python/README.md', 'utf8');
const portal = ['-B', '-W', 'error', 'examples/python/portal.py'];

describe.runIf(hasPython)('the Python example', () => {
  test('decides for a portal by the engine as a child process, as its page shows', async () => {
    expect(await ran('python3', [...portal, ...builtProgram()])).toBe(blockAfter(page, 'It prints', 'text'));
  });

  test('decides for a portal by the engine beside it, the same', async () => {
    const url = await builtServer('--stateless');
    expect(await ran('python3', [...portal, url])).toBe(blockAfter(page, 'It prints', 'text'));
  });
});

test.skipIf(hasPython)(
  'the Python example was NOT tried: there is no Python of 3.9 or newer here',
  (context) => context.skip(),
);
