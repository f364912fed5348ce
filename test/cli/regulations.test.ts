import { expect, test } from 'vitest';
import { regulations2022 } from '../../src/policy/regulations2022.ts';
import { cli } from './cli.ts';
import { receive, registerFile } from './register.ts';

test('the base that bodies extend is looked at by its name', async () => {
  const { out } = await cli(['check', 'regulations2022', '--json']);
  expect(out).toContain(`"version": "${regulations2022.version}"`);
  const diagram = await cli(['export', 'firstVisit', '--format', 'mermaid', '--policy', 'regulations2022']);
  expect(diagram).toMatchObject({ code: 0, out: expect.stringContaining('stateDiagram') });
});

test.each(['zh', 'en'])(
  'nothing is decided under it alone: that is told, and what to do (%s)',
  async (lang) => {
    const { code, err } = await cli([
      'run',
      registerFile(receive('e1', 'P1')),
      '--policy',
      'regulations2022',
      '--lang',
      lang,
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(lang === 'zh' ? /没有列出单位/ : /lists no units/);
  },
);
