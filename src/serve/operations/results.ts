import * as z from 'zod/mini';
import { deadlineSchema, ownerSchema } from '../../deadlines/deadline.ts';
import { standings } from '../../engine/nextEvents.ts';
import { petitionSchema } from '../../engine/petition.ts';
import { effectSchema } from '../../vocabulary/effects.ts';
import { actorSchema, entrySchema } from '../../vocabulary/events/define.ts';
import { idSchema, ruleSchema } from '../../vocabulary/ids.ts';
import { daySchema, instantSchema } from '../../vocabulary/instant.ts';
import { refusalSchema } from '../../vocabulary/refusalSchema.ts';
import { textSchema } from '../../vocabulary/textSchema.ts';

// What the engine answers, as schemas: for whoever reads an answer in another language. Answers are made by the engine and not read by these.

const words = z.array(z.string());
const json = z.record(z.string(), z.unknown());

const policyName = z.strictObject({ id: idSchema, version: z.string() });

/** An event or a petition was refused: nothing has changed. */
export const refusedSchema = z.strictObject({
  accepted: z.literal(false),
  refusals: z.array(refusalSchema),
  policy: z.optional(policyName),
  calendar: z.optional(z.string()),
});

const accepted = z.literal(true);

/** An answer, or the refusals that stand in its place. */
export const orRefused = (answer: z.ZodMiniObject) =>
  z.discriminatedUnion('accepted', [answer, refusedSchema]);

const taken = z.strictObject({
  lifecycle: z.string(),
  instance: idSchema,
  event: z.string(),
  from: z.string(),
  to: z.string(),
  rule: ruleSchema,
});

/** The event was taken: the petition to store, and what to carry out. */
export const acceptedSchema = z.strictObject({
  accepted,
  petition: petitionSchema,
  effects: z.array(effectSchema),
  path: z.array(taken),
  policy: policyName,
  calendar: z.string(),
});

export const restoredSchema = z.strictObject({ accepted, petition: petitionSchema });

export const nextEventSchema = z.strictObject({
  type: z.string(),
  label: textSchema,
  standing: z.enum(standings),
  instance: idSchema,
  opens: z.boolean(),
  allowed: z.boolean(),
  needs: words,
  refusals: z.array(refusalSchema),
  roles: words,
  rules: z.array(ruleSchema),
  payload: json,
});
export const nextSchema = z.strictObject({ accepted, next: z.array(nextEventSchema) });

export const deadlineViewSchema = z.strictObject({
  ...deadlineSchema.shape,
  instance: idSchema,
  label: textSchema,
  nature: z.enum(['duty', 'window']),
  overdue: z.boolean(),
  daysLeft: z.int(),
  remind: z.boolean(),
});
export const deadlinesSchema = z.strictObject({ accepted, deadlines: z.array(deadlineViewSchema) });

/** An event for the timer to send; it is one like any other. */
const timerEvent = z.looseObject({ type: z.string(), id: idSchema, petition: idSchema, at: instantSchema });
export const dueSchema = z.strictObject({
  accepted,
  events: z.array(timerEvent),
  wakeAt: z.nullable(instantSchema),
});

const explainedGuard = z.strictObject({
  guard: z.string(),
  rule: ruleSchema,
  label: textSchema,
  negated: z.boolean(),
  answer: z.enum(['yes', 'no', 'missing']),
  holds: z.boolean(),
  params: z.optional(json),
  facts: json,
});
const candidate = z.strictObject({
  rule: ruleSchema,
  label: textSchema,
  from: z.string(),
  to: z.string(),
  roles: words,
  taken: z.boolean(),
  guards: z.array(explainedGuard),
});
export const explanationSchema = z.strictObject({
  accepted,
  explanation: z.strictObject({
    event: z.string(),
    instance: idSchema,
    state: z.string(),
    by: z.optional(actorSchema),
    enteredBy: z.optional(entrySchema),
    agent: z.optional(idSchema),
    candidates: z.array(candidate),
  }),
});

const step = z.strictObject({
  day: daySchema,
  weekday: z.int().check(z.minimum(1), z.maximum(7)),
  counted: z.nullable(z.int()),
  why: z.enum(['start-not-counted', 'counted', 'weekend', 'holiday', 'excluded', 'last-day', 'rolled']),
  name: z.optional(textSchema),
  provisional: z.optional(z.literal(true)),
});
const { moved, state } = deadlineSchema.shape;
/** How a last day came about; null: the petition has no deadline of this id. */
export const explainedDeadlineSchema = z.strictObject({
  accepted,
  explained: z.nullable(
    z.strictObject({
      id: idSchema,
      rule: ruleSchema,
      label: textSchema,
      owner: ownerSchema,
      start: daySchema,
      due: daySchema,
      provisional: z.boolean(),
      state: state as z.ZodMiniType,
      periods: z.array(z.array(step)),
      moved: moved as z.ZodMiniType,
    }),
  ),
});

export const planSchema = z.strictObject({
  accepted,
  from: policyName,
  to: policyName,
  courses: z.array(z.strictObject({ instance: idSchema, state: z.string() })),
  deadlines: z.array(z.strictObject({ id: idSchema, from: daySchema, to: daySchema })),
  handedOver: z.strictObject({ effects: z.array(effectSchema), path: z.array(taken) }),
  parts: json,
});

const recorded = z.looseObject({ accepted: z.boolean() });
/** What a log comes to, and where it first differs from what was recorded. */
export const replayedSchema = z.strictObject({
  accepted,
  petitions: z.array(petitionSchema),
  taken: z.int(),
  refused: z.array(z.strictObject({ index: z.int(), refusals: z.array(refusalSchema) })),
  difference: z.optional(z.strictObject({ index: z.int(), recorded, replayed: recorded })),
});

export const policiesSchema = z.strictObject({
  policies: z.array(z.strictObject({ ...policyName.shape, label: textSchema })),
});
