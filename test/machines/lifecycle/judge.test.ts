import { describe, expect, test } from 'vitest';
import type { ChartStep, GuardData } from '../../../src/machines/lifecycle/chart.ts';
import type { Condition } from '../../../src/machines/lifecycle/condition.ts';
import { judge, withoutPayload } from '../../../src/machines/lifecycle/judge.ts';
import { chartStepper } from '../../../src/machines/lifecycle/stepper.ts';
import { text } from '../../../src/vocabulary/text.ts';
import { act, errand, facts, freshTerms } from './sample.ts';

type Loose = Condition<never, never, never>;
type Given = {
  readonly event: Record<string, unknown>;
  readonly context: ReturnType<typeof facts>['context'];
};

const label = text('某条件', 'some condition');
const condition = (more: object) => ({ rule: 'plan.1', label, ...more }) as unknown as Loose;

const toldBy: string[] = [];
const conditions = {
  isThe: condition({
    holds: ({ event }: Given, { unit }: { unit: string }) => event.unit === unit,
    says: ({ event }: Given, { unit }: { unit: string }) =>
      text(`须为${unit}`, `not ${event.unit} but ${unit}`),
    deadline: ({ event }: Given) => event.deadline,
  }),
  reachable: condition({ holds: ({ context }: Given) => context.matter.reachable }),
  noticed: condition({ needs: ['notice'], holds: ({ event }: Given) => event.notice === 'sample-2027' }),
  silent: condition({ holds: () => false, says: () => undefined, deadline: () => undefined }),
  telling: condition({
    holds: () => {
      toldBy.push('holds');
      return true;
    },
  }),
  broken: condition({
    holds: () => {
      throw new TypeError('broken');
    },
  }),
};

const legal: GuardData = { type: 'isThe', params: { unit: 'dept-legal' } };
const brigade: GuardData = { type: 'isThe', params: { unit: 'brigade-1' } };
/** A guard as it stands in a chart; on which facts it rests is nothing to whoever asks it. */
const told = (guard: GuardData) => ({ ...guard, reads: [] });
const candidate = (from: string, ...when: readonly GuardData[]): ChartStep => ({
  from,
  event: 'errand.act',
  to: undefined,
  actions: [],
  meta: {
    rule: 'plan.1',
    label,
    by: [],
    when: when.map(told),
    does: [],
  },
});
/** Each guard's answer, for one candidate with these guards. */
const asked = (event: object, ...when: readonly GuardData[]) => {
  const given = { ...facts(), event };
  const [tried] = judge([candidate('one', ...when)], conditions, given);
  if (!tried) throw new Error('nothing tried');
  return tried;
};

describe('a candidate that is judged', () => {
  test('is taken where each of its guards holds', () => {
    const one = candidate('one', legal, { type: 'reachable' });
    const deadline = 'errand.report';
    expect(judge([one], conditions, facts())).toStrictEqual([
      {
        candidate: one,
        taken: true,
        may: one.meta.by,
        asked: [
          {
            guard: told(legal),
            condition: conditions.isThe,
            answer: { answer: 'yes' },
            holds: true,
            deadline,
          },
          {
            guard: told({ type: 'reachable' }),
            condition: conditions.reachable,
            answer: { answer: 'yes' },
            holds: true,
          },
        ],
      },
    ]);
  });

  test('has every guard asked, also after a no, which says what must hold', () => {
    const { taken, asked: answers } = asked(act, brigade, legal);
    expect(taken).toBe(false);
    expect(answers).toStrictEqual([
      {
        guard: told(brigade),
        condition: conditions.isThe,
        answer: { answer: 'no' },
        holds: false,
        says: text('须为brigade-1', 'not dept-legal but brigade-1'),
        deadline: 'errand.report',
      },
      {
        guard: told(legal),
        condition: conditions.isThe,
        answer: { answer: 'yes' },
        holds: true,
        deadline: 'errand.report',
      },
    ]);
  });

  test('is taken where a guard that must not hold does not', () => {
    const { taken, asked: answers } = asked(act, { ...brigade, not: true });
    expect(taken).toBe(true);
    expect(answers).toMatchObject([{ answer: { answer: 'no' }, holds: true }]);
    expect(answers[0]).not.toHaveProperty('says');
    const refused = asked(act, { ...legal, not: true });
    expect(refused).toMatchObject({ taken: false, asked: [{ answer: { answer: 'yes' }, holds: false }] });
  });

  test('is not taken where a fact is missing, negated or not', () => {
    const guard = { type: 'noticed' } as const;
    for (const negated of [guard, { ...guard, not: true as const }]) {
      const { taken, asked: answers } = asked({ ...act, notice: undefined }, negated);
      expect(taken).toBe(false);
      expect(answers).toMatchObject([{ answer: { answer: 'missing', fact: 'notice' }, holds: false }]);
    }
  });

  test('is the first of several; the others are asked all the same', () => {
    const both = judge([candidate('one', legal), candidate('two', legal)], conditions, facts());
    expect(both.map(({ taken }) => taken)).toEqual([true, false]);
    expect(both[1]?.asked).toHaveLength(1);
    const second = [candidate('one', brigade), candidate('two', legal), candidate('three')];
    expect(judge(second, conditions, facts()).map(({ taken }) => taken)).toEqual([false, true, false]);
  });

  test('without guards is taken', () => {
    expect(judge([candidate('one')], conditions, facts())).toMatchObject([{ taken: true, asked: [] }]);
  });

  test('has no empty words where the condition has none', () => {
    expect(asked(act, { type: 'silent' }).asked).toStrictEqual([
      {
        guard: told({ type: 'silent' }),
        condition: conditions.silent,
        answer: { answer: 'no' },
        holds: false,
      },
    ]);
  });

  test('with a guard that nobody wrote is a fault of the program', () => {
    expect(() => asked(act, { type: 'unwritten' })).toThrow(
      new RangeError('the guard unwritten is not among the conditions'),
    );
  });

  test('does not hide what a guard throws', () => {
    expect(() => asked(act, { type: 'broken' })).toThrow(new TypeError('broken'));
  });
});

describe('the first candidate that is free, as a step is looked for', () => {
  const { chart, env } = errand().under(freshTerms());
  const { open } = chart.states;
  const firstFree = (
    candidates: readonly ChartStep[],
    { context, event }: { context: object; event: typeof act },
  ) => {
    const states = { open: { ...(open ?? expect.fail()), on: { [act.type]: candidates } } };
    return chartStepper({ ...chart, states, everywhere: {} }, conditions, env).find(
      { value: 'open', context },
      event,
    );
  };
  const first = (...candidates: readonly ChartStep[]) => firstFree(candidates, facts());
  const without = { ...facts(), event: { ...act, notice: undefined } as never };

  test('is the one that judging takes', () => {
    const lists: readonly (readonly ChartStep[])[] = [
      [],
      [candidate('one', brigade)],
      [candidate('one', brigade), candidate('two', legal), candidate('three')],
      [candidate('one', { ...legal, not: true }), candidate('two', { ...brigade, not: true })],
      [candidate('one', legal, brigade), candidate('two', legal, { type: 'reachable' })],
      [candidate('one', { type: 'noticed' }), candidate('two', legal)],
      [candidate('one', { type: 'noticed', not: true }), candidate('two', legal)],
    ];
    for (const given of [facts(), without])
      for (const candidates of lists) {
        const taken = judge(candidates, conditions, given).find((tried) => tried.taken);
        expect(firstFree(candidates, given)).toBe(taken?.candidate);
      }
  });

  test('is none where none holds, and the second where the first lacks a fact', () => {
    expect(first(candidate('one', brigade))).toBeUndefined();
    const lacking = [candidate('one', { type: 'noticed' }), candidate('two', legal)];
    expect(firstFree(lacking, without)).toBe(lacking[1]);
    const negated = [candidate('one', { type: 'noticed', not: true })];
    expect(firstFree(negated, without)).toBeUndefined();
  });

  test('is found with no more guards asked than it needs', () => {
    toldBy.length = 0;
    first(candidate('one', legal), candidate('two', { type: 'telling' }));
    first(candidate('one', brigade, { type: 'telling' }));
    expect(toldBy).toEqual([]);
    first(candidate('one', brigade), candidate('two', { type: 'telling' }));
    expect(toldBy).toEqual(['holds']);
  });

  test('with a guard that nobody wrote is a fault of the program', () => {
    expect(() => first(candidate('one', { type: 'unwritten' }))).toThrow(
      new RangeError('the guard unwritten is not among the conditions'),
    );
  });
});

describe('an event of which only the head is known', () => {
  const { id, type, at, by, petition } = act;
  const bare = { id, type, at, by, petition };
  const known = withoutPayload(bare) as Record<PropertyKey, unknown>;

  test('tells its head, also what it leaves open there, and what is known of the rest', () => {
    expect({ ...known }).toEqual(bare);
    expect(known.incident).toBeUndefined();
    expect((withoutPayload({}) as typeof known).id).toBeUndefined();
    expect(withoutPayload(act).unit).toBe('dept-legal');
    expect(known[Symbol.toStringTag]).toBeUndefined();
  });

  test('makes a guard that asks for more miss the fact; the others are answered', () => {
    expect(asked(known, legal, { type: 'reachable' })).toMatchObject({
      taken: false,
      asked: [
        { guard: told(legal), condition: conditions.isThe, answer: { answer: 'missing', fact: 'unit' } },
        { answer: { answer: 'yes' }, holds: true },
      ],
    });
    expect(asked(known, legal).asked[0]).toStrictEqual({
      guard: told(legal),
      condition: conditions.isThe,
      answer: { answer: 'missing', fact: 'unit' },
      holds: false,
    });
    expect(asked(known, { ...legal, not: true }).taken).toBe(false);
  });

  test('makes a guard that needs a fact miss that', () => {
    expect(asked(known, { type: 'noticed' }).asked).toMatchObject([
      { answer: { answer: 'missing', fact: 'notice' }, holds: false },
    ]);
  });
});
