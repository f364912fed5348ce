import { expect, test } from 'vitest';
import { factsNamed, isOfTerms } from '../../../src/machines/lifecycle/facts.ts';
import { act, facts } from './sample.ts';

test('a fact is told by its name: the lifecycle’s own, the matter’s, the event’s', () => {
  const { context, event } = facts({ matter: { reachable: false } });
  expect(factsNamed(['instance', 'matter.reachable', 'event.unit', 'event.by'], { context, event })).toEqual({
    instance: 'errand',
    'matter.reachable': false,
    'event.unit': 'dept-legal',
    'event.by': act.by,
  });
});

test('one that is absent is null, also where what it would be a field of is', () => {
  expect(factsNamed(['matter.prior', 'handler', 'event.note'], { context: {}, event: act })).toEqual({
    'matter.prior': null,
    handler: null,
    'event.note': null,
  });
});

test('those of the policy and the calendar are no facts of a case', () => {
  const { context, event } = facts();
  expect(factsNamed(['policy.units', 'calendar'], { context, event })).toEqual({});
  expect(['policy.units', 'calendar', 'matter.kind', 'event.at'].map(isOfTerms)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
