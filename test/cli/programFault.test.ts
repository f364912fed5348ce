import { expect, test, vi } from 'vitest';
import { cli, file } from './cli.ts';
import { receive, registerFile } from './register.ts';

vi.mock('../../src/engine/createEngine.ts', async (original) => {
  const engine = await original<typeof import('../../src/engine/createEngine.ts')>();
  const fails = () => {
    throw new Error('out of order');
  };
  return {
    createEngine: (policies: never) => ({ ...engine.createEngine(policies), receive: fails, restore: fails }),
  };
});

test('a fault of the program on an event is reported with its line, and has an exit code of its own', async () => {
  const { code, out } = await cli(['run', registerFile(receive('e1', 'P1'))]);
  expect(out).toMatch(/1\s+undecidable\s+a fault of the program: out of order\s+report it/);
  expect(code).toBe(4);
});

test('a fault of the program elsewhere ends it with that code, and says where it was', async () => {
  const { code, err } = await cli(['deadlines', file('petition.json', '{}'), '--at', '2026-09-01']);
  expect(err).toMatch(/^petition-flow: Error: out of order\n\s+at /);
  expect(code).toBe(4);
});
