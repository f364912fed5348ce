import * as z from 'zod/mini';
import { ownerSchema } from '../../deadlines/deadline.ts';
import { eventDefinitions } from '../../engine/lifecycles.ts';
import { petitionSchema } from '../../engine/petition.ts';
import { effectSchema } from '../../vocabulary/effects.ts';
import { actorSchema } from '../../vocabulary/events/define.ts';
import { idSchema, roleSchema, ruleSchema } from '../../vocabulary/ids.ts';
import { daySchema, instantSchema } from '../../vocabulary/instant.ts';
import { refusalSchema } from '../../vocabulary/refusalSchema.ts';
import { textSchema } from '../../vocabulary/textSchema.ts';
import { operations } from './operations.ts';
import { deadlineViewSchema, nextEventSchema, refusedSchema } from './results.ts';

/** A JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Where the schemas of a document stand. */
const place = '#/components/schemas/';
export const ref = (name: string): JsonSchema => ({ $ref: place + name });

/** What several others are made of, by the name under which they find it. */
const parts: Readonly<Record<string, unknown>> = {
  Id: idSchema,
  Instant: instantSchema,
  Day: daySchema,
  Text: textSchema,
  RuleId: ruleSchema,
  RoleId: roleSchema,
  Actor: actorSchema,
  DeadlineOwner: ownerSchema,
  Petition: petitionSchema,
  Effect: effectSchema,
  Refusal: refusalSchema,
  Refused: refusedSchema,
  NextEvent: nextEventSchema,
  DeadlineView: deadlineViewSchema,
};

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
export const resultName = (name: string) => `${capital(name)}Result`;
export const paramsName = (name: string) => `${capital(name)}Params`;

/** The schemas of all operations and of every event, by name; each names the others that it is made of. */
export function componentSchemas(): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  const add = (id: string, schema: unknown) => registry.add(schema as z.ZodMiniType, { id });
  for (const [name, schema] of Object.entries(parts)) add(name, schema);
  for (const [type, { schema }] of eventDefinitions) add(type, schema);
  for (const { name, params, result } of operations) {
    add(paramsName(name), params);
    add(resultName(name), result);
  }
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => place + id,
    unrepresentable: 'any',
    io: 'input',
  });
  const { __shared, ...named } = withJson(schemas);
  return { ...Object.fromEntries(Object.entries(named).map(tidied)), Event: anyEvent() };
}

/** What effects say of a petition's facts can be any JSON, which refers to itself: a schema with a name like the others. */
function withJson(schemas: object): Record<string, JsonSchema> {
  const written = JSON.stringify(schemas).replaceAll(`${place}__shared#/$defs/schema0`, `${place}Json`);
  const made = JSON.parse(written) as { __shared: { $defs: { schema0: JsonSchema } } };
  return { ...made, Json: made.__shared.$defs.schema0 };
}

/** One of several events, told apart by `type`. */
function anyEvent(): JsonSchema {
  const types = [...eventDefinitions.keys()];
  const mapping = Object.fromEntries(types.map((type) => [type, place + type]));
  return { oneOf: types.map(ref), discriminator: { propertyName: 'type', mapping } };
}

/** What the engine reads itself where an operation takes anything. */
const readByTheEngine: Readonly<Record<string, JsonSchema>> = {
  petition: ref('Petition'),
  event: ref('Event'),
};

/** Where a petition may be left out, null says the same: many languages write it so. */
const orNull: JsonSchema = { anyOf: [ref('Petition'), { type: 'null' }] };

/** A schema as one of the document's: it has its dialect and its address from there, and an event its label. */
function tidied([name, { $schema, $id, ...schema }]: readonly [string, JsonSchema]): [string, JsonSchema] {
  const label = eventDefinitions.get(name)?.label;
  if (label) return [name, { ...schema, title: label.zh, description: `${label.zh} — ${label.en}` }];
  if (!operations.some((one) => paramsName(one.name) === name)) return [name, schema];
  const required = (schema.required ?? []) as readonly string[];
  const properties = Object.entries(schema.properties as Record<string, JsonSchema>).map(([field, said]) => [
    field,
    field === 'petition' && !required.includes(field) ? orNull : (readByTheEngine[field] ?? said),
  ]);
  return [name, { ...schema, properties: Object.fromEntries(properties) }];
}
