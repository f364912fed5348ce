import { describe, expect, test } from 'vitest';
import { deadlinesOf, draftOf } from '../../src/engine/compose.js';
import { outgrown } from '../../src/engine/outgrown.js';
import { mostEvents } from '../../src/engine/petition.js';
import { dispatched } from './support/courses.js';
import { petitionUnder } from './support/office.js';

describe('a petition has outgrown what can be stored', () => {
  const { petition } = petitionUnder().follow(dispatched);
  const draft = draftOf(petition);
  const [deadline] = deadlinesOf(petition.phase);
  const withDeadlines = (count: number) => ({
    ...draft,
    phase: {
      ...draft.phase,
      context: { ...draft.phase.context, deadlines: Array.from({ length: count }, () => deadline) as never },
    },
  });

  test('not as it is', () => {
    expect(outgrown(draft, petition.events)).toEqual([]);
  });

  test('with more events than any petition has', () => {
    const events = (length: number) => Array.from({ length }, () => 'e');
    expect(outgrown(draft, events(mostEvents - 1))).toEqual([]);
    expect(outgrown(draft, events(mostEvents))).toMatchObject([
      { code: 'guard-failed', guard: 'room', path: 'events' },
    ]);
  });

  test('with more deadlines in one lifecycle than may be, which is named', () => {
    expect(outgrown(withDeadlines(500), [])).toEqual([]);
    expect(outgrown(withDeadlines(501), [])).toMatchObject([{ path: 'handling.deadlines' }]);
  });
});
