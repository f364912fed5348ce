import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reduceApproval } from '../../bench/switchReducer.ts';
import type { StandsAt } from '../../src/machines/lifecycle/stepper.ts';
import { approval, begin, courses, drawn, terms } from './approvalCourses.ts';

describe('the approval written by hand', () => {
  test('goes where the machine goes, with the same facts, deadlines and effects, and refuses what it refuses', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(courses, ([input, draws]) => {
        let standing: StandsAt & { status: string } = begin(input);
        let state = { value: standing.value, context: standing.context as never };
        draws.forEach((draw, index) => {
          if (standing.status === 'done') return;
          const event = drawn(draw, index, state.value);
          const next = approval.step(standing, event);
          const [after, effects] = reduceApproval(state, event, terms);
          expect(after.value).toBe(next.value);
          expect(after.context).toEqual(next.context);
          expect(effects).toEqual(next.effects);
          expect(after === state).toBe(next.taken === undefined);
          standing = next;
          state = after as never;
          reached.add(after.value);
        });
      }),
      { numRuns: 500 },
    );
    expect([...reached].sort()).toEqual(['dispatched', 'form', 'opinion', 'signature', 'signed']);
  });
});
