import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createMachine, not } from 'xstate';
import type { Diagram, DiagramArrow } from '../../src/diagram/diagram.ts';
import { diagramOfLifecycle } from '../../src/diagram/ofLifecycle.ts';
import { scxmlOf, xmlId } from '../../src/diagram/scxml.ts';
import { attribute } from '../../src/diagram/xmlText.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';
import { order } from './foreign.ts';
import { anyMachine } from './support/anyMachine.ts';
import { liveDiagram } from './support/liveDiagram.ts';

interface Session {
  start(): string[];
  gen(event: { name: string }): string[];
  getConfiguration(): string[];
  on(event: 'onError', heard: (error: unknown) => void): void;
}
interface Scion {
  documentStringToModel(url: string, text: string, done: (error: unknown, model: Model) => void): void;
  readonly core: { readonly Statechart: new (factory: unknown) => Session };
}
interface Model {
  prepare(done: (error: unknown, factory: unknown) => void): void;
}

/** SCION, which implements SCXML 1.0 with its ECMAScript data model. */
const require = createRequire(import.meta.url);
const scion = require('@scion-scxml/scxml') as Scion;

/** A document loaded, with every error that its expressions raise; and started, unless it might never come to rest. */
function load(document: string, starts = true): Promise<{ session: Session; errors: unknown[] }> {
  return new Promise((resolve, reject) => {
    scion.documentStringToModel('', document, (unread, model) => {
      if (unread) return reject(unread);
      model.prepare((unprepared, factory) => {
        if (unprepared) return reject(unprepared);
        const session = new scion.core.Statechart(factory);
        const errors: unknown[] = [];
        session.on('onError', (error) => errors.push(error));
        if (starts) session.start();
        resolve({ session, errors });
      });
    });
  });
}

/** The document with these guards holding from the start. */
const withHolding = (document: string, names: readonly string[]) =>
  document.replace('expr="[]"', () =>
    attribute('expr', JSON.stringify(names).replaceAll('\u2028', '\\u2028')).trim(),
  );

const diagrams = [...lifecycles.map((lifecycle) => diagramOfLifecycle(lifecycle)), liveDiagram(order)];

/** The first state of a diagram on a way in, and the guarded arrows that leave it by an event. */
function leavingFirst(diagram: Diagram): { from: string; arrows: DiagramArrow[] } | undefined {
  const first = diagram.states.find(({ initial, parent }) => initial && parent === undefined);
  const arrows = diagram.arrows.filter(({ from, event }) => from === first?.id && event !== '');
  return first && arrows.length > 0 ? { from: first.id, arrows } : undefined;
}

const idIn = (diagram: Diagram, state: string) => `${xmlId(diagram.id)}.${xmlId(state)}`;

describe.each(diagrams.map((diagram) => [diagram.id, diagram] as const))(
  'a processor of SCXML 1.0 on %s',
  (_, diagram) => {
    const document = scxmlOf(diagram);

    it('loads it and stands in its first state, no expression at fault', async () => {
      const { session, errors } = await load(document);
      expect(session.getConfiguration().length).toBeGreaterThan(0);
      const events = [...new Set([...diagram.arrows, ...diagram.everywhere].map(({ event }) => event))];
      for (const event of events.filter((name) => name !== '')) session.gen({ name: event });
      expect(errors).toEqual([]);
    });

    it('takes a step where its guards hold, and none where one does not', async () => {
      const way = leavingFirst(diagram);
      if (!way) return;
      const { from, arrows } = way;
      for (const arrow of arrows.filter(({ guards }) => guards.length > 0)) {
        const names = arrow.guards.flatMap(({ name, not }) => (not ? [] : [name]));
        const before = arrows.slice(0, arrows.indexOf(arrow)).filter(({ event }) => event === arrow.event);
        // An earlier arrow of the same event that would hold as well is taken first.
        const isFirst = before.every(({ guards }) =>
          guards.some(({ name, not }) => names.includes(name) === not),
        );
        if (!isFirst) continue;
        const holds = await load(withHolding(document, names));
        holds.session.gen({ name: arrow.event });
        const stays = arrow.to === from || arrow.internal === true;
        if (!stays) expect(holds.session.getConfiguration(), arrow.event).not.toContain(idIn(diagram, from));
        expect(holds.errors).toEqual([]);
        if (names.length === 0) continue;
        const fails = await load(withHolding(document, []));
        fails.session.gen({ name: arrow.event });
        const others = arrows.some(
          ({ event, guards }) => event === arrow.event && guards.every(({ not }) => not),
        );
        if (!others) expect(fails.session.getConfiguration(), arrow.event).toContain(idIn(diagram, from));
      }
    });
  },
);

test('any machine is loaded, whatever it asks', async () => {
  await fc.assert(
    fc.asyncProperty(anyMachine, async (machine) => {
      await load(scxmlOf(liveDiagram(machine)), false);
    }),
    { numRuns: 40 },
  );
});

test.each([
  'is competent',
  'a"b',
  "it's",
  '</transition>',
  'a && b',
  '\u2028',
  '__proto__',
  'constructor',
  '信访',
  '\\',
])('a guard with the name %j is asked by it', async (name) => {
  const machine = createMachine({
    id: 'one',
    initial: 'a',
    states: {
      a: { on: { go: { guard: name, target: 'b' }, stay: { guard: not(name), target: 'b' } } },
      b: {},
    },
  });
  const document = scxmlOf(liveDiagram(machine));
  for (const [event, holding, states] of [
    ['go', [name], ['one.b']],
    ['go', [], ['one.a']],
    ['go', ['another'], ['one.a']],
    ['stay', [], ['one.b']],
    ['stay', [name], ['one.a']],
  ] as const) {
    const { session, errors } = await load(withHolding(document, holding));
    session.gen({ name: event });
    expect([session.getConfiguration(), errors]).toEqual([states, []]);
  }
});

test('a condition that no processor can read is told', async () => {
  const document = scxmlOf(diagramOfLifecycle(lifecycles[0] as (typeof lifecycles)[number]));
  expect(document).toContain('datamodel="ecmascript"');
  const { session, errors } = await load(document.replaceAll(/cond="[^"]*"/g, 'cond="isCompetent"'));
  for (const { event } of diagrams[0]?.arrows ?? []) session.gen({ name: event });
  expect(errors).not.toEqual([]);
});

test('a machine that asks nothing needs no data', () => {
  const machine = createMachine({ id: 'two', initial: 'a', states: { a: { on: { go: 'b' } }, b: {} } });
  const document = scxmlOf(liveDiagram(machine));
  expect(document).toContain('datamodel="null"');
  expect(document).not.toMatch(/cond=|<data/);
});
