import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalInstant,
  daySchema,
  instantMs,
  instantSchema,
  isDay,
  isInstant,
  serialOf,
} from '../../src/vocabulary/instant.ts';
import { writing, writtenAs } from '../support/writings.ts';

const written = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,3})?(Z|[+-](\d\d):(\d\d))$/;

/** Reads an instant the slow way: by a pattern, and by a date that must say what was written. */
function slowMs(text: string): number {
  const [, year, month, day, hour, minute, second, , zone, zoneHours, zoneMinutes] = (
    written.exec(text) ?? []
  ).map(String);
  if (year === undefined) return Number.NaN;
  const local = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const realDate = !Number.isNaN(local.getTime()) && local.toISOString().startsWith(text.slice(0, 19));
  const realZone =
    zone === 'Z' || (Number(zoneMinutes) < 60 && Number(zoneHours) * 60 + Number(zoneMinutes) <= 840);
  const inShanghai = new Date(Date.parse(text) + 8 * 3_600_000).getUTCFullYear();
  return realDate && realZone && inShanghai >= 1992 && inShanghai <= 2199 ? Date.parse(text) : Number.NaN;
}

const moments = fc.date({
  min: new Date('1992-01-01T00:00:00+08:00'),
  max: new Date('2199-12-31T23:59:59.999+08:00'),
  noInvalidDate: true,
});
const zones = fc
  .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 59 }))
  .map(
    ([sign, hours, minutes]) =>
      `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`,
  );
const fractions = fc.constantFrom('', '.1', '.25', '.999');
const texts = fc
  .tuple(moments, fractions, fc.oneof(zones, fc.constant('Z')))
  .map(([moment, fraction, zone]) => moment.toISOString().slice(0, 19) + fraction + zone);

describe('an instant', () => {
  test('is read as the date of the language reads it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(instantMs(text)).toBe(slowMs(text));
      }),
    );
  });

  test('is what JSON makes of a date', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(instantMs(moment.toJSON())).toBe(moment.getTime());
      }),
    );
  });

  test('with one character changed is read or refused as a pattern and a real date would have it', () => {
    const characters = fc.constantFrom(...'0123456789-+:.TZtz /\u0660');
    const changed = fc.tuple(texts, fc.nat(28), characters).map(([text, at, character]) => {
      const place = at % text.length;
      return text.slice(0, place) + character + text.slice(place + 1);
    });
    fc.assert(
      fc.property(changed, (text) => {
        expect(instantMs(text)).toBe(slowMs(text));
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['29 February of a leap year', '2024-02-29T00:00:00Z'],
    ['29 February 2000', '2000-02-29T12:00:00+08:00'],
    ['the first second that counts in Shanghai', '1991-12-31T16:00:00Z'],
    ['the last millisecond that counts in Shanghai', '2200-01-01T05:59:59.999+14:00'],
  ])('may be %s', (_, text) => {
    expect(isInstant(text)).toBe(true);
    expect(instantMs(instantSchema.parse(text))).toBe(Date.parse(text));
  });

  test.each([
    ['30 February', '2026-02-30T00:00:00Z'],
    ['29 February of a common year', '2026-02-29T00:00:00Z'],
    ['29 February 2100', '2100-02-29T00:00:00Z'],
    ['31 April', '2026-04-31T00:00:00Z'],
    ['month 0', '2026-00-10T00:00:00Z'],
    ['month 13', '2026-13-10T00:00:00Z'],
    ['hour 24', '2026-02-14T24:00:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['a moment before 1992 in Shanghai', '1992-01-01T00:59:59.999+09:00'],
    ['a moment after 2199 in Shanghai', '2199-12-31T16:00:00Z'],
    ['a time without zone', '2026-02-14T09:30:00'],
    ['a time without seconds', '2026-02-14T09:30Z'],
    ['a day alone', '2026-02-14'],
    ['microseconds', '2026-02-14T09:30:00.000001Z'],
    ['a point without digits', '2026-02-14T09:30:00.Z'],
    ['an offset beyond 14 hours', '2026-02-14T09:30:00+14:01'],
    ['an offset without colon', '2026-02-14T09:30:00+0800'],
    ['space in place of T', '2026-02-14 09:30:00Z'],
    ['a blank before it', ' 2026-02-14T09:30:00Z'],
    ['a line end after it', '2026-02-14T09:30:00Z\n'],
    ['nothing', ''],
    ['a zone alone', 'Z'],
  ])('is never %s', (_, text) => {
    expect(isInstant(text)).toBe(false);
    expect(instantMs(text)).toBeNaN();
    expect(instantSchema.safeParse(text).success).toBe(false);
  });

  test.each([[1_771_032_600_000], [new Date(0)], [null], [undefined], [{}]])(
    'is never other than text: %s',
    (value) => {
      expect(isInstant(value)).toBe(false);
      expect(isDay(value)).toBe(false);
    },
  );
});

describe('the one form of an instant', () => {
  test.each([
    ['2026-05-31T23:30:00Z', '2026-06-01T07:30:00+08:00'],
    ['2026-06-01T07:30:00.000+08:00', '2026-06-01T07:30:00+08:00'],
    ['2026-06-01T07:30:00.5+08:00', '2026-06-01T07:30:00.500+08:00'],
    ['2026-06-01T07:30:00.25+08:00', '2026-06-01T07:30:00.250+08:00'],
    ['2024-02-28T20:00:00-04:00', '2024-02-29T08:00:00+08:00'],
    ['1991-12-31T16:00:00-00:00', '1992-01-01T00:00:00+08:00'],
  ])('of %s is %s', (text, one) => {
    expect(canonicalInstant(text)).toBe(one);
    expect(instantSchema.parse(text)).toBe(one);
  });

  test('is the same for any two writings of a moment, and of no other moment', () => {
    fc.assert(
      fc.property(moments, moments, writing, writing, (moment, other, how, how2) => {
        const one = canonicalInstant(writtenAs(moment.toISOString(), how));
        expect(instantMs(one)).toBe(moment.getTime());
        expect(canonicalInstant(writtenAs(moment.toISOString(), how2))).toBe(one);
        expect(canonicalInstant(one)).toBe(one);
        expect(canonicalInstant(other.toISOString()) === one).toBe(other.getTime() === moment.getTime());
      }),
    );
  });

  test('sorts as text as moments do', () => {
    const near = fc.tuple(moments, fc.integer({ min: -2000, max: 2000 }));
    fc.assert(
      fc.property(near, ([moment, by]) => {
        const later = new Date(moment.getTime() + by).toISOString();
        fc.pre(isInstant(later));
        const [one, other] = [canonicalInstant(moment.toISOString()), canonicalInstant(later)];
        expect(one < other).toBe(by > 0);
      }),
    );
  });

  test('is of nothing else', () => {
    for (const text of ['2026-02-14', '2026-02-14T09:30Z', '', '2026-02-30T09:30:00Z'])
      expect(() => canonicalInstant(text)).toThrow(RangeError);
  });
});

describe('a day', () => {
  test('is numbered from 1970-01-01, one by one, over four centuries', () => {
    const first = Date.parse('1900-01-01') / 86_400_000;
    const last = Date.parse('2299-12-31') / 86_400_000;
    for (let serial = first; serial <= last; serial += 1) {
      const day = new Date(serial * 86_400_000).toISOString().slice(0, 10);
      if (serialOf(day) !== serial) expect.fail(`${day} is not numbered ${serial}`);
    }
  });

  test.each(['2024-02-29', '1900-01-01', '2299-12-31'])('may be %s', (day) => {
    expect(isDay(day)).toBe(true);
    expect(daySchema.parse(day)).toBe(day);
  });

  test.each([
    '2026-02-29',
    '2026-2-9',
    '2026-02-14T',
    '2026/02/14',
    '20260214',
    '1899-12-31',
    '2300-01-01',
    '2026-00-01',
    '2026-01-00',
    '2026-01-32',
    '',
  ])('is never %j', (day) => {
    expect(isDay(day)).toBe(false);
    expect(daySchema.safeParse(day).success).toBe(false);
  });
});
