import { describe, expect, test } from 'vitest';
import { eventDefinitions } from '../../../src/engine/lifecycles.ts';
import { eventCatalogue } from '../../../src/vocabulary/events/catalogue.ts';
import { eventLabel, eventLabels } from '../../../src/vocabulary/words/events.ts';

describe('the labels of events', () => {
  test('are of every event that a lifecycle knows, and of no other', () => {
    expect(Object.keys(eventLabels).sort()).toEqual([...eventDefinitions.keys()].sort());
    for (const [type, definition] of eventDefinitions) {
      expect(eventLabel(type)).toBe(definition.label);
      expect(eventCatalogue[type as keyof typeof eventCatalogue]).toBe(definition);
    }
  });

  test.each(['intake.approve', '', 'constructor'])('call %j, which is no event, by itself', (type) => {
    expect(eventLabel(type)).toEqual({ zh: type, en: type });
  });
});
