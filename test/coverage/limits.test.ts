import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measures } from '../../src/coverage/items.ts';
import { readLimit, shortfalls } from '../../src/coverage/limits.ts';
import type { CoverageReport } from '../../src/coverage/report.ts';

const reportWith = (covered: number, total: number): CoverageReport => ({
  policies: [],
  counts: Object.fromEntries(
    measures.map((measure) => [measure, { covered, total }]),
  ) as CoverageReport['counts'],
  items: [],
  excluded: [],
  scenarios: [],
});

describe('a limit', () => {
  test('is a number for all measures, or for the one that it names', () => {
    expect(readLimit('threshold', '99.5')).toEqual({ kind: 'threshold', most: 99.5, measure: undefined });
    expect(readLimit('maxUncovered', 'guards=3')).toEqual({
      kind: 'maxUncovered',
      most: 3,
      measure: 'guards',
    });
  });

  test.each(['', '101', '-1', 'many', 'states', 'states=', 'state=100', '1e2', ' 5'])(
    'is not %j for a threshold',
    (written) => expect(readLimit('threshold', written)).toBeUndefined(),
  );

  test.each(['1.5', '-1', 'guard=1'])('is not %j for a count', (written) =>
    expect(readLimit('maxUncovered', written)).toBeUndefined(),
  );
});

describe('coverage falls short', () => {
  test('of 100 % where a single thing is not covered, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (total) => {
        expect(shortfalls(reportWith(total - 1, total), [{ kind: 'threshold', most: 100 }])).toHaveLength(6);
        expect(shortfalls(reportWith(total, total), [{ kind: 'threshold', most: 100 }])).toEqual([]);
      }),
    );
  });

  test('of the named measure alone where one is named', () => {
    const [only, ...others] = shortfalls(reportWith(9, 10), [
      { kind: 'threshold', most: 95, measure: 'states' },
    ]);
    expect(only?.en).toBe('too few states are covered: 9 of 10, 95 % are asked for');
    expect(only?.zh).toBe('状态覆盖不足：9/10，应达到 95%');
    expect(others).toEqual([]);
  });

  test('where more is uncovered than may be, over all measures or one', () => {
    const report = reportWith(9, 10);
    expect(shortfalls(report, [{ kind: 'maxUncovered', most: 6 }])).toEqual([]);
    expect(shortfalls(report, [{ kind: 'maxUncovered', most: 5 }])).toHaveLength(1);
    expect(shortfalls(report, [{ kind: 'maxUncovered', most: 0, measure: 'rules' }])[0]?.en).toBe(
      'too many rules are not covered: 1, at most 0 may be',
    );
  });

  test('nowhere where there is nothing to cover', () => {
    expect(shortfalls(reportWith(0, 0), [{ kind: 'threshold', most: 100 }])).toEqual([]);
  });
});
