import * as z from 'zod';
import { eventCatalogue } from '../../../src/vocabulary/events/catalogue.ts';
import { actorSchema, entrySchema } from '../../../src/vocabulary/events/define.ts';
import { matterSchema } from '../../../src/vocabulary/matter.ts';
import type { Schema } from '../../../src/vocabulary/schema.ts';

/** A JSON Schema as far as it has fields and words. */
interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly const?: string;
}

/** A field that a schema has, the event or field that it stands in, and the words of which its value is one. */
export interface StatedField {
  readonly name: string;
  readonly within: string;
  readonly words: readonly string[];
}

const wordsOf = ({ enum: words = [], const: word, items }: JsonSchema): readonly string[] => [
  ...words,
  ...(word === undefined ? [] : [word]),
  ...(items ? wordsOf(items) : []),
];

function fieldsIn(schema: JsonSchema, within: string): StatedField[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    { name, within, words: wordsOf(field) },
    ...fieldsIn(field, name),
  ]);
  const inner = [schema.items, ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  return [...own, ...inner.flatMap((one) => (one ? fieldsIn(one, within) : []))];
}

const readBy = (schema: Schema<unknown>, within: string) =>
  fieldsIn(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema, within);

/** Every field of every event, as the schemas have it. */
export const statedByEvents: readonly StatedField[] = Object.values(eventCatalogue).flatMap(
  ({ type, payload }) => readBy(payload, type),
);

/** The same, with the head of an event and the matter. */
export const statedAnywhere: readonly StatedField[] = [
  ...statedByEvents,
  ...readBy(matterSchema, ''),
  ...readBy(actorSchema, 'by'),
  ...readBy(entrySchema, 'enteredBy'),
  ...['type', 'id', 'petition', 'incident', 'at', 'by', 'enteredBy', 'agent'].map((name) => ({
    name,
    within: '',
    words: [],
  })),
];
