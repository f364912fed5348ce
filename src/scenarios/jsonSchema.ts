import * as z from 'zod';
import { payloadSchema } from '../engine/nextEvents.ts';
import { idSchema, ruleSchema } from '../vocabulary/ids.ts';
import { daySchema } from '../vocabulary/instant.ts';
import { expectationSchema } from './expectation.ts';
import { officeFileSchema, scenarioFileSchema, scenarioSchema, sendableEvents, stepSchema } from './model.ts';

type Json = z.core.JSONSchema.JSONSchema;

const made = new Map<z.core.$ZodType, Json>();

/** JSON Schema of what a schema takes in, without names for its parts. */
export function inlineSchema(schema: z.core.$ZodType): Json {
  const known = made.get(schema) ?? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  made.set(schema, known);
  return known;
}

/** A day in words, as `isRelativeDay` has them. */
const relativeDay = {
  type: 'string',
  pattern: String.raw`^(?:[+-]|same day|the |\d{4}-\d{2}-\d{2} *[+-])`,
  description: 'A day in words: "+3 days", "the last day of handling.conclude".',
};

function bare(schema: z.core.$ZodType): Json {
  const { $schema: _, ...rest } = inlineSchema(schema);
  return rest;
}

const reference = (id: string) => ({ $ref: `#/$defs/${id}` });

/** What stands in hundreds of places is defined once: an id, and a rule. */
const often = () => ({ id: bare(idSchema), rule: bare(ruleSchema) });
/** Where a payload has a day, a day in words will do. */
const day = () => bare(daySchema);

/** The same schema with a reference by its name wherever it has one of these parts. */
function withReferences<T>(schema: T, parts: Readonly<Record<string, Json>>): T {
  const names = new Map(Object.entries(parts).map(([id, part]) => [JSON.stringify(part), id]));
  const within = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(within);
    const name = names.get(JSON.stringify(part));
    if (name !== undefined) return reference(name);
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, within(one)]));
  };
  return within(schema) as T;
}

/** The payload of an event, none of its fields demanded: a background may leave some to its facts. */
function payloadOf(type: string): object {
  const { $schema: _, required: __, ...rest } = payloadSchema(type) as Record<string, unknown>;
  return withReferences(rest, { day: day() });
}

/** An expectation that what is sent is refused for its shape: then it may have any. */
const invalid = {
  properties: {
    refused: {
      anyOf: [
        { const: 'invalid' },
        { type: 'object', properties: { code: { const: 'invalid' } }, required: ['code'] },
      ],
    },
  },
  required: ['refused'],
};
// biome-ignore lint/suspicious/noThenProperty: given, when, then is how scenarios are written.
const expectsInvalid = { properties: { then: invalid }, required: ['then'] };

/** Adds to a step what each event type may state, so that an editor completes and checks it. */
function withPayloads(step: Json): Json {
  const cases = sendableEvents.map((type) => ({
    if: { properties: { event: { const: type } }, required: ['event'] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word.
    then: { properties: { with: payloadOf(type) } },
  }));
  return { ...step, if: expectsInvalid, else: { allOf: cases } } as unknown as Json;
}

/** Where the scenario itself expects that, the steps of its `when` may have any payload. */
function withLooseWhen(scenario: Json): Json {
  const oneOrMore = (id: string) => {
    const step = reference(id);
    return { anyOf: [step, { type: 'array', minItems: 1, maxItems: 200, items: step }] };
  };
  return {
    ...scenario,
    properties: { ...scenario.properties, when: oneOrMore('anyStep') },
    if: expectsInvalid,
    else: { properties: { when: oneOrMore('step') } },
  } as unknown as Json;
}

/** The published JSON Schema (draft 2020-12) of a scenario file and of `office.yaml`. */
export function scenarioJsonSchema(): Json {
  const registry = z.registry<{ id: string }>();
  registry.add(expectationSchema, { id: 'expectation' });
  registry.add(stepSchema, { id: 'step' });
  registry.add(scenarioSchema, { id: 'scenario' });
  registry.add(scenarioFileSchema, { id: 'scenarioFile' });
  registry.add(officeFileSchema, { id: 'officeFile' });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    unrepresentable: 'any',
    uri: (id) => `#/$defs/${id}`,
  });
  const { step, scenario, ...files } = Object.fromEntries(
    Object.entries(schemas as Record<string, Json>).map(([id, { $schema: _, $id: __, ...schema }]) => [
      id,
      schema,
    ]),
  ) as Record<'step' | 'scenario', Json>;
  const parts = often();
  const defined = { ...files, scenario: withLooseWhen(scenario), step: withPayloads(step), anyStep: step };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'petition-flow scenarios',
    description: 'Given, when, then: how a policy decides petitions. See docs/reference/tools/scenarios.md.',
    anyOf: [{ $ref: '#/$defs/scenarioFile' }, { $ref: '#/$defs/officeFile' }],
    $defs: { ...withReferences(defined, parts), ...parts, day: { anyOf: [day(), relativeDay] } },
  } as Json;
}
