import type * as z from 'zod';
import { parseYaml } from './parseYaml.ts';
import type { Path, Place, ScenarioFault } from './place.ts';
import { shaped } from './shape.ts';

/** A file's name and its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Data of the right shape, and where each part of it is written. */
export interface Written<T> {
  readonly data: T;
  placeOf(path: Path): Place;
}

/** Reads a file as data of one shape; faults say what is wrong, where, and what to write instead. */
export function readDocument<T>(
  { file, text }: Source,
  schema: z.ZodType<T>,
): Written<T> | { readonly faults: readonly ScenarioFault[] } {
  const parsed = parseYaml(file, text);
  if ('faults' in parsed) return parsed;
  const { value, placeOf } = parsed;
  const read = shaped(schema, value);
  if ('data' in read) return { data: read.data, placeOf };
  return { faults: read.faults.map(({ path, message }) => ({ ...placeOf(path), message })) };
}
