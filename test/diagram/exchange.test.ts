import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it, test } from 'vitest';
import type { Diagram } from '../../src/diagram/diagram.ts';
import { mermaidOf } from '../../src/diagram/mermaid.ts';
import { diagramOfLifecycle } from '../../src/diagram/ofLifecycle.ts';
import { scxmlOf, xmlId } from '../../src/diagram/scxml.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';
import { order } from './foreign.ts';
import { anyMachine } from './support/anyMachine.ts';
import { liveDiagram } from './support/liveDiagram.ts';

type Element = Readonly<Record<string, unknown>>;

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', preserveOrder: true });

/** States with what they stand in, and transitions with where they lead, as a reader of SCXML sees them. */
function readBack(scxml: string) {
  const states: string[] = [];
  const transitions: string[] = [];
  const visit = (elements: readonly Element[], within: string): void => {
    for (const element of elements) {
      const attributes = (element[':@'] ?? {}) as Readonly<Record<string, string>>;
      for (const name of ['state', 'parallel', 'final', 'history'])
        if (element[name]) {
          states.push(`${name} ${attributes.id} in ${within}`);
          visit(element[name] as readonly Element[], attributes.id as string);
        }
      if (element.transition) transitions.push(`${within} -> ${attributes.target ?? ''}`);
    }
  };
  const [, root] = parser.parse(scxml) as readonly Element[];
  visit(root?.scxml as readonly Element[], '');
  return { states: states.sort(), transitions: transitions.sort() };
}

function expected({ id: machine, kind, states, arrows, everywhere }: Diagram) {
  const root = xmlId(machine);
  const idOf = (id: string) => (id === '' ? root : `${root}.${xmlId(id)}`);
  const elementOf = (of: string) => (['parallel', 'final', 'history'].includes(of) ? of : 'state');
  const silent = new Set(
    states.filter((state) => ['final', 'history'].includes(state.kind)).map(({ id }) => id),
  );
  const leading = [...arrows, ...everywhere].filter(
    ({ from }) => !silent.has(from) && (from !== '' || kind !== 'final'),
  );
  return {
    states: [
      `${elementOf(kind)} ${root} in `,
      ...states.map(({ id, kind, parent = '' }) => `${elementOf(kind)} ${idOf(id)} in ${idOf(parent)}`),
    ].sort(),
    transitions: leading
      .map(
        ({ from, to, alsoTo = [], internal }) =>
          `${idOf(from)} -> ${internal ? '' : [to, ...alsoTo].map(idOf).join(' ')}`,
      )
      .sort(),
  };
}

const diagrams = [...lifecycles.map((lifecycle) => diagramOfLifecycle(lifecycle)), liveDiagram(order)];

describe.each(diagrams.map((diagram) => [diagram.id, diagram] as const))('%s', (_, diagram) => {
  it('is well-formed SCXML that reads back as the same states and transitions', () => {
    const scxml = scxmlOf(diagram);
    expect(XMLValidator.validate(scxml)).toBe(true);
    expect(readBack(scxml)).toEqual(expected(diagram));
  });

  it.each(['zh', 'en'] as const)(
    'has every state and transition in Mermaid, each in words it can hold: %s',
    (lang) => {
      const lines = mermaidOf(diagram, lang).split('\n');
      expect(lines[0]).toBe('stateDiagram-v2');
      expect(lines.filter((line) => /^ *state ".*" as \w+( \{)?$/.test(line))).toHaveLength(
        diagram.states.length + (diagram.everywhere.length > 0 ? 1 : 0),
      );
      const drawn = lines.filter((line) => /^ {2}\w+ (--> \w+ )?: [^:;"]*(?:#\d+;[^:;"]*)*$/.test(line));
      expect(drawn).toHaveLength(diagram.arrows.length + diagram.everywhere.length);
    },
  );
});

test('any machine is well-formed SCXML that reads back as the same', () => {
  fc.assert(
    fc.property(anyMachine, (machine) => {
      const diagram = liveDiagram(machine);
      const scxml = scxmlOf(diagram);
      expect(XMLValidator.validate(scxml)).toBe(true);
      expect(readBack(scxml)).toEqual(expected(diagram));
    }),
    { numRuns: 60 },
  );
});

test('two names never become one XML id', () => {
  const name = fc.string({
    unit: fc.constantFrom('_', 'x', '5', 'f', 'a', '信', '😀', ' ', '.', '-', ':', '0'),
  });
  fc.assert(
    fc.property(name, name, (one, other) => {
      fc.pre(one !== other);
      expect(xmlId(one)).not.toBe(xmlId(other));
      expect(xmlId(one)).toMatch(/^[\p{L}_][\p{L}\p{Nd}_.-]*$/u);
    }),
    { numRuns: 500 },
  );
});
