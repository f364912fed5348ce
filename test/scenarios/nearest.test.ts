import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/scenarios/nearest.ts';
import { instead } from '../../src/scenarios/words.ts';

const events = ['intake.receive', 'intake.register', 'handling.accept'];

describe('the nearest name', () => {
  test.each([
    ['intake.recieve', 'intake.receive'],
    ['Intake.Register', 'intake.register'],
    ['handling.acept', 'handling.accept'],
    ['petition.close', undefined],
    ['x'.repeat(81), undefined],
  ])('to %s is %s', (written, meant) => {
    expect(nearest(written, events)).toBe(meant);
  });

  test('to a name of the list is that name', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z.]{1,20}$/), { minLength: 1 }), (names) => {
        for (const name of names) expect(nearest(name, names)).toBe(name);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what to write instead', () => {
  test('is the nearest name, or the first of those there are', () => {
    expect(instead('intake.recieve', events).en).toBe('; did you mean intake.receive?');
    expect(instead('zzz', events).zh).toBe('；可写：intake.receive, intake.register, handling.accept');
    expect(
      instead(
        'zzz',
        Array.from({ length: 20 }, (_, at) => `name-${at}`),
      ).en,
    ).toMatch(/name-11 …$/);
    expect(instead('zzz', []).en).toBe('');
  });
});
