import { type Matter, matterSchema } from '../vocabulary/matter.ts';
import { longLists } from '../vocabulary/reading/longLists.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import type { Schema } from '../vocabulary/schema.ts';
import type { Draft } from './compose.ts';
import { Part } from './partDigest.ts';
import { type Course, mostEvents } from './petition.ts';
import { plain } from './refuse.ts';
import { lifecycleOfCourse } from './step.ts';

/** Lists shorter than this are within every limit. */
const short = 20;

/**
 * Why a petition would grow beyond what may be stored and restored, if it would: told before it is, not when it is
 * read again. Only what has long lists is looked at, and of that the lengths: nothing else of it grows.
 */
export function outgrown({ matter, phase, beside }: Draft, events: number): Refusal[] {
  if (events >= mostEvents) return [tooMuch('events')];
  const faults = hasLong(matter) ? faultsOf(matterSchema, matter, 'matter') : [];
  for (const course of [phase, ...beside])
    if (hasLong(course.context)) faults.push(...ofCourse(course, matter));
  return faults;
}

function hasLong(record: object): boolean {
  for (const key in record) {
    const value: unknown = record[key as never];
    if (Array.isArray(value) && value.length > short) return true;
  }
  return false;
}

function ofCourse(course: Course, matter: Matter): Refusal[] {
  const { context, instance } = course;
  return faultsOf(lifecycleOfCourse(course).context, { ...context, instance, matter }, instance);
}

function faultsOf(schema: Schema<unknown>, value: object, path: string): Refusal[] {
  return longLists(schema, value, Part.has).map((within) => tooMuch([path, ...within].join('.')));
}

const tooMuch = (path: string) =>
  plain(
    'guard-failed',
    'policy',
    `超过信访事项可保存的数量：${path}`,
    `a petition can hold no more: ${path}`,
    {
      guard: 'room',
      path,
    },
  );
