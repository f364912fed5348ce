import type { Deadline } from '../deadlines/deadline.ts';
import { allDeadlines } from '../engine/compose.ts';
import type { Engine } from '../engine/createEngine.ts';
import type { Decision } from '../engine/decision.ts';
import type { Explanation } from '../engine/explain.ts';
import type { Petition } from '../engine/petition.ts';
import { deadlineKinds } from '../policy/deadlineKinds.ts';
import { policyNamed } from '../policy/reference.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import { clausesOf } from './clause.ts';
import { engineVersion } from './engineVersion.ts';
import { policyHash } from './policyHash.ts';
import type { Receipt, ReceiptDeadline } from './receipt.ts';

/** What a receipt is made of. */
export type Deciding = Pick<Engine<string>, 'policies' | 'receive' | 'explain' | 'explainDeadline'>;

const mark = (petition: Petition | undefined) =>
  petition === undefined ? undefined : { seq: petition.seq, seal: petition.seal };

/** What became of a deadline; nothing where it is as it was. */
function changeOf(before: Deadline | undefined, now: Deadline): ReceiptDeadline['change'] | undefined {
  if (before === undefined) return 'started';
  if (before.state !== now.state) return 'ended';
  return JSON.stringify(before) === JSON.stringify(now) ? undefined : 'changed';
}

function deadlinesOf(engine: Deciding, before: Petition | undefined, after: Petition): ReceiptDeadline[] {
  const known = new Map((before ? allDeadlines(before) : []).map((one) => [one.id, one]));
  return allDeadlines(after).flatMap((now): ReceiptDeadline[] => {
    const { id, kind, rule, owner, start, due, provisional, state } = now;
    const was = known.get(id);
    const change = changeOf(was, now);
    if (change === undefined) return [];
    const counted = engine.explainDeadline(after, id)?.periods ?? [];
    const { label } = deadlineKinds[kind];
    const moved = was !== undefined && was.due !== due ? { dueBefore: was.due } : {};
    return [{ id, kind, change, rule, label, owner, start, due, ...moved, provisional, state, counted }];
  });
}

/** The policy that decided, with the digest of its content. */
function decidedUnder(
  { policies }: Deciding,
  { policy, calendar }: Decision,
): Pick<Receipt, 'policy' | 'calendar'> {
  const own = policy && policyNamed(policies, policy);
  return {
    ...(own ? { policy: { id: own.id, version: own.version, hash: policyHash(own) } } : {}),
    ...(calendar === undefined ? {} : { calendar }),
  };
}

/** The course of an instance: `handling-2` is one of `handling`. */
function courseOf({ instance, state }: Explanation): NonNullable<Receipt['course']> {
  return { lifecycle: instance.replace(/-\d+$/, ''), instance, state };
}

const rulesIn = ({ candidates, path, deadlines, effects, refusals }: Omit<Receipt, 'clauses'>): RuleId[] => [
  ...candidates.flatMap(({ rule, guards }) => [rule, ...guards.map((guard) => guard.rule)]),
  ...[...path, ...deadlines, ...refusals].map(({ rule }) => rule),
  ...effects.flatMap((effect) =>
    'rule' in effect && effect.rule !== undefined ? [effect.rule as RuleId] : [],
  ),
];

/**
 * The receipt of deciding an event on a petition, or of opening one where there is none yet; plain JSON. It decides as `engine.receive`
 * does, so that a receipt can be made again, whenever, of the petition before and the event. Facts that guards read are in it: whoever
 * gives it out sees to it that they may be.
 */
export function receiptOf(engine: Deciding, petition: Petition | undefined, event: unknown): Receipt {
  const decision = engine.receive(petition, event);
  const explained = engine.explain(petition, event);
  const after = decision.accepted ? decision.petition : petition;
  const [from, to] = [mark(petition), mark(after)];
  const receipt: Omit<Receipt, 'clauses'> = {
    format: 1,
    event,
    accepted: decision.accepted,
    ...decidedUnder(engine, decision),
    engine: engineVersion,
    ...(from ? { before: from } : {}),
    ...(to ? { after: to } : {}),
    ...(explained.accepted ? { course: courseOf(explained.explanation) } : {}),
    candidates: explained.accepted ? explained.explanation.candidates : [],
    path: decision.accepted ? decision.path : [],
    deadlines: decision.accepted ? deadlinesOf(engine, petition, decision.petition) : [],
    effects: decision.accepted ? decision.effects : [],
    refusals: decision.accepted ? [] : decision.refusals,
  };
  return { ...receipt, clauses: clausesOf(rulesIn(receipt)) };
}
