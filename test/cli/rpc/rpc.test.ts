import { expect, test } from 'vitest';
import { cli, file } from '../cli.ts';

const line = (id: number, method: string, params: object = {}) =>
  `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;

test('rpc answers each line and ends with 0 at the end of its input', async () => {
  const { code, out, err } = await cli(['rpc'], { stdin: `${line(1, 'policies')}{\n${line(2, 'nope')}` });
  const replies = out
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one));
  expect(replies).toMatchObject([
    { id: 1, result: { policies: [{ version: '1.0.0' }, { version: '1.1.0' }] } },
    { error: { code: -32700 } },
    { id: 2, error: { code: -32601 } },
  ]);
  expect([code, err]).toEqual([0, '']);
});

test('rpc without input says nothing', async () => {
  expect(await cli(['rpc'])).toEqual({ code: 0, out: '', err: '' });
});

test('rpc decides under the policies that it is given, the newest last', async () => {
  const given = ['rpc', '--policy', 'fireRescueBureau', '--policy', 'housingBureau'];
  const { out } = await cli(given, { stdin: line(1, 'policies') });
  expect(JSON.parse(out)).toMatchObject({
    result: {
      policies: [
        { id: 'fireRescueBureau', version: '1.0.0' },
        { id: 'housingBureau', version: '1.0.0' },
        { id: 'fireRescueBureau', version: '1.1.0' },
        { id: 'housingBureau', version: '1.1.0' },
      ],
    },
  });
});

test.each([
  [['rpc', '--policy', 'nobody'], 'there is no policy nobody'],
  [['rpc', '--policy', '-'], 'requests come in on standard input'],
  [['rpc', '--max-line', '10'], 'from 1024 to 67108864'],
])('%j is told on standard error, with exit code 2', async (argv, said) => {
  const { code, out, err } = await cli(argv, { stdin: line(1, 'policies') });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(said);
});

test('rpc reads no line longer than it is told', async () => {
  const { out } = await cli(['rpc', '--max-line', '1024'], {
    stdin: line(1, 'policies', { x: 'x'.repeat(2000) }) + line(2, 'policies'),
  });
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one)),
  ).toMatchObject([{ error: { code: -32700 } }, { id: 2, result: {} }]);
});

test('rpc refuses a policy that is none, with its faults', async () => {
  const { code, err } = await cli(['rpc', '--policy', file('none.json', '{}')]);
  expect(code).toBe(2);
  expect(err).toContain('none.json: ');
});
