import { expect, test } from 'vitest';
import type { Deadline } from '../../../src/deadlines/deadline.ts';
import { resultDue } from '../../../src/machines/approval/resultDue.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { terms } from './cases.ts';
import { approvedMatter } from './samples.ts';

const env = terms();
const due = (matter: Matter, on: string, under = env, deadlines: readonly Deadline[] = []) =>
  resultDue({ instance: 'generalApproval', matter, deadlines }, on, under);
/** A term that ends on this day. */
const owedBy = (
  day: string,
  kind: 'handling.conclude' | 'handling.answer' = 'handling.conclude',
): Deadline => ({
  id: 'firstVisit.conclude',
  kind,
  rule: 'reg.34',
  owner: { role: 'disciplineCommission' },
  start: '2026-03-02',
  until: day,
  due: day,
  provisional: false,
  state: 'running',
});
const { acceptedOn: _, ...notAccepted } = approvedMatter;
const referral = (dueOn?: string) => ({
  form: 'assigned' as const,
  organ: 'ministry',
  reportBack: true,
  ...(dueOn ? { dueOn } : {}),
});

test('a unit reports its result within the prescribed time of the day on which it gets the matter', () => {
  // 50 calendar days under the plan: the first day is not counted.
  expect(due(notAccepted, '2026-03-02', env)).toBe('2026-04-21');
  expect(due(approvedMatter, '2026-03-02', env)).toBe('2026-04-21');
  expect(due({ ...notAccepted, referral: referral() }, '2026-03-02', env)).toBe('2026-04-21');
});

test('a claim dispatched late is still due by the day of conclusion, which counts from acceptance', () => {
  expect(due(approvedMatter, '2026-04-01', env, [owedBy('2026-05-01')])).toBe('2026-05-01');
});

test('an extended term gives the unit its days too', () => {
  expect(due(approvedMatter, '2026-04-01', env, [owedBy('2026-05-11')])).toBe('2026-05-11');
});

test('the result of any other matter is due by the day of its answer', () => {
  expect(due(approvedMatter, '2026-04-01', env, [owedBy('2026-05-01', 'handling.answer')])).toBe(
    '2026-05-01',
  );
});

test('a term that is settled binds no longer', () => {
  const settled = { ...owedBy('2026-05-01'), settledAt: '2026-04-01T09:00:00+08:00', state: 'met' as const };
  expect(due(approvedMatter, '2026-04-01', env, [settled])).toBe('2026-05-21');
});

test('the result is there by the day on which a superior organ has it, where that is the body’s own term', () => {
  const owed: Deadline = { ...owedBy('2026-03-29'), id: 'superiorReferral.report', kind: 'referral.report' };
  const matter = { ...approvedMatter, referral: referral() };
  expect(due(matter, '2026-03-02', env, [owed])).toBe('2026-03-29');
  expect(due(matter, '2026-03-02', env, [{ ...owed, due: '2026-06-01' }])).toBe('2026-04-21');
  const told = { ...owed, settledAt: '2026-03-02T08:00:00+08:00', state: 'met' as const };
  expect(due(matter, '2026-03-02', env, [told])).toBe('2026-04-21');
});

test('a day that the superior organ named is never overshot', () => {
  expect(due({ ...approvedMatter, referral: referral('2026-03-20') }, '2026-03-02', env)).toBe('2026-03-20');
  expect(due({ ...approvedMatter, referral: referral('2026-06-20') }, '2026-03-02', env)).toBe('2026-04-21');
});
