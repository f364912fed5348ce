import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  type DeadlineKind,
  type DeadlineKindEntry,
  deadlineKindIds,
  deadlineKinds,
} from '../../src/policy/deadlineKinds.ts';
import { definePolicy, type PolicyInput } from '../../src/policy/definePolicy.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import type { PolicyFault } from '../../src/policy/policyFault.ts';
import { regulationTerm } from '../../src/policy/regulationTerms.ts';
import { type Policy, rolesPlaying } from '../../src/policy/schema.ts';
import { ruleBook } from '../../src/rules/ruleBook.ts';
import type { RoleId } from '../../src/vocabulary/roles.ts';
import type { RuleId } from '../../src/vocabulary/ruleIds.ts';

describe('the kinds of deadline', () => {
  test('are listed each once, named lifecycle.step', () => {
    expect(new Set(deadlineKindIds).size).toBe(Object.keys(deadlineKinds).length);
    for (const kind of deadlineKindIds) expect(kind).toMatch(/^[a-z][a-zA-Z]*\.[a-zA-Z]+$/);
  });

  test('name a rule of the book, and have a label in both languages that no other has', () => {
    for (const kind of deadlineKindIds)
      expect(ruleBook[deadlineKinds[kind].rule].id).toBe(deadlineKinds[kind].rule);
    for (const lang of ['zh', 'en'] as const) {
      const labels = deadlineKindIds.map((kind) => deadlineKinds[kind].label[lang]);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.every((label) => label.length > 0)).toBe(true);
    }
  });

  test('claim the law’s length only where a rule of regulation or measures sets one', () => {
    for (const kind of deadlineKindIds.filter((one) => deadlineKinds[one].length === 'law')) {
      expect(regulationTerm(kind)).toBe(ruleBook[deadlineKinds[kind].rule].term);
      expect(['reg', 'simple']).toContain(ruleBook[deadlineKinds[kind].rule].source);
    }
  });

  test('give the petitioner windows only, never a duty', () => {
    const rights = deadlineKindIds.filter((kind) => deadlineKinds[kind].favours === 'petitioner');
    expect(rights).toEqual([
      'handling.rate',
      'review.request',
      'review.lateRequest',
      'reexamination.request',
      'reexamination.lateRequest',
    ]);
    for (const kind of rights) expect(deadlineKinds[kind].nature).toBe('window');
  });
});

describe('the types of a policy', () => {
  test('know kinds, roles and rules by their letters', () => {
    expectTypeOf<DeadlineKind>().toEqualTypeOf<keyof Policy['terms']>();
    expectTypeOf<string>().not.toExtend<DeadlineKind>();
    expectTypeOf<'handling.finish'>().not.toExtend<DeadlineKind>();
    expectTypeOf<DeadlineKindEntry['rule']>().toEqualTypeOf<RuleId>();
    expectTypeOf<Policy['units'][number]['roles']>().toEqualTypeOf<RoleId[]>();
    expectTypeOf<PolicyFault['code']>().toEqualTypeOf<'invalid' | 'laxer' | 'incomplete'>();
    expectTypeOf(definePolicy).parameter(0).toEqualTypeOf<PolicyInput>();
  });

  test('refuse a kind, a role or a rule that does not exist', () => {
    // @ts-expect-error there is no such kind
    expect(deadlineKinds['handling.finish']).toBeUndefined();
    // @ts-expect-error the law knows no such kind
    expect(() => regulationTerm('handling.finish')).toThrow(TypeError);
    // @ts-expect-error a clerk is no part of the plan
    expect(rolesPlaying(fireRescueBureau, ['clerk'])).toEqual([]);
    // @ts-expect-error article 38 is no rule of ours
    const ruled: DeadlineKindEntry = { ...deadlineKinds['handling.conclude'], rule: 'reg.38' };
    expect(ruled.rule in ruleBook).toBe(false);
  });

  test('refuse an input that names what does not exist, or gives half of what is given whole', () => {
    const own = { extends: fireRescueBureau, id: 'own', version: '1.0.0' } as const;
    // @ts-expect-error there is no such kind
    expect(() => definePolicy({ ...own, terms: { 'handling.finish': {} } })).toThrow('handling.finish');
    // @ts-expect-error hours are no unit of a term
    expect(() => definePolicy({ ...own, terms: { 'review.decide': { term: { unit: 'hours' } } } })).toThrow(
      'unit',
    );
    // @ts-expect-error a clerk is no part of the plan
    expect(() => definePolicy({ ...own, extension: { approvers: ['clerk'] } })).toThrow('approvers');
    // @ts-expect-error a label is given in both languages
    expect(() => definePolicy({ ...own, label: { zh: '方案' } })).toThrow('label.en');
    // @ts-expect-error a role says what it plays
    expect(() => definePolicy({ ...own, roles: { petitioner: {} } })).toThrow('roles.petitioner.plays');
    // @ts-expect-error a policy has a version
    expect(() => definePolicy({ extends: fireRescueBureau, id: 'own' })).not.toThrow(TypeError);
  });
});
