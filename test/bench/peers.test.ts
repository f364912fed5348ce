import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peers } from '../../bench/peers/index.js';
import { effectsOf } from '../../src/machines/lifecycle/lifecycle.js';
import { begin, compiled, courses, drawn, terms } from './approvalCourses.js';

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
          let snapshot = begin(input);
          const course = await start({ value: String(snapshot.value), context: snapshot.context as never });
          for (const [index, draw] of draws.entries()) {
            if (snapshot.status === 'done') break;
            const event = drawn(draw, index, String(snapshot.value));
            const [next, actions] = compiled.step(snapshot, event as never);
            const [after, effects] = await course.take(event);
            expect(after).toEqual({ value: next.value, context: next.context });
            expect(effects).toEqual(effectsOf(actions as never));
            if (next === snapshot) refused += 1;
            snapshot = next;
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
