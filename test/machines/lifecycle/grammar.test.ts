import { describe, expect, test } from 'vitest';
import { open, record, set, start, tell } from '../../../src/machines/lifecycle/actions.js';
import type { LifecycleContext } from '../../../src/machines/lifecycle/context.js';
import { asOpening, type Grammar, grammar, type Step } from '../../../src/machines/lifecycle/grammar.js';
import { text } from '../../../src/vocabulary/text.js';
import { type Act, act, errandEvents, facts, freshTerms, monday, owner } from './sample.js';

type Words = Grammar<LifecycleContext, Act, 'isThe' | 'busy'>;
type OneStep = Step<LifecycleContext, Act, 'isThe' | 'busy'>;

const env = freshTerms();
const words = (place: 'phase' | 'beside' = 'beside'): Words => grammar(env, errandEvents, place);
const label = text('待办', 'open');
const acting = text('办理', 'something is done');
const now = facts();

interface Written {
  readonly guard?: unknown;
  readonly actions: readonly { type: string; params: (now: object) => object }[];
  readonly meta: { when: unknown };
}

/** The one transition that a step becomes, in the words of the machine. */
const written = (step: Partial<OneStep>): Written => {
  const steps = words().anywhere({ 'errand.act': { by: 'supervisionOffice', rule: 'plan.3.4', ...step } });
  const [one] = steps['errand.act'] as unknown as Written[];
  if (!one) throw new Error('no transition');
  return one;
};
/** Its actions with their values at this moment. */
const carriedOut = (actions: Written['actions'], at: object = now) =>
  actions.map(({ type, params }) => ({ type, params: params(at) }));

describe('a state', () => {
  test('says by which rule it stands, and answers to its events', () => {
    const state = words().state('plan.2', label, {
      'errand.act': { by: 'petitioner', rule: 'plan.3.4', to: 'next' },
    });
    expect(state).toStrictEqual({
      meta: { rule: 'plan.2', label },
      description: '待办 · open (plan.2)',
      on: {
        'errand.act': [
          {
            guard: { type: 'by', params: { roles: ['petitioner'] } },
            target: 'next',
            actions: [],
            meta: {
              rule: 'plan.3.4',
              label: acting,
              by: ['petitioner'],
              when: [{ type: 'by', params: { roles: ['petitioner'] } }],
              does: [],
            },
            description: '办理 · something is done (plan.3.4)',
          },
        ],
      },
    });
  });

  test('before the event that opens the lifecycle is marked as unopened', () => {
    const steps = { 'errand.act': { by: 'petitioner', rule: 'plan.3.4' } } as const;
    const { tags, ...rest } = words().unopened('plan.2', label, steps);
    expect(tags).toStrictEqual(['unopened']);
    expect(rest).toStrictEqual(words().state('plan.2', label, steps));
  });

  test('that nobody has a label for is named after its event', () => {
    const steps = grammar(env, {}, 'beside').anywhere({
      'errand.act': { by: 'petitioner', rule: 'plan.3.4' },
    } as never);
    expect(steps).toMatchObject({
      'errand.act': [
        {
          meta: { label: text('errand.act', 'errand.act') },
          description: 'errand.act · errand.act (plan.3.4)',
        },
      ],
    });
  });

  test('has the ways of one event in their order', () => {
    const ways = ['plan.3.4', 'plan.3.5'] as const;
    const steps = words().anywhere({ 'errand.act': ways.map((rule) => ({ by: 'petitioner', rule })) });
    expect(steps['errand.act']).toMatchObject(ways.map((rule) => ({ meta: { rule } })));
  });
});

describe('a step', () => {
  const by = (...roles: string[]) => ({ type: 'by', params: { roles } });
  const noInterest = { type: 'noInterest' };

  test('of an office is open to nobody with an interest, unless it says so', () => {
    expect(written({}).meta.when).toStrictEqual([by('supervisionOffice'), noInterest]);
    expect(written({ evenWithInterest: true }).meta.when).toStrictEqual([by('supervisionOffice')]);
    expect(written({ by: ['petitioner', 'supervisionOffice'] }).meta.when).toStrictEqual([
      by('petitioner', 'supervisionOffice'),
      noInterest,
    ]);
  });

  test('of the petitioner or the timer does not ask for an interest', () => {
    for (const roles of [['petitioner'], ['system'], ['system', 'petitioner']] as const)
      expect(written({ by: roles }).meta.when).toStrictEqual([by(...roles)]);
  });

  test('asks its own guards after those, with what they compare to', () => {
    const params = { unit: 'dept-legal' };
    const when = ['busy', { type: 'isThe', params }, { type: 'busy' }, { not: 'busy' }] as const;
    const negated = { not: { type: 'isThe', params } } as const;
    expect(written({ by: 'petitioner', when: [...when, negated] }).meta.when).toStrictEqual([
      by('petitioner'),
      { type: 'busy' },
      { type: 'isThe', params },
      { type: 'busy' },
      { type: 'busy', not: true },
      { type: 'isThe', params, not: true },
    ]);
  });

  test('asks all its guards, the negated ones as such', () => {
    const { guard } = written({ by: 'petitioner', when: ['busy', { not: 'isThe' }] });
    const { guards } = guard as { guards: [object, object, { guards: unknown }] };
    expect(guards.slice(0, 2)).toStrictEqual([by('petitioner'), { type: 'busy' }]);
    expect(guards[2].guards).toStrictEqual([{ type: 'isThe' }]);
    expect(guards).toHaveLength(3);
  });

  test('negates no guard twice', () => {
    expect(() => written({ when: [{ not: { not: 'busy' } as never }] })).toThrow(
      new TypeError('a negated guard is no call'),
    );
  });

  test('stays where it is unless it leads somewhere', () => {
    expect(written({})).not.toHaveProperty('target');
    expect(written({ to: 'next' })).toHaveProperty('target', 'next');
  });

  test('says what it does, and does it by its own rule', () => {
    const does = [
      set(() => ({ instance: 'errand-2' })),
      tell('received', () => ({ reason: '已收到' })),
      record<LifecycleContext, Act>('receipt', ({ event }) => ({ about: event.id, rule: 'reg.19' })),
      start('handling.report', () => ({ owner })),
      open('supervision'),
      { does: 'missDeadline', params: ({ event }: { event: Act }) => ({ id: event.deadline }) },
    ] as const;
    const { actions, meta } = written({ do: does });
    const rule = 'plan.3.4';
    expect(carriedOut(actions)).toStrictEqual([
      { type: 'set', params: { instance: 'errand-2' } },
      { type: 'tell', params: { rule, what: 'received', reason: '已收到' } },
      { type: 'record', params: { rule: 'reg.19', what: 'receipt', about: 'event-1' } },
      { type: 'startDeadline', params: { rule, kind: 'handling.report', owner } },
      { type: 'open', params: { rule, lifecycle: 'supervision', input: {} } },
      { type: 'missDeadline', params: { rule, id: 'errand.report' } },
    ]);
    expect(meta).toHaveProperty('does', [
      { type: 'set' },
      { type: 'tell', what: 'received' },
      { type: 'record', what: 'receipt' },
      { type: 'startDeadline', what: 'handling.report' },
      { type: 'open', what: 'supervision' },
      { type: 'missDeadline' },
    ]);
    expect(written({}).actions).toStrictEqual([]);
  });

  test('is done under the terms in force', () => {
    const { actions } = written({ do: [set(({ env: given }) => ({ instance: given.policy.id }))] });
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
        do: [record('receipt'), set(() => ({}))],
      },
      { ...way, to: 'other', when: ['busy'] },
      { ...way, to: 'last' },
    ] as const;
    const { always, ...rest } = words().choice('plan.2', label, ways);
    expect(rest).toStrictEqual({ meta: { rule: 'plan.2', label }, description: '待办 · open (plan.2)' });
    const [first, second, last] = always as unknown as Written[];
    const description = '待办 · open (plan.3.4)';
    expect(first).toStrictEqual({
      guard: expect.any(Function),
      target: 'next',
      actions: [
        { type: 'record', params: expect.any(Function) },
        { type: 'set', params: expect.any(Function) },
      ],
      meta: {
        rule: 'plan.3.4',
        label,
        by: [],
        when: [
          { type: 'isThe', params: { unit: 'dept-legal' } },
          { type: 'busy', not: true },
        ],
        does: [{ type: 'record', what: 'receipt' }, { type: 'set' }],
      },
      description,
    });
    expect(carriedOut(first?.actions ?? [])).toStrictEqual([
      { type: 'record', params: { rule: 'plan.3.4', what: 'receipt' } },
      { type: 'set', params: {} },
    ]);
    expect(second).toMatchObject({ guard: { type: 'busy' }, target: 'other' });
    expect(last).toStrictEqual({
      target: 'last',
      actions: [],
      meta: { rule: 'plan.3.4', label, by: [], when: [], does: [] },
      description,
    });
  });
});

describe('a state that the lifecycle ends in', () => {
  const goesOn = () => ({ outcome: 'passed', handOff: { lifecycle: 'handling', input: {} } });
  const ends = ({ instance }: LifecycleContext) => ({ outcome: instance });
  const final = (place: 'phase' | 'beside', output: typeof ends | typeof goesOn) =>
    words(place).final('plan.2', label, output) as unknown as {
      entry: Written['actions'];
      output: (now: object) => object;
    };

  test('says how it ended', () => {
    const { entry, output, ...rest } = final('beside', ends);
    expect(rest).toStrictEqual({
      type: 'final',
      meta: { rule: 'plan.2', label },
      description: '待办 · open (plan.2)',
    });
    expect(output(now)).toStrictEqual({ outcome: 'errand' });
    expect(carriedOut(entry)).toStrictEqual([
      { type: 'dischargeDeadlines', params: { rule: 'plan.2', all: true } },
    ]);
  });

  test('beside a matter never concludes it', () => {
    expect(carriedOut(final('beside', goesOn).entry)).toStrictEqual([
      { type: 'dischargeDeadlines', params: { rule: 'plan.2', all: false } },
    ]);
  });

  test('concludes the matter on this day where nothing goes on', () => {
    const matter = { ...now.context.matter, concludedOn: '2026-03-20' };
    expect(carriedOut(final('phase', ends).entry)).toStrictEqual([
      { type: 'dischargeDeadlines', params: { rule: 'plan.2', all: true } },
      { type: 'set', params: { matter } },
    ]);
    const opening = { ...now, event: { type: 'xstate.init', input: { at: monday } } };
    expect(carriedOut(final('phase', ends).entry, opening)[1]).toMatchObject({
      params: { matter: { concludedOn: '2026-03-02' } },
    });
  });

  test('carries over what is owed where the matter goes on', () => {
    expect(carriedOut(final('phase', goesOn).entry)).toStrictEqual([
      { type: 'dischargeDeadlines', params: { rule: 'plan.2', all: false } },
      { type: 'set', params: {} },
    ]);
  });
});

test('what is done when a lifecycle opens sees the moment of that, and nothing else of the event', () => {
  const does = words().opening('plan.2', [
    record('receipt', ({ event }) => ({ detail: { ...event } })),
  ]) as unknown as Written['actions'];
  const init = { type: 'xstate.init', input: { at: monday, matter: now.context.matter } };
  expect(carriedOut(does, { ...now, event: init })).toStrictEqual([
    {
      type: 'record',
      params: { rule: 'plan.2', what: 'receipt', detail: { type: 'xstate.init', at: monday } },
    },
  ]);
  expect(asOpening(init)).toStrictEqual({ type: 'xstate.init', at: monday });
  expect(asOpening(act)).toBe(act);
});

test('a lifecycle knows the terms that it is written under', () => {
  expect(words().env).toBe(env);
});
