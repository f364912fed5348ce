import type * as z from 'zod/mini';
import { checksOf } from '../vocabulary/reading/checks.ts';
import { mostIn } from '../vocabulary/reading/list.ts';
import { type Definition, type DefinitionOf, type Reader, unsure } from '../vocabulary/reading/reader.ts';
import { readerOf } from '../vocabulary/reading/readerOf.ts';
import { isObject } from './canonicalForm.ts';
import { digestOfKey } from './contentDigest.ts';
import { Part } from './partDigest.ts';
import { WordDigest } from './wordDigest.ts';

/**
 * Reads a value that stands as the engine itself writes it: good by its schema, its keys in order, its moments in the one form. Gives a
 * copy that is a part, and adds it to the digest in the same walk; or is {@link unsure}, and other readers have to look.
 */
export type StoredReader = (value: unknown, digest: WordDigest, holder: object) => unknown;

/** Gives the stored reader of a schema. */
export type StoredReaderOf = (schema: z.core.$ZodType) => StoredReader;

/** Makes stored readers, each when it is first asked for; of some schemas those that are given. */
export function storedReaders(
  given: readonly (readonly [schema: z.core.$ZodType, reader: StoredReader])[],
): StoredReaderOf {
  const made = new WeakMap(given);
  const readerOf = (schema: z.core.$ZodType): StoredReader => {
    let reader = made.get(schema);
    if (!reader) {
      reader = ofType(schema, readerOf);
      made.set(schema, reader);
    }
    return reader;
  };
  return readerOf;
}

function ofType(schema: z.core.$ZodType, storedReaderOf: StoredReaderOf): StoredReader {
  const definition = schema._zod.def as Definition;
  // What may be absent is there where it is read.
  if (definition.type === 'optional') return storedReaderOf(definition.innerType);
  const checks = checksOf(schema);
  if (checks && definition.type === 'array') return apart(listReader(definition, checks, storedReaderOf));
  if (checks && definition.type === 'object' && definition.catchall?._zod.def.type === 'never')
    return recordReader(definition.shape, checks, storedReaderOf);
  return plainReader(readerOf(schema));
}

/** What is no object, and read to itself. */
function plainReader(read: Reader): StoredReader {
  return (value, digest) => {
    if (isObject(value) || read(value) !== value) return unsure;
    digest.plain(value);
    return value;
  };
}

/** A value that stands in a digest by its own, as lists and the records in them do. */
export function apart(read: StoredReader): StoredReader {
  return (value, digest, holder) => {
    const own = new WordDigest();
    const data = read(value, own, holder);
    if (data === unsure) return unsure;
    digest.part(Part.digested(data as object, own.closed()));
    return data;
  };
}

function listReader(
  definition: DefinitionOf<'array'>,
  checks: readonly Reader[],
  storedReaderOf: StoredReaderOf,
): StoredReader {
  const { element } = definition;
  const most = mostIn(definition);
  const isRecord = (element._zod.def as Definition).type === 'object';
  const read = isRecord ? apart(storedReaderOf(element)) : storedReaderOf(element);
  return (value, digest) => {
    if (!Array.isArray(value) || value.length > most) return unsure;
    const { length } = value;
    const list = new Array<unknown>(length);
    digest.begin('list');
    for (let at = 0; at < length; at += 1) {
      const entry = read(value[at], digest, list);
      if (entry === unsure) return unsure;
      list[at] = entry;
    }
    digest.end();
    return closed(list, checks);
  };
}

interface Field {
  readonly key: string;
  readonly digest: WordDigest;
  readonly isOptional: boolean;
  readonly read: StoredReader;
}

/** Reads a record that has the fields of its schema in the order of their keys, and no other. */
function recordReader(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  checks: readonly Reader[],
  storedReaderOf: StoredReaderOf,
): StoredReader {
  const fields = Object.keys(shape)
    .sort()
    .map((key): Field => {
      const schema = shape[key] as z.core.$ZodType;
      const isOptional = schema._zod.optin === 'optional' && schema._zod.optout === 'optional';
      return { key, digest: digestOfKey(key), isOptional, read: storedReaderOf(schema) };
    });
  return (value, digest) => {
    if (!isObject(value) || Array.isArray(value)) return unsure;
    // What is looked at is the copy, whatever answers for the value.
    const copy: Record<string, unknown> = { ...value };
    digest.begin('record');
    let at = 0;
    for (const key in copy) {
      let field = fields[at];
      while (field?.isOptional && field.key !== key) {
        at += 1;
        field = fields[at];
      }
      if (field?.key !== key) return unsure;
      at += 1;
      digest.part(field.digest);
      const given = copy[key];
      const data = field.read(given, digest, copy);
      if (data === unsure) return unsure;
      if (data !== given) copy[key] = data;
    }
    for (; at < fields.length; at += 1) if (!fields[at]?.isOptional) return unsure;
    digest.end();
    return closed(copy, checks);
  };
}

function closed(part: object, checks: readonly Reader[]): unknown {
  for (const check of checks) if (check(part) !== part) return unsure;
  new Part(part);
  return Object.freeze(part);
}
