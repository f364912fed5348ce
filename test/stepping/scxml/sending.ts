import type { AnyEventObject } from 'xstate';
import type { Block } from './block.js';
import { assignTo, evaluate, isProcessor, ownAddress } from './datamodel.js';
import type { Element } from './element.js';
import { dataOf } from './values.js';

/** What the host is asked to deliver, and after how many milliseconds. */
export interface Sending {
  readonly event: AnyEventObject;
  readonly delay: number;
}

/** Thrown by a `send` that cannot be: the rest of its block is left out. */
export class UnsentError extends Error {
  readonly event: { readonly type: string };

  constructor(event: { readonly type: string }) {
    super(`${event.type} was not sent`);
    this.event = { ...event, type: 'error.execution' };
  }
}

/** Runs a `send`: an event for the machine's own queue is raised, one for the outer queue is left to the host. */
export function send(element: Element, block: Block): void {
  const { attributes } = element;
  const said = (name: string): string | undefined => {
    const expression = attributes[`${name}expr`];
    return expression === undefined ? attributes[name] : String(evaluate(expression, block.data, block));
  };
  const target = said('target');
  const sendid = attributes.id ?? (attributes.idlocation === undefined ? undefined : `sent.${said('event')}`);
  if (attributes.idlocation !== undefined) assignTo(attributes.idlocation, sendid, block.data, block);
  const event = { type: said('event') ?? '', data: dataOf(element, block.data, block), sendid };
  if (!isProcessor(said('type'))) throw new UnsentError(event);
  const isOutside = target !== undefined && target !== ownAddress && target !== '#_internal';
  if (isOutside && (!target.startsWith('#_') || target === '#_parent')) throw new UnsentError(event);
  if (isOutside) block.raise({ ...event, type: 'error.communication' });
  else if (target === '#_internal') block.raise(event);
  else {
    const sending: Sending = { event: { ...event, external: true }, delay: milliseconds(said('delay')) };
    block.tell({ type: 'send', params: sending });
  }
}

function milliseconds(delay: string | undefined): number {
  if (delay === undefined) return 0;
  const [, amount, unit] = /^\s*(\d*\.?\d+)\s*(ms|s)\s*$/.exec(delay) ?? [];
  if (amount === undefined) throw new Error(`${delay} is no delay`);
  return Number(amount) * (unit === 's' ? 1000 : 1);
}
