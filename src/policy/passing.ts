import * as z from 'zod/mini';
import { listOf, nonEmptyListOf } from '../vocabulary/bounded.ts';
import { idSchema } from '../vocabulary/ids.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';
import { termSchema } from './term.ts';

/** Who tells the petitioner where a matter went, in the words of the policy. */
const tellers = ['passer', 'receiver', 'both'] as const;

/** A level (层级) that a matter is passed through, and its share of the whole. */
const level = strictRecord(() => ({
  /** The organs of the level; each may pass on what it was transferred. */
  organs: nonEmptyListOf(idSchema),
  /** How long one has for that, from its own receipt; the policy's term of `passing.lowerShare` unless told. A missed share stretches nothing. */
  share: z.optional(termSchema),
}));

/** Who is told (抄送) of what goes past them: they have a copy and owe nothing. */
const copied = strictRecord(() => ({
  /** The organ that the matter goes to. */
  of: idSchema,
  to: nonEmptyListOf(idSchema),
}));

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
    /** Whether what a superior referred can be passed on, too, where it belongs further down (`plan.3.1.3`, `reg.22`). */
    referrals: z.optional(z.boolean()),
    /**
     * The levels below, from the nearest down, with their shares of the time for the whole way (`passing.whole`), which runs from the
     * body's own receipt until the matter is with whoever handles it; no level sends it up again.
     */
    path: z.optional(nonEmptyListOf(level)),
    /** Who has a copy of what is passed to which organ; nobody of whom it complains, and of a report about a person nobody. */
    copies: z.optional(nonEmptyListOf(copied)),
  })),
);

/** How a body passes matters down or to a competent organ outside it (转送、交办, `reg.22`, `reg.23.1`). */
export type PassingPolicy = Named<Read<typeof passing>>;
export const passingSchema: RecordSchema<PassingPolicy> = passing;
