import type * as z from 'zod/mini';
import { idSchema } from '../ids.ts';
import { isPlainId } from '../plainId.ts';
import type { Schema } from '../schema.ts';
import { checksOf } from './checks.ts';
import { listReader } from './list.ts';
import { type Definition, type DefinitionOf, kept, type Reader, unsure } from './reader.ts';
import { recordReader } from './record.ts';
import { unionReader } from './union.ts';

const made = new WeakMap<z.core.$ZodType, Reader>();

/** What most values of a schema are seen to be good by, so that they need no closer look. */
const atFirstGlance = new Map<z.core.$ZodType, (value: unknown) => boolean>([[idSchema, isPlainId]]);

/**
 * The reader of a schema, made of closures when it is first asked for: no source is generated, so that it works under any
 * content policy. What is not known here is read by zod, whole.
 */
export function readerOf(schema: z.core.$ZodType): Reader {
  let reader = made.get(schema);
  if (!reader) {
    const whole = closureOf(schema) ?? byZod(schema);
    const isPlain = atFirstGlance.get(schema);
    reader = isPlain ? (value) => (isPlain(value) ? value : whole(value)) : whole;
    made.set(schema, reader);
  }
  return reader;
}

function closureOf(schema: z.core.$ZodType): Reader | undefined {
  const checks = checksOf(schema);
  const read = checks && ofType(schema._zod.def as Definition);
  return read && checks.reduce(followedBy, read);
}

const followedBy =
  (before: Reader, check: Reader): Reader =>
  (value) => {
    const data = before(value);
    return data === unsure ? unsure : check(data);
  };

/** What a schema looks at before its checks. */
function ofType(definition: Definition): Reader | undefined {
  switch (definition.type) {
    case 'string':
      return definition.coerce ? undefined : kept((value: unknown) => typeof value === 'string');
    case 'number':
      return definition.coerce ? undefined : kept(Number.isFinite);
    case 'boolean':
      return definition.coerce ? undefined : kept((value: unknown) => typeof value === 'boolean');
    case 'literal':
      return oneOf(definition.values);
    case 'enum':
      return namesOf(definition.entries);
    case 'custom':
      return (value) => value;
    case 'optional':
      return given(readerOf(definition.innerType));
    case 'array':
      return listReader(definition, readerOf);
    case 'object':
      return recordReader(definition, readerOf);
    case 'union':
      return unionReader(definition, readerOf);
    default:
      return undefined;
  }
}

function oneOf(values: readonly unknown[]): Reader {
  const [only] = values;
  const all = new Set(values);
  return values.length === 1 ? kept((value) => value === only) : kept((value) => all.has(value));
}

/** An enumeration of texts; one of numbers has names as well, which zod tells apart. */
function namesOf(entries: DefinitionOf<'enum'>['entries']): Reader | undefined {
  const values = Object.values(entries);
  return values.some((value) => typeof value === 'number') ? undefined : oneOf(values);
}

/** What may be absent: whether it is, whoever reads the whole has seen. */
const given =
  (read: Reader): Reader =>
  (value) =>
    value === undefined ? unsure : read(value);

// The schema's own method: the function of the same name would bring all of zod's core into a bundle.
function byZod(schema: z.core.$ZodType): Reader {
  return (value) => {
    const read = (schema as Schema<unknown>).safeParse(value);
    return read.success ? read.data : unsure;
  };
}
