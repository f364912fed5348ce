import { describe, expect, test } from 'vitest';
import { open } from '../../../src/machines/joints.ts';
import { record, set, start, tell } from '../../../src/machines/lifecycle/actions.ts';
import type { Doing } from '../../../src/machines/lifecycle/chart.ts';
import type { Conditions } from '../../../src/machines/lifecycle/condition.ts';
import { sharedConditions } from '../../../src/machines/lifecycle/conditions.ts';
import type { LifecycleContext } from '../../../src/machines/lifecycle/context.ts';
import { endOf } from '../../../src/machines/lifecycle/end.ts';
import {
  type Grammar,
  grammar,
  type HandOffFrom,
  type Step,
} from '../../../src/machines/lifecycle/grammar.ts';
import { openingType } from '../../../src/machines/lifecycle/stepper.ts';
import { text } from '../../../src/vocabulary/text.ts';
import { type Act, errandEvents, facts, freshTerms, monday, owner } from './sample.ts';

const conditions = {
  isThe: {
    rule: 'plan.1',
    label: text('属该单位', 'it is the unit’s'),
    reads: ['event.unit'],
    holds: () => true,
  },
  busy: { rule: 'plan.1', label: text('在办', 'busy'), reads: () => ['deadlines'], holds: () => true },
  ...sharedConditions,
} as const satisfies Conditions;

type Guards = 'isThe' | 'busy' | { readonly type: 'isThe'; readonly params: { readonly unit: string } };
type Words = Grammar<LifecycleContext, Act, Guards>;
type OneStep = Step<LifecycleContext, Act, Guards>;

const env = freshTerms();
const words = (place: 'phase' | 'beside' = 'beside'): Words => grammar(env, errandEvents, place, conditions);
const label = text('待办', 'open');
const acting = text('办理', 'something is done');
const now = facts();

/** The one step that is written so. */
const written = (step: Partial<OneStep>) => {
  const steps = words().anywhere({ 'errand.act': { by: 'supervisionOffice', rule: 'plan.3.4', ...step } });
  const [one] = steps['errand.act'] ?? [];
  if (!one) throw new Error('no step');
  return one;
};
/** What it does, with its values at this moment. */
const carriedOut = (actions: readonly Doing[], at: object = now) =>
  actions.map(({ type, params }) => ({ type, params: params(at as never) }));

describe('a state', () => {
  test('says by which rule it stands, and answers to its events', () => {
    const state = words().state('plan.2', label, {
      'errand.act': { by: 'petitioner', rule: 'plan.3.4', to: 'next' },
    });
    expect(state).toStrictEqual({
      kind: 'waiting',
      meta: { rule: 'plan.2', label },
      entry: [],
      ways: [],
      on: {
        'errand.act': [
          {
            from: undefined,
            event: 'errand.act',
            to: 'next',
            actions: [],
            meta: {
              rule: 'plan.3.4',
              label: acting,
              by: ['petitioner'],
              when: [
                {
                  type: 'by',
                  params: { roles: ['petitioner'] },
                  reads: ['event.by', 'policy.roles', 'matter.petitioners'],
                },
              ],
              does: [],
            },
          },
        ],
      },
    });
  });

  test('before the event that opens the lifecycle is marked as unopened', () => {
    const steps = { 'errand.act': { by: 'petitioner', rule: 'plan.3.4' } } as const;
    expect(words().unopened('plan.2', label, steps)).toStrictEqual({
      ...words().state('plan.2', label, steps),
      kind: 'unopened',
    });
  });

  test('that nobody has a label for is named after its event', () => {
    const steps = grammar(env, {}, 'beside', conditions).anywhere({
      'errand.act': { by: 'petitioner', rule: 'plan.3.4' },
    } as never);
    expect(steps).toMatchObject({
      'errand.act': [{ meta: { label: text('errand.act', 'errand.act') } }],
    });
  });

  test('has the ways of one event in their order', () => {
    const ways = ['plan.3.4', 'plan.3.5'] as const;
    const steps = words().anywhere({ 'errand.act': ways.map((rule) => ({ by: 'petitioner', rule })) });
    expect(steps['errand.act']).toMatchObject(ways.map((rule) => ({ meta: { rule } })));
  });
});

describe('a step', () => {
  const actingFacts: Readonly<Record<string, readonly string[]>> = {
    supervisionOffice: ['event.by', 'policy.roles', 'policy.units'],
    petitioner: ['event.by', 'policy.roles', 'matter.petitioners'],
    'petitioner,supervisionOffice': ['event.by', 'policy.roles', 'matter.petitioners', 'policy.units'],
    system: ['event.by', 'policy.roles'],
    'system,petitioner': ['event.by', 'policy.roles', 'matter.petitioners'],
  };
  const by = (...roles: string[]) => ({ type: 'by', params: { roles }, reads: actingFacts[roles.join()] });
  /** The same for an office that may be complained of: whoever stands above it acts instead. */
  const byOrAbove = (...roles: string[]) => ({
    type: 'by',
    params: { roles, instead: 'only' },
    reads: [...(actingFacts[roles.join()] as readonly string[]), 'matter.complainedOf'],
  });
  const { reads } = sharedConditions.noInterest;
  const noInterest = { type: 'noInterest', reads };

  test('of an office is open to nobody with an interest, unless it says so', () => {
    expect(written({}).meta.when).toStrictEqual([byOrAbove('supervisionOffice'), noInterest]);
    expect(written({ evenWithInterest: true }).meta.when).toStrictEqual([by('supervisionOffice')]);
    expect(written({ by: ['petitioner', 'supervisionOffice'] }).meta.when).toStrictEqual([
      byOrAbove('petitioner', 'supervisionOffice'),
      noInterest,
    ]);
  });

  test('of the petitioner or the timer does not ask for an interest', () => {
    for (const roles of [['petitioner'], ['system'], ['system', 'petitioner']] as const)
      expect(written({ by: roles }).meta.when).toStrictEqual([by(...roles)]);
  });

  test('asks its own guards after those, with what they compare to', () => {
    const params = { unit: 'dept-legal' };
    const when = ['busy', { type: 'isThe', params }, { not: 'busy' }] as const;
    const negated = { not: { type: 'isThe', params } } as const;
    expect(written({ by: 'petitioner', when: [...when, negated] }).meta.when).toStrictEqual([
      by('petitioner'),
      { type: 'busy', reads: ['deadlines'] },
      { type: 'isThe', params, reads: ['event.unit'] },
      { type: 'busy', not: true, reads: ['deadlines'] },
      { type: 'isThe', params, not: true, reads: ['event.unit'] },
    ]);
  });

  test('stays where it is unless it leads somewhere', () => {
    expect(written({}).to).toBeUndefined();
    expect(written({ to: 'next' }).to).toBe('next');
  });

  test('says what it does, and does it by its own rule', () => {
    const does = [
      set({ instance: 'errand-2' }),
      tell('received', () => ({ reason: '已收到' })),
      record<LifecycleContext, Act>('receipt', ({ event }) => ({ about: event.id, rule: 'reg.19' })),
      start('handling.report', () => ({ owner })),
      open('answerability', () => ({ breach: 'reg.42', unit: 'dept-legal' })),
      { does: 'missDeadline', params: ({ event }: { event: Act }) => ({ id: event.deadline }) },
    ] as const;
    const { actions, meta } = written({ do: does });
    const rule = 'plan.3.4';
    expect(carriedOut(actions)).toStrictEqual([
      { type: 'set', params: { instance: 'errand-2' } },
      { type: 'tell', params: { rule, what: 'received', reason: '已收到' } },
      { type: 'record', params: { rule: 'reg.19', what: 'receipt', about: 'event-1' } },
      { type: 'startDeadline', params: { rule, kind: 'handling.report', owner } },
      {
        type: 'open',
        params: { rule, lifecycle: 'answerability', input: { breach: 'reg.42', unit: 'dept-legal' } },
      },
      { type: 'missDeadline', params: { rule, id: 'errand.report' } },
    ]);
    expect(meta).toHaveProperty('does', [
      { type: 'set', reads: [], writes: ['instance'] },
      { type: 'tell', what: 'received' },
      { type: 'record', what: 'receipt' },
      { type: 'startDeadline', what: 'handling.report', writes: ['deadlines'] },
      { type: 'open', what: 'answerability' },
      { type: 'missDeadline', writes: ['deadlines'] },
    ]);
    expect(actions.map((one) => one.rule)).toStrictEqual(does.map(() => rule));
    expect(actions).toMatchObject(meta.does);
    expect(written({}).actions).toStrictEqual([]);
  });

  test('is done under the terms in force', () => {
    const { actions } = written({
      do: [set(['policy.id'], { instance: ({ env: given }) => given.policy.id })],
    });
    expect(carriedOut(actions)).toStrictEqual([{ type: 'set', params: { instance: 'fireRescueBureau' } }]);
  });
});

describe('a choice', () => {
  const way = { rule: 'plan.3.4', label, to: 'next' } as const;

  test('leads on by itself, by the ways in their order', () => {
    const ways = [
      {
        ...way,
        when: [{ type: 'isThe', params: { unit: 'dept-legal' } }, { not: 'busy' }],
        do: [record('receipt'), set({})],
      },
      { ...way, to: 'other', when: ['busy'] },
      { ...way, to: 'last' },
    ] as const;
    const { ways: led, ...rest } = words().choice('plan.2', label, ways);
    expect(rest).toStrictEqual({ kind: 'choice', meta: { rule: 'plan.2', label }, entry: [], on: {} });
    const [first, second, last] = led;
    expect(first).toEqual({
      from: undefined,
      event: undefined,
      to: 'next',
      actions: [
        {
          type: 'record',
          what: 'receipt',
          rule: 'plan.3.4',
          give: expect.any(Function),
          params: expect.any(Function),
        },
        {
          type: 'set',
          rule: 'plan.3.4',
          reads: [],
          writes: [],
          write: expect.any(Function),
          give: expect.any(Function),
          params: expect.any(Function),
        },
      ],
      meta: {
        rule: 'plan.3.4',
        label,
        by: [],
        when: [
          { type: 'isThe', params: { unit: 'dept-legal' }, reads: ['event.unit'] },
          { type: 'busy', not: true, reads: ['deadlines'] },
        ],
        does: [
          { type: 'record', what: 'receipt' },
          { type: 'set', reads: [], writes: [] },
        ],
      },
    });
    expect(carriedOut(first?.actions ?? [])).toStrictEqual([
      { type: 'record', params: { rule: 'plan.3.4', what: 'receipt' } },
      { type: 'set', params: {} },
    ]);
    expect(second).toMatchObject({ meta: { when: [{ type: 'busy' }] }, to: 'other' });
    expect(last).toStrictEqual({
      from: undefined,
      event: undefined,
      to: 'last',
      actions: [],
      meta: { rule: 'plan.3.4', label, by: [], when: [], does: [] },
    });
  });
});

describe('a state that the lifecycle ends in', () => {
  const goesOn: HandOffFrom<LifecycleContext> = {
    lifecycles: ['handling'],
    input: ({ instance }) => ({ instance }),
  };
  const final = (place: 'phase' | 'beside', handOff?: typeof goesOn) =>
    words(place).final('plan.2', label, 'ended', handOff as never);

  test('says how it ended', () => {
    const { entry, ...rest } = final('beside');
    expect(rest).toStrictEqual({
      kind: 'final',
      meta: { rule: 'plan.2', label },
      on: {},
      ways: [],
      end: { outcome: 'ended' },
    });
    expect(carriedOut(entry)).toStrictEqual([
      { type: 'dischargeDeadlines', params: { rule: 'plan.2', all: true } },
    ]);
  });

  test('says which lifecycle goes on', () => {
    const { end } = final('phase', goesOn);
    expect(end).toStrictEqual({ outcome: 'ended', handOff: goesOn });
    expect(end && endOf(end, now.context)).toStrictEqual({
      outcome: 'ended',
      handOff: { lifecycle: 'handling', input: { instance: 'errand' } },
    });
  });

  test('beside a matter never concludes it', () => {
    expect(carriedOut(final('beside', goesOn).entry)).toStrictEqual([
      { type: 'dischargeDeadlines', params: { rule: 'plan.2', all: false } },
    ]);
  });

  test('concludes the matter on this day where nothing goes on', () => {
    const matter = { ...now.context.matter, concludedOn: '2026-03-20' };
    expect(carriedOut(final('phase').entry)).toStrictEqual([
      { type: 'dischargeDeadlines', params: { rule: 'plan.2', all: true } },
      { type: 'set', params: { matter } },
    ]);
    const opening = { ...now, event: { type: openingType, at: monday } };
    expect(carriedOut(final('phase').entry, opening)[1]).toMatchObject({
      params: { matter: { concludedOn: '2026-03-02' } },
    });
  });

  test('carries over what is owed where the matter goes on', () => {
    expect(carriedOut(final('phase', goesOn).entry)).toStrictEqual([
      { type: 'dischargeDeadlines', params: { rule: 'plan.2', all: false } },
    ]);
  });
});

test('what is done when a lifecycle opens sees the moment of that, by the lifecycle’s own rule', () => {
  const does = words().opening('plan.2', [record('receipt', ({ event }) => ({ detail: { ...event } }))]);
  const event = { type: openingType, at: monday };
  expect(does).toMatchObject([{ type: 'record', what: 'receipt', rule: 'plan.2' }]);
  expect(carriedOut(does, { ...now, event })).toStrictEqual([
    { type: 'record', params: { rule: 'plan.2', what: 'receipt', detail: event } },
  ]);
});

test('a lifecycle knows the terms that it is written under', () => {
  expect(words().env).toBe(env);
});
