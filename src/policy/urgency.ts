import * as z from 'zod/mini';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';

const urgency = schemaOf(
  strictRecord(() => ({
    /** Who owes the measures that contain harm: the unit that has the matter, or the supervision office whoever has it. */
    measuresBy: z.enum(['unit', 'office']),
  })),
);

/**
 * That what is significant and urgent is owed a report, and measures against harm, by a day, wherever a matter stands (`reg.25`). The
 * days are the terms `urgent.report` and `urgent.contain`: the article says promptly (及时), and that it is the same day is our default.
 */
export type Urgency = Named<Read<typeof urgency>>;
export const urgencySchema: RecordSchema<Urgency> = urgency;
