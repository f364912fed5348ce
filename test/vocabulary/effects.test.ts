import { describe, expect, expectTypeOf, test } from 'vitest';
import { deadlineKindIds } from '../../src/policy/deadlineKinds.ts';
import {
  assignEffect,
  assignmentKinds,
  type Effect,
  type EffectOf,
  type EffectType,
  effectSchema,
  effectTypes,
  effectUnion,
  informationKinds,
  informEffect,
  type NoticeKind,
  noticeKinds,
  notifyEffect,
  recordEffect,
  recordKinds,
  remedyKinds,
  reportEffect,
  reportKinds,
} from '../../src/vocabulary/effects.ts';
import { besideKinds } from '../../src/vocabulary/events/catalogue.ts';
import { noticeForms } from '../../src/vocabulary/noticeForms.ts';
import { type RoleId, roleIds } from '../../src/vocabulary/roles.ts';
import type { RuleId } from '../../src/vocabulary/ruleIds.ts';
import { valueLabels } from '../../src/vocabulary/words/values.ts';
import { labelFamilies } from '../support/labelFamilies.ts';

const eight = ['notify', 'assign', 'report', 'record', 'schedule', 'cancel', 'inform', 'open'] as const;
const commission = { role: 'disciplineCommission' } as const;

/** One effect of each kind, with everything that it may have. */
const samples: { readonly [T in EffectType]: EffectOf<T> } = {
  notify: {
    type: 'notify',
    rule: 'reg.23.1',
    to: { role: 'petitioner', ids: ['petitioner-1'] },
    what: 'redirected',
    form: 'written',
    by: '2026-03-17',
    remedy: 'raise-with-competent-organ',
    reason: '不属于本机关职权范围',
    detail: { organ: 'housing-bureau', count: 1, first: true, several: ['a', 'b'] },
  },
  assign: {
    type: 'assign',
    rule: 'plan.3.2.2',
    to: { role: 'responsibleUnit', unit: 'brigade-1' },
    what: 'handle',
    by: '2026-03-17',
    reason: 'x',
    detail: {},
  },
  report: { type: 'report', rule: 'plan.3.2.2', to: commission, what: 'result', reason: 'x', detail: {} },
  record: { type: 'record', rule: 'reg.21', what: 'receipt', about: 'p-1', reason: 'x', detail: {} },
  schedule: {
    type: 'schedule',
    rule: 'reg.34',
    deadline: 'handling.conclude',
    at: '2026-11-30T23:59:59.999+08:00',
    remindOn: ['2026-11-23'],
  },
  cancel: { type: 'cancel', rule: 'reg.34', deadline: 'handling.conclude' },
  inform: {
    type: 'inform',
    rule: 'reg.47',
    organ: { role: 'publicSecurity', unit: 'public-security' },
    what: 'disorder-at-premises',
    decidedBy: 'officer-1',
    reason: 'x',
    detail: {},
  },
  open: { type: 'open', rule: 'reg.40', lifecycle: 'supervision', input: { deadline: 'handling.conclude' } },
};
const whats = {
  notify: noticeKinds,
  assign: assignmentKinds,
  report: reportKinds,
  record: recordKinds,
  inform: informationKinds,
} as const;
const accepted = (value: unknown) => effectSchema.safeParse(value).success;

describe('the union of effects', () => {
  test('is exactly these eight kinds', () => {
    expect(effectTypes).toEqual(eight);
    expect(effectUnion.def.options.map(({ shape }) => shape.type.def.values[0])).toEqual(eight);
    expectTypeOf<EffectType>().toEqualTypeOf<(typeof eight)[number]>();
  });

  test.each(eight)('holds %s as plain JSON, as it was given', (type) => {
    expect(effectSchema.parse(samples[type])).toEqual(samples[type]);
    expect(effectSchema.parse(JSON.parse(JSON.stringify(samples[type])))).toEqual(samples[type]);
  });

  test.each([
    'detain',
    'escort',
    'locate',
    'follow',
    'execute',
    '',
    undefined,
    null,
    'constructor',
    '__proto__',
  ])('has no kind %s', (type) => {
    expect(accepted({ ...samples.record, type })).toBe(false);
  });

  test.each(eight)('refuses an unknown key of %s, and a rule that does not exist', (type) => {
    expect(accepted({ ...samples[type], afterwards: 'x' })).toBe(false);
    expect(accepted(JSON.parse(JSON.stringify(samples[type]).replace('{', '{"__proto__":{},')))).toBe(false);
    expect(accepted({ ...samples[type], rule: 'reg.38' })).toBe(false);
    const { rule: _, ...ruleless } = samples[type];
    expect(accepted(ruleless)).toBe(false);
  });

  test.each(['notify', 'assign', 'report', 'record', 'inform'] as const)(
    'knows for %s the matters on its list, and no other',
    (type) => {
      for (const what of whats[type]) expect(accepted({ ...samples[type], what })).toBe(true);
      expect(new Set<string>(whats[type]).size).toBe(whats[type].length);
      const foreign = Object.values(whats)
        .flat()
        .filter((what) => !(whats[type] as readonly string[]).includes(what));
      for (const what of [...foreign, 'escort-home', '']) {
        expect(accepted({ ...samples[type], what })).toBe(false);
      }
    },
  );

  test('opens only the lifecycles that stand beside a matter', () => {
    for (const lifecycle of besideKinds) expect(accepted({ ...samples.open, lifecycle })).toBe(true);
    for (const lifecycle of ['handling', 'firstVisit', 'custody']) {
      expect(accepted({ ...samples.open, lifecycle })).toBe(false);
    }
  });

  test('addresses parts of the plan by role and ids, never by name', () => {
    for (const role of roleIds) expect(accepted({ ...samples.report, to: { role } })).toBe(true);
    for (const to of [
      { role: 'clerk' },
      { role: 'petitioner', name: '张三' },
      { role: 'petitioner', ids: ['Zhang San'] },
      { role: 'petitioner', ids: ['13800138000'] },
      { role: 'petitioner', telephone: '13800138000' },
    ]) {
      expect(accepted({ ...samples.notify, to })).toBe(false);
    }
  });

  test('informs an outside organ on the decision of a person, never without one (reg.47)', () => {
    const { decidedBy: _, ...undecided } = samples.inform;
    expect(accepted(undecided)).toBe(false);
    expect(accepted({ ...samples.inform, decidedBy: '' })).toBe(false);
  });

  test.each<[EffectType, object]>([
    ['notify', { form: 'poster' }],
    ['notify', { remedy: 'none' }],
    ['notify', { by: '2026-02-30' }],
    ['notify', { reason: ' ' }],
    ['notify', { detail: { nested: {} } }],
    ['schedule', { at: '2026-11-30' }],
    ['schedule', { remindOn: ['soon'] }],
    ['cancel', { deadline: 'the deadline' }],
    ['open', { input: { when: undefined } }],
  ])('refuses %s with %j', (type, change) => {
    expect(accepted({ ...samples[type], ...change })).toBe(false);
  });
});

describe('safeguard 4: nothing detains, escorts, tracks, watches or profiles a person', () => {
  /** Beginnings of words for what is done to a person against their will, or behind their back. */
  const stems =
    'arrest,biometr,black,block,captur,coerc,confin,constrain,control,custod,deport,detain,detent,eavesdrop,escort,evict,expel,face,fingerprint,forc,grey,guard,hold,imprison,incarcer,intercept,interrog,isolat,jail,likel,locat,lock,loyal,monitor,observ,photo,position,predict,prevent,prison,profil,punish,pursu,quarantin,rank,recogn,remov,repatr,restrain,restrict,retriev,risk,sanction,scor,seiz,sentiment,shadow,spy,stabil,stalk,stop,surveil,suspect,tag,tail,threat,trac,trail,transport,travel,warn,watch,wiretap'.split(
      ',',
    );
  const terms =
    '稳控,管控,布控,监控,监视,监听,盯防,盯守,跟踪,尾随,截访,拦访,劝返,接返,遣返,遣送,押送,押解,送返,带离,控制,拘留,拘禁,拘传,羁押,软禁,禁闭,扣押,扣留,关押,看管,看守,收容,训诫,定位,画像,黑名单,重点人,评分,积分,信用,人脸,轨迹,排查'.split(
      ',',
    );
  const lists = [
    ...Object.values(whats).flat(),
    ...remedyKinds,
    ...noticeForms,
    ...besideKinds,
    ...effectTypes,
    ...roleIds,
    ...deadlineKindIds,
    ...effectUnion.def.options.flatMap(({ shape }) => Object.keys(shape)),
  ];
  const wordsOf = (name: string) =>
    name
      .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/);

  test('no word of any list, and no key of any effect, says so', () => {
    const said = lists.filter((name) =>
      wordsOf(name).some((word) => stems.some((stem) => word.startsWith(stem))),
    );
    expect(said).toEqual([]);
  });

  test('no label says so, in Chinese or in English', () => {
    // What a visit must not show is said by its name: that is the conduct, and nothing that anybody does to a visitor.
    const labels = Object.values(labelFamilies)
      .filter((family) => family !== valueLabels.conduct)
      .flatMap((family) => Object.values(family));
    expect(labels.filter(({ zh }) => terms.some((term) => zh.includes(term)))).toEqual([]);
    const said = labels.filter(({ en }) =>
      wordsOf(en).some((word) => stems.some((stem) => word.startsWith(stem))),
    );
    expect(said.map(({ en }) => en)).toEqual([]);
  });

  test('the words looked for would be found', () => {
    for (const name of [
      'escort-home',
      'capitalIntercept',
      'watch-list',
      'trackPerson',
      'risk.score',
      'detention',
    ]) {
      expect(wordsOf(name).some((word) => stems.some((stem) => word.startsWith(stem)))).toBe(true);
    }
  });

  test('what is followed is a matter or public reporting', () => {
    expect(new Set(lists.filter((name) => wordsOf(name).includes('follow')))).toEqual(
      new Set(['follow-up', 'follow-public-reporting', 'follow-procedure', 'special.followUp']),
    );
  });

  test('no effect carries more of a person than an id', () => {
    const keys = new Set(effectUnion.def.options.flatMap(({ shape }) => Object.keys(shape)));
    expect([...keys].sort()).toEqual(
      [
        'about',
        'at',
        'by',
        'deadline',
        'decidedBy',
        'detail',
        'form',
        'input',
        'lifecycle',
        'organ',
        'reason',
        'remedy',
        'remindOn',
        'rule',
        'to',
        'type',
        'what',
      ].sort(),
    );
  });
});

describe('the types of effects', () => {
  test('know their kinds, roles and rules by their letters', () => {
    expectTypeOf<'detain'>().not.toExtend<EffectType>();
    expectTypeOf<Effect['rule']>().toEqualTypeOf<RuleId>();
    expectTypeOf<EffectOf<'notify'>['to']['role']>().toEqualTypeOf<RoleId>();
    expectTypeOf<EffectOf<'notify'>['what']>().toEqualTypeOf<NoticeKind>();
    expectTypeOf<EffectOf<'cancel'>>().toEqualTypeOf<{ type: 'cancel'; rule: RuleId; deadline: string }>();
  });

  test('refuse a kind, a matter, a role or a rule that does not exist', () => {
    const effects: Effect[] = [
      // @ts-expect-error nothing detains
      { type: 'detain', rule: 'reg.47', to: commission },
      // @ts-expect-error there is no such task
      { ...samples.assign, what: 'escort-home' },
      // @ts-expect-error a clerk is no part of the plan
      { ...samples.report, to: { role: 'clerk' } },
      // @ts-expect-error article 38 is no rule of ours
      { ...samples.cancel, rule: 'reg.38' },
      // @ts-expect-error a notice says what it tells
      { type: 'notify', rule: 'reg.21', to: commission, form: 'written' },
    ];
    expect(effects.map(accepted)).toEqual([false, false, false, false, false]);
  });

  test('are those of the schemas', () => {
    expect(
      [notifyEffect, assignEffect, reportEffect, recordEffect, informEffect].map(
        ({ shape }) => shape.what.options,
      ),
    ).toEqual(Object.values(whats));
  });
});
