import * as z from 'zod';
import { payloadSchema } from '../engine/nextEvents.js';
import { officeFileSchema, scenarioFileSchema, sendableEvents, stepSchema } from './model.js';

type Json = z.core.JSONSchema.JSONSchema;

const made = new Map<z.ZodType, Json>();

/** JSON Schema of what a schema takes in, without names for its parts. */
export function inlineSchema(schema: z.ZodType): Json {
  const known = made.get(schema) ?? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  made.set(schema, known);
  return known;
}

/** The payload of an event, none of its fields demanded: a background may leave some to its facts. */
function payloadOf(type: string): object {
  const { $schema: _, required: __, ...rest } = payloadSchema(type) as Record<string, unknown>;
  return rest;
}

/** Adds to a step what each event type may state, so that an editor completes it. */
function withPayloads(step: Json): Json {
  const cases = sendableEvents.map((type) => ({
    if: { properties: { event: { const: type } }, required: ['event'] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word.
    then: { properties: { with: payloadOf(type) } },
  }));
  return { ...step, allOf: cases as unknown as Json[] };
}

/** The published JSON Schema (draft 2020-12) of a scenario file and of `office.yaml`. */
export function scenarioJsonSchema(): Json {
  const registry = z.registry<{ id: string }>();
  registry.add(stepSchema, { id: 'step' });
  registry.add(scenarioFileSchema, { id: 'scenarioFile' });
  registry.add(officeFileSchema, { id: 'officeFile' });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    unrepresentable: 'any',
    uri: (id) => `#/$defs/${id}`,
  });
  const bare = Object.fromEntries(
    Object.entries(schemas as Record<string, Json>).map(([id, { $schema: _, $id: __, ...schema }]) => [
      id,
      id === 'step' ? withPayloads(schema) : schema,
    ]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'petition-flow scenarios',
    description: 'Given, when, then: how a policy decides petitions. See docs/scenarios.md.',
    anyOf: [{ $ref: '#/$defs/scenarioFile' }, { $ref: '#/$defs/officeFile' }],
    $defs: bare,
  } as Json;
}
