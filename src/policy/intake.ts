import * as z from 'zod/mini';
import { type Read, schemaOf, strictRecord } from '../vocabulary/schema.ts';

/** What a body takes in beyond the four channels of the plan, and what it states of a visit or of where it points; what is absent is off. */
export const intakeSchema = schemaOf(
  strictRecord(() => ({
    /** A petition may come by fax (`reg.17`). */
    fax: z.optional(z.boolean()),
    /** It is stated where somebody came to a body above the competent one, and they are told where to go (`reg.20`). */
    visitLevel: z.optional(z.boolean()),
    /** Whoever is told where to go learns which organ went before it, split, merged or dissolved (`reg.24`). */
    successors: z.optional(z.boolean()),
    /** What an organ below accepted and has within its term is not accepted, and the petitioner is told (`reg.19.3`). */
    heldBelow: z.optional(z.boolean()),
  })),
);

/** Whether a policy has a part of intake that version 1.0.0 of the shipped ones did not know. */
export const offers = (
  { intake }: { readonly intake?: Read<typeof intakeSchema> | undefined },
  part: keyof Read<typeof intakeSchema>,
): boolean => intake?.[part] === true;
