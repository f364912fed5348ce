import type { CheckedChart, Edge } from '../../../src/check/chart.ts';
import { type DeadlineKind, deadlineKinds } from '../../../src/policy/deadlineKinds.ts';
import type { RuleId } from '../../../src/vocabulary/ruleIds.ts';
import type { Language } from '../../../src/vocabulary/text.ts';
import { code } from './markdown.ts';
import { listed, sayIn } from './page.ts';
import { isCommon } from './stepSection.ts';

/** One place of a machine that names a rule. */
export interface RuleUse {
  readonly rule: RuleId;
  readonly lifecycle: string;
  readonly as: 'lifecycle' | 'state' | 'step' | 'guard' | 'deadline';
  readonly name: string;
}

/** A step by the state that it leaves and its event: `received · intake.assess → competent`. */
const stepName = ({ place: { state }, event, to }: Edge): string =>
  `${state ?? '*'}${event === undefined ? '' : ` · ${event}`}${to === undefined ? '' : ` → ${to}`}`;

const once = (uses: readonly RuleUse[]): readonly RuleUse[] => [
  ...new Map(uses.map((use) => [`${use.rule} ${use.as} ${use.name}`, use])).values(),
];

function ofSteps(
  { lifecycle: { id, conditions } }: CheckedChart,
  edges: readonly Edge[],
  lifecycle = id,
): RuleUse[] {
  const guards = new Set(edges.flatMap(({ meta }) => meta.when.map(({ type }) => type)));
  return [
    ...edges.map((edge): RuleUse => ({ rule: edge.meta.rule, lifecycle, as: 'step', name: stepName(edge) })),
    ...[...guards].flatMap((name): RuleUse[] => {
      const condition = conditions[name];
      return condition ? [{ rule: condition.rule, lifecycle, as: 'guard', name }] : [];
    }),
  ];
}

/** Stands for every lifecycle at once. */
export const everyLifecycle = '*';

/** What the steps that lifecycles share name, each once. */
export const sharedUses = (charts: readonly CheckedChart[]): readonly RuleUse[] =>
  once(charts.flatMap((chart) => ofSteps(chart, chart.everywhere.filter(isCommon), everyLifecycle)));

/** Every place of a lifecycle that names a rule, each once. */
export function usesIn(chart: CheckedChart): readonly RuleUse[] {
  const { lifecycle, places, edges } = chart;
  const { id, rule } = lifecycle;
  const kinds = new Set(
    edges.flatMap(({ meta }) =>
      meta.does.filter(({ type }) => type === 'startDeadline').map(({ what }) => what),
    ),
  );
  return once([
    { rule, lifecycle: id, as: 'lifecycle', name: id },
    ...[...places.values()].map(
      ({ name, meta }): RuleUse => ({ rule: meta.rule, lifecycle: id, as: 'state', name }),
    ),
    ...ofSteps(
      chart,
      edges.filter((edge) => !isCommon(edge)),
    ),
    ...[...kinds].flatMap((kind): RuleUse[] => {
      const entry = deadlineKinds[kind as DeadlineKind];
      return entry ? [{ rule: entry.rule, lifecycle: id, as: 'deadline', name: String(kind) }] : [];
    }),
  ]);
}

/** The uses of a rule in one lifecycle, a line for each kind of use. */
export function useWords(uses: readonly RuleUse[], lang: Language): string[] {
  const say = sayIn(lang);
  const titles = {
    lifecycle: say('流程', 'lifecycle'),
    state: say('状态', 'states'),
    step: say('步骤', 'steps'),
    guard: say('条件', 'guards'),
    deadline: say('期限', 'deadlines'),
  };
  return (Object.keys(titles) as RuleUse['as'][]).flatMap((as) => {
    const names = uses.filter((use) => use.as === as).map(({ name }) => code(name));
    if (names.length === 0) return [];
    return [as === 'lifecycle' ? titles[as] : `${titles[as]}${say('：', ': ')}${listed(names, lang)}`];
  });
}
