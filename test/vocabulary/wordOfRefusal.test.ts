import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const sources = globSync('src/**/*.{ts,tsx}').map((file) => ({ file, said: readFileSync(file, 'utf8') }));
const saying = (words: string) =>
  sources.flatMap(({ file, said }) => (said.includes(words) ? [file.replaceAll('\\', '/')] : [])).sort();

describe('what the software refuses is never called as an organ’s own act is', () => {
  test('it says 未通过 or 不能提出, and nowhere 不予办理', () => {
    expect(saying('不予办理')).toEqual([]);
    expect(saying('未通过').length).toBeGreaterThan(0);
    expect(saying('不能提出').length).toBeGreaterThan(0);
  });

  test('不予受理 stands only where an organ does not accept: in events, states, papers and rules', () => {
    const legal = /^src\/(?:vocabulary\/(?:events|words\/effectWhats)|machines|rules|documents\/templates)\b/;
    expect(saying('不予受理').filter((file) => !legal.test(file))).toEqual([]);
  });
});
