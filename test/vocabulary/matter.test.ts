import { describe, expect, expectTypeOf, test } from 'vitest';
import { type Matter, matterSchema, type Tendency, tendencySchema } from '../../src/vocabulary/matter.ts';
import type { Channel, Classification, MatterKind } from '../../src/vocabulary/terms.ts';

const bare: Matter = {
  id: 'p-1',
  channel: 'visit',
  receivedAt: '2026-03-02T09:00:00+08:00',
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'cause-1',
  claim: 'claim-1',
  complainedOf: { persons: [], units: [] },
  interested: [],
  simplified: false,
  tendencies: [],
};
const tendency: Tendency = { kind: 'group', author: 'clerk-1', reason: 'reason-1', until: '2026-06-01' };
const full: Matter = {
  ...bare,
  kind: 'claim',
  classification: 'complex',
  seenBy: 'commission',
  unit: 'brigade-1',
  liaison: 'brigade-1-liaison',
  referral: { form: 'assigned', organ: 'superior-bureau', dueOn: '2026-04-01', reportBack: true },
  acceptedOn: '2026-03-03',
  prior: 'p-0',
  tendencies: [tendency],
};
const accepted = (value: unknown) => matterSchema.safeParse(value).success;

describe('a matter', () => {
  test('is plain JSON, with or without what is learnt later', () => {
    for (const matter of [bare, full]) {
      expect(matterSchema.parse(JSON.parse(JSON.stringify(matter)))).toEqual(matter);
    }
  });

  test.each(Object.keys(bare))('needs %s', (key) => {
    expect(accepted(Object.fromEntries(Object.entries(bare).filter(([name]) => name !== key)))).toBe(false);
  });

  test.each(Object.keys(full).filter((key) => !(key in bare)))('needs no %s, but never half of it', (key) => {
    expect(accepted(Object.fromEntries(Object.entries(full).filter(([name]) => name !== key)))).toBe(true);
    expect(accepted({ ...full, [key]: null })).toBe(false);
    expect(accepted({ ...full, [key]: {} })).toBe(false);
  });

  test.each<[string, object]>([
    ['a name', { name: '张三' }],
    ['a telephone number', { telephone: '13800138000' }],
    ['a score', { risk: 7 }],
    ['words of the petition', { text: '……' }],
    ['an id that is a name', { petitioners: ['Zhang San'] }],
    ['an id that is a telephone number', { petitioners: ['13800138000'] }],
    ['no person', { persons: 0 }],
    ['half a person', { persons: 1.5 }],
    ['a channel that the plan does not name', { channel: 'telegram' }],
    ['a kind that the regulation does not name', { kind: 'complaint' }],
    ['a classification that the plan does not name', { classification: 'sensitive' }],
    ['a moment without an offset', { receivedAt: '2026-03-02T09:00:00' }],
    ['a day that does not exist', { acceptedOn: '2026-02-30' }],
    ['a key of its own among those complained of', { complainedOf: { persons: [], units: [], names: [] } }],
    [
      'a referral in a form that the plan does not name',
      { referral: { form: 'faxed', organ: 'o', reportBack: true } },
    ],
    [
      'a key of its own in the referral',
      { referral: { form: 'assigned', organ: 'o', reportBack: true, by: 'x' } },
    ],
  ])('never holds %s', (_, change) => {
    expect(accepted({ ...full, ...change })).toBe(false);
  });

  test('takes no __proto__ key', () => {
    expect(accepted(JSON.parse(JSON.stringify(full).replace('{', '{"__proto__":{},')))).toBe(false);
  });
});

describe('a tendency of a matter (plan.3.4)', () => {
  test('has an author, a reason and an end date', () => {
    expect(tendencySchema.parse(tendency)).toEqual(tendency);
    for (const key of Object.keys(tendency)) {
      const rest = Object.fromEntries(Object.entries(tendency).filter(([name]) => name !== key));
      expect(tendencySchema.safeParse(rest).success).toBe(false);
    }
  });

  test.each<[string, object]>([
    ['a person', { person: 'petitioner-1' }],
    ['a number of visits', { visits: 3 }],
    ['another kind', { kind: 'persistent' }],
    ['no end', { until: 'for good' }],
  ])('never has %s', (_, change) => {
    expect(tendencySchema.safeParse({ ...tendency, ...change }).success).toBe(false);
  });
});

describe('the types of a matter', () => {
  test('know channels, kinds and classifications by their letters', () => {
    expectTypeOf<Matter['channel']>().toEqualTypeOf<Channel>();
    expectTypeOf<Matter['kind']>().toEqualTypeOf<MatterKind | undefined>();
    expectTypeOf<Matter['classification']>().toEqualTypeOf<Classification | undefined>();
    expectTypeOf<Tendency>().toEqualTypeOf<{
      kind: 'group' | 'capital';
      author: string;
      reason: string;
      until: string;
    }>();
  });

  test('refuse what does not exist', () => {
    // @ts-expect-error the regulation names no such channel
    const wired: Matter = { ...bare, channel: 'telegram' };
    // @ts-expect-error a matter has no name
    const named: Matter = { ...bare, name: '张三' };
    expect([wired, named].map(accepted)).toEqual([false, false]);
  });
});
