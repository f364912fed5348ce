import * as z from 'zod/mini';
import { listOf, whole } from '../bounded.ts';
import { idSchema, wordsSchema } from '../ids.ts';
import { daySchema } from '../instant.ts';
import { noticeForms } from '../noticeForms.ts';
import { priorMatterSchema } from '../priors.ts';
import { strictRecord } from '../schema.ts';
import { channels, classifications, matterKinds, organChanges, replyOutcomes } from '../terms.ts';
import { text } from '../text.ts';
import { defineEvents, described } from './define.ts';
import { exceptionShape } from './exception.ts';
import { paperShape } from './paper.ts';

/** The facts on which the commission classifies (`plan.3.2.1`); each is stated, none is assumed. */
export const classificationCriteria = strictRecord(() => ({
  /** The circumstances are serious. */
  serious: z.boolean(),
  /** Likely to cause serious effect inside the force. */
  effectInside: z.boolean(),
  /** Likely to cause serious effect in society. */
  effectOutside: z.boolean(),
  /** Likely to lead to group visits or visits to the capital. */
  likelyToEscalate: z.boolean(),
  /** Can be settled locally. */
  settledLocally: z.boolean(),
}));

/** The facts on which the simplified procedure rests (`simple.scope`) or is shut out (`simple.exclude`). */
export const simplifiedCriteria = strictRecord(() => ({
  /** First-time, clear, undisputed and easily solved; a query, suggestion or thanks; daily life and time-sensitive; promised or concluded before. */
  inScope: z.boolean(),
  /** The request may have to be refused. */
  mayBeRefused: z.boolean(),
  /** Several parties are concerned, or several organs have to handle it jointly. */
  multiParty: z.boolean(),
}));

/** How the simplified procedure is asked for, wherever a matter is classified. */
export const simplifiedShape = {
  /** Facts for the simplified procedure, where it is asked for. */
  simplified: z.optional(simplifiedCriteria),
  /** The unit of the simplified procedure. */
  unit: z.optional(idSchema),
};

/** How a petition is described when it arrives, whichever way it takes. */
export const arrivalShape = {
  channel: z.enum(channels),
  /** Ids of the petitioners known by name; empty for an anonymous petition. */
  petitioners: listOf(idSchema, 1000),
  /** How many persons raise it together. */
  persons: whole(1, 100000),
  anonymous: z.boolean(),
  /** Whether an address for a written notice is known. */
  reachable: z.boolean(),
  cause: idSchema,
  claim: idSchema,
  /** Persons and units that it complains of. */
  complainedOf: strictRecord(() => ({
    persons: listOf(idSchema, 100),
    units: listOf(idSchema, 100),
  })),
  /** The area that it is of, where it is known (`plan.1`). */
  territory: z.optional(idSchema),
};

/** What is stated where a matter is led to a procedure of its own. */
export const ledElsewhere = {
  procedure: z.enum([
    'litigation',
    'arbitration',
    'partyAppeal',
    'administrativeProcedure',
    'statutoryDuty',
    'fireHazardReport',
    'fireCauseReexamination',
  ]),
  organ: idSchema,
  reason: wordsSchema,
  ...paperShape,
};

/** Events of a first visit (`plan.3.1.1`, `plan.3.2.1`). */
export const intakeEvents = defineEvents({
  'intake.receive': described(text('收到信访事项', 'a petition is received'), () => ({
    ...arrivalShape,
    /** An oral petition is recorded truthfully (`reg.19`): who wrote it down. */
    recordedBy: z.optional(idSchema),
    /** Earlier matters of the host's register, so that a repeat visit is told apart (`plan.3.1.2`). */
    priors: z.optional(listOf(priorMatterSchema, 200)),
    /** Whether facts or reasons are claimed that were not before those who answered (`reg.36.3`). */
    newFacts: z.optional(z.boolean()),
    /** Somebody came in person to a body above the competent organ, and by how many levels (`reg.20`); a fact, and never a ground. */
    visitedAbove: z.optional(z.strictObject({ competent: idSchema, levels: whole(1, 5) })),
  })),
  'intake.assess': described(text('核定职责范围与类别', 'competence and kind are assessed'), () => ({
    withinCompetence: z.boolean(),
    kind: z.enum(matterKinds),
    reason: wordsSchema,
    /** The area that it is of, where it was not stated on arrival or was stated wrongly (`plan.1`). */
    territory: z.optional(idSchema),
  })),
  'intake.redirect': described(text('告知向有权机关提出', 'the petitioner is told where to go'), () => ({
    /** The organ that is competent. */
    organ: idSchema,
    reason: wordsSchema,
    /** The organ whose powers it goes on with, and what became of that one (`reg.24`). */
    formerOrgan: z.optional(z.strictObject({ organ: idSchema, change: z.enum(organChanges) })),
    ...paperShape,
  })),
  'intake.leaveBelow': described(
    text('下级办理期间不予受理', 'not accepted while an organ below has it'),
    () => ({
      /** The organ below that accepted the same matter. */
      organ: idSchema,
      acceptedOn: daySchema,
      /** The last day of its term. */
      until: daySchema,
      reason: wordsSchema,
      ...paperShape,
    }),
  ),
  'intake.passDown': described(text('决定转送交办', 'it is decided to pass it on'), () => ({
    reason: wordsSchema,
  })),
  'intake.leadToProcedure': described(text('导入法定途径', 'led to its own procedure'), () => ledElsewhere),
  'intake.register': described(text('登记', 'registered'), () => ({
    registerNumber: idSchema,
    ...paperShape,
  })),
  'intake.restrict': described(text('限定检举控告知悉范围', 'a report is handed to who may see it'), () => ({
    /** The unit that may see it: never one complained of. */
    unit: idSchema,
  })),
  'intake.classify': described(text('分类定性', 'classified'), () => ({
    classification: z.enum(classifications),
    criteria: classificationCriteria,
    /** Facts of the body's own that hold (`policy.approval.facts`). */
    ownFacts: z.optional(listOf(idSchema, 50)),
    reason: wordsSchema,
    ...exceptionShape(),
    ...simplifiedShape,
  })),
  'intake.answerOnTheSpot': described(text('当场答复', 'answered on the spot'), () => ({
    answer: wordsSchema,
    /** In which form the answer is given; a claim has a written opinion besides. */
    form: z.enum(noticeForms),
    /** The facts that make it simple. */
    simplified: simplifiedCriteria,
    /** Who wrote a spoken answer down. */
    recordedBy: z.optional(idSchema),
    /** How much of a suggestion is adopted (`reg.29`). */
    adopted: z.optional(z.enum(['whole', 'part', 'none'])),
    /** Of a claim: the petitioner who agrees, the unit whose answer it is, and what the written opinion says (`reg.31.6`). */
    agreedBy: z.optional(idSchema),
    unit: z.optional(idSchema),
    request: z.optional(wordsSchema),
    facts: z.optional(wordsSchema),
    legalBasis: z.optional(wordsSchema),
    outcome: z.optional(z.enum(replyOutcomes)),
    ...paperShape,
  })),
  'intake.withdraw': described(text('撤回', 'withdrawn by the petitioner'), () => ({
    reason: z.optional(wordsSchema),
  })),
});
