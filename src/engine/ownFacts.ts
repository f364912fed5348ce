import * as z from 'zod/mini';
import { idSchema } from '../vocabulary/ids.ts';
import { isSurelyGood } from '../vocabulary/reading/read.ts';
import type { Schema } from '../vocabulary/schema.ts';
import type { AnyLifecycle } from './lifecycles.ts';
import { type Course, petitionSchema } from './petition.ts';

const made = new WeakMap<Schema<unknown>, Schema<unknown> | undefined>();

/**
 * Whether what a course keeps of its own is seen to be good, its instance and matter being read already: they are not read
 * again. Where it is not, the schema of the whole context decides, and says what is wrong.
 */
export function areOwnFactsGood(lifecycle: AnyLifecycle, { context }: Course): boolean {
  const own = ownFactsOf(lifecycle);
  return own !== undefined && isSurelyGood(own, context);
}

/** The schema of what a course keeps of its own; nothing where its parts are not to be judged apart. */
export function ownFactsOf({ context: schema }: AnyLifecycle): Schema<unknown> | undefined {
  if (!made.has(schema)) made.set(schema, ownFactsIn(schema));
  return made.get(schema);
}

/** The schema of a context without what is shared; nothing where its parts are not to be judged apart. */
function ownFactsIn(schema: Schema<unknown>): Schema<unknown> | undefined {
  const { type, checks, shape } = schema._zod.def as z.core.$ZodObjectDef;
  if (type !== 'object' || checks?.length) return undefined;
  const { instance, matter, ...own } = shape;
  // Both are read with the petition itself, by the same schemas.
  if (instance !== idSchema || matter !== petitionSchema.shape.matter) return undefined;
  return z.strictObject(own);
}
