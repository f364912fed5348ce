import { type DeadlineKind, deadlineKinds } from '../../policy/deadlineKinds.ts';
import { ruleIds } from '../../vocabulary/ruleIds.ts';
import { text } from '../../vocabulary/text.ts';
import type { CheckedChart } from '../chart.ts';
import type { Check } from '../finding.ts';
import { paramsOf } from '../symbolic/params.ts';

/** The rules that a chart follows: those of its steps and states, of the guards asked, of deadlines started and effects asked for. */
function rulesOf({ lifecycle, places, edges, opening }: CheckedChart): (string | undefined)[] {
  // Those of its policy's steps, and those that only another policy's steps ask.
  const guards = Object.values(lifecycle.conditions).map(({ rule }) => rule);
  const started = edges.flatMap(({ meta }) =>
    meta.does
      .filter(({ type }) => type === 'startDeadline')
      .map(({ what }) => deadlineKinds[what as DeadlineKind]?.rule),
  );
  const asked = [
    ...opening.map((action) => paramsOf(action, '')),
    ...edges.flatMap(({ actions, event }) => actions.map((action) => paramsOf(action, event ?? ''))),
  ].map(({ rule }) => rule as string | undefined);
  return [
    ...edges.map(({ meta }) => meta.rule),
    ...[...places.values()].map(({ meta }) => meta.rule),
    ...guards,
    ...started,
    ...asked,
  ];
}

/** A rule of the book that no machine follows. */
export const ruleWithoutStep: Check = {
  id: 'PF202',
  name: 'rule-without-step',
  severity: 'warning',
  category: 'rules',
  title: text('条款无步骤', 'rule without a step'),
  fix: text(
    '写出实施它的步骤或条件；若属原则，列入允许清单并说明理由',
    'write the step or guard that carries it out, or list it as a principle with a reason',
  ),
  find: ({ charts }) => {
    const followed = new Set(charts.flatMap(rulesOf));
    return ruleIds
      .filter((rule) => !followed.has(rule))
      .map((rule) => ({
        place: { rule },
        reason: text(
          '没有步骤、条件、期限或要求依据它',
          'no step, guard, deadline or effect follows from it',
        ),
      }));
  },
};
