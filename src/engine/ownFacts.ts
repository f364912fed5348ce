import * as z from 'zod';
import { isSurelyGood } from '../vocabulary/reading/read.js';
import type { AnyLifecycle } from './lifecycles.js';
import { type Course, courseSchema, petitionSchema } from './petition.js';

/** What is read with the petition itself, by the same schemas. */
const shared = { instance: courseSchema.shape.instance, matter: petitionSchema.shape.matter };

const made = new WeakMap<z.ZodType, z.ZodType | undefined>();

/**
 * Whether what a course keeps of its own is seen to be good, its instance and matter being read already: they are not read
 * again. Where it is not, the schema of the whole context decides, and says what is wrong.
 */
export function areOwnFactsGood({ context: schema }: AnyLifecycle, { context }: Course): boolean {
  if (!made.has(schema)) made.set(schema, ownFactsIn(schema));
  const own = made.get(schema);
  return own !== undefined && isSurelyGood(own, context);
}

/** The schema of a context without what is shared; nothing where its parts are not to be judged apart. */
function ownFactsIn(schema: z.ZodType): z.ZodType | undefined {
  if (!(schema instanceof z.ZodObject) || schema.def.checks?.length) return undefined;
  const { instance, matter, ...own } = schema.shape as z.core.$ZodShape;
  if (instance !== shared.instance || matter !== shared.matter) return undefined;
  return z.strictObject(own);
}
