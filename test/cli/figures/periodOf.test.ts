import { describe, expect, test } from 'vitest';
import { periodOf } from '../../../src/cli/figures/periodOf.ts';

describe('a period', () => {
  test.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-07-17', '2026-07-17', '2026-07-17'],
    ['2025-12-20..2026-01-10', '2025-12-20', '2026-01-10'],
  ])('%s is from %s to %s', (written, from, to) => {
    expect(periodOf(written)).toEqual({ from, to });
  });

  test.each([
    '',
    '26',
    '2026-13',
    '2026-Q5',
    '2026-Q0',
    '2026-02-30',
    '2026-01-01..',
    '..2026-01-01',
    '1..2..3',
    '0000',
    '9999',
  ])('%j is none', (written) => {
    expect(() => periodOf(written)).toThrow(/^Write a year as 2026/);
  });

  test('does not end before it begins', () => {
    expect(() => periodOf('2026-02-01..2026-01-31')).toThrow('The period ends before it begins.');
  });
});
