import { expect, test } from 'vitest';
import { holidayNoticeSchema } from '../../src/calendar/notice.ts';
import { lateNotice2026, notice2027, notice2029 } from './samples.ts';

const paths = (value: unknown) =>
  holidayNoticeSchema
    .safeParse(value)
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

test.each([notice2027, notice2029, lateNotice2026])('notice $id is taken as it is', (notice) => {
  expect(holidayNoticeSchema.parse(notice)).toEqual(notice);
});

test('a notice survives JSON', () => {
  expect(holidayNoticeSchema.parse(JSON.parse(JSON.stringify(notice2027)))).toEqual(notice2027);
});

test('a notice may free days of the December before and the January after its year', () => {
  const notice = { ...notice2027, names: {}, statutory: [], workingDays: [] };
  expect(paths({ ...notice, holidays: ['2026-12-01', '2028-01-31'] })).toBeUndefined();
  expect(paths({ ...notice, holidays: ['2026-11-30'] })).toEqual([
    'holidays: 2026-11-30 neither belongs to 2027 nor adjoins it',
  ]);
  expect(paths({ ...notice, workingDays: ['2028-02-01'] })).toEqual([
    'workingDays: 2028-02-01 neither belongs to 2027 nor adjoins it',
  ]);
});

test.each([
  ['a day that does not exist', { holidays: ['2027-02-29'] }, /^holidays\.0: not a day/],
  ['a day of issue that does not exist', { issued: '2026-11-31' }, /^issued: not a day/],
  ['a day both free and working', { workingDays: ['2027-01-01'] }, /^workingDays: 2027-01-01 is named twice/],
  [
    'a day named twice',
    { workingDays: ['2027-02-13', '2027-02-13'] },
    /^workingDays: 2027-02-13 is named twice/,
  ],
  [
    'a statutory day that works',
    { statutory: ['2027-02-13'] },
    /^statutory: 2027-02-13 is not among the holidays/,
  ],
  [
    'a name for a day that is not listed',
    { names: { '2027-03-01': { zh: '春', en: 'spring' } } },
    /^names: 2027-03-01 is not among the days/,
  ],
  [
    'a name without Chinese',
    { names: { '2027-01-01': { en: "New Year's Day" } } },
    /^names\.2027-01-01\.zh: /,
  ],
  [
    'no day at all',
    { holidays: [], workingDays: [], statutory: [], names: {} },
    /^holidays: the notice names no day/,
  ],
  ['an unknown key', { holiday: [] }, /Unrecognized key/],
  ['no source', { source: '' }, /^source: /],
  ['a year in part', { year: 2027.5 }, /^year: /],
])('a notice with %s is refused', (_, change, message) => {
  expect(paths({ ...notice2027, ...change })).toEqual([expect.stringMatching(message)]);
});

test('a notice with a __proto__ key is refused', () => {
  const text = JSON.stringify(notice2027).replace('{', '{"__proto__":{"year":2030},');
  expect(holidayNoticeSchema.safeParse(JSON.parse(text)).success).toBe(false);
});
