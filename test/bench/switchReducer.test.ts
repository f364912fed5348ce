import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reduceApproval } from '../../bench/switchReducer.js';
import { effectsOf } from '../../src/machines/lifecycle/lifecycle.js';
import { begin, compiled, courses, drawn, terms } from './approvalCourses.js';

describe('the approval written by hand', () => {
  test('goes where the machine goes, with the same facts, deadlines and effects, and refuses what it refuses', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(courses, ([input, draws]) => {
        let snapshot = begin(input);
        let state = { value: String(snapshot.value), context: snapshot.context as never };
        draws.forEach((draw, index) => {
          if (snapshot.status === 'done') return;
          const event = drawn(draw, index, state.value);
          const [next, actions] = compiled.step(snapshot, event as never);
          const [after, effects] = reduceApproval(state, event, terms);
          expect(after.value).toBe(next.value);
          expect(after.context).toEqual(next.context);
          expect(effects).toEqual(effectsOf(actions as never));
          expect(after === state).toBe(next === snapshot);
          snapshot = next;
          state = after as never;
          reached.add(after.value);
        });
      }),
      { numRuns: 500 },
    );
    expect([...reached].sort()).toEqual(['dispatched', 'form', 'opinion', 'signature', 'signed']);
  });
});
