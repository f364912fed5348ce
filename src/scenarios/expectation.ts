import * as z from 'zod';
import { deadlineKindIds } from '../policy/deadlineKinds.ts';
import {
  assignmentKinds,
  effectTypes,
  informationKinds,
  noticeKinds,
  recordKinds,
  remedyKinds,
  reportKinds,
} from '../vocabulary/effects.ts';
import { idSchema, ruleSchema as rule } from '../vocabulary/ids.ts';
import { noticeForms } from '../vocabulary/noticeForms.ts';
import { refusalCodes } from '../vocabulary/refusals.ts';
import { type Named, type Read, schemaOf } from '../vocabulary/schema.ts';
import { deadlineStates } from '../vocabulary/terms.ts';

/** A moment in words, as docs/reference/tools/scenarios.md has them. */
export const momentSchema = z.string().min(1).max(200).meta({
  description:
    'A day (2026-03-02), with a time (2026-03-02 at 14:30), an instant, "+3 days", "+5 working days", "same day", "the last day of handling.conclude", "the day after the last day of handling.conclude".',
});

const words = z.string().min(1).max(1000);

/** How a deadline can stand; `none`: there is no such deadline. */
const expectedStates = [...deadlineStates, 'none'] as const;

const deadlineExpectation = z
  .strictObject({
    state: z.enum(expectedStates),
    due: momentSchema,
    owner: words.describe('Role or unit that owes it.'),
    provisional: z.boolean(),
    overdue: z.boolean(),
    rule,
  })
  .partial();

/** Every word for what an effect is about, each once. */
const effectWords = [
  ...new Set([...noticeKinds, ...assignmentKinds, ...reportKinds, ...recordKinds, ...informationKinds]),
];

const effectPattern = schemaOf(
  z
    .strictObject({
      type: z.enum(effectTypes),
      what: z.enum(effectWords),
      to: words.describe('Role or unit that it goes to.'),
      rule,
      reason: words.describe('Words that the reason contains.'),
      form: z.enum(noticeForms),
      remedy: z.enum(remedyKinds),
      by: momentSchema.describe('Last day of the task or notice.'),
      deadline: idSchema,
      lifecycle: idSchema,
      about: idSchema,
    })
    .partial()
    .refine((pattern) => Object.keys(pattern).length > 0, {
      error: 'says nothing of the effect: name at least its type or what it is about',
    }),
);

const notice = schemaOf(
  z.union([
    z.enum(noticeKinds),
    z.strictObject({
      what: z.enum(noticeKinds),
      form: z.enum(noticeForms).optional(),
      remedy: z.enum(remedyKinds).optional(),
      rule: z.optional(rule),
      reason: words.optional(),
    }),
  ]),
);

const refusal = schemaOf(
  z
    .union([
      z.enum(refusalCodes),
      z.strictObject({
        code: z.enum(refusalCodes),
        rule: z.optional(rule),
        guard: words.optional(),
        fact: words.optional(),
        deadline: words.optional(),
        roles: z.array(words).min(1).max(30).optional(),
      }),
    ])
    .describe('The last event is refused so.'),
);

/** What must hold after a step. */
export const expectationSchema = z
  .strictObject({
    asOf: momentSchema.describe('Moment at which deadlines are looked at; the last event unless told.'),
    state: z
      .record(
        words,
        z.union([words, z.strictObject({ ended: words.describe('Outcome that it ended with.') })]),
      )
      .describe('Lifecycle → its state, "ended", "none", or { ended: outcome }.'),
    deadlines: z
      .record(words, z.union([z.enum(expectedStates), deadlineExpectation]))
      .describe(`Kind or id of a deadline → how it stands. Kinds: ${deadlineKindIds.join(', ')}.`),
    effects: z.strictObject({
      contain: z.array(effectPattern).min(1).max(50).optional(),
      lack: z.array(effectPattern).min(1).max(50).optional(),
    }),
    notices: z.array(notice).max(50).describe('Every notice to the petitioner, in order; [] for none.'),
    rules: z.array(rule).min(1).max(50).describe('Rules of the transitions that were taken.'),
    refused: refusal,
    matter: z.record(words, z.unknown()).describe('Facts of the matter; null for one that is absent.'),
  })
  .partial();

/** What must hold after a step. */
export type Expectation = z.infer<typeof expectationSchema>;
/** What is said of an effect. */
export type EffectPattern = Named<Read<typeof effectPattern>>;
/** What is said of a notice to the petitioner. */
export type NoticePattern = Exclude<Read<typeof notice>, string>;
/** What is said of a refusal. */
export type RefusalPattern = Exclude<Read<typeof refusal>, string>;
/** What is said of a deadline. */
export type DeadlinePattern = z.infer<typeof deadlineExpectation>;
