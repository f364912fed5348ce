import type * as z from 'zod/mini';
import { mostIn } from './list.ts';
import type { Definition, DefinitionOf } from './reader.ts';

type Path = readonly PropertyKey[];

/** Gives the places of the lists in a value that are too long; nothing is made where there is none. */
type Measure = (value: unknown, isFixed: (list: object) => boolean) => readonly Path[];

const none: readonly Path[] = [];
const known = new WeakMap<z.core.$ZodType, { readonly measure: Measure | undefined }>();

/**
 * The places of the lists in a value that are longer than its schema lets them be, where the schema would name them: told by their
 * lengths alone, whatever they hold. Of a list that can no longer change, as `isFixed` says, the entries are looked at once.
 */
export function longLists(
  schema: z.core.$ZodType,
  value: object,
  isFixed: (list: object) => boolean = () => false,
): readonly Path[] {
  return measureOf(schema)?.(value, isFixed) ?? none;
}

/** How the values of a schema are measured; nothing where they have no lists. */
function measureOf(schema: z.core.$ZodType): Measure | undefined {
  let made = known.get(schema);
  if (!made) {
    made = { measure: measureFor(schema._zod.def as Definition) };
    known.set(schema, made);
  }
  return made.measure;
}

function measureFor(definition: Definition): Measure | undefined {
  if (definition.type === 'optional') return measureOf(definition.innerType);
  if (definition.type === 'array') return listMeasure(definition);
  return definition.type === 'object' ? recordMeasure(definition) : undefined;
}

function recordMeasure({ shape }: DefinitionOf<'object'>): Measure | undefined {
  const fields = Object.entries(shape).flatMap(([key, schema]) => {
    const measure = measureOf(schema);
    return measure ? [{ key, measure }] : [];
  });
  if (fields.length === 0) return undefined;
  return (value, isFixed) => {
    let found = none;
    for (const { key, measure } of fields) {
      const field = (value as Readonly<Record<string, unknown>>)[key];
      if (field !== undefined) found = and(found, key, measure(field, isFixed));
    }
    return found;
  };
}

/** What is in a list that is too long is not looked at, as a schema has it. */
function listMeasure(definition: DefinitionOf<'array'>): Measure {
  const most = mostIn(definition);
  const measure = measureOf(definition.element);
  const short = new WeakSet<object>();
  return (value, isFixed) => {
    const list = value as readonly unknown[];
    if (list.length > most) return [[]];
    if (!measure || short.has(list)) return none;
    let found = none;
    for (let at = 0; at < list.length; at += 1) found = and(found, at, measure(list[at], isFixed));
    if (found === none && isFixed(list)) short.add(list);
    return found;
  };
}

const and = (found: readonly Path[], key: PropertyKey, within: readonly Path[]): readonly Path[] =>
  within.length === 0 ? found : [...found, ...within.map((path) => [key, ...path])];
