import { expect, test } from 'vitest';
import { resultDue } from '../../../src/machines/approval/resultDue.js';
import { terms } from './cases.js';
import { approvedMatter } from './samples.js';

const env = terms();
const { acceptedOn: _, ...notAccepted } = approvedMatter;
const referral = (dueOn?: string) => ({
  form: 'assigned' as const,
  organ: 'ministry',
  reportBack: true,
  ...(dueOn ? { dueOn } : {}),
});

test('a unit reports its result within the prescribed time of the day on which it gets the matter', () => {
  // 50 calendar days under the plan: the first day is not counted.
  expect(resultDue(notAccepted, '2026-03-02', env)).toBe('2026-04-21');
  expect(resultDue(approvedMatter, '2026-03-02', env)).toBe('2026-04-21');
  expect(resultDue({ ...notAccepted, referral: referral() }, '2026-03-02', env)).toBe('2026-04-21');
});

test('a claim dispatched late is still due by the day of conclusion, which counts from acceptance', () => {
  expect(resultDue(approvedMatter, '2026-04-01', env)).toBe('2026-05-01');
});

test('the result of any other matter is due by the day of its answer, and no day of conclusion binds it', () => {
  const answer = { term: { n: 70, unit: 'calendarDays' as const } };
  const longer = terms({ terms: { 'handling.answer': answer } });
  for (const kind of ['suggestion', 'report', 'ledElsewhere'] as const) {
    expect(resultDue({ ...approvedMatter, kind }, '2026-04-01', env)).toBe('2026-05-01');
    expect(resultDue({ ...approvedMatter, kind }, '2026-04-01', longer)).toBe('2026-05-11');
  }
});

test('a day that the superior organ named is never overshot', () => {
  expect(resultDue({ ...approvedMatter, referral: referral('2026-03-20') }, '2026-03-02', env)).toBe(
    '2026-03-20',
  );
  expect(resultDue({ ...approvedMatter, referral: referral('2026-06-20') }, '2026-03-02', env)).toBe(
    '2026-04-21',
  );
});
