import * as z from 'zod/mini';
import { listOf } from '../vocabulary/bounded.ts';
import { idSchema } from '../vocabulary/ids.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';

/** Who tells the petitioner where a matter went, in the words of the policy. */
const tellers = ['passer', 'receiver', 'both'] as const;

const passing = schemaOf(
  strictRecord(() => ({
    /**
     * Who tells the petitioner where it went. The organ that passes on does (`reg.23.1`), but a petition bureau, on which `reg.22`
     * lays no notice, may leave it to the receiver (`reg.23.2`); where only the passer tells, no day of a notice is asked of the receiver.
     */
    tells: z.enum(tellers),
    /** Whether the receiver may pass the matter on in turn; where not, it only handles it (只办不转). */
    onward: z.boolean(),
    /** Whether the body has a share of its own of the fifteen days (`passing.share`); a missed share stretches nothing. */
    ownShare: z.boolean(),
    /** Organs that may be given a report about a person, by cadre authority (`reg.22`, `reg.30`); no other may. */
    reportsTo: listOf(idSchema, 50),
  })),
);

/** How a body passes matters down or to a competent organ outside it (转送、交办, `reg.22`, `reg.23.1`). */
export type PassingPolicy = Named<Read<typeof passing>>;
export const passingSchema: RecordSchema<PassingPolicy> = passing;
