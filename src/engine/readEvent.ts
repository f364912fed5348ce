import type * as z from 'zod';
import type { EventHead } from '../vocabulary/events/define.js';
import type { Refusal } from '../vocabulary/refusals.js';
import { text } from '../vocabulary/text.js';
import { eventDefinitions } from './lifecycles.js';

/** An event whose shape is known to be right. */
export type ReadEvent = EventHead<string> & { readonly type: string } & Readonly<Record<string, unknown>>;

/** Reads an event from unknown JSON: a valid event, or why it is none. */
export function readEvent(input: unknown): { event: ReadEvent } | { refusals: readonly Refusal[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { refusals: [invalid('', 'an event is a JSON object', '事件须为 JSON 对象')] };
  const type = (input as { type?: unknown }).type;
  const definition = typeof type === 'string' ? eventDefinitions.get(type) : undefined;
  if (!definition) return { refusals: [unknownEvent(type)] };
  if (Object.hasOwn(input, '__proto__'))
    return { refusals: [invalid('__proto__', 'unknown key __proto__', '不认识的字段 __proto__')] };
  const parsed = definition.schema.safeParse(input);
  if (parsed.success) return { event: parsed.data as ReadEvent };
  return { refusals: parsed.error.issues.map(fromIssue) };
}

function unknownEvent(type: unknown): Refusal {
  const name = typeof type === 'string' ? type.slice(0, 80) : String(type);
  return {
    code: 'unknown-event',
    rule: 'policy',
    message: text(`没有名为“${name}”的事件`, `there is no event type ${JSON.stringify(name)}`),
    path: 'type',
  };
}

function invalid(path: string, en: string, zh: string): Refusal {
  return { code: 'invalid', rule: 'policy', message: text(zh, en), ...(path ? { path } : {}) };
}

function fromIssue(issue: z.core.$ZodIssue): Refusal {
  const path = issue.path.map(String).join('.');
  return invalid(path, `${path || 'event'}: ${issue.message}`, `${path || '事件'}：${issue.message}`);
}
