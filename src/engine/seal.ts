import { digest } from '../vocabulary/digest.js';
import type { Petition } from './petition.js';

type Content = Omit<Petition, 'seal'>;

const ordered = new WeakSet<object>();

/**
 * A frozen copy with its keys in one order and without `undefined`: what was read from a database that reorders keys
 * has the same bytes as what was never stored. Parts that are in order already are shared.
 */
export function inOrder<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ordered.has(value)) return value;
  const copy = Array.isArray(value) ? value.map(inOrder) : keysInOrder(value as Record<string, unknown>);
  ordered.add(Object.freeze(copy));
  return copy as T;
}

function keysInOrder(source: Record<string, unknown>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(source).sort())
    if (source[key] !== undefined) copy[key] = inOrder(source[key]);
  return copy;
}

function content(petition: Content): Content {
  const { format, id, policy, calendar, seq, openedAt, lastAt, events, matter, phase, beside, ended } =
    petition;
  return {
    format,
    id,
    policy: inOrder(policy),
    calendar: inOrder(calendar),
    seq,
    openedAt,
    lastAt,
    events: inOrder(events),
    matter: inOrder(matter),
    phase: inOrder(phase),
    beside: inOrder(beside),
    ended: inOrder(ended),
  };
}

/** The petition with its seal; its keys in order, and frozen in depth, so that nobody changes it unnoticed. */
export function sealed(petition: Content): Petition {
  const whole = content(petition);
  return Object.freeze({ ...whole, seal: digest(JSON.stringify(whole)) });
}
