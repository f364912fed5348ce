import { type DefinitionOf, type Reader, type ReaderOf, unsure } from './reader.ts';

interface Field {
  readonly key: string;
  readonly isOptional: boolean;
  readonly read: Reader;
}

/** Reads a record that has just the fields of its schema; nothing where the schema is of another kind. The data have them in its order. */
export function recordReader(
  { shape, catchall }: DefinitionOf<'object'>,
  readerOf: ReaderOf,
): Reader | undefined {
  const names = Reflect.ownKeys(shape);
  const isStrict = catchall?._zod.def.type === 'never';
  if (!isStrict || names.includes('__proto__') || names.some((name) => typeof name === 'symbol'))
    return undefined;
  const fields = Object.entries(shape).map(([key, schema]): Field => {
    return {
      key,
      isOptional: schema._zod.optin === 'optional' && schema._zod.optout === 'optional',
      read: readerOf(schema),
    };
  });
  const known = new Set(fields.map(({ key }) => key));
  return (value) => {
    if (!isPlain(value)) return unsure;
    for (const key in value) if (!known.has(key)) return unsure;
    const data: Record<string, unknown> = {};
    for (const { key, isOptional, read } of fields) {
      const given = value[key];
      if (given === undefined) {
        // A key without a value is kept by some schemas and means nothing to others.
        if (!isOptional || key in value) return unsure;
        continue;
      }
      const field = read(given);
      if (field === unsure) return unsure;
      data[key] = field;
    }
    return data;
  };
}

/** What JSON makes, or a record without a prototype: whatever else answers to the same names, zod looks at it. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
