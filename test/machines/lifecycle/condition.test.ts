import { describe, expect, test } from 'vitest';
import {
  answer,
  type Condition,
  conditionsFor,
  type Facts,
} from '../../../src/machines/lifecycle/condition.ts';
import type { LifecycleContext } from '../../../src/machines/lifecycle/context.ts';
import { text } from '../../../src/vocabulary/text.ts';
import { type Act, facts } from './sample.ts';

type Asked = Condition<LifecycleContext, Act, { unit: string }>;

const described = {
  rule: 'plan.1',
  label: text('属该单位', 'it is the unit’s'),
  reads: ['event.unit'],
} as const;
const isThe: Asked = { ...described, holds: ({ event }, { unit }) => event.unit === unit };
const legal = { unit: 'dept-legal' };
const without = (field: string) => facts({ event: { [field]: undefined } });

describe('a condition', () => {
  test('answers yes or no by what it compares to', () => {
    expect(answer(isThe, facts(), legal)).toStrictEqual({ answer: 'yes' });
    expect(answer(isThe, facts(), { unit: 'brigade-1' })).toStrictEqual({ answer: 'no' });
  });

  test('needs no fact unless it says so: what is absent is only different', () => {
    expect(answer(isThe, without('unit'), legal)).toStrictEqual({ answer: 'no' });
  });

  test('cannot be answered while a fact that it needs is missing: the first such is told', () => {
    const needing: Asked = { ...isThe, needs: ['notice', 'unit'] };
    expect(answer(needing, facts(), legal)).toStrictEqual({ answer: 'yes' });
    expect(answer(needing, without('unit'), legal)).toStrictEqual({ answer: 'missing', fact: 'unit' });
    const neither = facts({ event: { unit: undefined, notice: undefined } });
    expect(answer(needing, neither, legal)).toStrictEqual({ answer: 'missing', fact: 'notice' });
  });

  test('takes a fact that says no, or nothing, for stated', () => {
    const needing: Asked = { ...isThe, needs: ['unit'] };
    for (const unit of [false, null, '', 0])
      expect(answer(needing, facts({ event: { unit } }), legal)).toStrictEqual({ answer: 'no' });
  });

  test('may need what depends on the matter and on what it compares to', () => {
    const needing: Asked = {
      ...isThe,
      needs: ({ context }: Facts<LifecycleContext, Act>, { unit }) =>
        context.matter.reachable && unit === 'dept-legal' ? ['notice'] : [],
    };
    const missing = { answer: 'missing', fact: 'notice' };
    expect(answer(needing, without('notice'), legal)).toStrictEqual(missing);
    expect(answer(needing, without('notice'), { unit: 'brigade-1' })).toStrictEqual({ answer: 'no' });
    const unreachable = facts({ matter: { reachable: false }, event: { notice: undefined } });
    expect(answer(needing, unreachable, legal)).toStrictEqual({ answer: 'yes' });
  });

  test('of a lifecycle’s own is written down as it is', () => {
    const condition = conditionsFor<LifecycleContext, Act>();
    const written = { ...described, on: 'errand.act', holds: () => true } as const;
    expect(condition(written)).toBe(written);
  });
});
