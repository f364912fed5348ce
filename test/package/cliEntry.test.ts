import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the file that coverage leaves out does nothing but start the command line', () => {
  const lines = readFileSync('src/cli/main.ts', 'utf8').split('\n');
  const code = lines.filter((line) => !/^\s*(?:$|\/\/|\/?\*|#!)/.test(line));
  expect(code.length).toBeLessThanOrEqual(5);
});
