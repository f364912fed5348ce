import type { DeadlineView } from '../engine/deadlineViews.ts';
import { citation } from '../rules/citation.ts';
import { type Text, text } from '../vocabulary/text.ts';
import { deadlineStateLabels } from '../vocabulary/words/deadlineStates.ts';
import { type Answered, among, type Difference } from './difference.ts';
import { ownerText } from './ownerText.ts';
import type { PolicyDifference } from './policyDifferences.ts';

/** A deadline that both sides have. */
interface Pair {
  readonly was: DeadlineView;
  readonly is: DeadlineView;
  /** Places that differ and on which its kind rests. */
  readonly because: readonly PolicyDifference[];
}

/** The term that a deadline of a kind runs for, as a policy's data say it. */
function termText(value: unknown): Text {
  const { n, unit } = (value ?? {}) as { n?: number; unit?: string };
  return unit === 'workingDays'
    ? text(`${n} 个工作日`, `${n} working days`)
    : text(`${n} 日`, `${n} calendar days`);
}

/** Why the last day is another one. */
function reasonOf({ was, is, because }: Pair): Text {
  const [from, to] = [was.term, is.term].map(termText) as [Text, Text];
  if (JSON.stringify(was.term) !== JSON.stringify(is.term))
    return text(
      `，因 terms.${is.kind} 由 ${from.zh}改为 ${to.zh}`,
      ` because terms.${is.kind} is ${to.en} instead of ${from.en}`,
    );
  const [first] = because;
  return first
    ? text(`，因 ${first.path} 不同`, ` because ${first.path} differs`)
    : text('，因起算日、延期或节假日不同', ' because its start, extension or holidays differ');
}

function dayDifference(pair: Pair, changes: readonly PolicyDifference[]): Difference {
  const { was, is, because } = pair;
  const { label, rule } = is;
  const why = reasonOf(pair);
  return {
    kind: 'deadline',
    message: text(
      `期限“${label.zh}”为 ${is.due}，原为 ${was.due}${why.zh}（${citation(rule, 'zh')}）`,
      `deadline ${label.en} due ${is.due} instead of ${was.due}${why.en} (${citation(rule, 'en')})`,
    ),
    rule,
    because: because.length > 0 ? because : among(changes, /^(extension|choices\.acceptanceDay|notices)/),
  };
}

function stateDifference({ was, is, because }: Pair): Difference {
  const { label, rule, due } = is;
  const [before, after] = [deadlineStateLabels[was.state], deadlineStateLabels[is.state]];
  const message = text(
    `期限“${label.zh}”（${due}）的状态为“${after.zh}”，原为“${before.zh}”`,
    `deadline ${label.en} (${due}) is ${after.en} instead of ${before.en}`,
  );
  return { kind: 'deadline', message, rule, because };
}

/** A deadline that one side alone has. */
function onlyThere(view: DeadlineView, isNew: boolean, because: readonly PolicyDifference[]): Difference {
  const { label, due, rule } = view;
  const message = isNew
    ? text(`新有期限“${label.zh}”（${due}）`, `a deadline more: ${label.en}, due ${due}`)
    : text(`没有期限“${label.zh}”（原为 ${due}）`, `no deadline ${label.en} (was due ${due})`);
  return { kind: 'deadline', message, rule, because };
}

/** Deadlines that one side alone has, that end on another day, stand otherwise, or are somebody else's. */
export function deadlineDifferences(
  one: Answered,
  other: Answered,
  changes: readonly PolicyDifference[],
): Difference[] {
  const before = new Map(one.deadlines.map((view) => [view.id, view]));
  const after = new Map(other.deadlines.map((view) => [view.id, view]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): Difference[] => {
    const [was, is] = [before.get(id), after.get(id)];
    const view = (is ?? was) as DeadlineView;
    const because = among(changes, new RegExp(`^(terms\\.${view.kind.replace('.', '\\.')}\\.|notices)`));
    if (!was || !is) return [onlyThere(view, is !== undefined, because)];
    const pair = { was, is, because };
    if (was.due !== is.due) return [dayDifference(pair, changes)];
    if (was.state !== is.state) return [stateDifference(pair)];
    if (was.owner.role === is.owner.role && was.owner.unit === is.owner.unit) return [];
    const owners = [ownerText(one.policy, was.owner), ownerText(other.policy, is.owner)] as const;
    const message = text(
      `期限“${view.label.zh}”的责任人为${owners[1].zh}，原为${owners[0].zh}`,
      `deadline ${view.label.en} is owed by ${owners[1].en} instead of ${owners[0].en}`,
    );
    return [{ kind: 'owner', message, rule: view.rule, because: among(changes, /^(units|roles)/) }];
  });
}
