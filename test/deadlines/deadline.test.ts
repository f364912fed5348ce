import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  dischargeDeadline,
  extendDeadline,
  recomputeDeadline,
  resumeDeadline,
  startDeadline,
  suspendDeadline,
} from '../../src/deadlines/change.ts';
import {
  type Deadline,
  type DeadlineState,
  deadlineSchema,
  ownerSchema,
} from '../../src/deadlines/deadline.ts';
import type { DeadlineKind } from '../../src/policy/deadlineKinds.ts';
import type { RoleId } from '../../src/vocabulary/roles.ts';
import type { RuleId } from '../../src/vocabulary/ruleIds.ts';
import { begun, noon, plain } from './samples.ts';

const deadline = begun('reexamination.decide', '2026-03-02');
const accepted = (value: unknown) => deadlineSchema.safeParse(value).success;

describe('a deadline as it is kept', () => {
  test('is plain JSON of its schema, through every change', () => {
    const stopped = suspendDeadline(deadline, noon('2026-03-10'));
    const heard = resumeDeadline(stopped, noon('2026-03-12'), plain);
    const extended = extendDeadline(heard, { days: 5, by: 'head-1', on: '2026-03-20' }, plain);
    const named = begun('referral.report', '2026-03-02', plain, '2026-04-01');
    const missed = dischargeDeadline(deadline, noon('2026-05-01'));
    const working = begun('handling.deliver', '2026-12-28');
    for (const one of [
      deadline,
      stopped,
      heard,
      extended,
      named,
      missed,
      recomputeDeadline(working, { id: 'n', issued: '2026-11-05' }, noon('2026-12-29'), plain),
    ]) {
      expect(deadlineSchema.parse(one)).toEqual(one);
      expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    }
  });

  test.each<[string, object]>([
    ['an unknown key', { note: 'x' }],
    ['an unknown kind', { kind: 'handling.finish' }],
    ['a rule that does not exist', { rule: 'reg.38' }],
    ['an owner of no part', { owner: { role: 'clerk' } }],
    ['an owner with a name', { owner: { role: 'petitioner', name: 'x' } }],
    ['a start that is no day', { start: '2026-02-30' }],
    ['an unknown state', { state: 'late' }],
    ['an extension of no days', { extension: { days: 0, by: 'x', on: '2026-03-02' } }],
    [
      'an extension by somebody named with a space',
      { extension: { days: 1, by: 'Li Wei', on: '2026-03-02' } },
    ],
    ['a hearing without a first day', { excluded: [{ to: '2026-03-02' }] }],
    ['a term of half a day', { term: { n: 0.5, unit: 'calendarDays' } }],
    ['a settling without an offset', { settledAt: '2026-03-02T10:00:00' }],
    ['a move without its notice', { moved: [{ on: '2026-03-02', from: '2026-03-02', to: '2026-03-03' }] }],
    ['a duty that fell away and did not', { fellAway: false }],
    ['both a term and a day that an event named', { until: '2026-04-01' }],
    ['neither a term nor a day that an event named', { term: undefined }],
  ])('has not %s', (_, change) => {
    expect(accepted(deadline)).toBe(true);
    expect(accepted({ ...deadline, ...change })).toBe(false);
  });

  test('needs each of its parts', () => {
    for (const key of ['id', 'kind', 'rule', 'owner', 'start', 'due', 'provisional', 'state'] as const) {
      const { [key]: _, ...rest } = deadline;
      expect({ key, accepted: accepted(rest) }).toEqual({ key, accepted: false });
    }
  });

  test('may name the unit of its owner', () => {
    expect(ownerSchema.parse({ role: 'responsibleUnit', unit: 'brigade-1' }).unit).toBe('brigade-1');
  });
});

describe('the types of a deadline', () => {
  test('know kinds, rules, roles and states by their letters', () => {
    expectTypeOf<Deadline['kind']>().toEqualTypeOf<DeadlineKind>();
    expectTypeOf<Deadline['rule']>().toEqualTypeOf<RuleId>();
    expectTypeOf<Deadline['owner']['role']>().toEqualTypeOf<RoleId>();
    expectTypeOf<DeadlineState>().toEqualTypeOf<'running' | 'suspended' | 'met' | 'missed' | 'discharged'>();
    expectTypeOf(startDeadline).parameter(0).toHaveProperty('kind').toEqualTypeOf<DeadlineKind>();
  });

  test('refuse a kind, an owner or a state that does not exist', () => {
    const input = { id: 'a.b', owner: { role: 'superiorOrgan' }, on: '2026-03-02' } as const;
    // @ts-expect-error there is no such kind of deadline
    expect(() => startDeadline({ ...input, kind: 'handling.finish' }, plain)).toThrow(TypeError);
    // @ts-expect-error a clerk is no part of the plan
    const owned = startDeadline({ ...input, kind: 'handling.conclude', owner: { role: 'clerk' } }, plain);
    // @ts-expect-error a deadline is never late, it is missed
    const late: Deadline = { ...deadline, state: 'late' };
    expect([owned, late].map(accepted)).toEqual([false, false]);
  });
});
