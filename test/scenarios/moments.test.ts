import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/index.ts';
import { type Clock, dayAt, instantAt, isRelativeDay, readMoment } from '../../src/scenarios/moments.ts';

const clock: Clock = {
  last: '2026-03-06T10:15:00+08:00',
  due: (name) => (name === 'handling.conclude' ? '2026-05-03' : undefined),
  // Every day works here.
  addWorkingDays: (day, count) => addDays(day, count * 10),
};

const instant = (written: string | undefined, at: Clock = clock) => {
  const read = written === undefined ? { moment: undefined } : readMoment(written);
  if ('fault' in read) return read.fault.en;
  const found = instantAt(read.moment, at);
  return 'fault' in found ? found.fault.en : found.instant;
};

describe('a moment', () => {
  test.each([
    ['2026-03-09', '2026-03-09T09:00:00+08:00'],
    ['2026-03-09 at 14:30', '2026-03-09T14:30:00+08:00'],
    ['2026-03-09 at 23:59:59', '2026-03-09T23:59:59+08:00'],
    ['2026-03-09T01:02:03Z', '2026-03-09T09:02:03+08:00'],
    ['2026-03-09 + 2 days', '2026-03-11T09:00:00+08:00'],
    ['+3 days', '2026-03-09T09:00:00+08:00'],
    ['+1 day', '2026-03-07T09:00:00+08:00'],
    ['-1 day', '2026-03-05T09:00:00+08:00'],
    ['+2 working days', '2026-03-26T09:00:00+08:00'],
    ['same day', '2026-03-06T10:16:00+08:00'],
    ['same day at 09:00', '2026-03-06T09:00:00+08:00'],
    ['at 18:00', '2026-03-06T18:00:00+08:00'],
    ['the last day of handling.conclude', '2026-05-03T09:00:00+08:00'],
    ['the last day of handling.conclude at 23:59', '2026-05-03T23:59:00+08:00'],
    ['the last day of handling.conclude + 1 working day', '2026-05-13T09:00:00+08:00'],
    ['the day after the last day of handling.conclude at 00:10', '2026-05-04T00:10:00+08:00'],
    ['the day before the last day of handling.conclude', '2026-05-02T09:00:00+08:00'],
  ])('written “%s” is %s', (written, expected) => {
    expect(instant(written)).toBe(expected);
  });

  test('not written is a minute after the step before it', () => {
    expect(instant(undefined)).toBe('2026-03-06T10:16:00+08:00');
    expect(instant(undefined, { ...clock, last: '2026-03-06T07:00:00+08:00' })).toBe(
      '2026-03-06T09:00:00+08:00',
    );
  });

  test('stays on its day where the step before it came in the last minute', () => {
    expect(instant(undefined, { ...clock, last: '2026-03-06T23:59:30+08:00' })).toBe(
      '2026-03-06T23:59:59.999+08:00',
    );
  });

  test.each([
    ['tomorrow', '"tomorrow" is no moment; write 2026-03-02'],
    ['', '"" is no moment'],
    ['2026-02-30', '2026-02-30 does not exist: that month has 28 days'],
    ['2026-04-31', '2026-04-31 does not exist: that month has 30 days'],
    ['2024-02-30', '2024-02-30 does not exist: that month has 29 days'],
    ['2026-01-32', '2026-01-32 does not exist: that month has 31 days'],
    ['2026-13-01', '2026-13-01 does not exist: a year has twelve months'],
    ['3026-01-01', '3026-01-01 is not between 1900 and 2299'],
    ['2026-03-02 at 24:00', 'there is no time 24:00: write 00:00 to 23:59'],
    ['the day after the last day of handling.conclude + 2 days', 'counts twice'],
    ['the last day of handling.report', 'there is no deadline handling.report at this point'],
    ['2299-12-31 + 9999 days', 'that is not between 1900 and 2299'],
  ])('written “%s” is refused: %s', (written, why) => {
    expect(instant(written)).toContain(why);
  });

  test('of the first step needs a day of its own', () => {
    expect(instant('+1 day', { ...clock, last: undefined })).toContain(
      'the first step needs a day of its own',
    );
  });

  test('that is an instant falls on its day in Shanghai', () => {
    expect(dayAt({ from: 'instant', instant: '2026-03-06T20:00:00Z' }, clock)).toEqual({ day: '2026-03-07' });
  });
});

describe('a text of a payload', () => {
  test.each(['+3 days', 'same day', 'the last day of handling.conclude', '2026-03-02 + 1 day'])(
    'is a day in words: %s',
    (written) => expect(isRelativeDay(written)).toBe(true),
  );

  test.each(['2026-03-02', 'paid on the last day', 'the last day', '+3', 'same day at 09:00', 'legal-1'])(
    'is left as it is: %s',
    (written) => expect(isRelativeDay(written)).toBe(false),
  );
});
