import type { Decision } from '../engine/decision.ts';
import { citation } from '../rules/citation.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { type Text, text } from '../vocabulary/text.ts';
import { refusalLabels } from '../vocabulary/words/refusals.ts';
import { among, type Difference } from './difference.ts';
import type { PolicyDifference } from './policyDifferences.ts';

/** Parts of a policy on which a refusal of this code can rest. */
const groundsOf: Readonly<Record<string, RegExp>> = {
  'wrong-role': /^(roles|units|choices\.deputySigns|extension\.approvers)/,
  'guard-failed': /^(thresholds|choices|extension|units|notices)/,
  'too-late': /^(terms|notices|choices\.goodReasonReopensWindow)/,
  'too-early': /^(terms|notices)/,
};

const grounds = ({ code }: Refusal, changes: readonly PolicyDifference[]) =>
  among(changes, groundsOf[code] ?? /^$/);

const firstRefusal = (decision: Decision): Refusal | undefined =>
  decision.accepted ? undefined : decision.refusals[0];

/** A refusal in brackets: what it is called, what it says, and the rule. */
function toldIn({ code, rule, message }: Refusal): Text {
  const name = refusalLabels[code];
  return text(
    `（${name.zh}：${message.zh}，${citation(rule, 'zh')}）`,
    `(${name.en}: ${message.en}, ${citation(rule, 'en')})`,
  );
}

/** One side accepts what the other refuses. */
export function answerDifference(
  one: Decision,
  other: Decision,
  changes: readonly PolicyDifference[],
): Difference {
  const refusal = firstRefusal(one.accepted ? other : one) as Refusal;
  const told = toldIn(refusal);
  const message = one.accepted
    ? text(`未通过${told.zh}，原为通过`, `refused ${told.en} instead of accepted`)
    : text(`通过，原为未通过${told.zh}`, `accepted instead of refused ${told.en}`);
  return { kind: 'answer', message, rule: refusal.rule, because: grounds(refusal, changes) };
}

/** Both sides refuse, and for other reasons. */
export function refusalDifferences(
  one: Decision,
  other: Decision,
  changes: readonly PolicyDifference[],
): Difference[] {
  const [before, after] = [firstRefusal(one), firstRefusal(other)];
  if (!before || !after || (before.code === after.code && before.message.en === after.message.en)) return [];
  const message = text(
    `未通过的原因为“${after.message.zh}”，原为“${before.message.zh}”`,
    `refused because “${after.message.en}” instead of “${before.message.en}”`,
  );
  return [{ kind: 'refusal', message, rule: after.rule, because: grounds(after, changes) }];
}
