import * as z from 'zod/mini';
import { listOf, nonEmptyListOf, whole } from '../vocabulary/bounded.ts';
import { idSchema } from '../vocabulary/ids.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';
import { classifications, replyOutcomes } from '../vocabulary/terms.ts';
import { textSchema } from '../vocabulary/textSchema.ts';
import { deadlineKindIds } from './deadlineKinds.ts';
import { termSchema } from './term.ts';

/** One of the body's own role names, or a part of the plan that any of its role names may play. */
const whoSchema = idSchema;

/** What is known of a matter where it is classified: what the event states (`plan.3.2.1`), and what came with the matter. */
export const classFacts = [
  'serious',
  'effectInside',
  'effectOutside',
  'likelyToEscalate',
  'settledLocally',
  'kind',
  'channel',
  'persons',
  'anonymous',
  'referral',
] as const;

const criterion = schemaOf(
  strictRecord(() => ({
    /** One of the facts that every body has, or one of the policy's own. */
    fact: idSchema,
    /** The value that it has; true where it is absent. */
    is: z.optional(z.union([z.boolean(), idSchema])),
    /** The least number that it is. */
    atLeast: z.optional(whole(0, 100000)),
  })),
);

/** One fact and what it has to be. */
export type Criterion = Named<Read<typeof criterion>>;
const criterionSchema: RecordSchema<Criterion> = criterion;
const someCriteria = z.optional(listOf(criterionSchema, 50, 1));

const criteria = schemaOf(strictRecord(() => ({ all: someCriteria, any: someCriteria, none: someCriteria })));

/** Facts of which all, at least one, or none must be so. */
export type Criteria = Named<Read<typeof criteria>>;
const criteriaSchema: RecordSchema<Criteria> = criteria;

const matterClass = schemaOf(
  strictRecord(() => ({
    id: idSchema,
    label: textSchema,
    /** How heavy it is: everything that is written of a general or a complex matter holds for it (`plan.3.2.1`). */
    weight: z.enum(classifications),
    /** When a matter is of this class; the last row has none, and takes the rest. */
    when: z.optional(criteriaSchema),
    /** Who decides the class. */
    decidedBy: nonEmptyListOf(whoSchema),
    /** Whether the class may be changed: to a heavier one, to any, or not. */
    reclassify: z.enum(['up', 'both', 'none']),
    /** Terms of this class alone, no longer than the law's. */
    terms: z.optional(z.partialRecord(z.enum(deadlineKindIds), termSchema)),
  })),
);

/** A class of matters, a row of the body's own table; the first that fits counts. */
export type MatterClass = Named<Read<typeof matterClass>>;
const matterClassSchema: RecordSchema<MatterClass> = matterClass;

const standIn = schemaOf(strictRecord(() => ({ by: whoSchema, when: z.enum(['absent', 'interest']) })));

/** Who stands in for those who sign, and when; the reason is recorded. */
export type SignerStandIn = Named<Read<typeof standIn>>;
const standInSchema: RecordSchema<SignerStandIn> = standIn;

const chainStep = schemaOf(
  strictRecord(() => ({
    /** Looked through (审核), agreed to (会签), discussed at a meeting whose record is named (集体研究), or signed (审签). */
    act: z.enum(['check', 'countersign', 'meet', 'sign']),
    /** Any one of them. */
    by: nonEmptyListOf(whoSchema),
    /** All of them, in any order. */
    every: z.optional(z.literal(true)),
    standIn: z.optional(listOf(standInSchema, 20, 1)),
    /** How long it may take; the policy's term `approval.sign` where it is absent. */
    within: z.optional(termSchema),
  })),
);

/** One step of a chain. */
export type ChainStep = Named<Read<typeof chainStep>>;
/** The schema of a step, for whatever paper. */
export const chainStepSchema: RecordSchema<ChainStep> = chainStep;

const chain = schemaOf(
  strictRecord(() => ({
    /** `dispatch`: the matter goes to a unit (交办); `reply`: the opinion (处理意见书); `extension`: more time (`reg.34`). */
    paper: z.enum(['dispatch', 'reply', 'extension']),
    /** The classes that it is for; all where it is absent. */
    class: z.optional(listOf(idSchema, 50, 1)),
    /** The outcomes of a reply that it is for; all where it is absent. */
    outcome: z.optional(listOf(z.enum(replyOutcomes), 3, 1)),
    /** Who fills in the form (审批单) of a dispatch; there is none where it is absent. */
    form: z.optional(nonEmptyListOf(whoSchema)),
    /** Who proposes to which unit a matter goes. A reply is drafted, and an extension asked for, by the unit that has the matter. */
    propose: z.optional(nonEmptyListOf(whoSchema)),
    /** In their order; none at all where nobody signs. */
    steps: listOf(chainStepSchema, 20),
    /** Where a paper that is not agreed to goes back to. */
    returnTo: z.enum(['draft', 'previous']),
    /** Who sends a dispatch out; whoever proposed it where it is absent. */
    sentBy: z.optional(nonEmptyListOf(whoSchema)),
  })),
);

/** A row of the table of chains: who acts on a paper, in which order; the first row that fits counts. */
export type Chain = Named<Read<typeof chain>>;
const chainSchema: RecordSchema<Chain> = chain;

/** The papers that a chain can be for. */
export type Paper = Chain['paper'];

const approval = schemaOf(
  strictRecord(() => ({
    /** Facts of the body's own that its classes rest on, by their ids. */
    facts: z.optional(z.record(idSchema, textSchema)),
    classes: listOf(matterClassSchema, 50, 1),
    chains: listOf(chainSchema, 200, 1),
    /** The units whose seal a reply may bear: the organ's own, or one for petition work; never a section's. */
    seals: z.optional(nonEmptyListOf(idSchema)),
  })),
);

/** Classes of matters, and who approves what: the body's own (`policy.approval`). */
export type Approval = Named<Read<typeof approval>>;
/** Classes of matters, and who approves what: the body's own. */
export const approvalSchema: RecordSchema<Approval> = approval;
