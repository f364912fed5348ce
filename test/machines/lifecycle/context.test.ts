import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { missDeadline, settleDeadline, suspendDeadline } from '../../../src/deadlines/change.ts';
import { contextShape, owedDeadline } from '../../../src/machines/lifecycle/context.ts';
import { facts, later, running } from './sample.ts';

const first = running('handling.report');
const second = running('handling.report', 'errand.report#2');
const other = running('handling.rate');
const owed = (...deadlines: (typeof first)[]) =>
  owedDeadline(facts({ deadlines }).context, 'handling.report');

describe('the deadline of a kind that is owed', () => {
  test('is the newest', () => {
    expect(owed(first, second, other)).toBe(second);
    expect(owed(second, first)).toBe(first);
  });

  test('is owed while it runs, stands still or is missed, and no longer once it is settled', () => {
    for (const still of [missDeadline(second), suspendDeadline(second, later)])
      expect(owed(first, still)).toBe(still);
    expect(owed(first, settleDeadline(second, later))).toBe(first);
    expect(owed(settleDeadline(first, later), other)).toBeUndefined();
  });

  test('is none where there never was one', () => {
    expect(owed()).toBeUndefined();
    expect(owed(other)).toBeUndefined();
  });
});

describe('what every lifecycle keeps', () => {
  const kept = z.strictObject(contextShape);
  const { context } = facts({ deadlines: [first, other] });

  test('is the instance, the matter and the deadlines', () => {
    expect(kept.parse(context)).toStrictEqual(context);
    for (const field of ['instance', 'matter', 'deadlines'] as const)
      expect(kept.safeParse({ ...context, [field]: undefined }).success).toBe(false);
  });

  test('has at most five hundred deadlines', () => {
    const many = (count: number) => ({ ...context, deadlines: Array.from({ length: count }, () => first) });
    expect(kept.safeParse(many(500)).success).toBe(true);
    expect(kept.safeParse(many(501)).success).toBe(false);
  });
});
