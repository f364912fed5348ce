import { expect, test } from 'vitest';
import { maySee } from '../../../src/machines/intake/seenBy.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';

const matter = (facts: object) => facts as Matter;

test.each([
  ['a claim is for every unit', { kind: 'claim' }, 'brigade-1', true],
  ['a report is for none until one is named', { kind: 'report' }, 'brigade-1', false],
  ['a report is for the unit named', { kind: 'report', seenBy: 'brigade-1' }, 'brigade-1', true],
  ['a report is for no other unit', { kind: 'report', seenBy: 'brigade-1' }, 'brigade-2', false],
  [
    'a claim that one unit was named for is for no other either',
    { kind: 'claim', seenBy: 'brigade-1' },
    'brigade-2',
    false,
  ],
])('%s', (_, facts, unit, may) => {
  expect(maySee(matter(facts), unit)).toBe(may);
});
