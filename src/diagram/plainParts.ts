import { text } from '../vocabulary/text.ts';
import { DiagramError } from './diagramError.ts';

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What an inspector writes in place of what is nested too deep, or comes round again. */
const cut: ReadonlySet<unknown> = new Set(['[Object]', '[Array]', '[Circular]']);

/** Whether something was left out here by whoever wrote the JSON. */
export const isCut = (value: unknown): boolean => cut.has(value);

/** The value as an object; nothing where there is none. Throws a {@link DiagramError} for anything else. */
export function objectAt(value: unknown, place: string): JsonObject | undefined {
  if (value === undefined || value === null || isCut(value)) return undefined;
  if (typeof value === 'object' && !Array.isArray(value)) return value as JsonObject;
  throw new DiagramError(place, text('应为对象', 'it should be an object'));
}

/** The value as a list, one thing counting as a list of one. */
export function listAt(value: unknown): readonly unknown[] {
  if (value === undefined || value === null || isCut(value)) return [];
  return Array.isArray(value) ? value : [value];
}

/** The value as words; nothing where there are none. Throws a {@link DiagramError} for anything else. */
export function stringAt(value: unknown, place: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new DiagramError(place, text('应为字符串', 'it should be a string'));
}

/** The place of a part. */
export const placeOf = (place: string, part: string): string => (place === '' ? part : `${place}.${part}`);
