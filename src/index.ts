export * from './calendar/index.js';
export type { Terms } from './deadlines/compute.js';
export {
  type Deadline,
  type DeadlineOwner,
  type DeadlineState,
  deadlineSchema,
  holderOf,
  isOwed,
} from './deadlines/deadline.js';
export { daysLeft, hasPassed, isWithin, lastMoment, needsReminder, stateAt } from './deadlines/guards.js';
export { createEngine, type Engine, type EngineOptions } from './engine/createEngine.js';
export type { DeadlineView } from './engine/deadlineViews.js';
export type { Accepted, Decision, Refused, Taken } from './engine/decision.js';
export type { Due } from './engine/due.js';
export { type ExplainedDeadline, type Explanation, explanationText } from './engine/explain.js';
export type { Explained } from './engine/explainDecision.js';
export type { Fold, Folded } from './engine/fold.js';
export { lifecycleLabel, stateLabel } from './engine/labels.js';
export { lifecycles } from './engine/lifecycles.js';
export type { MigrationPlan, MigrationRefused, MigrationTarget } from './engine/migrate.js';
export { type NextEvent, payloadSchema } from './engine/nextEvents.js';
export { type Course, type EndedCourse, type Petition, petitionSchema } from './engine/petition.js';
export type { PetitionEvent, PetitionEventOf } from './engine/petitionEvent.js';
export { SteppingDifference } from './engine/refereed.js';
export type { Difference, LogEntry, Replayed, ReplayOptions } from './engine/replay.js';
export type { Restored } from './engine/restore.js';
export type { Stepping } from './engine/terms.js';
export { answerability } from './machines/answerability.js';
export { capitalVisit } from './machines/capitalVisit.js';
export { complexApproval } from './machines/complexApproval.js';
export { disorderlyVisit } from './machines/disorderlyVisit.js';
export { firstVisit } from './machines/firstVisit.js';
export { generalApproval } from './machines/generalApproval.js';
export { groupVisit } from './machines/groupVisit.js';
export { handling } from './machines/handling.js';
export type { StateMeta, StepMeta } from './machines/lifecycle/chart.js';
export type { BoundLifecycle, Lifecycle } from './machines/lifecycle/lifecycle.js';
export { reexamination } from './machines/reexamination.js';
export { repeatVisit } from './machines/repeatVisit.js';
export { review } from './machines/review.js';
export { specialPeriod } from './machines/specialPeriod.js';
export { superiorReferral } from './machines/superiorReferral.js';
export { supervision } from './machines/supervision.js';
export { type DeadlineKind, deadlineKinds } from './policy/deadlineKinds.js';
export { checkPolicy, definePolicy, type PolicyInput, PolicyRefused } from './policy/definePolicy.js';
export { fireRescueBureau } from './policy/fireRescueBureau.js';
export { housingBureau } from './policy/housingBureau.js';
export type { PolicyFault } from './policy/policyFault.js';
export { regulations2022 } from './policy/regulations2022.js';
export { type Policy, policySchema } from './policy/schema.js';
export { citation } from './rules/citation.js';
export type { Rule } from './rules/rule.js';
export { rule, ruleBook, rulesOf } from './rules/ruleBook.js';
export {
  type Effect,
  type EffectOf,
  type EffectType,
  effectSchema,
  effectTypes,
} from './vocabulary/effects.js';
export type { AnswerabilityRule } from './vocabulary/events/answerability.js';
export type { EventType } from './vocabulary/events/catalogue.js';
export type { Actor, EventDefinition, EventHead, EventOf } from './vocabulary/events/define.js';
export { commonEvents, matterEvents } from './vocabulary/events/everywhere.js';
export { statedCauses } from './vocabulary/events/supervision.js';
export { canonicalInstant, type Day, type Instant, isDay, isInstant } from './vocabulary/instant.js';
export { type Matter, matterSchema } from './vocabulary/matter.js';
export { holdsPersonalNumber, withoutPersonalNumbers } from './vocabulary/personalNumber.js';
export { type Refusal, type RefusalCode, refusalCodes } from './vocabulary/refusals.js';
export { type RoleId, roleIds, roleLabels } from './vocabulary/roles.js';
export { type RuleId, ruleIds } from './vocabulary/ruleIds.js';
export type { RecordSchema, Schema } from './vocabulary/schema.js';
export type { Language, Text } from './vocabulary/text.js';
export { deadlineKindLabels } from './vocabulary/words/deadlineKinds.js';
export { deadlineStateLabels } from './vocabulary/words/deadlineStates.js';
export { effectTypeLabels } from './vocabulary/words/effectTypes.js';
export { type EffectWhat, effectWhatLabels } from './vocabulary/words/effectWhats.js';
export { eventLabel, eventLabels } from './vocabulary/words/events.js';
export { type FieldName, fieldLabel, fieldLabels, fieldLabelsAt } from './vocabulary/words/fields.js';
export { refusalLabels } from './vocabulary/words/refusals.js';
export { remedyLabels } from './vocabulary/words/remedies.js';
export { type ChoiceField, type ChoiceOf, valueLabel, valueLabels } from './vocabulary/words/values.js';
