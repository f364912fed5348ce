import type * as z from 'zod/mini';
import { mostIn } from './list.ts';
import type { Definition } from './reader.ts';

/** How long the lists in a value may be, by where they stand in it; nothing where there is none. */
interface Limits {
  /** Of a list: its own greatest length, and what holds for each entry. */
  readonly most?: number;
  readonly entry?: Limits | undefined;
  /** Lists that can no longer change and whose entries have no list that is too long. */
  readonly short?: WeakSet<object>;
  /** Of a record: the fields that are or have lists. */
  readonly fields?: readonly (readonly [key: string, limits: Limits])[];
}

type Path = readonly PropertyKey[];

const none: readonly Path[] = [];
const known = new WeakMap<z.core.$ZodType, { readonly limits: Limits | undefined }>();

/**
 * The places of the lists in a value that are longer than its schema lets them be, where the schema would name them: told by their
 * lengths alone, whatever they hold. Of a list that can no longer change, as `isFixed` says, the entries are looked at once.
 */
export function longLists(
  schema: z.core.$ZodType,
  value: object,
  isFixed: (list: object) => boolean = () => false,
): readonly Path[] {
  const limits = limitsOf(schema);
  return limits ? longIn(limits, value, isFixed) : none;
}

function limitsOf(schema: z.core.$ZodType): Limits | undefined {
  let made = known.get(schema);
  if (!made) {
    made = { limits: limitsIn(schema) };
    known.set(schema, made);
  }
  return made.limits;
}

function limitsIn(schema: z.core.$ZodType): Limits | undefined {
  const definition = schema._zod.def as Definition;
  if (definition.type === 'optional') return limitsOf(definition.innerType);
  if (definition.type === 'array') {
    return { most: mostIn(definition), entry: limitsOf(definition.element), short: new WeakSet() };
  }
  if (definition.type !== 'object') return undefined;
  const fields = Object.entries(definition.shape).flatMap(([key, field]) => {
    const limits = limitsOf(field);
    return limits ? [[key, limits] as const] : [];
  });
  return fields.length > 0 ? { fields } : undefined;
}

/** What is in a list that is too long is not looked at, as a schema has it. Nothing is made where all are short enough. */
function longIn(
  { most, entry, fields, short }: Limits,
  value: unknown,
  isFixed: (list: object) => boolean,
): readonly Path[] {
  let found = none;
  if (fields)
    for (const [key, limits] of fields) {
      const field: unknown = (value as Readonly<Record<string, unknown>>)[key];
      if (field !== undefined) found = and(found, key, longIn(limits, field, isFixed));
    }
  if (most === undefined) return found;
  const list = value as readonly unknown[];
  if (list.length > most) return [[]];
  if (!entry || short?.has(list)) return found;
  for (let at = 0; at < list.length; at += 1) found = and(found, at, longIn(entry, list[at], isFixed));
  if (found === none && isFixed(list)) short?.add(list);
  return found;
}

const and = (found: readonly Path[], key: PropertyKey, within: readonly Path[]): readonly Path[] =>
  within.length === 0 ? found : [...found, ...within.map((path) => [key, ...path])];
