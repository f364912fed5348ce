import { describe, expect, test } from 'vitest';
import {
  eventDefinitions,
  knownLifecycle,
  lifecycleOf,
  openedBy,
  ownersOf,
} from '../../src/engine/lifecycles.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';

describe('the lifecycles of a petition', () => {
  test('are found by their ids, and there is none by another', () => {
    for (const lifecycle of lifecycles) {
      expect(lifecycleOf(lifecycle.id)).toBe(lifecycle);
      expect(knownLifecycle(lifecycle.id)).toBe(lifecycle);
    }
    expect(lifecycleOf('firstAid')).toBeUndefined();
    expect(() => knownLifecycle('firstAid')).toThrow(new RangeError('there is no lifecycle firstAid'));
  });

  test('own events, and know others; what there is not has no owner and opens nothing', () => {
    expect(ownersOf('intake.receive').map(({ id }) => id)).toEqual(['firstVisit']);
    expect(ownersOf('approval.sign').map(({ id }) => id)).toEqual(['generalApproval', 'complexApproval']);
    expect(eventDefinitions.has('calendar.noticed')).toBe(true);
    expect(ownersOf('calendar.noticed')).toEqual([]);
    expect(ownersOf('intake.approve')).toEqual([]);
    expect(openedBy('group.arrive')?.id).toBe('groupVisit');
    expect(openedBy('intake.approve')).toBeUndefined();
  });
});
