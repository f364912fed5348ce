import * as z from 'zod/mini';
import type { Definition } from './reading/reader.ts';

type Json = Record<string, unknown>;
/** What the checks are defined by that say something in JSON Schema. */
type Told =
  | z.core.$ZodCheckMinLengthDef
  | z.core.$ZodCheckMaxLengthDef
  | z.core.$ZodCheckGreaterThanDef
  | z.core.$ZodCheckLessThanDef
  | z.core.$ZodCheckRegexDef;

/**
 * A schema as JSON Schema (draft 2020-12), as zod's own `toJSONSchema` has it, which knows all that there is and is six times as
 * large: of what events state, and of nothing else. Throws a TypeError for any other.
 */
export function jsonSchemaOf(schema: z.core.$ZodType): Json {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...written(schema) };
}

const written = (schema: z.core.$ZodType): Json => ({ ...ofType(schema), ...z.globalRegistry.get(schema) });

function ofType(schema: z.core.$ZodType): Json {
  const definition = schema._zod.def as Definition;
  switch (definition.type) {
    case 'optional':
      return written(definition.innerType);
    case 'string':
      return { type: 'string', ...told(schema, 'minLength', 'maxLength') };
    case 'number':
      if (!schema._zod.traits.has('$ZodNumberFormat')) break;
      return { type: 'integer', ...told(schema, 'minimum', 'maximum') };
    case 'boolean':
      return { type: 'boolean' };
    case 'literal':
      return { type: typeof definition.values[0], const: definition.values[0] };
    case 'enum':
      return { type: 'string', enum: Object.values(definition.entries) };
    case 'array':
      return { ...told(schema, 'minItems', 'maxItems'), type: 'array', items: written(definition.element) };
    case 'object':
      return recordOf(definition.shape);
    case 'record':
      return {
        type: 'object',
        propertyNames: written(definition.keyType),
        additionalProperties: written(definition.valueType),
      };
    case 'union':
      if (!('discriminator' in definition)) break;
      return { oneOf: definition.options.map(written) };
  }
  throw new TypeError(`there is no JSON Schema for this ${definition.type}`);
}

function recordOf(shape: z.core.$ZodShape): Json {
  const fields = Object.entries(shape);
  const required = fields.flatMap(([name, { _zod }]) => (_zod.optout === undefined ? [name] : []));
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, written(field)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** What a schema's checks demand: the least and the most under these names, and the pattern. */
function told(schema: z.core.$ZodType, least: string, most: string): Json {
  const said = new Map<string, unknown>();
  for (const check of schema._zod.def.checks ?? []) {
    const definition = check._zod.def as Told;
    if (definition.check === 'min_length') said.set(least, definition.minimum);
    if (definition.check === 'max_length') said.set(most, definition.maximum);
    if (definition.check === 'greater_than') said.set(least, definition.value);
    if (definition.check === 'less_than') said.set(most, definition.value);
    if (definition.check === 'string_format') said.set('pattern', definition.pattern.source);
  }
  return Object.fromEntries(
    [least, most, 'pattern'].flatMap((name) => (said.has(name) ? [[name, said.get(name)]] : [])),
  );
}
