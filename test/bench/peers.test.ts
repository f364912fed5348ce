import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peers } from '../../bench/peers/index.ts';
import type { StandsAt } from '../../src/machines/lifecycle/stepper.ts';
import { approval, begin, courses, drawn, terms } from './approvalCourses.ts';

// bpmn-engine takes some milliseconds for an event.
const fewer = { 'bpmn-engine': 60 } as Readonly<Record<string, number>>;

describe('the approval in another library', () => {
  test.each(peers.map((peer) => [peer.name, peer] as const))(
    'goes in %s where the machine goes, with the same facts, deadlines and effects, and refuses what it refuses',
    async (_name, peer) => {
      const start = await peer.prepare(terms);
      const reached = new Set<string>();
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(courses, async ([input, draws]) => {
          let standing: StandsAt & { status: string } = begin(input);
          const course = await start({ value: standing.value, context: standing.context as never });
          for (const [index, draw] of draws.entries()) {
            if (standing.status === 'done') break;
            const event = drawn(draw, index, standing.value);
            const next = approval.step(standing, event);
            const [after, effects] = await course.take(event);
            expect(after).toEqual({ value: next.value, context: next.context });
            expect(effects).toEqual(next.effects);
            if (!next.taken) refused += 1;
            standing = next;
            reached.add(after.value);
          }
        }),
        { numRuns: fewer[peer.name] ?? 200 },
      );
      expect([...reached].sort()).toEqual(['dispatched', 'form', 'opinion', 'signature', 'signed']);
      expect(refused).toBeGreaterThan(0);
    },
  );
});
