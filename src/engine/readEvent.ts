import type { EventHead } from '../vocabulary/events/define.ts';
import { issueText, mostFaults, pathOf, shortened } from '../vocabulary/issueText.ts';
import { read } from '../vocabulary/reading/read.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { text } from '../vocabulary/text.ts';
import { eventDefinitions } from './lifecycles.ts';
import { plain } from './refuse.ts';

/** An event whose shape is known to be right. */
export type ReadEvent = EventHead<string> & { readonly type: string } & Readonly<Record<string, unknown>>;

/** Reads an event from unknown JSON: a valid event, or why it is none. */
export function readEvent(input: unknown): { event: ReadEvent } | { refusals: readonly Refusal[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { refusals: [plain('invalid', 'policy', '事件须为 JSON 对象', 'an event is a JSON object')] };
  const { type } = input as { type?: unknown };
  const definition = typeof type === 'string' ? eventDefinitions.get(type) : undefined;
  if (!definition) return { refusals: [unknownEvent(type)] };
  const parsed = read(definition.schema, input);
  if (!parsed.success) {
    const refusals = parsed.error.issues.slice(0, mostFaults).map((issue) => {
      const path = pathOf(issue);
      const { zh, en } = issueText(issue);
      return plain('invalid', 'policy', `${path || '事件'}：${zh}`, `${path || 'event'}: ${en}`, {
        ...(path ? { path } : {}),
      });
    });
    return { refusals };
  }
  // Strict schemas report unknown keys, this one too; a record of free keys drops it silently.
  for (const path of Object.keys(input)) {
    const value: unknown = input[path as never];
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__'))
      return {
        refusals: [
          plain('invalid', 'policy', `${path}：不认识的字段 __proto__`, `${path}: unknown key __proto__`, {
            path,
          }),
        ],
      };
  }
  return { event: parsed.data as ReadEvent };
}

function unknownEvent(type: unknown): Refusal {
  const name = typeof type === 'string' ? shortened(type) : typeof type;
  return {
    code: 'unknown-event',
    rule: 'policy',
    message: text(`没有名为“${name}”的事件`, `there is no event type ${JSON.stringify(name)}`),
    path: 'type',
  };
}
