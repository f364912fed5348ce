import * as z from 'zod';
import { deadlineSchema } from '../deadlines/deadline.js';
import { idSchema } from '../vocabulary/ids.js';
import { instantSchema } from '../vocabulary/instant.js';
import { matterSchema } from '../vocabulary/matter.js';
import { schemaWords } from '../vocabulary/schemaWords.js';

/** Events that a petition may have; far more than any has. */
export const mostEvents = 100_000;

type Json = z.core.util.JSONType;

/** Any object here; its lifecycle's own schema reads it, strictly. */
const contextSchema = z.custom<Readonly<Record<string, Json>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  { error: schemaWords.context.en },
);

/** One lifecycle of a petition: where its machine stands. The matter is kept once, in the petition. */
export const courseSchema = z.strictObject({
  lifecycle: z.string(),
  instance: idSchema,
  value: z.string(),
  status: z.enum(['active', 'done']),
  /** Facts of the lifecycle's own, its deadlines among them. */
  context: contextSchema,
  outcome: z.string().optional(),
});

/** A lifecycle that is over, with the deadlines that were settled in it. */
export const endedSchema = z.strictObject({
  lifecycle: z.string(),
  instance: idSchema,
  at: instantSchema,
  outcome: z.string(),
  deadlines: z.array(deadlineSchema),
});

/** A petition: plain JSON, ids and dates only. */
export const petitionSchema = z.strictObject({
  format: z.literal(1),
  id: idSchema,
  policy: z.strictObject({ id: idSchema, version: z.string() }),
  /** The calendar's version, and the holiday notices that count for this petition. */
  calendar: z.strictObject({ version: z.string(), notices: z.array(idSchema) }),
  /** How many events were accepted. */
  seq: z.int().min(1),
  openedAt: instantSchema,
  lastAt: instantSchema,
  /** Ids of the accepted events, in their order. */
  events: z.array(idSchema).max(mostEvents),
  matter: matterSchema,
  /** The matter's own course. */
  phase: courseSchema,
  /** What goes on beside it. */
  beside: z.array(courseSchema),
  ended: z.array(endedSchema),
  /** A digest of all the above: a petition that was changed by hand is told. It is no signature. */
  seal: z.string(),
});

/** A petition: plain JSON, ids and dates only. */
export type Petition = z.infer<typeof petitionSchema>;
export type Course = z.infer<typeof courseSchema>;
export type EndedCourse = z.infer<typeof endedSchema>;
