import type { Answer } from '../port/host.ts';
import { HostFault, type HostFaultCode } from '../port/hostFault.ts';
import type { OutboxRow, RefusedRow, StoredPetition } from '../port/rows.ts';
import type { StoredWhole } from '../port/store.ts';

/** What `take` of a petition is asked. */
export interface TakeAsked {
  readonly event: Readonly<Record<string, unknown>>;
  readonly seen?: number;
  /** The sender's clock, in milliseconds; without it that of the services counts. */
  readonly now?: number;
  /** The policies that the sender knows, as `id@version`: nothing is decided under another one. Without them all count. */
  readonly policies?: readonly string[];
}

/** The petition is decided under a policy that the sender does not know; nothing was tried. */
export interface OtherPolicy {
  readonly otherPolicy: StoredPetition;
}

/** What `wake` of a petition is asked: by Restate's timer with the moment that it was set to, by a sweep with the moment that counts. */
export interface WakeAsked {
  readonly pending?: number;
  readonly now?: number;
}

/** What `put` of a petition is asked: to become what another store kept. */
export interface PutAsked {
  readonly whole?: StoredWhole;
  readonly refused: readonly RefusedRow[];
  readonly now: number;
}

/** What the outbox is asked to deliver, in order. */
export interface DeliverAsked {
  readonly rows: readonly OutboxRow[];
}

/** Why a handler could not go on. It is an answer: what is thrown, Restate tries again for ever. */
export interface Failed {
  readonly failed: { readonly code?: HostFaultCode; readonly zh: string; readonly en: string };
}

/** What a handler answers: what it came to, and where it put rows into the outbox, the place of the last. */
export type Reply<Value> = Failed | { readonly value: Value; readonly place?: number };

export type TakeReply = Reply<Answer> | OtherPolicy;
export type WakeReply = Reply<number>;

/** What pure work comes to, or why it cannot. */
export function tried<Value>(work: () => Value): { readonly value: Value } | Failed {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof HostFault) return { failed: { code: error.code, ...error.text } };
    const said = error instanceof Error ? error.message : String(error);
    return { failed: { zh: said, en: said } };
  }
}

/** What a handler could not go on with, as an error. */
export function errorOf({ failed: { code, zh, en } }: Failed): Error {
  return code === undefined ? new Error(en) : new HostFault(code, zh, en);
}
