import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { blockAfter, runBuilt } from '../examples/runBuilt.ts';

/** A line of the report without the padding of its table. */
const flat = (line: string) => line.trim().replace(/ +/g, ' ');

test.each([
  ['docs/manual.md', 'en_GB.UTF-8'],
  ['docs/manual.zh-CN.md', 'zh_CN.UTF-8'],
])('%s shows lines that `npm start` prints, in their order', (page, LC_ALL) => {
  const [, ...script] = manifest.scripts.start.split(' ');
  const printed = runBuilt(script, { LC_ALL }).split('\n').map(flat);
  const shown = blockAfter(readFileSync(page, 'utf8'), '`npm start`', 'text').split('\n').map(flat);
  const lines = shown.filter((line) => line !== '');
  expect(lines.length).toBeGreaterThan(5);
  let from = 0;
  for (const line of lines) {
    const at = printed.indexOf(line, from);
    expect(at, line).toBeGreaterThanOrEqual(from);
    from = at + 1;
  }
});
