import * as z from 'zod/mini';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';

const answerabilityPart = schemaOf(
  strictRecord(() => ({
    /** Whether the party committee answers first for what was neglected, before anybody else is found answerable (`plan.3.5`). */
    partyCommittee: z.boolean(),
    /** Whether the item of the article may be stated, or has to be (`reg.42`, `reg.44` to `reg.46`); absent, none is. */
    items: z.optional(z.enum(['optional', 'required'])),
  })),
);

/**
 * That each article says whom it addresses and what may follow, and that persons can be named beside the unit (`reg.42` to `reg.46`);
 * a policy without it knows the unit alone.
 */
export type AnswerabilityPart = Named<Read<typeof answerabilityPart>>;
export const answerabilityPartSchema: RecordSchema<AnswerabilityPart> = answerabilityPart;
