import { describe, expect, test } from 'vitest';
import { papersOf, paperTemplates, whyNoPaper } from '../../src/documents/index.ts';
import { paperKindOf } from '../../src/documents/papersOf.ts';
import type { Effect } from '../../src/index.ts';
import {
  assignmentKinds,
  informationKinds,
  noticeKinds,
  recordKinds,
  reportKinds,
} from '../../src/vocabulary/effects.ts';
import { replied, signed } from '../support/stories.ts';

const kinds = {
  notify: noticeKinds,
  assign: assignmentKinds,
  report: reportKinds,
  record: recordKinds,
  inform: informationKinds,
} as const;

/** Every effect of the catalogue that says what it is about; a notice once to the petitioner and once to a unit. */
const catalogue = Object.entries(kinds).flatMap(([type, whats]) =>
  whats.flatMap((what) =>
    (type === 'notify' ? ['petitioner', 'responsibleUnit'] : ['responsibleUnit']).map(
      (role) =>
        ({ type, what, rule: 'policy', to: { role } }) as unknown as Effect & { readonly what: string },
    ),
  ),
);
const told = (what: 'progress' | 'extension-declined') =>
  ({ type: 'notify', what, rule: 'policy', form: 'written', to: { role: 'petitioner' } }) as const;
const text = (one: ReturnType<typeof whyNoPaper>) => one?.en;
const named = ({ type, what, ...rest }: Effect & { readonly what: string }) =>
  `${type} ${what}${'to' in rest && type === 'notify' ? ` ${rest.to.role}` : ''}`;

describe('every effect of the catalogue', () => {
  test('has its paper, or a reason why it has none, and never both', () => {
    for (const effect of catalogue) {
      const has = paperKindOf(effect as never) !== undefined;
      expect([named(effect), whyNoPaper(effect) === undefined]).toEqual([named(effect), has]);
    }
  });

  test('has no paper only where it is entered in the ledger, told where it was asked, or never told to that addressee', () => {
    const without = catalogue.filter((effect) => paperKindOf(effect as never) === undefined);
    expect(without.filter(({ type }) => type !== 'record' && type !== 'notify')).toEqual([]);
    const toPetitioners = without.filter((one) => one.type === 'notify' && one.to.role === 'petitioner');
    expect(toPetitioners.map(({ what }) => what)).toEqual([
      'anonymous-noted',
      'extension-declined',
      'progress',
      'assistance-upheld',
      'assistance-released',
    ]);
    const other = text(whyNoPaper(told('extension-declined')));
    expect(other).toBe('no template is for it');
  });

  test('that a host’s program carries out has none', () => {
    expect(text(whyNoPaper({ type: 'cancel', rule: 'policy', deadline: 'd' }))).toBe(
      'the host’s program carries it out',
    );
    expect(text(whyNoPaper(told('progress')))).toBe('it is told where it was asked for');
  });
});

describe('what a decision asks for', () => {
  test('is told paper by paper, in the order of its effects', () => {
    const effects = replied().decisions.at(-1)?.effects ?? [];
    expect(papersOf(effects).map(({ effect: _, ...asked }) => asked)).toEqual([
      { kind: 'opinion', title: '信访处理意见书', code: '信访', goes: 'petitioner' },
    ]);
  });

  test('has one form of the office, whatever is recorded and given to do by it', () => {
    const effects = signed().decisions.at(-1)?.effects ?? [];
    const forms = effects.filter((effect) => 'what' in effect && paperKindOf(effect) === 'approvalForm');
    expect(forms.map(({ type }) => type)).toEqual(['record', 'assign']);
    expect(papersOf(effects).map(({ kind }) => kind)).toEqual(['approvalForm']);
  });

  test('goes to the most particular paper: the simplified procedure has a lighter one', () => {
    const accepted = {
      type: 'notify',
      what: 'accepted',
      to: { role: 'petitioner' },
      form: 'written',
    } as const;
    expect(paperKindOf({ ...accepted, rule: 'simple.accept' })).toBe('simplifiedNotice');
    expect(paperKindOf({ ...accepted, rule: 'plan.3.2.2' })).toBe('acceptanceNotice');
  });

  test('is a kind that ships', () => {
    const used = new Set(catalogue.map((effect) => paperKindOf(effect as never)));
    const byRule = ['simplifiedNotice', 'registrationForm', 'approvalForm'];
    expect(Object.keys(paperTemplates).filter((kind) => !used.has(kind) && !byRule.includes(kind))).toEqual(
      [],
    );
  });
});
