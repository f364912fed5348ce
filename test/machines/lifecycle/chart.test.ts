import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, getNextTransitions } from 'xstate';
import { type Chart, eventsKnownIn, stateMeta } from '../../../src/machines/lifecycle/chart.ts';
import { lifecycles } from '../../../src/machines/lifecycles.ts';
import { text } from '../../../src/vocabulary/text.ts';
import { courseOf } from './course.ts';
import { freshTerms } from './sample.ts';

const chartOf = () => courseOf('beside').under(freshTerms()).chart;

/** What XState itself looks at in a state, in its order: for which event, to where, and what the step says of itself. */
function byXState(machine: AnyStateMachine, value: string) {
  return getNextTransitions(machine.resolveState({ value, context: {} }))
    .filter(({ eventType }) => eventType !== '')
    .map(({ eventType, source, target = [], meta }) => ({
      event: String(eventType),
      from: source === machine.root ? undefined : source.key,
      to: target.map(({ key }) => key).join() || undefined,
      meta,
    }));
}

/** The same of a chart. */
const onChart = (chart: Chart, value: string) =>
  [...eventsKnownIn(chart, value)].flatMap(([type, steps]) =>
    steps.map(({ from, to, meta }) => ({ event: type, from, to, meta })),
  );

describe('the events that a chart knows in a state', () => {
  test('are its own, then those known anywhere, in the order in which they are written', () => {
    expect([...eventsKnownIn(chartOf(), 'open').keys()]).toEqual([
      'errand.act',
      'errand.end',
      'errand.pass',
      'deadline.passed',
      'calendar.noticed',
    ]);
  });

  test('come each with its steps: where from, where to, and under which guards', () => {
    const found = eventsKnownIn(chartOf(), 'open').get('errand.act');
    expect(found?.map(({ event, from, to }) => [event, from, to])).toEqual([
      ['errand.act', 'open', undefined],
      ['errand.act', 'open', 'choosing'],
      ['errand.act', undefined, undefined],
    ]);
    expect(found?.[1]?.meta).toStrictEqual({
      rule: 'plan.3.1.2',
      label: text('办理', 'something is done'),
      by: ['supervisionOffice', 'petitioner'],
      when: [
        {
          type: 'by',
          params: { roles: ['supervisionOffice', 'petitioner'], instead: 'only' },
          reads: ['event.by', 'policy.roles', 'matter.petitioners', 'policy.units', 'matter.complainedOf'],
        },
        {
          type: 'noInterest',
          reads: ['event.by', 'matter.interested', 'matter.complainedOf', 'matter.petitioners'],
        },
        { type: 'isThe', params: { unit: 'brigade-1' }, reads: ['event.unit'] },
      ],
      does: [
        { type: 'record', what: 'opinion' },
        { type: 'set', reads: ['steps'], writes: ['steps'] },
      ],
    });
  });

  test('are none that a lifecycle takes by itself', () => {
    expect([...eventsKnownIn(chartOf(), 'choosing').keys()]).not.toContain('');
    expect(eventsKnownIn(chartOf(), 'choosing').get('errand.act')).toHaveLength(1);
  });

  test('are worked out once for each state of each chart', () => {
    const [one, other] = [chartOf(), chartOf()];
    expect(eventsKnownIn(one, 'open')).toBe(eventsKnownIn(one, 'open'));
    expect(eventsKnownIn(one, 'choosing')).toBe(eventsKnownIn(one, 'choosing'));
    expect(eventsKnownIn(one, 'open')).not.toBe(eventsKnownIn(one, 'choosing'));
    expect(eventsKnownIn(one, 'open')).not.toBe(eventsKnownIn(other, 'open'));
  });

  describe.each(lifecycles.map((lifecycle) => [lifecycle.id, lifecycle] as const))('%s', (_, lifecycle) => {
    const { chart, machine } = lifecycle;
    const states = Object.values(chart.states);

    test('are in every state those of the machine that is made of the chart, with their steps in the same order', () => {
      expect(Object.keys(machine.states)).toEqual(Object.keys(chart.states));
      for (const { name } of states) {
        const theirs = byXState(machine as unknown as AnyStateMachine, name);
        const ours = onChart(chart, name);
        const types = [...new Set(theirs.map(({ event }) => event))];
        expect([...eventsKnownIn(chart, name).keys()]).toEqual(types);
        expect(ours).toEqual(types.flatMap((type) => theirs.filter(({ event }) => event === type)));
        expect(ours.length).toBeGreaterThan(0);
      }
    });

    test('and lead on from a choice by the ways of the machine, in their order', () => {
      for (const { name, ways } of states) {
        const always = machine.states[name]?.always ?? [];
        expect(ways.map(({ to, meta }) => [[to], meta])).toEqual(
          always.map(({ target, meta }) => [target?.map(({ key }) => key), meta]),
        );
      }
    });
  });
});

test('a state says of itself by which rule it stands and what it is called; any other name is a fault', () => {
  const chart = chartOf();
  expect(stateMeta(chart, 'open')).toStrictEqual({ rule: 'plan.2', label: text('待办', 'open') });
  for (const name of ['unheard-of', 'constructor', '__proto__', ''])
    expect(() => stateMeta(chart, name)).toThrow(new RangeError(`errand has no state ${name}`));
});
