import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { holidayNoticeSchema } from '../../src/calendar/notice.ts';
import { idSchema } from '../../src/vocabulary/ids.ts';
import { daySchema, instantSchema } from '../../src/vocabulary/instant.ts';
import { issueText, pathOf, shortened } from '../../src/vocabulary/issueText.ts';
import type { Schema } from '../../src/vocabulary/schema.ts';
import { schemaWords } from '../../src/vocabulary/schemaWords.ts';

function issueOf(schema: Schema<unknown>, input: unknown): z.core.$ZodIssue {
  const [issue] = schema.safeParse(input).error?.issues ?? [];
  if (!issue) throw new Error('the schema finds no fault');
  return issue;
}

describe('a fault that a schema finds is told in Chinese and in English', () => {
  test.each<[string, Schema<unknown>, unknown, string, string]>([
    [
      'another type',
      z.string(),
      1,
      '类型不符，应为 string',
      'Invalid input: expected string, received number',
    ],
    ['unknown keys', z.strictObject({}), { a: 1, b: 1 }, '不认识的字段 a、b', 'Unrecognized keys: "a", "b"'],
    [
      'a value that is none of those allowed',
      z.enum(['letter', 'visit']),
      'telegram',
      '取值不符，应为 letter、visit',
      'Invalid option: expected one of "letter"|"visit"',
    ],
    ['too few', z.int().min(1), 0, '不得少于或小于 1', 'Too small: expected number to be >=1'],
    [
      'too many',
      z.array(z.int()).max(1),
      [1, 2],
      '不得多于或大于 1',
      'Too big: expected array to have <=1 items',
    ],
    ['any other', z.string().regex(/^R/, 'begins with R'), 'x', '格式不符（begins with R）', 'begins with R'],
  ])('%s', (_, schema, input, zh, en) => {
    expect(issueText(issueOf(schema, input))).toEqual({ zh, en });
  });

  test('with its place as a path with points', () => {
    const schema = z.object({ list: z.array(z.object({ id: z.string() })) });
    expect(pathOf(issueOf(schema, { list: [{ id: 'a' }, { id: 1 }] }))).toBe('list.1.id');
    expect(pathOf(issueOf(schema, 1))).toBe('');
  });
});

describe('what a schema of ours says in its own words', () => {
  test.each(Object.values(schemaWords))('is told in Chinese too: $en', ({ zh, en }) => {
    expect(
      issueText(
        issueOf(
          z.string().refine(() => false, en),
          '',
        ),
      ),
    ).toEqual({ zh, en });
    expect(issueText(issueOf(z.string().regex(/^R/, en), ''))).toEqual({ zh, en });
  });

  test('of an id, a moment and a day, as a clerk reads it', () => {
    expect(issueText(issueOf(idSchema, 'a b')).zh).toBe(
      '编号只能含字母、数字和 . _ : # / -，年份可加成对的括号，如〔2026〕',
    );
    expect(issueText(issueOf(idSchema, '13800138000')).zh).toBe('编号不得含电话号码或身份证号码');
    expect(issueText(issueOf(instantSchema, '2026-02-30')).zh).toBe(schemaWords.instant.zh);
    expect(issueText(issueOf(daySchema, '2026-02-30')).zh).toBe(schemaWords.day.zh);
  });

  test('of a holiday notice, with the days it is about', () => {
    const notice = { id: 'n', year: 2026, issued: '2025-11-04', holidays: [], workingDays: [], source: 's' };
    expect(issueText(issueOf(holidayNoticeSchema, notice))).toEqual({
      zh: '通知未列任何日期',
      en: 'the notice names no day',
    });
    const astray = { ...notice, holidays: ['2024-05-01'] };
    expect(issueText(issueOf(holidayNoticeSchema, astray))).toEqual({
      zh: '2024-05-01 不属于 2026 年，也不与之相邻',
      en: '2024-05-01 neither belongs to 2026 nor adjoins it',
    });
  });
});

describe('what comes from outside', () => {
  test('is repeated up to two hundred characters, and what is longer is cut with a mark', () => {
    expect(shortened('x'.repeat(200))).toBe('x'.repeat(200));
    expect(shortened('x'.repeat(201))).toBe(`${'x'.repeat(200)}…`);
  });

  test('is repeated without anybody’s number, also where it stands across the cut', () => {
    expect(shortened('回电139-1234-5678办理')).toBe('回电※办理');
    for (let before = 185; before <= 200; before += 1)
      expect(shortened(`${'x'.repeat(before)} 13912345678`)).not.toMatch(/\d{4}/);
    const { zh, en } = issueText(issueOf(z.strictObject({}), { '0755-26543210': 1 }));
    expect([zh, en].join()).not.toContain('26543210');
    expect(pathOf(issueOf(z.record(z.string(), z.int()), { '+86 139 1234 5678': '1' }))).toBe('+※');
  });

  test('is cut in the words of a fault and in its place', () => {
    const key = 'k'.repeat(500);
    const { zh, en } = issueText(issueOf(z.strictObject({}), { [key]: 1 }));
    expect([zh.length, en.length]).toEqual([201, 201]);
    expect(pathOf(issueOf(z.record(z.string(), z.int()), { [key]: '1' }))).toBe(`${'k'.repeat(200)}…`);
  });
});
