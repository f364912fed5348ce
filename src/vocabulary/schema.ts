import * as z from 'zod/mini';
import type { $ZodType, util } from 'zod/v4/core';
import { inEnglish } from './inEnglish.ts';

/** What a schema reads. */
export type { output as Read } from 'zod/v4/core';

/**
 * A schema of zod's that reads unknown data as a `T`, or says what is wrong with it. It can stand in a schema of a host's own. Of
 * what zod offers, its type has only this: the whole costs a host's compiler more than everything else here.
 */
export interface Schema<T> extends $ZodType<T> {
  /** The data as it is to be used. Throws zod's `$ZodError` for data that do not fit. */
  parse(input: unknown): T;
  safeParse(input: unknown): util.SafeParseResult<T>;
}

/** The schema of a record, with those of its fields. */
export interface RecordSchema<T> extends Schema<T> {
  readonly shape: Readonly<Record<string, Schema<unknown>>>;
}

/**
 * The same schema, known by what it reads: declarations write that out, and nothing of how it is read. Asked itself, it tells its faults in
 * English whatever the host has set; within a schema of a host's own, as that does.
 */
/* @__NO_SIDE_EFFECTS__ */
export function schemaOf<T>(schema: z.ZodMiniType<T> & Pick<RecordSchema<T>, 'shape'>): RecordSchema<T>;
export function schemaOf<T>(schema: z.ZodMiniType<T>): Schema<T>;
export function schemaOf<T>(schema: z.ZodMiniType<T>): Schema<T> {
  const error = inEnglish;
  schema.parse = (input) => z.parse(schema, input, { error });
  schema.safeParse = (input) => z.safeParse(schema, input, { error });
  schema['~standard'] = {
    ...schema['~standard'],
    validate: (input) => {
      const read = schema.safeParse(input);
      return read.success ? { value: read.data } : read.error;
    },
  };
  return schema;
}

/**
 * The schema of a record of these fields and no others. The schemas of the fields are made when something is first read, or when somebody
 * asks for them: most of what imports the library reads few of its records.
 */
/* @__NO_SIDE_EFFECTS__ */
export function strictRecord<S extends z.core.$ZodLooseShape>(
  fields: () => S,
): z.ZodMiniObject<z.core.util.Writeable<S>, z.core.$strict> {
  let shape: S | undefined;
  const definition: z.core.$ZodObjectDef = {
    type: 'object',
    get shape() {
      shape ??= fields();
      return shape;
    },
    catchall: z.never(),
  };
  return new z.ZodMiniObject(definition) as z.ZodMiniObject<z.core.util.Writeable<S>, z.core.$strict>;
}

/** The same record under the name that an alias gives it, by which declarations then call it. */
export type Named<T, K extends keyof T = keyof T> = { [P in K]: T[P] };

/** The same for a union: of records, or of words. */
export type NamedUnion<T> = { [K in keyof T]: T[K] };
