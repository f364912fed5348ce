import { enqueueActions } from 'xstate';
import { type Data, evaluate } from './datamodel.js';
import type { Document } from './document.js';
import { childrenOf, type Element, within } from './element.js';
import { readInline } from './values.js';

/** How a document's variables begin: made anew for each run, with whether any expression failed. */
export function createData(document: Document): () => { data: Data; failed: boolean } {
  const { root } = document;
  const top = childrenOf(root, 'datamodel').flatMap((model) => childrenOf(model, 'data'));
  const all = [...within(root)].filter(({ name }) => name === 'data');
  const isLate = root.attributes.binding === 'late';
  return () => {
    const data: Data = {};
    let failed = false;
    for (const element of all) {
      const id = element.attributes.id ?? '';
      data[id] = undefined;
      if (isLate && !top.includes(element)) continue;
      try {
        data[id] = initialValueOf(element, data, document);
      } catch {
        failed = true;
      }
    }
    return { data, failed };
  };
}

/** With late binding, the action that gives a state's variables their values when it is entered first. */
export function lateBinding(element: Element, document: Document): unknown[] {
  const own = childrenOf(element, 'datamodel').flatMap((model) => childrenOf(model, 'data'));
  if (document.root.attributes.binding !== 'late' || element === document.root || own.length === 0) return [];
  return [
    enqueueActions((({
      context,
      enqueue,
    }: {
      context: Data;
      enqueue: { assign: (make: () => Data) => void };
    }) => {
      const data = { ...context };
      for (const variable of own) {
        const id = variable.attributes.id ?? '';
        data[id] ??= initialValueOf(variable, data, document);
      }
      enqueue.assign(() => data);
    }) as never),
  ];
}

function initialValueOf({ attributes, text }: Element, data: Data, { name }: Document): unknown {
  if (attributes.expr === undefined) return readInline(text);
  return evaluate(attributes.expr, data, { event: undefined, name, isIn: () => false });
}
