import * as z from 'zod/mini';
import { besideKinds } from './events/catalogue.ts';
import { idSchema, roleSchema, ruleSchema, wordsSchema } from './ids.ts';
import { daySchema, instantSchema } from './instant.ts';
import { noticeForms } from './noticeForms.ts';
import type { Json } from './plainJson.ts';
import { type Named, type NamedUnion, type Read, type Schema, schemaOf, strictRecord } from './schema.ts';

/** What a notice tells the petitioner or a unit. */
export const noticeKinds = [
  'received',
  'accepted',
  'redirected',
  'led-to-procedure',
  'suggestion-answered',
  'report-taken',
  'anonymous-noted',
  'earlier-unit-receives',
  'remedy-open',
  'no-longer-accepted',
  'referral-received',
  'referral-returned',
  'not-accepted',
  'extended',
  'extension-declined',
  'hearing-set',
  'mediation-agreed',
  'written-reply',
  'concluded',
  'merged',
  'withdrawn',
  'progress',
  'review-accepted',
  'review-declined',
  'review-opinion',
  'reexamination-accepted',
  'reexamination-declined',
  'reexamination-opinion',
  'reopened',
  'window-ended',
  'reclassified',
  'representatives-asked',
  'received-in-person',
  'disorder-dissuasion',
  'order-restored',
  'capital-reception',
  'follow-up',
  'finding',
  'deadline-moved',
  'where-to-visit',
  'passed-on',
  'passing-ended',
  'taken-back',
  'correction-asked',
  'case-accepted',
  'case-declined',
  'case-opinion',
  'case-ended',
  'assistance-upheld',
  'assistance-released',
  'lead-changed',
  'to-be-carried-out',
  'carried-out',
  'carrying-out-ended',
  'social-relief',
  'aftercare-completed',
  'liaison',
  'reception-arranged',
  'reception-answered',
  'reception-over',
] as const;

/** What a unit is given to do. */
export const assignmentKinds = [
  'register',
  'classify',
  'fill-in-form',
  'write-opinion',
  'sign',
  'dispatch',
  'name-liaison',
  'handle',
  'receive-petitioner',
  'review',
  'reexamine',
  'rectify',
  'supervise',
  'keep-order',
  'secure-evidence',
  'follow-public-reporting',
  'come-to-scene',
  'examine-matter',
  'follow-up',
  'special-team',
  'examine-duty',
  'make-statement',
  'coordinate-at-scene',
  'decide-on-public-security',
  'contain-harm',
  'gather-units',
  'answer-first',
  'assist',
  'carry-out',
  'take-in-charge',
  'look-into',
  'report-urgency',
] as const;

/** What a unit tells another within the arrangement. */
export const reportKinds = [
  'result',
  'result-returned',
  'summary',
  'refusal-to-accept',
  'objection',
  'referral-result',
  'referral-confirmed',
  'referral-reopened',
  'missed-deadline',
  'climbed',
  'proposals-answered',
  'urgent',
  'incident',
  'reception',
  'examination',
  'finding',
  'reclassified',
  'rating',
  'withdrawal',
  'deadline-moved',
  'assistance',
  'lead-changed',
  'carried-out',
  'not-carried-out',
  'leaders-plan',
  'aftercare-completed',
  'liaison',
] as const;

/** What is entered in the register. */
export const recordKinds = [
  'receipt',
  'registration',
  'classification',
  'match',
  'form',
  'opinion',
  'signature',
  'return',
  'acceptance',
  'interest-declared',
  'notice-impossible',
  'hearing',
  'mediation',
  'delivery',
  'rating',
  'deadline-met',
  'deadline-missed',
  'deadline-discharged',
  'deadline-moved',
  'dissuasion',
  'criticism',
  'explanation',
  'statement',
  'evidence',
  'restoration',
  'reception',
  'arrival',
  'tendency',
  'tendency-lapsed',
  'answerable-unit',
  'duty',
  'proposal',
  'measure',
  'finding',
  'contact',
  'merger',
  'withdrawal',
  'migration',
  'outcome',
  'visit-level',
  'entry',
  'agency',
  'authority',
  'authority-ended',
  'coordination',
  'public-security-decision',
  'incident-group',
  'public-reporting',
  'reporting-answer',
  'urgency',
  'containment',
  'passing',
  'gathering',
  'assistance',
  'lead-changed',
  'progress',
  'leader-in-charge',
  'aftercare',
  'liaison',
  'stood-in',
  'exception',
] as const;

/** What an outside organ is told, by a person's recorded decision. */
export const informationKinds = [
  'disorder-at-premises',
  'matter-belongs-to-organ',
  'referral-objection',
  'referral-report',
  'cooperation-asked',
  'urgent-matter',
  'matter-passed',
  'passing-answered',
  'passing-over',
  'review-file-asked',
  'review-opinion-given',
  'passing-copied',
] as const;

/** What the petitioner can do next, told in every notice that ends, diverts, extends or declines. */
export const remedyKinds = [
  'raise-with-competent-organ',
  'follow-procedure',
  'ask-review',
  'ask-reexamination',
  'query-progress',
  'ask-superior',
  'raise-anew',
  'none-further',
] as const;

const addressed = schemaOf(
  strictRecord(() => ({ role: roleSchema, unit: z.optional(idSchema), ids: z.optional(z.array(idSchema)) })),
);
export type Addressee = Named<Read<typeof addressed>>;
const addressee: Schema<Addressee> = addressed;
const detail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));
const rule = ruleSchema;
const json: z.ZodMiniType<Json> = z.json();
const lifecycle = z.enum(besideKinds);
const common = { rule, reason: z.optional(wordsSchema), detail: z.optional(detail) };

/** Every kind has one effect below, and no other has: whoever needs the names alone takes in no schema. */
const kinds = ['notify', 'assign', 'report', 'record', 'schedule', 'cancel', 'inform', 'open'] as const;

/* @__NO_SIDE_EFFECTS__ */
function effectOf<T extends (typeof kinds)[number], S extends z.core.$ZodShape>(type: T, fields: () => S) {
  return strictRecord(() => ({ type: z.literal(type), ...fields() }));
}

/** Tell somebody something, in a form, by a day. */
export const notifyEffect = effectOf('notify', () => ({
  ...common,
  to: addressee,
  what: z.enum(noticeKinds),
  form: z.enum(noticeForms),
  by: z.optional(daySchema),
  remedy: z.optional(z.enum(remedyKinds)),
}));
/** Give somebody a task. */
export const assignEffect = effectOf('assign', () => ({
  ...common,
  to: addressee,
  what: z.enum(assignmentKinds),
  by: z.optional(daySchema),
}));
/** Put something before somebody within the arrangement. */
export const reportEffect = effectOf('report', () => ({
  ...common,
  to: addressee,
  what: z.enum(reportKinds),
}));
/** Enter a fact in the register. */
export const recordEffect = effectOf('record', () => ({
  ...common,
  what: z.enum(recordKinds),
  about: z.optional(idSchema),
}));
/** Set a timer: send `deadline.passed` for this deadline at `at` or later; remind its owner on the days named. */
export const scheduleEffect = effectOf('schedule', () => ({
  rule,
  deadline: idSchema,
  at: instantSchema,
  remindOn: z.array(daySchema),
}));
/** Drop the timer of this deadline. */
export const cancelEffect = effectOf('cancel', () => ({ rule, deadline: idSchema }));
/** Tell an outside organ, on the decision of the person named. */
export const informEffect = effectOf('inform', () => ({
  ...common,
  organ: addressee,
  what: z.enum(informationKinds),
  decidedBy: idSchema,
}));
/** Open another lifecycle beside this one; the engine does it itself, whoever uses a lifecycle alone does it. */
export const openEffect = effectOf('open', () => ({
  rule,
  lifecycle,
  input: z.record(z.string(), json),
}));

/** The closed union of everything that a decision can ask a host to carry out, with its options. */
export const effectUnion = z.discriminatedUnion('type', [
  notifyEffect,
  assignEffect,
  reportEffect,
  recordEffect,
  scheduleEffect,
  cancelEffect,
  informEffect,
  openEffect,
]);

const effect = schemaOf(effectUnion);
export type Effect = NamedUnion<Read<typeof effect>>;

/** The closed union of everything that a decision can ask a host to carry out. */
export const effectSchema: Schema<Effect> = effect;

export type EffectType = Effect['type'];
export type EffectOf<T extends EffectType> = Extract<Effect, { type: T }>;
export type NoticeKind = (typeof noticeKinds)[number];
export type RemedyKind = (typeof remedyKinds)[number];

/** The kinds of effect, in the order of the union. */
export const effectTypes: readonly EffectType[] = kinds;
