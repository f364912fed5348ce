import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runBuilt } from '../examples/runBuilt.ts';

/** A line without the padding of its table. */
const flat = (line: string) => line.trim().replace(/ +/g, ' ');

/** Every command that is shown with lines of its output after it. */
const shown = [
  ['docs/manual.md', 'en_GB.UTF-8'],
  ['docs/manual.zh-CN.md', 'zh_CN.UTF-8'],
].flatMap(([page = '', lang = '']) =>
  [
    ...readFileSync(page, 'utf8').matchAll(/^```sh\npetition-flow (.+)\n```\n\n```text\n([\s\S]*?)^```$/gm),
  ].map(([, command = '', lines = '']) => ({ page, lang, command, lines })),
);

describe('what the manual shows of a command is what it prints', () => {
  test('three commands, in both languages', () => {
    expect(shown.map(({ command }) => command.split(' ')[0])).toEqual(
      Array(2).fill(['test', 'check', 'diff']).flat(),
    );
  });

  test.each(shown)('$page: $command', ({ lang, command, lines }) => {
    const printed = runBuilt(['dist/cli/main.js', ...command.split(' ')], { LC_ALL: lang })
      .split('\n')
      .map(flat);
    let from = 0;
    for (const line of lines.split('\n').map(flat).filter(Boolean)) {
      const start = line.replace(/…$/, '');
      const at = printed.findIndex(
        (candidate, index) =>
          index >= from && (start === line ? candidate === line : candidate.startsWith(start)),
      );
      expect(at, line).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
  });
});
