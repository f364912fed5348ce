import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blockAfter, runBuilt } from './runBuilt.ts';

const page = readFileSync('examples/minimal/README.md', 'utf8');

test.each(['Asia/Shanghai', 'UTC', 'America/New_York'])(
  'the minimal host prints in %s what its page says',
  (TZ) => {
    expect(runBuilt(['examples/minimal/index.mjs'], { TZ })).toBe(blockAfter(page, 'It prints', 'text'));
  },
);

test('a block that is not there is told', () => {
  expect(() => blockAfter(page, 'It sings', 'text')).toThrow(/no text block/);
  expect(() => blockAfter(page, 'It prints', 'xml')).toThrow(/no xml block/);
});
