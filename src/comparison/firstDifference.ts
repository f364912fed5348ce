import type { DeadlineView } from '../engine/deadlineViews.js';
import type { Accepted, Decision } from '../engine/decision.js';
import { citation } from '../rules/citation.js';
import type { Effect } from '../vocabulary/effects.js';
import type { Refusal } from '../vocabulary/refusals.js';
import type { RuleId } from '../vocabulary/ruleIds.js';
import { type Text, text } from '../vocabulary/text.js';
import type { PolicyDifference } from './policyDifferences.js';

/** What differs. */
export type DifferenceKind = 'answer' | 'refusal' | 'state' | 'deadline' | 'owner' | 'effect';

/** One thing that differs at an event, and the data of the policies that it comes from, as far as they can be told. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly message: Text;
  readonly rule: RuleId | null;
  readonly because: readonly PolicyDifference[];
}

/** One side's answer to an event, and how its deadlines stand after it. */
export interface Answered {
  readonly decision: Decision;
  readonly deadlines: readonly DeadlineView[];
}

/** Parts of a policy on which a refusal of this code can rest. */
const groundsOf: Readonly<Record<string, RegExp>> = {
  'wrong-role': /^(roles|units|choices\.deputySigns|extension\.approvers)/,
  'guard-failed': /^(thresholds|choices|extension|units|notices)/,
  'too-late': /^(terms|notices|choices\.goodReasonReopensWindow)/,
  'too-early': /^(terms|notices)/,
};

const among = (changes: readonly PolicyDifference[], pattern: RegExp) =>
  changes.filter(({ path }) => pattern.test(path));

const firstRefusal = (decision: Decision): Refusal | undefined =>
  decision.accepted ? undefined : decision.refusals[0];

function answerDifference(one: Decision, other: Decision, changes: readonly PolicyDifference[]): Difference {
  const refusal = firstRefusal(one.accepted ? other : one) as Refusal;
  const { code, rule, message } = refusal;
  const because = among(changes, groundsOf[code] ?? /^$/);
  const cite = (lang: 'zh' | 'en') => citation(rule, lang);
  return {
    kind: 'answer',
    message: one.accepted
      ? text(
          `不予办理（${code}：${message.zh}，${cite('zh')}），原为予以办理`,
          `refused (${code}: ${message.en}, ${cite('en')}) instead of accepted`,
        )
      : text(
          `予以办理，原为不予办理（${code}：${message.zh}，${cite('zh')}）`,
          `accepted instead of refused (${code}: ${message.en}, ${cite('en')})`,
        ),
    rule,
    because,
  };
}

function refusalDifference(
  one: Decision,
  other: Decision,
  changes: readonly PolicyDifference[],
): Difference[] {
  const [before, after] = [firstRefusal(one), firstRefusal(other)];
  if (!before || !after || (before.code === after.code && before.message.en === after.message.en)) return [];
  const message = text(
    `不予办理的原因为“${after.message.zh}”，原为“${before.message.zh}”`,
    `refused because “${after.message.en}” instead of “${before.message.en}”`,
  );
  return [
    { kind: 'refusal', message, rule: after.rule, because: among(changes, groundsOf[after.code] ?? /^$/) },
  ];
}

/** The term that a deadline of a kind runs for, as a policy's data say it. */
function termText(value: unknown): Text {
  const { n, unit } = (value ?? {}) as { n?: number; unit?: string };
  return unit === 'workingDays'
    ? text(`${n} 个工作日`, `${n} working days`)
    : text(`${n} 日`, `${n} calendar days`);
}

function deadlineDifferences(
  one: readonly DeadlineView[],
  other: readonly DeadlineView[],
  changes: readonly PolicyDifference[],
): Difference[] {
  const before = new Map(one.map((view) => [view.id, view]));
  const after = new Map(other.map((view) => [view.id, view]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): Difference[] => {
    const [was, is] = [before.get(id), after.get(id)];
    const view = (is ?? was) as DeadlineView;
    const { rule, label, kind } = view;
    const because = among(changes, new RegExp(`^(terms\\.${kind.replace('.', '\\.')}\\.|notices)`));
    const cite = text(citation(rule, 'zh'), citation(rule, 'en'));
    if (!was || !is) {
      const message = is
        ? text(`新有期限“${label.zh}”（${is.due}）`, `a deadline more: ${label.en}, due ${is.due}`)
        : text(`没有期限“${label.zh}”（原为 ${was?.due}）`, `no deadline ${label.en} (was due ${was?.due})`);
      return [{ kind: 'deadline', message, rule, because }];
    }
    if (was.due !== is.due) {
      const [from, to] = [was.term, is.term].map(termText) as [Text, Text];
      const isTerm = JSON.stringify(was.term) !== JSON.stringify(is.term);
      const why = isTerm
        ? text(
            `，因 terms.${kind} 由${from.zh}改为${to.zh}`,
            ` because terms.${kind} is ${to.en} instead of ${from.en}`,
          )
        : because.length > 0
          ? text(`，因 ${because[0]?.path} 不同`, ` because ${because[0]?.path} differs`)
          : text('，因起算日、延期或节假日不同', ' because its start, extension or holidays differ');
      return [
        {
          kind: 'deadline',
          message: text(
            `期限“${label.zh}”为 ${is.due}，原为 ${was.due}${why.zh}（${cite.zh}）`,
            `deadline ${label.en} due ${is.due} instead of ${was.due}${why.en} (${cite.en})`,
          ),
          rule,
          because:
            because.length > 0 ? because : among(changes, /^(extension|choices\.acceptanceDay|notices)/),
        },
      ];
    }
    if (was.state !== is.state) {
      const message = text(
        `期限“${label.zh}”（${is.due}）的状态为 ${is.state}，原为 ${was.state}`,
        `deadline ${label.en} (${is.due}) is ${is.state} instead of ${was.state}`,
      );
      return [{ kind: 'deadline', message, rule, because }];
    }
    const owners = [was, is].map(
      ({ owner: { role, unit } }) => `${role}${unit === undefined ? '' : ` ${unit}`}`,
    );
    if (owners[0] === owners[1]) return [];
    const message = text(
      `期限“${label.zh}”的责任人为 ${owners[1]}，原为 ${owners[0]}`,
      `deadline ${label.en} is owed by ${owners[1]} instead of ${owners[0]}`,
    );
    return [{ kind: 'owner', message, rule, because: among(changes, /^(units|roles)/) }];
  });
}

const stateOf = ({ petition: { phase, beside } }: Accepted) =>
  [phase, ...beside].map(({ instance, value }) => `${instance}.${value}`).join(', ');

const effectName = (effect: Effect) =>
  `${effect.type}${'what' in effect ? ` ${effect.what}` : ''}${'deadline' in effect ? ` ${effect.deadline}` : ''}`;

function effectDifferences(one: Accepted, other: Accepted): Difference[] {
  const [before, after] = [one.effects.map(effectName), other.effects.map(effectName)];
  const more = after.filter((name) => !before.includes(name));
  const fewer = before.filter((name) => !after.includes(name));
  if (more.length + fewer.length === 0) return [];
  const said = [...more.map((name) => `+ ${name}`), ...fewer.map((name) => `− ${name}`)].join('; ');
  return [
    {
      kind: 'effect',
      message: text(`待执行事项不同：${said}`, `other effects: ${said}`),
      rule: null,
      because: [],
    },
  ];
}

/** Everything in which two answers to the same event differ: the answer itself first, then states, deadlines, owners and effects. */
export function differencesAt(
  one: Answered,
  other: Answered,
  changes: readonly PolicyDifference[],
): readonly Difference[] {
  const [before, after] = [one.decision, other.decision];
  if (before.accepted !== after.accepted) return [answerDifference(before, after, changes)];
  const deadlines = deadlineDifferences(one.deadlines, other.deadlines, changes);
  if (!before.accepted || !after.accepted)
    return [...refusalDifference(before, after, changes), ...deadlines];
  const states = [stateOf(before), stateOf(after)];
  const moved: Difference[] =
    states[0] === states[1]
      ? []
      : [
          {
            kind: 'state',
            message: text(
              `状态为 ${states[1]}，原为 ${states[0]}`,
              `stands in ${states[1]} instead of ${states[0]}`,
            ),
            rule: after.path[0]?.rule ?? null,
            because: among(changes, /^(choices|thresholds|terms)/),
          },
        ];
  return [...deadlines, ...moved, ...effectDifferences(before, after)];
}
