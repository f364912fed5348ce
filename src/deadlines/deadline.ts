import * as z from 'zod/mini';
import { type DeadlineKind, deadlineKindIds } from '../policy/deadlineKinds.ts';
import { termSchema } from '../policy/term.ts';
import { listOf, whole } from '../vocabulary/bounded.ts';
import { idSchema, roleSchema, ruleSchema } from '../vocabulary/ids.ts';
import { daySchema, instantSchema } from '../vocabulary/instant.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';
import { schemaWords } from '../vocabulary/schemaWords.ts';
import { deadlineStates } from '../vocabulary/terms.ts';

const owner = schemaOf(strictRecord(() => ({ role: roleSchema, unit: z.optional(idSchema) })));

/** Who owes a duty or holds a right. */
export type DeadlineOwner = Named<Read<typeof owner>>;
export const ownerSchema: RecordSchema<DeadlineOwner> = owner;

const kindSchema: z.ZodMiniType<DeadlineKind> = z.enum(deadlineKindIds);
const span = strictRecord(() => ({ from: daySchema, to: z.optional(daySchema) }));

const kept = strictRecord(() => ({
  /** Unique in the petition: `handling.conclude`, `handling-2.conclude`, `handling.report#2`. */
  id: idSchema,
  kind: kindSchema,
  rule: ruleSchema,
  owner: ownerSchema,
  /** Who has a missed duty by now, where that is another: the delay stays the owner's. */
  nowWith: z.optional(ownerSchema),
  /** The day on which the clock starts; it is not counted (`civil.201`). */
  start: daySchema,
  /** The length at the moment of starting; absent where an event named the last day. */
  term: z.optional(termSchema),
  /** The last day as an event named it. */
  until: z.optional(daySchema),
  /** One extension, counted from the end of the first term (`reg.34`). */
  extension: z.optional(z.strictObject({ days: whole(1), by: idSchema, on: daySchema })),
  /** Days of a hearing, which do not count (`reg.36.2`); open while the hearing runs. */
  excluded: z.optional(listOf(span, 20)),
  /** The last day that still counts, whole, in Shanghai. */
  due: daySchema,
  /** Whether the day depends on a year whose holidays are not yet published. */
  provisional: z.boolean(),
  state: z.enum(deadlineStates),
  /** When the duty was done, the right was used, or the duty fell away; absent while it is still owed. */
  settledAt: z.optional(instantSchema),
  /** Present on a missed deadline whose duty was never done but fell away. */
  fellAway: z.optional(z.literal(true)),
  /** Holiday notices that moved the day. */
  moved: z.optional(
    listOf(z.strictObject({ notice: idSchema, on: daySchema, from: daySchema, to: daySchema }), 50),
  ),
}));

const deadline = schemaOf(
  /* @__PURE__ */ kept.check(
    z.refine(({ term, until }) => (term === undefined) !== (until === undefined), {
      path: ['term'],
      error: schemaWords.lastDay.en,
    }),
  ),
);

/** A deadline as it is kept in a petition. */
export type Deadline = Named<Read<typeof deadline>>;

/**
 * A deadline as it is kept in a petition: dates and ids, from which everything else is computed. It has a term, or the
 * last day that an event named, never both.
 */
export const deadlineSchema: RecordSchema<Deadline> = deadline;

export type { DeadlineState } from '../vocabulary/terms.ts';

/** Who has the duty now: its owner, or whoever took it over after it was missed. */
export function holderOf({ owner, nowWith }: Pick<Deadline, 'owner' | 'nowWith'>): DeadlineOwner {
  return nowWith ?? owner;
}

/** Whether a move to another policy kept the day, because it is better for the petitioner than the new policy's own count. */
export function isKept({ due, moved = [] }: Pick<Deadline, 'due' | 'moved'>): boolean {
  const last = moved.at(-1);
  return last !== undefined && last.from === last.to && last.to === due;
}

/** Whether the duty is still owed: running, suspended, or missed and not yet done. */
export function isOwed(deadline: Deadline): boolean {
  return deadline.settledAt === undefined && deadline.state !== 'met' && deadline.state !== 'discharged';
}
