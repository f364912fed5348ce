import { describe, expect, test } from 'vitest';
import { type DeadlineKind, deadlineKindIds, deadlineKinds } from '../../src/policy/deadlineKinds.ts';
import { definePolicy, type PolicyInput, PolicyRefused } from '../../src/policy/definePolicy.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { alwaysNamed } from '../../src/policy/inertTerms.ts';
import {
  handlingExtensionCap,
  regulationTerm,
  representativesCap,
} from '../../src/policy/regulationTerms.ts';
import { citation } from '../../src/rules/citation.ts';
import type { RoleId } from '../../src/vocabulary/roles.ts';
import type { RuleId } from '../../src/vocabulary/ruleIds.ts';
import { duties, faultsOf, lawKinds, rights, withTerm } from './samples.ts';

const units = ['calendarDays', 'workingDays'] as const;
const laxIn = (kind: DeadlineKind, own: Parameters<typeof withTerm>[1]) => faultsOf(withTerm(kind, own));
/** What a fault must say: the code, the place, and the article in both languages. */
const laxer = (path: string, rule: RuleId, basis: 'text' | 'inferred' = 'text') => ({
  code: 'laxer',
  path,
  rule,
  message: {
    zh: expect.stringContaining(`宽于${citation(rule, 'zh')}`),
    en: expect.stringContaining(`laxer than ${citation(rule, 'en')}`),
  },
  basis,
});

describe('the length that the law sets', () => {
  test('is known for these kinds and no other', () => {
    expect(lawKinds.map((kind) => [kind, regulationTerm(kind).n, regulationTerm(kind).unit])).toEqual([
      ['intake.notice', 15, 'calendarDays'],
      ['simple.accept', 3, 'workingDays'],
      ['simple.reply', 10, 'workingDays'],
      ['referral.notice', 15, 'calendarDays'],
      ['referral.objection', 5, 'workingDays'],
      ['handling.conclude', 60, 'calendarDays'],
      ['review.request', 30, 'calendarDays'],
      ['review.decide', 30, 'calendarDays'],
      ['reexamination.request', 30, 'calendarDays'],
      ['reexamination.decide', 30, 'calendarDays'],
      ['passing.send', 15, 'calendarDays'],
      ['passing.objection', 5, 'workingDays'],
      ['passing.notice', 15, 'calendarDays'],
      ['reviewCase.review', 30, 'calendarDays'],
      ['reviewCase.reexamine', 30, 'calendarDays'],
    ]);
    for (const kind of deadlineKindIds.filter((one) => deadlineKinds[one].length !== 'law')) {
      expect(() => regulationTerm(kind)).toThrow(RangeError);
    }
  });

  test('of a kind without one may be set as the body likes, but where an event names the day each time', () => {
    for (const kind of deadlineKindIds.filter((one) => deadlineKinds[one].length !== 'law')) {
      const rollOver = 'any-day-off';
      const faults = alwaysNamed.includes(kind) ? [{ code: 'incomplete', path: `terms.${kind}.term` }] : [];
      expect(laxIn(kind, { term: { n: 3660, unit: 'workingDays' }, rollOver })).toMatchObject(faults);
      expect(laxIn(kind, { term: { n: 0, unit: 'calendarDays' }, rollOver })).toMatchObject(faults);
    }
  });
});

describe.each(duties)('an office’s duty, %s', (kind) => {
  const { n, unit } = regulationTerm(kind);

  test('one day longer than the law is refused, naming the article', () => {
    for (const rollOver of ['none', 'statutory-holiday', 'any-day-off'] as const) {
      const faults = laxIn(kind, { term: { n: n + 1, unit }, rollOver });
      expect(faults).toEqual([laxer(`terms.${kind}`, deadlineKinds[kind].rule)]);
    }
  });

  test('as long as the law, or shorter, is accepted', () => {
    for (const rollOver of ['none', 'statutory-holiday', 'any-day-off'] as const) {
      for (const length of [n, n - 1, 1, 0]) {
        expect(laxIn(kind, { term: { n: length, unit }, rollOver })).toEqual([]);
      }
    }
  });

  test('is compared across calendar and working days by where it ends', () => {
    const other = unit === 'calendarDays' ? 'workingDays' : 'calendarDays';
    expect(laxIn(kind, { term: { n: 1, unit: other } })).toEqual([]);
    expect(laxIn(kind, { term: { n: n * 2, unit: other } })).toEqual([
      laxer(`terms.${kind}`, deadlineKinds[kind].rule),
    ]);
  });
});

describe.each(rights)('a petitioner’s right, %s', (kind) => {
  const { n, unit } = regulationTerm(kind);

  test('one day shorter than the law is refused, naming the article', () => {
    for (const rollOver of ['statutory-holiday', 'any-day-off'] as const) {
      const faults = laxIn(kind, { term: { n: n - 1, unit }, rollOver });
      expect(faults).toEqual([laxer(`terms.${kind}`, deadlineKinds[kind].rule)]);
    }
  });

  test('as long as the law, or longer, is accepted', () => {
    for (const rollOver of ['statutory-holiday', 'any-day-off'] as const) {
      for (const length of [n, n + 1, n + 300]) {
        expect(laxIn(kind, { term: { n: length, unit }, rollOver })).toEqual([]);
      }
    }
  });

  test('whose last day does not move off a day off is refused (civil.203)', () => {
    expect(laxIn(kind, { term: { n, unit }, rollOver: 'none' })).toEqual([
      laxer(`terms.${kind}.rollOver`, 'civil.203'),
    ]);
  });

  test('that is both too short and does not move is told both', () => {
    expect(laxIn(kind, { term: { n: n - 10, unit }, rollOver: 'none' })).toEqual([
      laxer(`terms.${kind}.rollOver`, 'civil.203'),
      laxer(`terms.${kind}`, deadlineKinds[kind].rule),
    ]);
  });

  test('may be given in working days where these never end earlier', () => {
    expect(laxIn(kind, { term: { n: 30, unit: 'workingDays' } })).toEqual([]);
    expect(laxIn(kind, { term: { n: 15, unit: 'workingDays' } })).toHaveLength(1);
  });
});

describe('the rating by the petitioner (reg.21)', () => {
  test('may be open as long as the body likes, but its last day moves off a day off', () => {
    const faults = laxIn('handling.rate', { term: { n: 1, unit: 'calendarDays' }, rollOver: 'none' });
    expect(faults).toEqual([laxer('terms.handling.rate.rollOver', 'civil.203')]);
  });
});

describe('the notice within 15 days (reg.23.1)', () => {
  test.each([1, 4, 5])('within %d working days is stricter, and accepted', (n) => {
    expect(laxIn('intake.notice', { term: { n, unit: 'workingDays' } })).toEqual([]);
    expect(laxIn('referral.notice', { term: { n, unit: 'workingDays' } })).toEqual([]);
  });

  test.each([
    [16, units[0], '1 day'],
    [17, units[0], '2 days'],
    [12, units[1], '11 days'],
    [6, units[1], '3 days'],
  ])('within %d %s is refused: it can end %s too late', (n, unit, days) => {
    const [fault, ...more] = laxIn('intake.notice', { term: { n, unit } });
    expect(more).toEqual([]);
    expect(fault?.message).toEqual({
      zh: `宽于《信访工作条例》第二十三条第一款、第二款：最多晚${Number.parseInt(days, 10)}日`,
      en: `laxer than Regulation on Petition Work, art. 23(1)(2): it can end ${days} too late`,
    });
  });
});

describe('the province’s terms', () => {
  const province: PolicyInput = {
    extends: fireRescueBureau,
    id: 'province',
    version: '1.0.0',
    terms: {
      'intake.notice': { term: { n: 5, unit: 'workingDays' } },
      'referral.notice': { term: { n: 5, unit: 'workingDays' } },
      'handling.conclude': { term: { n: 30 } },
    },
    thresholds: { representatives: [{ groupUpTo: 10, most: 3 }, { most: 5 }] },
  };
  const refusal = (input: PolicyInput) => {
    try {
      definePolicy(input);
    } catch (error) {
      return error instanceof PolicyRefused ? error : undefined;
    }
    return undefined;
  };

  test('are accepted where they are stricter: 5 working days to route, 30 days to conclude, 3 of up to 10', () => {
    const policy = definePolicy(province);
    expect(policy.terms['intake.notice'].term).toEqual({ n: 5, unit: 'workingDays' });
    expect(policy.terms['handling.conclude'].term).toEqual({ n: 30, unit: 'calendarDays' });
    expect(policy.thresholds.representatives).toEqual([{ groupUpTo: 10, most: 3 }, { most: 5 }]);
  });

  test('are refused where they are laxer, with every article', () => {
    const refused = refusal({
      ...province,
      terms: {
        'intake.notice': { term: { n: 16, unit: 'calendarDays' } },
        'handling.conclude': { term: { n: 61 } },
        'review.request': { term: { n: 29 } },
        'reexamination.request': { rollOver: 'none' },
      },
      extension: { handlingDays: 31 },
    });
    expect(refused?.faults.map(({ rule }) => rule)).toEqual([
      'reg.23.1',
      'reg.34',
      'reg.35.1',
      'civil.203',
      'reg.34',
    ]);
    expect(refused?.message).toContain('Regulation on Petition Work, art. 35');
    expect(refused?.message).toContain('《信访工作条例》第三十四条');
    expect(refused?.message.split('\n')).toHaveLength(5);
  });
});

describe('the extension of the handling (reg.34)', () => {
  const extended = (extension: Partial<(typeof fireRescueBureau)['extension']>) =>
    faultsOf({ ...fireRescueBureau, extension: { ...fireRescueBureau.extension, ...extension } });

  test('is at most 30 days', () => {
    expect(handlingExtensionCap).toBe(30);
    for (const handlingDays of [0, 15, 30]) expect(extended({ handlingDays })).toEqual([]);
    expect(extended({ handlingDays: 31 })).toEqual([laxer('extension.handlingDays', 'reg.34')]);
  });

  test('stays at most 30 days though the first term is shorter: each part of the text is a floor of its own', () => {
    const shorter = withTerm('handling.conclude', { term: { n: 30, unit: 'calendarDays' } });
    const by = (handlingDays: number) =>
      faultsOf({ ...shorter, extension: { ...shorter.extension, handlingDays } });
    expect(by(30)).toEqual([]);
    expect(by(31)).toEqual([laxer('extension.handlingDays', 'reg.34')]);
  });

  test('is approved by the head of the organ: who that is, is our reading until the policy says', () => {
    const faults = extended({ approvers: ['disciplineSecretary'] });
    expect(faults).toEqual([laxer('extension.approvers', 'reg.34', 'inferred')]);
    expect(faults[0]?.message.en).toContain('names it in extension.head');
    expect(extended({ approvers: ['chiefOfficer', 'disciplineCommission'] })).toEqual([
      laxer('extension.approvers', 'reg.34', 'inferred'),
    ]);
    expect(extended({ approvers: ['disciplineSecretary'], head: ['disciplineSecretary'] })).toEqual([]);
    expect(extended({ approvers: ['leadingGroup'], head: ['chiefOfficer', 'leadingGroup'] })).toEqual([]);
  });

  test('is approved by nobody beside the head that the policy names: that is the text', () => {
    expect(extended({ approvers: ['chiefOfficer'], head: ['leadingGroup'] })).toEqual([
      laxer('extension.approvers', 'reg.34'),
    ]);
  });

  test.each<RoleId>([
    'deputyDisciplineSecretary',
    'businessDepartment',
    'brigade',
    'responsibleUnit',
    'petitioner',
    'superiorOrgan',
    'publicSecurity',
    'outsideOrgan',
    'system',
  ])('is not approved by %s, whatever the policy calls it', (part) => {
    expect(extended({ approvers: [part] })).toEqual([laxer('extension.approvers', 'reg.34')]);
    expect(extended({ approvers: [part], head: [part] })).toEqual([laxer('extension.head', 'reg.34')]);
  });

  test('of a review is the body’s own matter: the regulation is silent', () => {
    expect(extended({ reviewDays: 30 })).toEqual([]);
  });
});

describe('the representatives of a group (reg.20)', () => {
  const sent = (representatives: (typeof fireRescueBureau)['thresholds']['representatives']) =>
    faultsOf({ ...fireRescueBureau, thresholds: { groupVisit: 5, representatives } });

  test('are at most five, in every row', () => {
    expect(representativesCap).toBe(5);
    expect(sent([{ groupUpTo: 10, most: 3 }, { most: 5 }])).toEqual([]);
    expect(sent([{ most: 1 }])).toEqual([]);
    expect(sent([{ groupUpTo: 100, most: 5 }, { most: 6 }])).toEqual([
      laxer('thresholds.representatives.1', 'reg.20'),
    ]);
    expect(sent([{ groupUpTo: 10, most: 6 }, { most: 7 }])).toHaveLength(2);
  });
});
