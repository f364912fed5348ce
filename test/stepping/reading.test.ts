import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { createMachine, setup } from 'xstate';
import { compile } from '../../src/stepping/compile.js';
import { descriptorMatches } from '../../src/stepping/descriptors.js';

const machine = setup({
  types: {
    context: {} as { n: number },
    events: {} as { type: 'intake.register'; by: string } | { type: 'intake.close' },
    input: {} as { n: number },
    output: {} as { end: string },
  },
  guards: { above: ({ context }, params: { at: number }) => context.n > params.at },
}).createMachine({
  id: 'm',
  context: ({ input }) => ({ n: input.n }),
  initial: 'open',
  meta: { rule: 'plan.3' },
  states: {
    open: {
      initial: 'new',
      tags: 'live',
      states: {
        new: {
          on: {
            'intake.register': [
              { guard: { type: 'above', params: { at: 2 } }, target: 'old', meta: { rule: 'plan.3.1.1' } },
              { target: '#m.closed' },
            ],
            'intake.*': { actions: [] },
          },
        },
        old: {},
      },
      on: { '*': { target: 'closed' } },
    },
    closed: { type: 'final' },
  },
});

const compiled = compile(machine);

describe('a step with its transition chosen', () => {
  const open = { value: { open: 'new' }, context: { n: 1 }, status: 'active' } as const;
  const register = { type: 'intake.register', by: 'clerk' } as const;

  it('takes that one of the candidates, and asks no guard', () => {
    const values = [0, 1, 2, 3].map((chosen) => compiled.step(open, register, chosen)[0].value);
    expect(values).toEqual([{ open: 'old' }, 'closed', { open: 'new' }, 'closed']);
    expect(compiled.step(open, register)[0].value).toBe('closed');
  });

  it('is refused where there is no such candidate', () => {
    expect(() => compiled.step(open, register, 4)).toThrow(RangeError);
    expect(() => compiled.step({ ...open, value: 'closed' }, register, 0)).toThrow(RangeError);
  });

  it('takes one transition alone where several regions would answer', () => {
    const region = { initial: 'a', states: { a: { on: { go: 'b' } }, b: {} } } as const;
    const parallel = compile(
      createMachine({ id: 'p', type: 'parallel', states: { left: region, right: region } }),
    );
    const [start] = parallel.initial();
    const [next] = parallel.step(start, { type: 'go' }, 1);
    expect(next.value).toEqual({ left: 'a', right: 'b' });
  });
});

describe('the candidates for an event', () => {
  const candidates = compiled.candidates({ open: 'new' }, 'intake.register');

  it('come leaf to root, exact descriptors before wildcards, in document order', () => {
    expect(candidates.map(({ source, eventType, targets }) => [source, eventType, targets])).toEqual([
      ['m.open.new', 'intake.register', ['m.open.old']],
      ['m.open.new', 'intake.register', ['m.closed']],
      ['m.open.new', 'intake.*', undefined],
      ['m.open', '*', ['m.closed']],
    ]);
  });

  it('say whether their guard lets the event through, and carry guard and meta as written', () => {
    const [first] = candidates;
    const event = { type: 'intake.register', by: 'office' } as const;
    expect(first?.passes({ n: 3 }, event)).toBe(true);
    expect(first?.passes({ n: 2 }, event)).toBe(false);
    expect(first?.guard).toEqual({ type: 'above', params: { at: 2 } });
    expect(first?.meta).toEqual({ rule: 'plan.3.1.1' });
  });

  it('are none where no state knows the event', () => {
    expect(compiled.candidates('closed', 'intake.close')).toEqual([]);
  });
});

describe('a compiled machine', () => {
  it('lists its states in document order with what is written about them', () => {
    expect(compiled.states.map(({ id, kind, parent }) => [id, kind, parent])).toEqual([
      ['m', 'compound', undefined],
      ['m.open', 'compound', 'm'],
      ['m.open.new', 'atomic', 'm.open'],
      ['m.open.old', 'atomic', 'm.open'],
      ['m.closed', 'final', 'm'],
    ]);
    expect(compiled.states[0]?.meta).toEqual({ rule: 'plan.3' });
    expect(compiled.states[1]?.tags).toEqual(['live']);
    expect(compiled.states[2]?.events).toEqual(['intake.register', 'intake.*']);
  });

  it('answers any guard of the machine for a snapshot', () => {
    const [snapshot] = compiled.initial({ n: 5 });
    const event = { type: 'intake.close' } as const;
    expect(compiled.holds({ type: 'above', params: { at: 4 } }, snapshot, event)).toBe(true);
    expect(compiled.holds({ type: 'above', params: { at: 5 } }, snapshot, event)).toBe(false);
  });

  it('keeps the types of the machine', () => {
    const [snapshot] = compiled.initial({ n: 1 });
    expectTypeOf(snapshot.context).toEqualTypeOf<{ n: number }>();
    expectTypeOf(snapshot.output).toEqualTypeOf<{ end: string } | undefined>();
    // @ts-expect-error an event that the machine does not have
    expect(compiled.step(snapshot, { type: 'intake.open' })[0].value).toEqual({ open: 'new' });
  });

  it('gives snapshots that are plain data and can go through JSON', () => {
    const [snapshot] = compiled.initial({ n: 3 });
    const copy = JSON.parse(JSON.stringify(snapshot));
    const event = { type: 'intake.register', by: 'office' } as const;
    expect(compiled.step(copy, event)).toEqual(compiled.step(snapshot, event));
    expect(Object.keys(snapshot)).toEqual(['value', 'context', 'status', 'output', 'error']);
  });

  it('shares its state values, frozen', () => {
    const [snapshot] = compiled.initial({ n: 3 });
    expect(Object.isFrozen(snapshot.value)).toBe(true);
    expect(compiled.initial({ n: 4 })[0].value).toBe(snapshot.value);
  });
});

describe('an event descriptor', () => {
  it.each([
    ['a', 'a', true],
    ['a', 'a.b', false],
    ['*', 'a.b', true],
    ['a.*', 'a', true],
    ['a.*', 'a.b.c', true],
    ['a.*', 'ab', false],
    ['a.*.*', 'a.b.c', false],
    ['*.b', 'a.b', false],
    ['a.*.c', 'a.b.c', false],
  ])('%s answers to %s: %s', (descriptor, eventType, answer) => {
    // XState warns of stars in the middle.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(descriptorMatches(descriptor, eventType)).toBe(answer);
    const plain = createMachine({ initial: 'x', states: { x: { on: { [descriptor]: 'y' } }, y: {} } });
    const machineSays = plain.getTransitionData(plain.resolveState({ value: 'x', context: {} }), {
      type: eventType,
    });
    expect(machineSays.length > 0).toBe(answer);
  });
});
