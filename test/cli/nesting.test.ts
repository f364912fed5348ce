import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { isNestedTooDeeply, mostLevels } from '../../src/vocabulary/nesting.ts';
import { cli, directory, file } from './cli.ts';
import { assess, lines, receive } from './register.ts';
import { replayed } from './replay/replaying.ts';

/** A value in so many lists and objects. */
const nested = (levels: number) =>
  `${'[{"a":'.repeat(levels / 2)}${levels % 2 === 1 ? '[]' : '1'}${'}]'.repeat(levels / 2)}`;
/** JSON with such a value in place of the word `deep`. */
const withDeep = (json: unknown, levels = 9000) =>
  JSON.stringify(json).replace('"deep"', () => nested(levels));

describe('of a value, levels are counted', () => {
  test('up to the most that there may be, in lists and objects alike', async () => {
    await fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 * mostLevels }), (levels) => {
        expect(isNestedTooDeeply(JSON.parse(nested(levels)))).toBe(levels > mostLevels);
      }),
    );
  });

  test('wherever the deep part stands', () => {
    const at = (value: unknown) => JSON.parse(JSON.stringify({ a: [1, { b: 'deep' }], c: value }));
    expect(isNestedTooDeeply(at(JSON.parse(nested(mostLevels - 1))))).toBe(false);
    expect(isNestedTooDeeply(at([1, JSON.parse(nested(mostLevels))]))).toBe(true);
  });
});

const event = receive('e2', 'P2', undefined, { claim: 'deep' });
const decision = { accepted: true, event: 'e1', petition: 'P1', path: 'deep' };
const effect = { petition: 'P1', event: 'e1', index: 0, effect: { type: 'notify', to: 'deep' } };
const petition = { id: 'P1', seal: 'x', phase: { context: 'deep' } };
const entry = { event: receive('e3', 'P3'), decided: 'deep' };
const deepLines = [event, decision, effect, petition, entry, ['deep']].map((one) => withDeep(one));

const by = ['--role', 'disciplineCommission', '--unit', 'commission', '--id', 'clerk-1'];
const at = ['--at', '2026-09-30'];

describe.each(deepLines)('a line that is nested thousands of levels deep (%#)', (deep) => {
  const register = () => file('log.jsonl', lines(receive('e1', 'P1'), deep, assess('e4', 'P1')));
  const pageFile = () => join(directory(), 'page.html');

  test.each([
    ['run', (log: string) => ['run', log, '--out', directory()]],
    ['inspect', (log: string) => ['inspect', log, '--file', pageFile()]],
    ['diff', (log: string) => ['diff', 'fireRescueBureau', 'housingBureau', '--log', log]],
  ])('is told by `%s` with its line, and the others are read', async (_, argv) => {
    const { code, out, err } = await cli(argv(register()));
    expect(err).toBe('');
    expect(out).toContain('nested more than 100 levels deep');
    expect(code).toBe(2);
  });

  test('is told by `replay` with its line, and the others are decided', async () => {
    const { code, report } = await replayed([register()], { verify: true });
    expect(report.problems).toContainEqual(expect.objectContaining({ line: 2, code: 'too-deep' }));
    expect(report.totals).toMatchObject({ lines: 3, damaged: 1, accepted: 2 });
    expect(code).toBe(2);
  });

  test.each([
    ['next', (log: string) => ['next', log, '--petition', 'P1', ...by, ...at]],
    ['deadlines', (log: string) => ['deadlines', log, '--petition', 'P1', ...at]],
    ['explain', (log: string) => ['explain', log, '--petition', 'P1', '--deadline', 'registration']],
  ])('ends `%s` with a message, where it looks for a petition', async (_, argv) => {
    const { code, err } = await cli(argv(file('petitions.jsonl', `${deep}\n`)));
    expect(err).toMatch(/^petition-flow: .*no line of it is the petition P1.*\n$/);
    expect(code).toBe(2);
  });
});

describe('a document that is nested thousands of levels deep ends a command with a message', () => {
  const deep = (name = 'deep.json', json: unknown = 'deep') => file(name, withDeep(json));

  test.each([
    ['next', () => ['next', deep(), ...by, ...at]],
    ['deadlines', () => ['deadlines', deep(), ...at]],
    ['a petition of `explain`', () => ['explain', deep(), '--deadline', 'x']],
    ['a policy of `run`', () => ['run', deep('log.jsonl'), '--policy', deep()]],
    ['a policy of `check`', () => ['check', deep('policy.json', { ...fireRescueBureau, notices: 'deep' })]],
    ['a policy of `diff`', () => ['diff', 'fireRescueBureau', deep(), '--log', deep('log.jsonl')]],
    ['a profile', () => ['simulate', '--petitions', '3', '--seed', '1', '--profile', deep()]],
    [
      'a petition of `inspect`',
      () => [
        'inspect',
        deep('one.json', { seal: 'x', phase: 'deep' }),
        '--file',
        join(directory(), 'x.html'),
      ],
    ],
  ])('%s', async (_, argv) => {
    const { code, out, err } = await cli(argv());
    expect(`${out}${err}`).toMatch(/nested more than 100 levels deep/);
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });
});
