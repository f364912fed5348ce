import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import config from '../../vitest.config.ts';
import { patience } from '../support/patience.ts';

/** What gives a test, or what it waits for, a time of its own. */
const limits: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a number of milliseconds after a test or a hook', /^\s*\}, *\d[\d_]*\);$/m],
  ['a timeout written as a number', /\b\w*[tT]imeout\w*["']?\s*[:=(]\s*\d/],
  ['a timeout of Node', /AbortSignal\.timeout\(/],
  ['a wait of vitest with its own second or so', /\bvi\.wait(?:For|Until)\(|\bexpect\.poll\(/],
  ['a page with its own half minute', /\.new(?:Page|Context)\(/],
  ['a property that stops by the clock', /\b(?:interruptAfterTimeLimit|skipAllAfterTimeLimit)\b/],
  ['a comparison of durations', /(?:performance\.now|Date\.now)\(\)\s*-[^;]*\)\s*\.toBeLess/],
];

/** The two that grant patience, and the one that forbids everything else. */
const granting = [
  'test/support/patience.ts',
  'test/inspector/support/browser.ts',
  'test/safeguards/patience.test.ts',
];
const files = globSync(['test/**/*.{ts,mjs,js}', 'docs/.vitepress/check/*.ts']).filter(
  (path) =>
    !granting.includes(path) &&
    // How long a mutant may take tells whether it hangs: that is what Stryker needs the time for.
    !path.startsWith('test/mutation/'),
);

const limitsIn = (source: string) =>
  limits.filter(([, pattern]) => pattern.test(source)).map(([what]) => what);

describe('no test has a deadline that a busy machine can miss', () => {
  test.each(limits)('no test sets %s', (_, pattern) => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((path) => pattern.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  test.each([
    '  }, 60_000);',
    'test(title, { timeout: 500 }, run);',
    'page.setDefaultTimeout(30_000);',
    'page.locator(x).waitFor({ timeout: 9000 });',
    'await vi.waitFor(() => expect(done).toBe(true));',
    'fetch(url, { signal: AbortSignal.timeout(50) });',
    'const page = await browser.newPage();',
    'fc.assert(property, { interruptAfterTimeLimit: 1000 });',
    'expect(performance.now() - began).toBeLessThan(5);',
  ])('which is told of %s', (written) => {
    expect(limitsIn(written)).not.toEqual([]);
  });

  test('one guard ends what hangs, the same for tests, hooks and what they wait for', () => {
    expect(patience).toBeGreaterThanOrEqual(600_000);
    expect(config.test).toMatchObject({
      testTimeout: patience,
      hookTimeout: patience,
      teardownTimeout: patience,
    });
    for (const path of ['docs/.vitepress/vitest.config.ts', 'test/mutation/vitest.config.mjs'])
      expect(readFileSync(path, 'utf8').match(/(?:test|hook)Timeout: 900_000/g)).toHaveLength(2);
  });
});
