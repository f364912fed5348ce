import * as z from 'zod/mini';
import { listOf } from './bounded.ts';
import { idSchema } from './ids.ts';
import { daySchema } from './instant.ts';
import { strictRecord } from './schema.ts';

/** The two remedies of the petitioner (`reg.35.1`, `reg.36.1`). */
const remedies = ['review', 'reexamination'] as const;

const known = {
  petition: idSchema,
  petitioners: listOf(idSchema, 1000),
  cause: idSchema,
  claim: idSchema,
  /** The unit first responsible, once the matter was dispatched. */
  unit: z.optional(idSchema),
  receivedOn: daySchema,
};

/**
 * An earlier matter as the host finds it in its register, and how far it has come. One that was withdrawn,
 * redirected or led to another procedure is not listed: it may be raised anew.
 */
export const priorMatterSchema = z.discriminatedUnion('stage', [
  /** Accepted or being handled, a review or re-examination included. */
  strictRecord(() => ({ ...known, stage: z.literal('inHand') })),
  /** Answered; a remedy can be asked for until the day named, that day included. */
  strictRecord(() => ({
    ...known,
    stage: z.literal('remedyOpen'),
    remedy: z.enum(remedies),
    windowEnds: daySchema,
  })),
  /** The re-examination opinion was given (`reg.36.3`). */
  strictRecord(() => ({ ...known, stage: z.literal('reexamined') })),
  /** Answered, and the window of the remedy named went by unused. */
  strictRecord(() => ({ ...known, stage: z.literal('ended'), remedy: z.enum(remedies) })),
]);

/** An earlier matter as the host finds it in its register. */
export type PriorMatter = z.infer<typeof priorMatterSchema>;
/** How far an earlier matter has come. */
export type PriorStage = PriorMatter['stage'];
