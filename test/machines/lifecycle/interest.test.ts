import { expect, test } from 'vitest';
import { hasInterest } from '../../../src/machines/lifecycle/interest.ts';
import { approvedMatter } from '../approval/samples.ts';

test.each([
  ['declared one', 'relative-1', true],
  ['is complained of', 'officer-1', true],
  ['raises the matter', 'petitioner-1', true],
  ['is none of these', 'clerk-1', false],
  ['is of the unit complained of, but not complained of', 'dept-personnel', false],
])('whoever %s has an interest or not (reg.28)', (_, person, interest) => {
  expect(hasInterest(approvedMatter, person)).toBe(interest);
});
