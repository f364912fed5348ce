export * from './calendar/index.ts';
export type { Terms } from './deadlines/compute.ts';
export {
  type Deadline,
  type DeadlineOwner,
  type DeadlineState,
  deadlineSchema,
  holderOf,
  isOwed,
} from './deadlines/deadline.ts';
export { daysLeft, hasPassed, isWithin, lastMoment, needsReminder, stateAt } from './deadlines/guards.ts';
export { createEngine, type Engine, type EngineOptions } from './engine/createEngine.ts';
export type { DeadlineView } from './engine/deadlineViews.ts';
export type { Accepted, Decision, Refused, Taken } from './engine/decision.ts';
export type { Due } from './engine/due.ts';
export {
  type ExplainedCandidate,
  type ExplainedDeadline,
  type Explanation,
  explanationText,
} from './engine/explain.ts';
export type { Explained } from './engine/explainDecision.ts';
export type { Fold, Folded } from './engine/fold.ts';
export { lifecycleLabel, stateLabel } from './engine/labels.ts';
export type { MigrationPlan, MigrationRefused, MigrationTarget } from './engine/migrate.ts';
export { type NextEvent, payloadSchema, type Standing } from './engine/nextEvents.ts';
export { type Course, type EndedCourse, type Petition, petitionSchema } from './engine/petition.ts';
export type { PetitionEvent, PetitionEventOf } from './engine/petitionEvent.ts';
export { SteppingDifference } from './engine/refereed.ts';
export type { Difference, LogEntry, Replayed, ReplayOptions } from './engine/replay.ts';
export type { Restored } from './engine/restore.ts';
export type { Stepping } from './engine/terms.ts';
export type { StateMeta, StepMeta } from './machines/lifecycle/chart.ts';
export type { BoundLifecycle, Lifecycle } from './machines/lifecycle/lifecycle.ts';
export * from './machines/lifecycles.ts';
export { type DeadlineKind, deadlineKinds } from './policy/deadlineKinds.ts';
export { checkPolicy, definePolicy, type PolicyInput, PolicyRefused } from './policy/definePolicy.ts';
export { fireRescueBureau } from './policy/fireRescueBureau.ts';
export { housingBureau } from './policy/housingBureau.ts';
export type { PolicyFault } from './policy/policyFault.ts';
export { regulations2022 } from './policy/regulations2022.ts';
export { type Policy, policySchema } from './policy/schema.ts';
export { earlierPolicies, shippedPolicies } from './policy/shippedPolicies.ts';
export { citation } from './rules/citation.ts';
export type { Rule, RuleCheck, RuleSource } from './rules/rule.ts';
export { rule, ruleBook, rulesInForce, rulesOf } from './rules/ruleBook.ts';
export {
  type Effect,
  type EffectOf,
  type EffectType,
  effectSchema,
  effectTypes,
  type RemedyKind,
} from './vocabulary/effects.ts';
export type { AnswerabilityRule } from './vocabulary/events/answerability.ts';
export type { EventType } from './vocabulary/events/catalogue.ts';
export type { Actor, Entry, EventDefinition, EventHead, EventOf } from './vocabulary/events/define.ts';
export { commonEvents, matterEvents } from './vocabulary/events/everywhere.ts';
export { statedCauses } from './vocabulary/events/supervision.ts';
export { canonicalInstant, type Day, type Instant, isDay, isInstant } from './vocabulary/instant.ts';
export { type Matter, matterSchema } from './vocabulary/matter.ts';
export { holdsPersonalNumber, withoutPersonalNumbers } from './vocabulary/personalNumber.ts';
export { type Refusal, type RefusalCode, refusalCodes } from './vocabulary/refusals.ts';
export { type RoleId, roleIds, roleLabels } from './vocabulary/roles.ts';
export { type RuleId, ruleIds } from './vocabulary/ruleIds.ts';
export type { Named, RecordSchema, Schema } from './vocabulary/schema.ts';
export type { ReviewLevel } from './vocabulary/terms.ts';
export type { Language, Text } from './vocabulary/text.ts';
export { deadlineKindLabels } from './vocabulary/words/deadlineKinds.ts';
export { deadlineStateLabels } from './vocabulary/words/deadlineStates.ts';
export { effectTypeLabels } from './vocabulary/words/effectTypes.ts';
export { type EffectWhat, effectWhatLabels } from './vocabulary/words/effectWhats.ts';
export { eventLabel, eventLabels } from './vocabulary/words/events.ts';
export { type FieldName, fieldLabel, fieldLabels, fieldLabelsAt } from './vocabulary/words/fields.ts';
export { refusalLabels } from './vocabulary/words/refusals.ts';
export { remedyLabels } from './vocabulary/words/remedies.ts';
export { type ChoiceField, type ChoiceOf, valueLabel, valueLabels } from './vocabulary/words/values.ts';
