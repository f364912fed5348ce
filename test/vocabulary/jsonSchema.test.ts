import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { eventDefinitions } from '../../src/engine/lifecycles.ts';
import { jsonSchemaOf } from '../../src/vocabulary/jsonSchema.ts';

describe('the JSON Schema of what an event states is that of zod, to the byte', () => {
  test.each([...eventDefinitions])('of %s', (_, { payload, schema }) => {
    expect(JSON.stringify(jsonSchemaOf(payload))).toBe(JSON.stringify(z.toJSONSchema(payload)));
    expect(JSON.stringify(jsonSchemaOf(schema))).toBe(JSON.stringify(z.toJSONSchema(schema)));
  });
});

test.each<[string, z.ZodType]>([
  ['any number', z.strictObject({ n: z.number() })],
  ['a plain union', z.array(z.union([z.string(), z.int()]))],
  ['a moment of JavaScript', z.record(z.string(), z.date())],
])('there is none for %s, which no event states', (_, schema) => {
  expect(() => jsonSchemaOf(schema)).toThrow(TypeError);
});
