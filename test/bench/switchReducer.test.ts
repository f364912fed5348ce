import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ApprovalEvent, reduceApproval, reducedEvents } from '../../bench/switchReducer.js';
import { generalApproval } from '../../src/machines/generalApproval.js';
import { effectsOf } from '../../src/machines/lifecycle/lifecycle.js';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.js';
import { samples } from '../machines/samples/generalApproval.js';

const terms = standardTerms();
const { compiled } = generalApproval.under(terms);
const known = samples.events.filter(({ type }) => (reducedEvents as readonly string[]).includes(type));

/** Any sample as the event of a day; the state's own kind more often, so that courses come to their end. */
function drawn(draw: number, at: number, value: string): ApprovalEvent {
  const fitting = known.filter(({ type }) => compiled.candidates(value, type).length > 0);
  const pool = draw % 4 > 0 && fitting.length > 0 ? fitting : known;
  const day = String(at + 3).padStart(2, '0');
  const event = pool[(draw >> 2) % pool.length] as object;
  return { id: `e${at}`, petition: 'P1', at: `2026-03-${day}T10:00:00+08:00`, ...event } as never;
}

describe('the approval written by hand', () => {
  test('goes where the machine goes, with the same facts, deadlines and effects, and refuses what it refuses', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...samples.inputs),
        fc.array(fc.nat(4000), { minLength: 4, maxLength: 24 }),
        (input, draws) => {
          const at = '2026-03-02T10:00:00+08:00';
          let [snapshot] = compiled.initial({ ...input, at } as never);
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
        },
      ),
      { numRuns: 500 },
    );
    expect([...reached].sort()).toEqual(['dispatched', 'form', 'opinion', 'signature', 'signed']);
  });
});
