import { eventDefinitions } from '../engine/lifecycles.ts';
import type { EventDefinition } from '../vocabulary/events/define.ts';
import { text } from '../vocabulary/text.ts';
import { isRelativeDay } from './moments.ts';
import { type Misshapen, shaped } from './shape.ts';
import { instead, joined } from './words.ts';

/** The same data with every day in words replaced. */
export function withDays(value: unknown, dayOf: (written: string) => unknown): unknown {
  if (typeof value === 'string') return isRelativeDay(value) ? dayOf(value) : value;
  if (Array.isArray(value)) return value.map((item) => withDays(item, dayOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withDays(item, dayOf)]));
}

/** Any day: what a payload is checked with before its days in words are known. */
const someDay = '2026-01-05';

/** What is wrong with what an event states. A field that is absent is none of it: a background may leave it open. */
export function payloadFaults(type: string, payload: Readonly<Record<string, unknown>>): Misshapen[] {
  const { fields, payload: schema } = eventDefinitions.get(type) as EventDefinition;
  return Object.entries(payload).flatMap(([key, value]): Misshapen[] => {
    const field = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
    if (!field)
      return [
        {
          path: [key],
          message: joined(
            text(`${type} 没有字段 ${key}`, `${type} has no field ${key}`),
            instead(key, fields),
          ),
        },
      ];
    const read = shaped(
      field,
      withDays(value, () => someDay),
    );
    if ('data' in read) return [];
    return read.faults.map(({ path, message }) => ({
      path: [key, ...path],
      message: path.length === 0 ? joined(text(`${key}：`, `${key}: `), message) : message,
    }));
  });
}
