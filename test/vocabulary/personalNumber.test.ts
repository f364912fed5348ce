import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine, fireRescueBureau } from '../../src/index.ts';
import { idSchema } from '../../src/vocabulary/ids.ts';
import { holdsPersonalNumber, withoutPersonalNumbers } from '../../src/vocabulary/personalNumber.ts';

const isId = (text: string) => idSchema.safeParse(text).success;

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const two = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((value) => String(value).padStart(2, '0'));

/** The check digit of the national standard, the slow way: the weight of a place is a power of two, modulo eleven. */
function checked(seventeen: string): string {
  const sum = [...seventeen].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return seventeen + '10X98765432'[sum % 11];
}

/** Digits in groups, as they are said or written. */
type Groups = readonly string[];

const mobile: fc.Arbitrary<Groups> = fc
  .tuple(fc.constantFrom('3', '5', '7', '8', '9'), digits(9))
  .map(([second, rest]) => `1${second}${rest}`)
  .chain((number) =>
    fc
      .constantFrom([11], [3, 4, 4], [3, 3, 5], [4, 3, 4], [3, 8], [7, 4], Array<number>(11).fill(1))
      .map((sizes) => inGroups(number, sizes)),
  );
const local = (count: number) =>
  fc.tuple(fc.constantFrom('2', '5', '6', '8'), digits(count - 1)).map((parts) => parts.join(''));
const areas = fc.oneof(
  fc.tuple(fc.constantFrom('10', '21', '28'), local(8)),
  fc.tuple(fc.constantFrom('571', '755', '931', '371'), fc.oneof(local(7), local(8))),
);
const landline: fc.Arbitrary<Groups> = areas.chain(([area, number]) =>
  fc.constantFrom<Groups>(
    [`0${area}${number}`],
    [`0${area}`, number],
    [`0${area}`, number.slice(0, -4), number.slice(-4)],
    ['86', area, number],
    ['0086', area, number.slice(0, -4), number.slice(-4)],
    [`86${area}${number}`],
    ['+86', `0${area}`, number],
  ),
);
const prefixed = fc
  .tuple(fc.constantFrom<Groups>([], ['86'], ['+86'], ['0086'], ['0']), mobile)
  .map(([before, number]): Groups => [...before, ...number]);
const glued = fc
  .tuple(fc.constantFrom('86', '0086', '0'), mobile)
  .map(([before, number]): Groups => [`${before}${number.join('')}`]);
const born = fc.tuple(fc.constantFrom('19', '20'), two(0, 99), two(1, 12), two(1, 28));
const identity: fc.Arbitrary<Groups> = fc
  .tuple(fc.constantFrom('110105', '320102', '440304', '659001'), born, digits(3))
  .chain(([region, [century, year, month, day], serial]) => {
    const eighteen = checked(`${region}${century}${year}${month}${day}${serial}`);
    const fifteen = `${region}${year}${month}${day}${serial}`;
    return fc.constantFrom(
      [eighteen],
      inGroups(eighteen, [6, 8, 4]),
      inGroups(eighteen, [6, 4, 4, 4]),
      inGroups(eighteen, [17, 1]),
      inGroups(eighteen.toLowerCase(), [3, 3, 4, 4, 3, 1]),
      [fifteen],
      inGroups(fifteen, [6, 6, 3]),
      inGroups(fifteen, [5, 5, 5]),
    );
  });

function inGroups(number: string, sizes: readonly number[]): Groups {
  const ends = sizes.map((_, at) => sizes.slice(0, at + 1).reduce((sum, size) => sum + size, 0));
  return ends.map((end, at) => number.slice(ends[at - 1] ?? 0, end));
}

/** What can stand between the groups: blanks, dashes and dots of any kind, and whatever else is neither letter nor digit. */
const separator = fc.constantFrom(
  ...' -.·_/:#\u3000\u00a0\u2009\u200b\u00ad\u2010\u2011\u2013\u2014\u2212\u30fb\uff0d\uff0e。、,',
  ' - ',
  ') ',
  '——',
);

/** The digits of other widths, scripts and kinds. */
const alphabets: readonly string[] = [
  '0123456789',
  '０１２３４５６７８９',
  '٠١٢٣٤٥٦٧٨٩',
  '०१२३४५६७८९',
  '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗',
  '𑁦𑁧𑁨𑁩𑁪𑁫𑁬𑁭𑁮𑁯',
  '〇一二三四五六七八九',
  '零壹贰叁肆伍陆柒捌玖',
  '⓪①②③④⑤⑥⑦⑧⑨',
  '⁰¹²³⁴⁵⁶⁷⁸⁹',
];
const script = fc.constantFrom(...alphabets).map((alphabet) => [...alphabet]);
const said = (text: string, alphabet: readonly string[]) =>
  text.replace(/\d/g, (digit) => alphabet[Number(digit)] as string);

/** A personal number in some writing. */
const personal = fc
  .tuple(fc.oneof(prefixed, glued, landline, identity), separator, script)
  .map(([groups, between, alphabet]) => said(groups.join(between), alphabet));
const around = fc.constantFrom('', '回电', '（', 'p:', 'P2026-', '电话：', '\u201c');
const behind = fc.constantFrom('', '办理', '）', '，请回复', ' ');

describe('a personal number', () => {
  test('is found in every writing, whatever stands around it, and is blotted out', () => {
    fc.assert(
      fc.property(around, personal, behind, (before, number, after) => {
        const text = `${before}${number}${after}`;
        expect([text, holdsPersonalNumber(text)]).toEqual([text, true]);
        expect(isId(text)).toBe(false);
        const blotted = withoutPersonalNumbers(text);
        expect([text, blotted.includes('※')]).toEqual([text, true]);
        expect(holdsPersonalNumber(blotted)).toBe(false);
        if (!/\d/.test(before)) expect(blotted.startsWith(before)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('is found beside another, and beside a date', () => {
    fc.assert(
      fc.property(personal, personal, (one, other) => {
        const text = `2026年5月7日 ${one}，乙 ${other}`;
        expect(withoutPersonalNumbers(text)).toMatch(/^2026年5月7日 [^\p{L}\p{N}]*※，乙 [^\p{L}\p{N}]*※$/u);
      }),
    );
    expect(withoutPersonalNumbers('2026-05-07 139-1234-5678')).toBe('2026-05-07 ※');
  });

  test.each([
    ['0755-26543210-8021', '※'],
    ['010 6543 2109 转 12', '※'],
    ['（021）65432109转8', '（※'],
    ['0371 6543 2109 ext. 305', '※'],
    ['010-6543210', '※'],
  ])('with an extension or of seven places goes as a whole: %s', (text, blotted) => {
    expect(withoutPersonalNumbers(text)).toBe(blotted);
  });

  test('hides behind no other mark or numeral', () => {
    for (const text of [
      '三13912345678',
      '13912345678²',
      '①13912345678',
      '139\u200b1234\u200b5678',
      'id13912345678x',
    ])
      expect([text, holdsPersonalNumber(text)]).toEqual([text, true]);
  });

  test('comes back in no refusal of the engine, wherever in an event it was written', () => {
    const engine = createEngine<string>(fireRescueBureau);
    const event = {
      id: 'e1',
      petition: 'P1',
      type: 'intake.receive',
      at: '2026-06-03T10:00:00+08:00',
      by: { role: 'disciplineCommission', unit: 'commission', id: 'officer-1' },
      channel: 'letter',
      petitioners: ['petitioner-1'],
      persons: 1,
      anonymous: false,
      reachable: true,
      cause: '欠薪',
      claim: '付薪',
      complainedOf: { persons: [], units: [] },
    };
    const fields = Object.keys(event);
    fc.assert(
      fc.property(personal, fc.constantFrom(...fields, 'more'), fc.boolean(), (number, field, asKey) => {
        const changed = asKey ? { ...event, [number]: 1 } : { ...event, [field]: number };
        const decision = engine.receive(undefined, changed);
        expect(decision.accepted).toBe(false);
        const told = JSON.stringify(decision);
        expect([told, told.includes(JSON.stringify(number).slice(1, -1))]).toEqual([told, false]);
      }),
    );
  });
});

describe('the number of a document or a register', () => {
  const year = fc.integer({ min: 1992, max: 2099 }).map(String);
  const serial = fc.integer({ min: 1, max: 99_999 }).map(String);
  const organ = fc.stringMatching(/^[某市区县消防应急管理信访办复核函发字督京沪浙苏]{2,10}$/);
  const pair = fc.constantFrom('〔〕', '（）', '［］', '[]', '()', '【】', '﹝﹞').map((both) => [...both]);

  test('is an id as offices write it, whatever its brackets, its year and its serial number', () => {
    fc.assert(
      fc.property(
        organ,
        pair,
        year,
        fc.constantFrom('', '第'),
        serial,
        fc.nat(3),
        fc.constantFrom('号', ''),
        (by, [open, close], of, ordinal, number, zeros, end) => {
          const written = `${by}${open}${of}${close}${ordinal}${'0'.repeat(zeros)}${number}${end}`;
          expect([written, isId(written)]).toEqual([written, true]);
          expect(isId(`${open}${of}${close}${by}${number}${end}`)).toBe(true);
          expect(isId(`${by}字${ordinal}${number}${end}`)).toBe(true);
          expect(isId(`${by}${of}-${number}${end}`)).toBe(true);
          expect(withoutPersonalNumbers(`见${written}`)).toBe(`见${written}`);
        },
      ),
    );
  });

  test('may be a date and a serial number, however both are written', () => {
    const day = fc.date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const head = fc.constantFrom('', 'X', 'R', '信访-', 'p:');
    fc.assert(
      fc.property(
        head,
        day,
        fc.constantFrom('-', '', '.'),
        fc.constantFrom('-', '_', '/'),
        serial,
        (before, on, within, then, number) => {
          const written = `${before}${on.toISOString().slice(0, 10).replaceAll('-', within)}${then}${number.padStart(4, '0')}`;
          expect([written, isId(written)]).toEqual([written, true]);
        },
      ),
    );
  });

  test('may be a date, a time and a serial number', () => {
    const moment = fc.date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.constantFrom(12, 14), serial, (at, length, number) => {
        const written = `${at.toISOString().replace(/\D/g, '').slice(0, length)}-${number}`;
        expect([written, isId(written)]).toEqual([written, true]);
      }),
    );
  });

  test('may be made by a machine', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1_600_000_000_000, max: 1_799_999_999_999 }), (uuid, ms) => {
        expect([uuid, isId(uuid)]).toEqual([uuid, true]);
        expect(isId(`import:${uuid}`)).toBe(true);
        expect(isId(String(ms))).toBe(true);
      }),
      { examples: [['13800138-0001-4380-8013-138001380000', 1_700_000_000_000]] },
    );
    const half = fc.stringMatching(/^[0-9a-f]{8}$/);
    fc.assert(fc.property(half, half, (one, other) => isId(`timer:${one}-${other}`)));
  });

  test.each([
    '消防信访〔2026〕',
    '〔2026〕7号',
    '（2025）沪0115行初881号',
    '国消信[2024]第0031号-2',
    '某信复〔2026〕12号之一',
  ])('is an id: %s', (written) => {
    expect(isId(written)).toBe(true);
  });

  test.each([
    ['brackets that do not belong together', '某信〔2026]12号'],
    ['a bracket that is left open', '某信〔2026 12号'],
    ['a bracket that was never opened', '某信2026〕12号'],
    ['nothing in the brackets', '某信〔〕12号'],
    ['brackets within brackets', '某信（〔2026〕）12号'],
    ['words with a space in brackets', '某信（张 三）12号'],
    ['a telephone number in brackets', '某信（0755）26543210'],
    ['a telephone number as its serial', '某信〔2026〕13912345678号'],
  ])('has no %s', (_, written) => {
    expect(isId(written)).toBe(false);
  });
});
