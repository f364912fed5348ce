import * as z from 'zod/mini';
import { deadlineSchema } from '../deadlines/deadline.ts';
import { listOf, whole } from '../vocabulary/bounded.ts';
import { idSchema } from '../vocabulary/ids.ts';
import { instantSchema } from '../vocabulary/instant.ts';
import { matterSchema } from '../vocabulary/matter.ts';
import type { Json } from '../vocabulary/plainJson.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';
import { schemaWords } from '../vocabulary/schemaWords.ts';

/** The format that petitions are written in. One of format 1, which had another seal, is read by `restore` and given in this one. */
export const petitionFormat = 2 as const;

/** Events that a petition may have; far more than any has. */
export const mostEvents = 100_000;

/** Any object here; its lifecycle's own schema reads it, strictly. */
export const contextSchema = z.custom<Readonly<Record<string, Json>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  { error: schemaWords.context.en },
);

const course = schemaOf(
  strictRecord(() => ({
    lifecycle: z.string(),
    instance: idSchema,
    value: z.string(),
    status: z.enum(['active', 'done']),
    /** Facts of the lifecycle's own, its deadlines among them. */
    context: contextSchema,
    outcome: z.optional(z.string()),
  })),
);

/** One lifecycle of a petition: where its machine stands. The matter is kept once, in the petition. */
export type Course = Named<Read<typeof course>>;
const courseSchema: RecordSchema<Course> = course;

const ended = schemaOf(
  strictRecord(() => ({
    lifecycle: z.string(),
    instance: idSchema,
    at: instantSchema,
    outcome: z.string(),
    deadlines: z.array(deadlineSchema),
  })),
);

/** A lifecycle that is over, with the deadlines that were settled in it. */
export type EndedCourse = Named<Read<typeof ended>>;
const endedSchema: RecordSchema<EndedCourse> = ended;

const petition = schemaOf(
  strictRecord(() => ({
    format: z.literal(petitionFormat),
    id: idSchema,
    policy: z.strictObject({ id: idSchema, version: z.string() }),
    /** The calendar's version, and the holiday notices that count for this petition. */
    calendar: z.strictObject({ version: z.string(), notices: z.array(idSchema) }),
    /** How many events were accepted. */
    seq: whole(1),
    openedAt: instantSchema,
    lastAt: instantSchema,
    /** Ids of the accepted events, in their order. */
    events: listOf(idSchema, mostEvents),
    matter: matterSchema,
    /** The matter's own course. */
    phase: courseSchema,
    /** What goes on beside it. */
    beside: z.array(courseSchema),
    ended: z.array(endedSchema),
    /** A digest of all the above, made when it is first asked for: a petition that was changed by hand is told. It is no signature. */
    seal: z.string(),
  })),
);

/** A petition: plain JSON, ids and dates only. `restore` gives one that was stored in format 1 in this format. */
export type Petition = Named<Read<typeof petition>>;

/** A petition as it is written now. To read what was stored, which may be of format 1, use `restore`. */
export const petitionSchema: RecordSchema<Petition> = petition;
