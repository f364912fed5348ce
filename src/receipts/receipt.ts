import * as z from 'zod';
import { whyDayLabels } from '../calendar/dayWords.ts';
import type { PeriodStep } from '../calendar/period.ts';
import { type Deadline, ownerSchema } from '../deadlines/deadline.ts';
import type { Taken } from '../engine/decision.ts';
import type { ExplainedCandidate } from '../engine/explain.ts';
import { deadlineKindIds } from '../policy/deadlineKinds.ts';
import type { RuleCheck, RuleSource } from '../rules/rule.ts';
import { ruleCheckLabels } from '../rules/ruleCheckLabels.ts';
import { sourceSpans } from '../rules/validity.ts';
import { type Effect, effectSchema } from '../vocabulary/effects.ts';
import { refusalSchema } from '../vocabulary/refusalSchema.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import { ruleIds } from '../vocabulary/ruleIds.ts';
import type { Schema } from '../vocabulary/schema.ts';
import { deadlineStates } from '../vocabulary/terms.ts';
import type { Text } from '../vocabulary/text.ts';
import type { Clause } from './clause.ts';

/** What a decision did to a deadline. */
export const deadlineChanges = ['started', 'changed', 'ended'] as const;

/** A deadline as a decision left it, and how its last day was counted. */
export interface ReceiptDeadline {
  readonly id: string;
  readonly kind: Deadline['kind'];
  readonly change: (typeof deadlineChanges)[number];
  readonly rule: RuleId;
  readonly label: Text;
  readonly owner: Deadline['owner'];
  readonly start: string;
  readonly due: string;
  /** The last day before the decision, where that was another. */
  readonly dueBefore?: string;
  readonly provisional: boolean;
  readonly state: Deadline['state'];
  /** The term, then its extension, day by day; empty where an event named the last day. */
  readonly counted: readonly (readonly PeriodStep[])[];
}

/** One decision as it can be given out: what was asked, under which data, why it was decided so, and what follows. */
export interface Receipt {
  readonly format: 1;
  /** The event as it was sent. */
  readonly event: unknown;
  readonly accepted: boolean;
  /** Absent where the event was refused before any policy was known. */
  readonly policy?: { readonly id: string; readonly version: string; readonly hash: string };
  /** The version of the calendar. */
  readonly calendar?: string;
  /** The version of this library. */
  readonly engine: string;
  /** The petition before and after; `before` absent where the event opened it, `after` where it did not come to be. */
  readonly before?: { readonly seq: number; readonly seal: string };
  readonly after?: { readonly seq: number; readonly seal: string };
  /** The course that the event came before, and where it stood; absent where it came before none. */
  readonly course?: { readonly lifecycle: string; readonly instance: string; readonly state: string };
  /** Every way that the event could have taken: its guards, the facts on which each rests, and the answers. */
  readonly candidates: readonly ExplainedCandidate[];
  readonly path: readonly Taken[];
  readonly deadlines: readonly ReceiptDeadline[];
  readonly effects: readonly Effect[];
  readonly refusals: readonly Refusal[];
  /** Every rule that is named above, in the wording that holds. */
  readonly clauses: readonly Clause[];
}

const words = z.strictObject({ zh: z.string(), en: z.string() });
const ruleId = z.enum(ruleIds);
const day = z.string();
const moment = z.strictObject({ seq: z.int().min(0), seal: z.string() });

const clause = z.strictObject({
  rule: ruleId,
  citation: words,
  label: words,
  wording: words.describe('In our own words; the source is cited.'),
  inferred: words.optional().describe('What of it is our reading of a silent text.'),
  notImplemented: words.optional().describe('What of it no machine carries out, and why.'),
  source: z.enum(Object.keys(sourceSpans) as [RuleSource, ...RuleSource[]]),
  checked: z
    .enum(Object.keys(ruleCheckLabels) as [RuleCheck, ...RuleCheck[]])
    .describe('How far the wording was verified.'),
  from: day.optional(),
  until: day.optional(),
});

const guard = z.strictObject({
  guard: z.string(),
  rule: ruleId,
  label: words,
  negated: z.boolean().describe('True where the guard must not hold.'),
  answer: z.enum(['yes', 'no', 'missing']),
  holds: z.boolean().describe('Whether the step may be taken as far as this guard is asked.'),
  params: z.record(z.string(), z.unknown()).optional(),
  facts: z
    .record(z.string(), z.unknown())
    .describe('The facts on which the answer rests; null where one is absent.'),
});

const candidate = z.strictObject({
  rule: ruleId,
  label: words,
  from: z.string(),
  to: z.string(),
  roles: z.array(z.string()),
  taken: z.boolean(),
  guards: z.array(guard),
});

const taken = z.strictObject({
  lifecycle: z.string(),
  instance: z.string(),
  event: z.string(),
  from: z.string(),
  to: z.string(),
  rule: ruleId,
});

const counted = z.strictObject({
  day,
  weekday: z.int().min(1).max(7),
  counted: z.int().nullable().describe('Which day of the term it is; null where it is none.'),
  why: z.enum(Object.keys(whyDayLabels) as [PeriodStep['why'], ...PeriodStep['why'][]]),
  name: words.optional().describe('The holiday that frees the day, or for which it is made up.'),
  provisional: z.literal(true).optional(),
});

const deadline = z.strictObject({
  id: z.string(),
  kind: z.enum(deadlineKindIds),
  change: z.enum(deadlineChanges),
  rule: ruleId,
  label: words,
  owner: ownerSchema,
  start: day,
  due: day.describe('The last day that counts.'),
  dueBefore: day.optional(),
  provisional: z.boolean().describe('Whether the day rests on holidays that nobody has announced.'),
  state: z.enum(deadlineStates),
  counted: z.array(z.array(counted)),
});

const receipt = z
  .strictObject({
    format: z.literal(1),
    event: z.unknown().describe('The event as it was sent.'),
    accepted: z.boolean(),
    policy: z
      .strictObject({
        id: z.string(),
        version: z.string(),
        hash: z
          .string()
          .describe('A digest of everything in the policy: tells contents apart, signs nothing.'),
      })
      .optional(),
    calendar: z.string().optional(),
    engine: z.string(),
    before: moment.optional(),
    after: moment.optional(),
    course: z.strictObject({ lifecycle: z.string(), instance: z.string(), state: z.string() }).optional(),
    candidates: z.array(candidate),
    path: z.array(taken),
    deadlines: z.array(deadline),
    effects: z.array(effectSchema),
    refusals: z.array(refusalSchema),
    clauses: z.array(clause),
  })
  .describe('One decision of petition-flow, as it can be given out.');

/** Reads a receipt as it was stored or sent. */
export const receiptSchema = receipt as unknown as Schema<Receipt>;

/** The schema of a receipt for readers in other languages. */
export const receiptJsonSchema = (): object => z.toJSONSchema(receipt, { unrepresentable: 'any' });
