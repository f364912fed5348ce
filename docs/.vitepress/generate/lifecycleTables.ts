import type { CheckedChart } from '../../../src/check/chart.ts';
import { paramsOf } from '../../../src/check/symbolic/params.ts';
import { type DeadlineKind, deadlineKinds } from '../../../src/policy/deadlineKinds.ts';
import { rule } from '../../../src/rules/ruleBook.ts';
import { effectTypes } from '../../../src/vocabulary/effects.ts';
import { ruleIds } from '../../../src/vocabulary/ruleIds.ts';
import type { Language } from '../../../src/vocabulary/text.ts';
import { effectTypeLabels } from '../../../src/vocabulary/words/effectTypes.ts';
import { ownerWords, policies, termWords } from './deadlineWords.ts';
import { effectTypeOf, subjectOf } from './doingWords.ts';
import { code, lines, plain, table } from './markdown.ts';
import { capital, listed, sayIn } from './page.ts';
import { ruleLink } from './ruleLinks.ts';
import { usesIn, useWords } from './ruleUses.ts';
import { isCommon } from './stepSection.ts';

const kindsIn = ({ edges }: CheckedChart, type: string): ReadonlySet<string | undefined> =>
  new Set(edges.flatMap(({ meta }) => meta.does.filter((one) => one.type === type).map(({ what }) => what)));

/** The deadlines that a lifecycle starts or settles, each under the shipped policies. */
export function deadlineTable(chart: CheckedChart, lang: Language): string {
  const say = sayIn(lang);
  const started = new Set([
    ...kindsIn(chart, 'startDeadline'),
    ...chart.opening.flatMap((action) => openedKind(action)),
  ]);
  const settled = kindsIn(chart, 'settleDeadline');
  const kinds = (Object.keys(deadlineKinds) as DeadlineKind[]).filter(
    (one) => started.has(one) || settled.has(one),
  );
  return table(
    [
      say('期限', 'deadline'),
      say('责任人', 'owner'),
      ...policies.map(({ id }) => code(id)),
      say('本流程', 'here'),
      say('依据', 'rule'),
    ],
    kinds.map((kind) => {
      const { label, rule, length, nature } = deadlineKinds[kind];
      return [
        lines([
          plain(capital(label, lang)),
          code(kind),
          nature === 'window' ? say('权利行使期', 'a right for a time') : '',
        ]),
        ownerWords([chart], kind, lang),
        ...policies.map(({ terms }) =>
          length === 'event' ? say('由事件写明', 'named by the event') : termWords(terms[kind], lang),
        ),
        listed(
          [
            ...(started.has(kind) ? [say('起算', 'starts')] : []),
            ...(settled.has(kind) ? [say('了结', 'is settled')] : []),
          ],
          lang,
        ),
        ruleLink(rule, lang),
      ];
    }),
  );
}

/** The kind of deadline that is started when the lifecycle opens, where the action starts one. */
function openedKind(action: object): string[] {
  if ((action as { readonly type?: string }).type !== 'startDeadline') return [];
  const { kind } = paramsOf(action, '');
  return typeof kind === 'string' ? [kind] : [];
}

/** What a lifecycle's own steps ask of the host. */
export function effectTable(chart: CheckedChart, lang: Language): string {
  const say = sayIn(lang);
  const own = chart.edges.filter((edge) => !isCommon(edge)).flatMap(({ meta }) => meta.does);
  const rows = effectTypes.flatMap((type) => {
    const whats = new Set(own.filter((one) => effectTypeOf(one) === type).map(({ what }) => what ?? ''));
    whats.delete('');
    if (whats.size === 0) return [];
    const shown = [...whats].map((what) => `${plain(subjectOf(what, lang))} ${code(what)}`);
    return [[`${code(type)} ${effectTypeLabels[type][lang]}`, lines(shown)]];
  });
  return table([say('效果', 'effect'), say('内容', 'what it is about')], rows);
}

/** The guards of a lifecycle, and what a "no" of each becomes. */
export function guardTable(chart: CheckedChart, lang: Language): string {
  const say = sayIn(lang);
  const { conditions } = chart.lifecycle;
  const own = chart.edges.filter((edge) => !isCommon(edge));
  const used = [...new Set(own.flatMap(({ meta }) => meta.when.map(({ type }) => type)))];
  return table(
    [
      say('条件', 'guard'),
      say('须成立', 'what must hold'),
      say('否时拒绝代码', 'code where it does not'),
      say('须写明的事实', 'facts to be stated'),
      say('依据', 'rule'),
    ],
    used.flatMap((name) => {
      const condition = conditions[name];
      if (!condition) return [];
      const { label, rule, code: refused = 'guard-failed', needs } = condition;
      const facts =
        typeof needs === 'function'
          ? say('视载荷而定', 'depends on the payload')
          : lines((needs ?? []).map(code));
      return [[code(name), plain(capital(label, lang)), code(refused), facts, ruleLink(rule, lang)]];
    }),
  );
}

/** Every rule that a lifecycle names, and where. */
export function ruleTable(chart: CheckedChart, lang: Language): string {
  const say = sayIn(lang);
  const uses = usesIn(chart);
  return table(
    [say('条款', 'rule'), say('名称', 'title'), say('用于', 'used by')],
    ruleIds.flatMap((id) => {
      const here = uses.filter((use) => use.rule === id);
      if (here.length === 0) return [];
      return [[ruleLink(id, lang), plain(capital(rule(id).label, lang)), lines(useWords(here, lang))]];
    }),
  );
}
