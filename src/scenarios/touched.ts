import type { DeadlineView } from '../engine/deadlineViews.ts';
import type { Decision } from '../engine/decision.ts';
import { ruleBook } from '../rules/ruleBook.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';

const isRule = (value: unknown): value is RuleId =>
  typeof value === 'string' && Object.hasOwn(ruleBook, value);

/** Every rule that played a part: named by an event, or of a transition, effect, refusal or deadline. */
export function rulesTouched(
  events: readonly object[],
  decisions: readonly Decision[],
  deadlines: readonly DeadlineView[],
): ReadonlySet<RuleId> {
  const ofDecision = (decision: Decision) =>
    decision.accepted
      ? [...decision.path, ...decision.effects].map(({ rule }) => rule)
      : decision.refusals.map(({ rule }) => rule);
  return new Set([
    ...events.flatMap((event) => Object.values(event).filter(isRule)),
    ...decisions.flatMap(ofDecision),
    ...deadlines.map(({ rule }) => rule),
  ]);
}

/** Rules of how days are counted stand behind every date and are named by none. */
export function countsDays(rule: RuleId): boolean {
  const { source } = ruleBook[rule];
  return source === 'civil' || source === 'holiday';
}
