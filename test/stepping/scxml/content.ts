import { enqueueActions, log, raise, stateIn } from 'xstate';
import type { Block } from './block.js';
import { assignTo, type Data, evaluate, execute } from './datamodel.js';
import type { Element } from './element.js';
import { send, UnsentError } from './sending.js';
import { stateId } from './stateId.js';
import { dataOf } from './values.js';

interface EnqueueArguments {
  readonly context: Data;
  readonly event: { type: string };
  readonly enqueue: ((action: unknown) => void) & {
    raise: (event: { type: string }) => void;
    assign: (make: () => Data) => void;
  };
  readonly check: (guard: unknown) => boolean;
}

/**
 * A block of executable content as actions: plain ones where it only raises; else one that runs its elements in turn on the
 * variables as they are then, and at an error leaves the rest out and raises `error.execution`.
 */
export function actionsOf(elements: readonly Element[], name: string | undefined): unknown[] {
  if (elements.every((element) => element.name === 'raise'))
    return elements.map(({ attributes }) => raise({ type: attributes.event ?? '' }));
  const act = ({ context, event, enqueue, check }: EnqueueArguments) => {
    const data = { ...context };
    const block: Block = {
      data,
      event,
      name,
      isIn: (state) => check(stateIn(`#${stateId(state)}` as never)),
      raise: (raised) => enqueue.raise(raised),
      tell: (action) => enqueue(action.type === 'log' ? log(() => action.params as never) : action),
    };
    try {
      runAll(elements, block);
    } catch (error) {
      enqueue.raise({ type: 'error.execution', ...(error instanceof UnsentError ? error.event : {}) });
    }
    enqueue.assign(() => data);
  };
  return [enqueueActions(act as never)];
}

function runAll(elements: readonly Element[], block: Block): void {
  for (const element of elements) runOne(element, block);
}

function runOne(element: Element, block: Block): void {
  const run = runners[element.name];
  if (!run) throw new Error(`<${element.name}> is no executable content`);
  run(element, block);
}

const runners: Record<string, (element: Element, block: Block) => void> = {
  raise: ({ attributes }, block) => block.raise({ type: attributes.event ?? '' }),
  assign: ({ attributes, text }, block) => {
    const { expr, location = '' } = attributes;
    const value = expr === undefined ? text.trim() : evaluate(expr, block.data, block);
    assignTo(location, value, block.data, block);
  },
  log: ({ attributes }, block) => {
    const { expr } = attributes;
    block.tell({ type: 'log', params: expr ? evaluate(expr, block.data, block) : undefined });
  },
  script: ({ text }, block) => execute(text, block.data, block),
  if: (element, block) => runAll(branchOf(element, block), block),
  foreach: (element, block) => runForEach(element, block),
  send: (element, block) => send(element, block),
  cancel: ({ attributes }, block) => {
    const { sendid, sendidexpr = '' } = attributes;
    block.tell({ type: 'cancel', params: { sendid: sendid ?? evaluate(sendidexpr, block.data, block) } });
  },
  // What a final state gives is worked out by XState itself; here only whether it can be.
  donedata: (element, block) => {
    dataOf(element, block.data, block);
  },
};

/** The elements between the first `if`, `elseif` or `else` that holds and the next of them. */
function branchOf(element: Element, block: Block): Element[] {
  let holds = isTrue(element, block);
  const branch: Element[] = [];
  for (const child of element.children) {
    if (child.name !== 'elseif' && child.name !== 'else') {
      if (holds) branch.push(child);
      continue;
    }
    if (holds) break;
    holds = child.name === 'else' || isTrue(child, block);
  }
  return branch;
}

function isTrue({ attributes }: Element, block: Block): boolean {
  try {
    return Boolean(evaluate(attributes.cond ?? 'false', block.data, block));
  } catch {
    block.raise({ type: 'error.execution' });
    return false;
  }
}

function runForEach({ attributes, children }: Element, block: Block): void {
  const { array = '', item = '', index } = attributes;
  const list = evaluate(array, block.data, block);
  const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
  if (!Array.isArray(list) || !identifier.test(item)) throw new Error('Nothing to go through');
  for (const [at, value] of [...list].entries()) {
    block.data[item] = value;
    if (index !== undefined) block.data[index] = at;
    runAll(children, block);
  }
}
