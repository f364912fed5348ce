import * as z from 'zod/mini';
import { listOf, whole } from './bounded.ts';
import { idSchema } from './ids.ts';
import { daySchema, instantSchema } from './instant.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from './schema.ts';
import { channels, classifications, matterKinds, referralForms } from './terms.ts';

/** A recorded tendency of a matter (not of a person) to group or capital visits; lapses after `until` (`plan.3.4`). */
export const tendencySchema = schemaOf(
  strictRecord(() => ({
    kind: z.enum(['group', 'capital']),
    author: idSchema,
    reason: idSchema,
    until: daySchema,
  })),
);

const matter = schemaOf(
  strictRecord(() => ({
    id: idSchema,
    channel: z.enum(channels),
    receivedAt: instantSchema,
    petitioners: listOf(idSchema, 1000),
    /** How many persons raise the matter together; at least the number of ids. */
    persons: whole(1, 100000),
    anonymous: z.boolean(),
    /** Whether a name and an address are known, so that a written notice can be delivered (`reg.23.1`). */
    reachable: z.boolean(),
    cause: idSchema,
    claim: idSchema,
    kind: z.optional(z.enum(matterKinds)),
    /** Whom the petition complains of; what is said never reaches them or their unit (`reg.30`). */
    complainedOf: z.strictObject({ persons: listOf(idSchema, 100), units: listOf(idSchema, 100) }),
    /** The area that the matter is of, where it is stated (`plan.1`). */
    territory: z.optional(idSchema),
    /** Persons who have to withdraw (回避, `reg.28`). */
    interested: listOf(idSchema, 200),
    classification: z.optional(z.enum(classifications)),
    /** The class in the body's own table, where its policy has one (`policy.approval`); its weight is the classification. */
    class: z.optional(idSchema),
    simplified: z.boolean(),
    /** The one unit that may see a report about a person (`reg.30`). */
    seenBy: z.optional(idSchema),
    /** The unit that an approval was signed for, until another approval begins (`plan.3.2.2`). */
    signedFor: z.optional(idSchema),
    /** The unit that has the matter, once dispatched. */
    unit: z.optional(idSchema),
    /** The unit's liaison person (联系人, `plan.3.2.2.1`). */
    liaison: z.optional(idSchema),
    referral: z.optional(
      z.strictObject({
        form: z.enum(referralForms),
        organ: idSchema,
        dueOn: z.optional(daySchema),
        reportBack: z.boolean(),
      }),
    ),
    /** The day of acceptance (受理), from which `reg.34` counts. */
    acceptedOn: z.optional(daySchema),
    /** The day on which the matter's course ended, with nothing to go on to. */
    concludedOn: z.optional(daySchema),
    /** The petition that this one repeats or was merged into. */
    prior: z.optional(idSchema),
    tendencies: listOf(tendencySchema, 20),
    /** Who acts for which petitioner, by which written authority; whoever is not listed is no agent, or no longer. */
    agents: z.optional(
      listOf(z.strictObject({ id: idSchema, of: idSchema, authority: idSchema, since: daySchema }), 2000),
    ),
    /** Numbers that notices and opinions of the petition have: none is given twice. */
    papers: z.optional(listOf(idSchema, 1000)),
  })),
);

/** What all lifecycles of one petition share. */
export type Matter = Named<Read<typeof matter>>;
export type Tendency = Named<Read<typeof tendencySchema>>;

/** What all lifecycles of one petition share. Ids and dates only. */
export const matterSchema: RecordSchema<Matter> = matter;
