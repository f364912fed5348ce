import { describe, expect, test } from 'vitest';
import { guardAnswer } from '../../src/check/symbolic/guardAnswer.ts';
import { fieldOf, originsIn, paramsOf } from '../../src/check/symbolic/params.ts';
import { originOf, symbolOf } from '../../src/check/symbolic/symbol.ts';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { text } from '../../src/vocabulary/text.ts';

interface Fact {
  readonly units: readonly string[] & { readonly first: Fact };
  readonly [key: string]: unknown;
}
const fact = (given = {}) => symbolOf('fact', given) as Fact;

describe('a value of which only the origin is known', () => {
  test('tells where what is read of it comes from', () => {
    expect(originOf(fact().units.first.name)).toBe('fact.units.first.name');
    expect(originOf('a real value')).toBeUndefined();
    expect(originOf(() => undefined)).toBeUndefined();
  });

  test('keeps its origin in lists, spreads, callbacks and searches', () => {
    expect(originsIn([...fact().units])).toEqual(['fact.units.each']);
    expect(originOf(fact().units.map((unit) => unit))).toBe('fact.units.map.each');
    expect(originOf(fact().units.find((unit) => unit === 'x'))).toBe('fact.units.find.made');
    expect(originOf(fact().units.at(0))).toBe('fact.units.at.made');
    expect({ ...fact(), own: 1 }).toEqual({ own: 1 });
    expect(`${fact().units}`).toBe('<fact.units>');
    expect('anything' in fact()).toBe(true);
    expect(Object.getOwnPropertyDescriptor(fact(), 'units')).toBeUndefined();
  });

  test('has the values that are given, and tells of each other field that is read', () => {
    const read: string[] = [];
    const one = symbolOf('one', { known: 3 }, (path) => read.push(path)) as Fact;
    expect(one.known).toBe(3);
    expect(read).toEqual([]);
    void one.units.first;
    expect(read).toEqual(['one.units', 'one.units.first']);
  });
});

describe('params of an action', () => {
  test('are real where no case decides them, and origins elsewhere', () => {
    const action = {
      type: 'report',
      params: ({ event, context }: { event: Fact; context: Fact }) => ({
        to: { role: 'chiefOfficer', unit: event.unit, ids: [...context.units] },
      }),
    };
    const params = paramsOf(action, 'a.b');
    expect(fieldOf(params, 'to', 'role')).toBe('chiefOfficer');
    expect(originsIn(fieldOf(params, 'to', 'unit'))).toEqual(['event.unit']);
    expect(originsIn(fieldOf(params, 'to', 'ids'))).toEqual(['context.units.each']);
    expect(fieldOf(params, 'to', 'unit', 'deeper')).toBeUndefined();
    expect(fieldOf(null, 'to')).toBeUndefined();
  });

  test('are not told where they are computed with what only a case has, and are none where there are none', () => {
    const failing = {
      params: () => {
        throw new RangeError('no such day');
      },
    };
    expect(paramsOf(failing, 'a.b')).toEqual({});
    expect(paramsOf({ type: 'set' }, 'a.b')).toEqual({});
  });
});

describe('a guard asked without a case', () => {
  const conditions = {
    owesReport: {
      rule: 'plan.1',
      label: text('应报告', 'a report is owed'),
      holds: ({ context }: { context: { deadlines: { kind: string }[] } }) =>
        context.deadlines.some(({ kind }) => kind === 'handling.report'),
    },
    isUrgent: {
      rule: 'plan.1',
      label: text('紧急', 'it is urgent'),
      holds: ({ event }: { event: { urgent: boolean } }) => event.urgent,
    },
    breaks: {
      rule: 'plan.1',
      label: text('出错', 'it breaks'),
      holds: () => {
        throw new RangeError('no case');
      },
    },
  } as never;
  const env = standardTerms();
  const known = { env, deadlines: [{ kind: 'handling.report', state: 'running' }] };

  const owes = { type: 'owesReport', reads: ['deadlines'] };

  test('answers where it looks at deadlines alone', () => {
    expect(guardAnswer(owes, conditions, known)).toBe(true);
    expect(guardAnswer({ ...owes, not: true }, conditions, known)).toBe(false);
    expect(guardAnswer(owes, conditions, { env, deadlines: [] })).toBe(false);
  });

  test('does not answer where it looks at a fact, breaks, or is not there', () => {
    for (const type of ['isUrgent', 'breaks', 'unheardOf'])
      expect(
        guardAnswer({ type, reads: ['event.urgent', 'policy.units'] }, conditions, known),
      ).toBeUndefined();
  });

  test('is not asked where it rests on the case alone; one that rests on nothing is', () => {
    expect(guardAnswer({ ...owes, reads: ['event.urgent'] }, conditions, known)).toBeUndefined();
    expect(guardAnswer({ ...owes, reads: [] }, conditions, known)).toBe(true);
  });
});
