import type { Accepted } from '../engine/decision.ts';
import type { Effect } from '../vocabulary/effects.ts';
import { text } from '../vocabulary/text.ts';
import { deadlineDifferences } from './deadlineDifferences.ts';
import { type Answered, among, type Difference } from './difference.ts';
import type { PolicyDifference } from './policyDifferences.ts';
import { answerDifference, refusalDifferences } from './refusalDifferences.ts';

const stateOf = ({ petition: { phase, beside } }: Accepted) =>
  [phase, ...beside].map(({ instance, value }) => `${instance}.${value}`).join(', ');

function stateDifferences(
  one: Accepted,
  other: Accepted,
  changes: readonly PolicyDifference[],
): Difference[] {
  const [before, after] = [stateOf(one), stateOf(other)];
  if (before === after) return [];
  const message = text(`状态为 ${after}，原为 ${before}`, `stands in ${after} instead of ${before}`);
  const because = among(changes, /^(choices|thresholds|terms)/);
  return [{ kind: 'state', message, rule: other.path[0]?.rule ?? null, because }];
}

const effectName = (effect: Effect) =>
  `${effect.type}${'what' in effect ? ` ${effect.what}` : ''}${'deadline' in effect ? ` ${effect.deadline}` : ''}`;

function effectDifferences(one: Accepted, other: Accepted): Difference[] {
  const [before, after] = [one.effects.map(effectName), other.effects.map(effectName)];
  const more = after.filter((name) => !before.includes(name));
  const fewer = before.filter((name) => !after.includes(name));
  if (more.length + fewer.length === 0) return [];
  const said = [...more.map((name) => `+ ${name}`), ...fewer.map((name) => `− ${name}`)].join('; ');
  const message = text(`待执行事项不同：${said}`, `other effects: ${said}`);
  return [{ kind: 'effect', message, rule: null, because: [] }];
}

/** Everything in which two answers to the same event differ: the answer itself first, then deadlines, states and effects. */
export function differencesAt(
  one: Answered,
  other: Answered,
  changes: readonly PolicyDifference[],
): readonly Difference[] {
  const [before, after] = [one.decision, other.decision];
  if (before.accepted !== after.accepted) return [answerDifference(before, after, changes)];
  const deadlines = deadlineDifferences(one, other, changes);
  if (!before.accepted || !after.accepted)
    return [...refusalDifferences(before, after, changes), ...deadlines];
  return [...deadlines, ...stateDifferences(before, after, changes), ...effectDifferences(before, after)];
}
