import { describe, expect, test } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { eventsKnownIn, stateMeta } from '../../../src/machines/lifecycle/machineData.js';
import { text } from '../../../src/vocabulary/text.js';
import { courseOf } from './course.js';
import { freshTerms } from './sample.js';

const machineOf = () => courseOf('beside').under(freshTerms()).machine as unknown as AnyStateMachine;

describe('the events that a machine knows in a state', () => {
  test('are its own, then those known anywhere, in the order in which they are written', () => {
    expect([...eventsKnownIn(machineOf(), 'open').keys()]).toEqual([
      'errand.act',
      'errand.end',
      'errand.pass',
      'deadline.passed',
      'calendar.noticed',
    ]);
  });

  test('come each with its candidates: where from, where to, and under which guards', () => {
    const found = eventsKnownIn(machineOf(), 'open').get('errand.act');
    expect(found?.map(({ source, target }) => [source, target])).toEqual([
      ['errand.open', []],
      ['errand.open', ['choosing']],
      ['errand', []],
    ]);
    expect(found?.[1]?.meta).toStrictEqual({
      rule: 'plan.3.1.2',
      label: text('办理', 'something is done'),
      by: ['supervisionOffice', 'petitioner'],
      when: [
        { type: 'by', params: { roles: ['supervisionOffice', 'petitioner'] } },
        { type: 'noInterest' },
        { type: 'isThe', params: { unit: 'brigade-1' } },
      ],
      does: [{ type: 'record', what: 'opinion' }, { type: 'set' }],
    });
  });

  test('are none that the machine takes by itself', () => {
    expect([...eventsKnownIn(machineOf(), 'choosing').keys()]).not.toContain('');
    expect(eventsKnownIn(machineOf(), 'choosing').get('errand.act')).toHaveLength(1);
  });

  test('are worked out once for each state of each machine', () => {
    const [one, other] = [machineOf(), machineOf()];
    expect(eventsKnownIn(one, 'open')).toBe(eventsKnownIn(one, 'open'));
    expect(eventsKnownIn(one, 'choosing')).toBe(eventsKnownIn(one, 'choosing'));
    expect(eventsKnownIn(one, 'open')).not.toBe(eventsKnownIn(one, 'choosing'));
    expect(eventsKnownIn(one, 'open')).not.toBe(eventsKnownIn(other, 'open'));
  });
});

test('a state says of itself by which rule it stands and what it is called; any other name stands for the whole', () => {
  const machine = machineOf();
  expect(stateMeta(machine, 'open')).toStrictEqual({ rule: 'plan.2', label: text('待办', 'open') });
  expect(stateMeta(machine, 'unheard-of')).toStrictEqual({ rule: 'plan.1', label: text('小事', 'errand') });
});
