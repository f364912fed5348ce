import type { NextEvent } from '../engine/nextEvents.ts';
import { readEvent } from '../engine/readEvent.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { type Text, text } from '../vocabulary/text.ts';
import { eventLabel } from '../vocabulary/words/events.ts';
import { fieldLabel } from '../vocabulary/words/fields.ts';
import { type CitedField, shapeFaults } from './shapeFaults.ts';

/** A refusal as whoever sent the event understands it: the same, its message in the words of forms, and the field that it is about. */
export interface RefusalInWords extends Refusal {
  readonly field?: CitedField;
}

/**
 * The refusals of an event in the words of its form: a fault of shape or a fact that is missing cites its field, what is not for now
 * names events by what they are called. With the worklist of whoever sent it (`next`), `instead` offers only what somebody can send as
 * the petition stands. Codes, rules and all else are as the engine has them; pure.
 */
export function inWords(
  refused: readonly Refusal[],
  event: unknown,
  next?: readonly NextEvent[],
): readonly RefusalInWords[] {
  const refusals = next ? refused.map((refusal) => offering(refusal, next)) : refused;
  const type = typeOf(event);
  const faults = refusals.some(({ code }) => code === 'invalid') ? shapeFaults(event) : [];
  const read = faults.length > 0 ? readEvent(event) : undefined;
  const sameFaults = read && 'refusals' in read && read.refusals.length === refusals.length;
  return refusals.map((refusal, at) => {
    const fault = faults[at];
    if (refusal.code === 'invalid' && fault && sameFaults) return { ...refusal, ...fault };
    if (refusal.code === 'missing-fact' && refusal.fact !== undefined)
      return missing(refusal, refusal.fact, type);
    return refusal.code === 'not-now' ? notNow(refusal, type) : refusal;
  });
}

/** Whether somebody can send it as the petition stands: whoever asks, or others, for whom nothing but the asker's role stands in the way. */
const canBeSent = ({ allowed, refusals }: NextEvent) =>
  allowed || refusals.every(({ code }) => code === 'wrong-role');

function offering(refusal: Refusal, next: readonly NextEvent[]): Refusal {
  const { instead } = refusal;
  if (!instead) return refusal;
  const sendable = new Set(next.filter(canBeSent).map(({ type }) => type));
  return { ...refusal, instead: instead.filter((type) => sendable.has(type)) };
}

function typeOf(event: unknown): string {
  const { type } = (typeof event === 'object' && event !== null ? event : {}) as { readonly type?: unknown };
  return typeof type === 'string' ? type : '';
}

/** A fact that is missing, under the name of its field. */
function missing(refusal: Refusal, fact: string, type: string): RefusalInWords {
  const parts = fact.split('.');
  const name = parts.at(-1) as string;
  const label = fieldLabel(name, parts.at(-2) ?? type);
  const { zh, en } = refusal.message;
  const message = text(
    zh.replaceAll(`“${fact}”`, `“${label.zh}”`).replaceAll(`（${fact}）`, `（${label.zh}）`),
    en
      .replace(`the fact ${fact} is`, `“${label.en}” is`)
      .replace(`${fact} is missing`, `“${label.en}” is missing`),
  );
  return { ...refusal, message, field: { pointer: `/${parts.join('/')}`, label } };
}

function notNow(refusal: Refusal, type: string): RefusalInWords {
  const named = eventLabel(type);
  const offers: readonly Text[] = (refusal.instead ?? []).map(eventLabel);
  const none = text('无', 'nothing');
  const listed = offers.length > 0 ? offers : [none];
  return {
    ...refusal,
    message: text(
      `现在不能提出“${named.zh}”；可以提出：${listed.map(({ zh }) => zh).join('、')}`,
      `“${named.en}” cannot be sent now; what can: ${listed.map(({ en }) => en).join('; ')}`,
    ),
  };
}
