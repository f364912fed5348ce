import type { Diagram, DiagramArrow, DiagramState } from './diagram.ts';
import { grouped } from './grouped.ts';
import { conditionOf, guardData } from './scxmlGuards.ts';
import { attribute } from './xmlText.ts';

/** The namespace of what SCXML has no word for: `label-zh`, `label-en`, `rule`, and of transitions `id` and `by`. */
const scxmlNamespace = 'urn:petition-flow:diagram';

/**
 * A diagram as W3C SCXML. The machine itself is the one outer state, so that its own transitions have a place. A condition asks
 * whether guards are among those that hold, since what they ask lies in the machine; where there is none, the null data model
 * will do. What a final state would do afterwards has no place there.
 */
export function scxmlOf(diagram: Diagram): string {
  const machine = xmlId(diagram.id);
  const idOf = (state: string) => (state === '' ? machine : `${machine}.${xmlId(state)}`);
  const inside = grouped(diagram.states, ({ parent }) => parent ?? '');
  const leaving = grouped(diagram.arrows, ({ from }) => from);

  const arrowLine = (arrow: DiagramArrow, indent: string): string => {
    const { id, from, event, label, guards, by, rule } = arrow;
    const targets = arrow.internal ? [] : [arrow.to, ...(arrow.alsoTo ?? [])];
    const isInside =
      targets.length > 0 && targets.every((to) => to !== from && (from === '' || to.startsWith(`${from}.`)));
    return [
      `${indent}<transition`,
      attribute('event', event === '' ? undefined : scxmlEvent(event, idOf(from))),
      attribute('cond', guards.length === 0 ? undefined : conditionOf(guards)),
      attribute('target', targets.length === 0 ? undefined : targets.map(idOf).join(' ')),
      attribute('type', isInside && !arrow.reenter ? 'internal' : undefined),
      attribute('pf:id', id),
      ...labels(label, rule),
      attribute('pf:by', by?.join(' ')),
      '/>\n',
    ].join('');
  };

  const element = (
    state: Pick<DiagramState, 'id' | 'kind' | 'label' | 'history'> & { readonly rule?: string | undefined },
    own: readonly DiagramArrow[],
    indent: string,
  ): string => {
    const { id, kind, label, rule, history } = state;
    const children = inside.get(id) ?? [];
    const initial = kind === 'parallel' ? undefined : children.find((child) => child.initial);
    const name = kind === 'parallel' || kind === 'final' || kind === 'history' ? kind : ('state' as const);
    const open = [
      `${indent}<${name}`,
      attribute('id', idOf(id)),
      attribute('initial', initial && idOf(initial.id)),
      attribute('type', history),
      ...labels(label, rule),
    ].join('');
    const within =
      name === 'final' || name === 'history'
        ? []
        : [
            ...own.map((arrow) => arrowLine(arrow, `${indent}  `)),
            ...children.map((child) => element(child, leaving.get(child.id) ?? [], `${indent}  `)),
          ];
    return within.length === 0 ? `${open}/>\n` : `${open}>\n${within.join('')}${indent}</${name}>\n`;
  };

  const root = { ...diagram, id: '', rule: diagram.rule };
  const data = guardData(diagram);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<scxml xmlns="http://www.w3.org/2005/07/scxml" xmlns:pf="${scxmlNamespace}" version="1.0"`,
    attribute('datamodel', data ? 'ecmascript' : 'null'),
    `${attribute('name', diagram.id)}${attribute('initial', machine)}>\n`,
    ...(data
      ? [
          `  <datamodel>\n    <data${attribute('id', data.id)}${attribute('expr', data.expr)}/>\n  </datamodel>\n`,
        ]
      : []),
    element(root, diagram.everywhere, '  '),
    '</scxml>\n',
  ].join('');
}

const labels = (label: DiagramState['label'], rule: string | undefined): string[] => [
  attribute('pf:label-zh', label.zh),
  attribute('pf:label-en', label.en),
  attribute('pf:rule', rule),
];

/** XState's event for a state that is done inside is SCXML's own; a space would divide one event into two. */
function scxmlEvent(event: string, from: string): string {
  if (event.startsWith('xstate.done.state.')) return `done.state.${from}`;
  return event.replace(/\s/g, '_');
}

/** A name as XML ids are written: what may not stand in one becomes `_x` with its number, and so does a `_x` of its own. */
export const xmlId = (name: string): string =>
  name
    .replace(/_(?=x)/g, '_x5f_')
    .replace(/[^\p{L}\p{Nd}_.-]/gu, (char) => `_x${(char.codePointAt(0) as number).toString(16)}_`)
    .replace(/^[^\p{L}_]/u, (char) => `_x${(char.codePointAt(0) as number).toString(16)}_`) || '_x_';
