import { type AnyStateMachine, createMachine, raise } from 'xstate';
import { actionsOf } from './content.js';
import { createData, lateBinding } from './dataElements.js';
import { type Data, declare } from './datamodel.js';
import { descriptorOf } from './descriptors.js';
import type { Document } from './document.js';
import { childrenOf, type Element, within } from './element.js';
import { guardOf } from './guards.js';
import { NotConvertible } from './notConvertible.js';
import { stateId } from './stateId.js';
import { dataOf } from './values.js';

const stateNames = ['state', 'parallel', 'final', 'history'] as const;

type Config = Record<string, unknown>;

/** Converts an SCXML document to an XState machine; throws {@link NotConvertible} with the reason. */
export function toMachine(document: Document): AnyStateMachine {
  const { root } = document;
  refuse(root);
  const start = createData(document);
  const context = (): Data => {
    const { data } = start();
    for (const { text } of childrenOf(root, 'script')) declare(text, data);
    return data;
  };
  const config = {
    ...stateOf(root, document),
    ...(start().failed ? { entry: raise({ type: 'error.execution' }) } : {}),
    id: 'machine',
    context,
    options: { maxIterations: 1000 },
  };
  return createMachine(config as never) as AnyStateMachine;
}

/** What a pure machine cannot be asked for. */
function refuse(root: Element): void {
  for (const { name, attributes, children, text } of within(root)) {
    const isXml = children.length > 0 || /^\s*</.test(text);
    if (isXml && name === 'data') throw new NotConvertible('XML as the value of a variable');
    const [content] = children.filter((child) => child.name === 'content');
    if (name === 'send' && content?.children.length) throw new NotConvertible('XML as the data of an event');
    if (/BasicHTTP/i.test(`${attributes.type ?? ''}${attributes.targetexpr ?? ''}`))
      throw new NotConvertible('events over HTTP');
    if (name === 'finalize') throw new NotConvertible('finalize');
  }
}

function stateOf(element: Element, document: Document): Config {
  const { name, attributes } = element;
  const id = attributes.id === undefined ? undefined : stateId(attributes.id);
  if (name === 'history') return { id, type: 'history', history: attributes.type ?? 'shallow' };
  const inner = childrenOf(element, ...stateNames);
  const states = inner.map((child, at) => [keyOf(child, at), stateOf(child, document)]);
  const blocks = (kind: string) =>
    childrenOf(element, kind).flatMap(({ children }) => actionsOf(children, document.name));
  const [done] = childrenOf(element, 'donedata');
  return {
    ...(id === undefined ? {} : { id }),
    ...(name === 'parallel' || name === 'final' ? { type: name } : {}),
    ...(inner.length > 0 ? { states: Object.fromEntries(states) } : {}),
    ...(inner.length > 0 && name !== 'parallel' ? { initial: initialOf(element, inner, document) } : {}),
    ...(done ? { output: outputOf(done, document.name) } : {}),
    ...(element.children.some((child) => child.name === 'invoke') ? { invoke: { src: 'child' } } : {}),
    entry: [
      ...lateBinding(element, document),
      ...blocks('onentry'),
      ...(done ? actionsOf([done], document.name) : []),
    ],
    exit: blocks('onexit'),
    ...transitionsOf(element, document),
  };
}

function keyOf({ attributes, name }: Element, at: number): string {
  return attributes.id === undefined ? `${name}-${at}` : stateId(attributes.id);
}

function initialOf(element: Element, inner: readonly Element[], { name }: Document): Config {
  const [initial] = childrenOf(element, 'initial');
  const [transition] = initial ? childrenOf(initial, 'transition') : [];
  const [first] = inner.filter((child) => child.name !== 'history');
  const wanted = transition?.attributes.target ?? element.attributes.initial;
  const at = wanted === undefined ? first : inner.find(({ attributes }) => attributes.id === wanted.trim());
  if (!at) throw new NotConvertible('an initial state that is no child, or several');
  return { target: keyOf(at, inner.indexOf(at)), actions: actionsOf(transition?.children ?? [], name) };
}

function outputOf(done: Element, name: string | undefined) {
  return ({ context, event }: { context: Data; event: never }) => {
    try {
      return dataOf(done, context, { event, name, isIn: () => false });
    } catch {
      return undefined;
    }
  };
}

function transitionsOf(element: Element, document: Document): Config {
  const on: Record<string, Config[]> = {};
  const always: Config[] = [];
  for (const transition of childrenOf(element, 'transition')) {
    const { event, cond, target } = transition.attributes;
    const targets = target?.trim().split(/\s+/);
    const config = {
      ...(targets
        ? { target: targets.map((id) => `#${stateId(id)}`), reenter: isExternal(transition, element) }
        : {}),
      ...(cond === undefined ? {} : { guard: guardOf(cond, document.name) }),
      actions: actionsOf(transition.children, document.name),
    };
    if (event === undefined) always.push(config);
    for (const descriptor of event?.trim().split(/\s+/) ?? []) {
      const key = descriptorOf(descriptor, document.events);
      on[key] = [...(on[key] ?? []), config];
    }
  }
  return { on, always };
}

/** An internal transition stays within its source only where that is compound and holds all targets. */
function isExternal({ attributes }: Element, source: Element): boolean {
  if (attributes.type !== 'internal' || source.name !== 'state') return true;
  const inside = [...within(source)].slice(1).map((element) => element.attributes.id);
  return !attributes.target
    ?.trim()
    .split(/\s+/)
    .every((id) => inside.includes(id));
}
