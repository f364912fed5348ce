import { wordIn } from '../wordIn.ts';

/** What a line of a log records: an event, or what came of one. */
export const recordKinds = ['event', 'decision', 'effect', 'petition'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Where a line stands: its log, counted from 0 in the order given, and its line, counted from 1. */
export interface Placed {
  readonly file: number;
  readonly line: number;
}

/** One line of a log, and the petition that it belongs to. */
export interface LogRecord extends Placed {
  readonly kind: RecordKind;
  /** The petition's id as far as it is a text; what names none has the empty one. */
  readonly key: string;
  readonly value: object;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Tells the lines that `run --out` writes from events; an entry of `engine.replay` is an event with its decision. */
export function recordsIn(line: object, place: Placed): LogRecord[] {
  const fields = line as Readonly<Record<string, unknown>>;
  const { file, line: number } = place;
  const record = (kind: RecordKind, value: object, key = wordIn(value, 'petition')): LogRecord => ({
    kind,
    file,
    line: number,
    key: key ?? '',
    value,
  });
  if (Object.hasOwn(fields, 'type') && Object.hasOwn(fields, 'at')) return [record('event', line)];
  if (typeof fields.accepted === 'boolean')
    // A line that was damaged when it was recorded names no event: there is nothing to compare it with.
    return Object.hasOwn(fields, 'damage') ? [] : [record('decision', line)];
  if (isObject(fields.effect)) return [record('effect', line)];
  if (Object.hasOwn(fields, 'seal') && isObject(fields.phase))
    return [record('petition', line, wordIn(line, 'id'))];
  if (!isObject(fields.event) || Object.hasOwn(fields, 'type')) return [record('event', line)];
  const event = record('event', fields.event);
  if (!isObject(fields.decided)) return [event];
  const decided = { ...fields.decided, event: wordIn(fields.event, 'id'), petition: event.key };
  return [event, record('decision', decided)];
}
