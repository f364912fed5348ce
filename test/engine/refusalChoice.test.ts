import { describe, expect, test } from 'vitest';
import { refusalsFrom } from '../../src/engine/refuse.ts';
import { policyShelf } from '../../src/engine/terms.ts';
import { fireRescueBureau } from '../../src/index.ts';
import type { Condition } from '../../src/machines/lifecycle/condition.ts';
import type { Asked, Tried } from '../../src/machines/lifecycle/judge.ts';

const terms = policyShelf([fireRescueBureau]).terms(fireRescueBureau, []);

/** A guard that was asked: its name, whether it holds, and how it stands in its candidate. */
function asked(
  name: string,
  holds: boolean,
  how: { readonly code?: 'wrong-role'; readonly not?: true; readonly params?: object } = {},
): Asked {
  const { code, not, params } = how;
  const condition: Condition<never, never, never> = {
    rule: 'plan.1',
    label: { zh: `条件${name}`, en: `condition ${name}` },
    reads: [],
    holds: () => holds,
    ...(code ? { code } : {}),
  };
  return {
    guard: { type: name, reads: [], ...(not ? { not } : {}), ...(params ? { params } : {}) },
    condition,
    answer: { answer: holds === (not ?? false) ? 'no' : 'yes' },
    holds,
  };
}

const candidate = (...guards: readonly Asked[]): Tried => ({
  candidate: {
    from: 'here',
    event: 'a.step',
    to: 'there',
    actions: [],
    meta: {
      rule: 'plan.3.1.1',
      label: { zh: '步骤', en: 'step' },
      by: ['supervisionOffice'],
      when: [],
      does: [],
    },
  },
  asked: guards,
  taken: false,
  may: ['supervisionOffice'],
});

const wrongRole = { code: 'wrong-role' } as const;
const yes = (name: string, how = {}) => asked(name, true, how);
const no = (name: string, how = {}) => asked(name, false, how);
const named = (...candidates: readonly Tried[]) => refusalsFrom(candidates, terms).map(({ guard }) => guard);

describe('of the ways that an event could go, the refusal is about', () => {
  test('the one that comes closest, with all that it lacks', () => {
    expect(named(candidate(no('a'), no('b'), no('c')), candidate(no('d'), yes('a'), no('e')))).toEqual([
      'd',
      'e',
    ]);
  });

  test('all that come equally close, each reason once', () => {
    expect(named(candidate(no('a'), no('b')), candidate(no('c'), no('a')))).toEqual(['a', 'b', 'c']);
  });

  test('those for this role, even where they lack more', () => {
    expect(named(candidate(no('by', wrongRole)), candidate(yes('by', wrongRole), no('a'), no('b')))).toEqual([
      'a',
      'b',
    ]);
  });

  test('the role, where it is the wrong one for each', () => {
    expect(named(candidate(no('by', wrongRole), no('a')), candidate(no('by', wrongRole)))).toEqual(['by']);
  });

  test('those on this fork of the way, even where they lack more', () => {
    const taken = candidate(yes('isComplex'), no('a'), no('b'));
    expect(named(taken, candidate(no('isComplex', { not: true })))).toEqual(['a', 'b']);
    const other = candidate(yes('isComplex', { not: true }), no('a'), no('b'));
    expect(named(candidate(no('isComplex')), other)).toEqual(['a', 'b']);
  });

  test('the fork itself, where each fails at one', () => {
    expect(named(candidate(no('x')), candidate(no('x', { not: true })))).toEqual(['x', 'x']);
  });

  test('the closest, where a guard is only ever asked the one way: that is no fork', () => {
    expect(named(candidate(no('x', { not: true })), candidate(yes('y'), no('a'), no('b')))).toEqual(['x']);
    expect(named(candidate(no('x')), candidate(yes('y'), no('a'), no('b')))).toEqual(['x']);
  });

  test('the closest, where a guard is asked about two things: that is no fork either', () => {
    const [one, other] = [{ step: 'heard' }, { step: 'found' }];
    const lacking = candidate(yes('done', { params: one }), no('a'), no('b'));
    expect(named(candidate(no('done', { params: other, not: true })), lacking)).toEqual(['done']);
    const same = candidate(yes('done', { params: other }), no('a'), no('b'));
    expect(named(candidate(no('done', { params: other, not: true })), same)).toEqual(['a', 'b']);
  });
});

describe('of several reasons', () => {
  test('the wrong role comes first, and all others stay as the guards stand', () => {
    expect(named(candidate(no('a'), no('b'), no('by', wrongRole), no('unit', wrongRole), no('c')))).toEqual([
      'by',
      'unit',
      'a',
      'b',
      'c',
    ]);
  });

  test('what must not hold says so', () => {
    expect(refusalsFrom([candidate(no('closed', { not: true }))], terms)).toStrictEqual([
      {
        code: 'guard-failed',
        rule: 'plan.1',
        message: {
          zh: '须不成立：条件closed（方案 1）',
          en: 'this must not hold: condition closed (Plan 1)',
        },
        guard: 'closed',
        roles: ['supervisionOffice'],
      },
    ]);
  });
});
