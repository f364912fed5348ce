import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { lifecycles } from '../../../src/machines/lifecycles.ts';
import { cli, directory } from '../cli.ts';

test.each([
  ['svg', '<svg'],
  ['mermaid', 'stateDiagram-v2'],
  ['scxml', '<?xml'],
  ['json', '{'],
])('one lifecycle goes to standard output: %s', async (format, begins) => {
  const { code, out, err } = await cli(['export', 'review', '--format', format]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.startsWith(begins)).toBe(true);
});

test('the language decides the words of the picture', async () => {
  const { out } = await cli(['export', 'review', '--lang', 'zh']);
  expect(out).toContain('复查中');
});

test('all lifecycles go into a directory, a file for each', async () => {
  const out = join(directory(), 'drawn');
  const said = await cli(['export', '--format', 'scxml', '--out', out]);
  expect(said.code).toBe(0);
  expect(readdirSync(out).sort()).toEqual(lifecycles.map(({ id }) => `${id}.scxml`).sort());
});

test('the machine in the JSON is one that XState takes', async () => {
  const { out } = await cli(['export', 'handling', '--format', 'json']);
  const { machine, diagram } = JSON.parse(out);
  expect(Object.keys(createMachine(machine).states)).toEqual(
    diagram.states.map(({ id }: { id: string }) => id),
  );
});

test('a policy of another body is drawn as that body has it', async () => {
  const { code, out } = await cli(['export', 'handling', '--format', 'json', '--policy', 'housingBureau']);
  expect(code).toBe(0);
  expect(JSON.parse(out).diagram.id).toBe('handling');
});

test('a lifecycle that is not known is refused with the name that is near', async () => {
  const { code, err } = await cli(['export', 'reviw']);
  expect(code).toBe(2);
  expect(err).toContain('is review meant?');
  expect((await cli(['export', 'somethingElse'])).err).toContain('choose firstVisit');
});

test('several lifecycles need a directory, and it has to be one that can be written', async () => {
  expect((await cli(['export', 'review', 'handling'])).code).toBe(2);
  expect((await cli(['export', 'review', '--out', '/proc/nowhere/x'])).code).toBe(2);
});

test('files are written in whole', async () => {
  const out = directory();
  await cli(['export', 'review', '--out', out]);
  expect(readFileSync(join(out, 'review.svg'), 'utf8').endsWith('</svg>\n')).toBe(true);
});
