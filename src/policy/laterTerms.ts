import type { DeadlineKind } from './deadlineKinds.ts';
import { regulations2022 } from './regulations2022.ts';
import type { Policy } from './schema.ts';

/** Kinds of deadline that no policy of version 1.0.0 could name; one that is silent on them has the regulation's own term, or our default. */
export const laterKinds: readonly DeadlineKind[] = [
  'special.gather',
  'disorder.communicate',
  'disorder.evidence',
  'disorder.decideInforming',
  'disorder.publicSecurityComes',
  'disorder.group',
  'disorder.commandReporting',
  'disorder.publicityReporting',
  'disorder.unitAtScene',
  'urgent.report',
  'urgent.contain',
  'passing.send',
  'passing.share',
  'passing.acknowledge',
  'passing.objection',
  'passing.decision',
  'passing.dispute',
  'passing.notice',
  'passing.report',
  'passing.review',
  'reviewCase.accept',
  'reviewCase.review',
  'reviewCase.reexamine',
  'reviewCase.correct',
  'reviewCase.file',
  'reviewCase.hearing',
  'reviewCase.deliver',
  'reviewCase.redo',
  'assistance.accept',
  'assistance.decide',
  'assistance.give',
  'carryingOut.arrange',
  'carryingOut.carryOut',
  'carryingOut.check',
  'leaderInCharge.plan',
  'leaderInCharge.report',
  'leaderInCharge.settle',
  'reexamination.aftercare',
  'passing.lowerShare',
  'passing.whole',
  'reception.receive',
  'reception.report',
  'reception.answer',
  'reviewCase.draft',
];

/** Data of a policy with the terms of later kinds that they do not name; anything else stays for the check to refuse. */
export function withLaterTerms(input: unknown): unknown {
  const { terms } = (input ?? {}) as { terms?: unknown };
  if (typeof terms !== 'object' || terms === null) return input;
  const missing = laterKinds.filter((kind) => !Object.hasOwn(terms, kind));
  if (missing.length === 0) return input;
  const added = missing.map((kind) => [kind, (regulations2022 as Policy).terms[kind]]);
  return { ...(input as object), terms: { ...terms, ...Object.fromEntries(added) } };
}
