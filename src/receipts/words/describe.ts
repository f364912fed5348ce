import type { DeadlineOwner } from '../../deadlines/deadline.ts';
import type { DeadlineView } from '../../engine/deadlineViews.ts';
import { lifecycleLabel } from '../../engine/labels.ts';
import { type Policy, unitOf } from '../../policy/schema.ts';
import { cite } from '../../rules/citation.ts';
import { rule } from '../../rules/ruleBook.ts';
import type { Addressee, Effect } from '../../vocabulary/effects.ts';
import { own } from '../../vocabulary/own.ts';
import { roleLabels } from '../../vocabulary/roles.ts';
import { type RuleId, ruleIds } from '../../vocabulary/ruleIds.ts';
import { asWritten, type Text, text } from '../../vocabulary/text.ts';
import { deadlineKindLabels } from '../../vocabulary/words/deadlineKinds.ts';
import { effectTypeLabels } from '../../vocabulary/words/effectTypes.ts';
import { effectWhatLabels } from '../../vocabulary/words/effectWhats.ts';
import { eventLabel as labelOfEvent } from '../../vocabulary/words/events.ts';
import { remedyLabels } from '../../vocabulary/words/remedies.ts';
import { valueLabel } from '../../vocabulary/words/values.ts';

/** What an event type is called. */
export function eventLabel(type: unknown): Text {
  return labelOfEvent(typeof type === 'string' ? type : '?');
}

/** A rule's citation and short title; the id itself for a rule of another machine's. */
export function ruleLabel(id: string): { cited: Text; title: Text } {
  if (!ruleIds.includes(id as RuleId)) return { cited: asWritten(id), title: text('', '') };
  const known = id as RuleId;
  return { cited: cite(known), title: rule(known).label };
}

/** What a role name of a policy, or a part of the plan, is called. */
export function roleLabel(policy: Policy | undefined, role: string): Text {
  return (policy && own(policy.roles, role)?.label) ?? own(roleLabels, role) ?? asWritten(role);
}

/** What a unit is called. */
export function unitLabel(policy: Policy | undefined, unit: string | undefined): Text | undefined {
  if (unit === undefined) return undefined;
  return (policy && unitOf(policy, unit)?.label) ?? asWritten(unit);
}

/** Who owes a deadline: the part, and the unit where one is named. */
export function ownerLabel(policy: Policy | undefined, { role, unit }: DeadlineOwner): Text {
  const part = roleLabel(policy, role);
  const at = unitLabel(policy, unit);
  return at && at.zh !== part.zh ? text(`${part.zh} · ${at.zh}`, `${part.en}, ${at.en}`) : part;
}

/** What a deadline's kind is called; an id as in `handling-2.conclude#3` where the kind is unknown. */
export function deadlineLabel(kind: string): Text {
  return own<Text>(deadlineKindLabels, kind) ?? asWritten(kind);
}

function addresseeLabel(policy: Policy | undefined, { role, unit, ids }: Addressee): Text {
  const who = ownerLabel(policy, unit === undefined ? { role } : { role, unit });
  return ids && ids.length > 0
    ? text(`${who.zh}（${ids.join('、')}）`, `${who.en} (${ids.join(', ')})`)
    : who;
}

/** An effect in words: what the host is asked to do, with whom, and the facts that belong to it. */
export interface DescribedEffect {
  readonly verb: Text;
  readonly what: Text;
  readonly facts: readonly Text[];
  readonly rule: RuleId;
}

/** Says in words what an effect asks for; `deadlines` are the petition's, so that those that it names have a label. */
export function describeEffect(
  effect: Effect,
  policy: Policy | undefined,
  deadlines: readonly Pick<DeadlineView, 'id' | 'label'>[] = [],
): DescribedEffect {
  return {
    verb: effectTypeLabels[effect.type],
    what: subjectOf(effect, deadlines),
    facts: [...factsOf(effect, policy, deadlines)],
    rule: effect.rule,
  };
}

function subjectOf(effect: Effect, deadlines: readonly Pick<DeadlineView, 'id' | 'label'>[]): Text {
  switch (effect.type) {
    case 'schedule':
    case 'cancel':
      return deadlines.find(({ id }) => id === effect.deadline)?.label ?? asWritten(effect.deadline);
    case 'open':
      return lifecycleLabel(effect.lifecycle);
    default:
      return own<Text>(effectWhatLabels, effect.what) ?? asWritten(effect.what);
  }
}

function* factsOf(
  effect: Effect,
  policy: Policy | undefined,
  deadlines: readonly Pick<DeadlineView, 'id' | 'label'>[],
): Generator<Text> {
  if ('to' in effect) {
    const { zh, en } = addresseeLabel(policy, effect.to);
    yield text(`致 ${zh}`, `to ${en}`);
  }
  if (effect.type === 'inform') {
    const { zh, en } = addresseeLabel(policy, effect.organ);
    yield text(`致 ${zh}，决定人 ${effect.decidedBy}`, `to ${en}, decided by ${effect.decidedBy}`);
  }
  if (effect.type === 'notify') yield valueLabel('form', effect.form);
  if ('by' in effect && effect.by) yield text(`${effect.by} 前`, `by ${effect.by}`);
  if (effect.type === 'schedule') yield asWritten(effect.at.slice(0, 10));
  if (effect.type === 'record' && effect.about)
    yield deadlines.find(({ id }) => id === effect.about)?.label ?? asWritten(effect.about);
  if (effect.type === 'notify' && effect.remedy) {
    const { zh, en } = own<Text>(remedyLabels, effect.remedy) ?? asWritten(effect.remedy);
    yield text(`可：${zh}`, `they can: ${en}`);
  }
  if ('reason' in effect && effect.reason) yield text(`理由：${effect.reason}`, `reason: ${effect.reason}`);
}
