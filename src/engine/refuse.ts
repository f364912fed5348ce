import type { Terms } from '../deadlines/compute.ts';
import type { Asked, Tried } from '../machines/lifecycle/judge.ts';
import { type Policy, rolesPlaying } from '../policy/schema.ts';
import { citation } from '../rules/citation.ts';
import type { Effect, EffectOf } from '../vocabulary/effects.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import { text } from '../vocabulary/text.ts';

/** The policy's role names that a candidate asks for. */
function rolesOf(tried: Tried, { policy }: Terms): string[] {
  return rolesPlaying(policy, tried.may);
}

/** A guard that said no, or that lacks a fact, as a refusal. */
function fromGuard({ guard, condition, answer, deadline, says }: Asked, tried: Tried, terms: Terms): Refusal {
  const { meta } = tried.candidate;
  const roles = rolesOf(tried, terms);
  const common = { guard: guard.type, roles, ...(deadline === undefined ? {} : { deadline }) };
  const { zh, en } = says ?? condition.label;
  if (answer.answer === 'missing') {
    const { fact } = answer;
    return {
      code: 'missing-fact',
      rule: condition.rule,
      message: text(`缺少事实“${fact}”，无法判断：${zh}`, `the fact ${fact} is needed to tell: ${en}`),
      ...common,
      fact,
    };
  }
  if (condition.code === 'wrong-role') {
    const unit = meta.by.includes('responsibleUnit')
      ? text('（须为承办本事项的单位）', ' (of the unit that has the matter)')
      : text('', '');
    // The role may be right and the unit, say, be another: then the condition says what is wrong.
    const why = guard.type === 'by' ? unit : text(`（${zh}）`, ` (${en})`);
    const names = roles.map((role) => (terms.policy.roles[role] as Policy['roles'][string]).label);
    return {
      code: 'wrong-role',
      rule: meta.rule,
      message: text(
        `此事项应由${names.map((name) => name.zh).join('、')}提出${why.zh}`,
        `this is for: ${names.map((name) => name.en).join(', ')}${why.en}`,
      ),
      ...common,
    };
  }
  const must = guard.not ? text('须不成立', 'this must not hold') : text('须成立', 'this must hold');
  return {
    code: condition.code ?? 'guard-failed',
    rule: condition.rule,
    message: text(
      `${must.zh}：${zh}（${citation(condition.rule, 'zh')}）`,
      `${must.en}: ${en} (${citation(condition.rule, 'en')})`,
    ),
    ...common,
  };
}

interface Failing {
  readonly one: Tried;
  readonly failed: readonly Asked[];
}

const nameOf = ({ guard }: Asked) => `${guard.type} ${JSON.stringify(guard.params ?? {})}`;

/** Guards that one candidate needs to hold and another not to: they tell the candidates apart. */
function forks(tried: readonly Tried[]): ReadonlySet<string> {
  const uses = tried.flatMap(({ asked }) => asked);
  const negated = new Set(uses.filter(({ guard }) => guard.not).map(nameOf));
  return new Set(
    uses
      .filter(({ guard }) => !guard.not)
      .map(nameOf)
      .filter((name) => negated.has(name)),
  );
}

/** Those that fail in nothing of the kind; all of them where each does. */
function without(failing: readonly Failing[], kind: (asked: Asked) => boolean): readonly Failing[] {
  const right = failing.filter(({ failed }) => !failed.some(kind));
  return right.length > 0 ? right : failing;
}

/**
 * Why no candidate was taken: the guards that failed in the candidates that came closest, which are those for this role and
 * this fork of the way. Where the wrong role is the only thing or one of the things, it comes first.
 */
export function refusalsFrom(tried: readonly Tried[], terms: Terms): Refusal[] {
  const failing = tried.map((one) => ({ one, failed: one.asked.filter(({ holds }) => !holds) }));
  const fork = forks(tried);
  const right = without(failing, ({ condition }) => condition.code === 'wrong-role');
  const pool = without(right, (asked) => fork.has(nameOf(asked)));
  const fewest = Math.min(...pool.map(({ failed }) => failed.length));
  const refusals = pool
    .filter(({ failed }) => failed.length === fewest)
    .flatMap(({ one, failed }) => failed.map((asked) => fromGuard(asked, one, terms)));
  const distinct = new Map(
    refusals.map((refusal) => [`${refusal.code} ${refusal.guard} ${refusal.message.en}`, refusal]),
  );
  return [...distinct.values()].sort(
    (a, b) => Number(b.code === 'wrong-role') - Number(a.code === 'wrong-role'),
  );
}

/** An event that the state does not know: what it knows instead. */
export function notNow(rule: RuleId, type: string, state: string, instead: readonly string[]): Refusal {
  return {
    code: 'not-now',
    rule,
    message: text(
      `现处“${state}”，不能办理“${type}”；可办理：${instead.join('、') || '无'}`,
      `${type} is not possible in ${state}; possible: ${instead.join(', ') || 'nothing'}`,
    ),
    instead,
  };
}

/** A refusal that no guard gave. */
export function plain(
  code: Refusal['code'],
  rule: RuleId,
  zh: string,
  en: string,
  more: Partial<Refusal> = {},
): Refusal {
  return { code, rule, message: text(zh, en), ...more };
}

/** An effect would have carried what is said against somebody to them or their unit (`reg.30`). */
export function breachRefusal(effect: Effect): Refusal {
  // Whatever is addressed to somebody says what it is.
  const { type, what } = effect as EffectOf<'notify'>;
  return plain(
    'guard-failed',
    'reg.30',
    '检举控告材料不得透露、转给被反映的人或单位',
    `what is said against somebody never reaches them or their unit: ${type} ${what}`,
    { guard: 'confidence' },
  );
}
