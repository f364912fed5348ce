import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { createMachine } from 'xstate';
import { configOf } from '../../src/diagram/config.ts';
import type { Diagram } from '../../src/diagram/diagram.ts';
import { DiagramError } from '../../src/diagram/diagramError.ts';
import { diagramOfDefinition } from '../../src/diagram/ofDefinition.ts';
import { diagramOfLifecycle } from '../../src/diagram/ofLifecycle.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';
import { order } from './foreign.ts';
import { anyMachine } from './support/anyMachine.ts';
import { liveDiagram } from './support/liveDiagram.ts';

const machineOf = (lifecycle: (typeof lifecycles)[number]) => lifecycle.machine as unknown as AnyStateMachine;

describe.each(lifecycles.map((lifecycle) => [lifecycle.id, lifecycle] as const))('%s', (_, lifecycle) => {
  const diagram = diagramOfLifecycle(lifecycle);
  const machine = machineOf(lifecycle);

  it('has every state and every step of its chart, each with an id of its own', () => {
    const { states, everywhere } = lifecycle.chart;
    const steps = Object.values(states).flatMap(({ ways, on }) => [...ways, ...Object.values(on).flat()]);
    expect(diagram.states.map(({ id }) => id)).toEqual(Object.keys(states));
    expect(diagram.arrows.map(({ label }) => label)).toEqual(steps.map(({ meta }) => meta.label));
    expect(diagram.everywhere).toHaveLength(Object.values(everywhere).flat().length);
    const ids = [...diagram.arrows, ...diagram.everywhere].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is drawn from its chart as the machine made of it is, but that guards have their labels', () => {
    const unlabelled = (arrows: Diagram['arrows']) =>
      arrows.map((arrow) => ({ ...arrow, guards: arrow.guards.map(({ label: _, ...guard }) => guard) }));
    expect({
      ...diagram,
      arrows: unlabelled(diagram.arrows),
      everywhere: unlabelled(diagram.everywhere),
    }).toEqual(liveDiagram(machine));
  });

  it('names its rule and every guard in both languages', () => {
    for (const arrow of [...diagram.arrows, ...diagram.everywhere]) {
      expect(arrow.rule).toBeDefined();
      for (const guard of arrow.guards) expect(guard.label?.zh, guard.name).toBeTruthy();
    }
  });

  it('is the same from its config as JSON', () => {
    const live = liveDiagram(machine);
    expect(diagramOfDefinition(JSON.stringify(machine.config))).toEqual(live);
  });

  it('is the same from the JSON that is exported, and XState takes that', () => {
    const live = liveDiagram(machine);
    const config = configOf(live);
    expect(diagramOfDefinition(config)).toEqual(live);
    expect(liveDiagram(createMachine(config as never))).toEqual(live);
  });
});

const shape = ({ states, arrows, everywhere }: Diagram) => ({
  states: states.map(({ id, kind, initial, parent }) => ({ id, kind, initial, parent })),
  arrows: [...arrows, ...everywhere].map(({ id, from, to, alsoTo, internal }) => ({
    id,
    from,
    to,
    alsoTo,
    internal,
  })),
});

test('any machine is drawn alike, alive or from its config as JSON', () => {
  fc.assert(
    fc.property(anyMachine, (machine) => {
      expect(shape(diagramOfDefinition(JSON.stringify(machine.config)))).toEqual(shape(liveDiagram(machine)));
    }),
    { numRuns: 60 },
  );
});

test('the definition of a machine gives what its config gives, but for what is taken at once', () => {
  expect(shape(diagramOfDefinition(JSON.stringify(order)))).toEqual(shape(liveDiagram(order)));
});

test('the guards of a machine that is alive are read through and, or and not', () => {
  const [arrow] = liveDiagram(order).arrows;
  expect(arrow?.guards).toEqual([
    { name: 'hasItems', not: false },
    { name: 'blocked', not: true },
  ]);
});

test.each([
  ['{', ''],
  [42, ''],
  [null, ''],
  [{ states: { a: 1 }, initial: 'a' }, 'states.a'],
  [{ states: { a: {} } }, 'initial'],
  [{ states: { a: {} }, initial: 'b' }, 'initial'],
  [{ states: { a: { type: 'odd' } }, initial: 'a' }, 'states.a.type'],
  [{ states: { a: { on: { GO: 'nowhere' } } }, initial: 'a' }, 'states.a.on.GO.target'],
  [{ states: { a: { on: { GO: [{ target: 3 }] } } }, initial: 'a' }, 'states.a.on.GO[0].target'],
])('what is no machine is refused with the place: %j', (json, place) => {
  try {
    diagramOfDefinition(json);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(DiagramError);
    expect((error as DiagramError).place).toBe(place);
  }
});

test('any JSON is either drawn or refused with a place', () => {
  const keys = fc.constantFrom(
    'states',
    'on',
    'always',
    'initial',
    'type',
    'a',
    'b',
    'invoke',
    'after',
    'id',
    'target',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom('a', 'b', '#a', '.a', 'final', '[Object]', null, 1, true),
      fc.array(tie('value'), { maxLength: 2 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(keys, value), (json) => {
      try {
        expect(diagramOfDefinition(json).states).toBeInstanceOf(Array);
      } catch (error) {
        expect(error).toBeInstanceOf(DiagramError);
      }
    }),
    { numRuns: 500 },
  );
});
