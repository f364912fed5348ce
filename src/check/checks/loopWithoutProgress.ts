import { text } from '../../vocabulary/text.ts';
import type { CheckedChart, Edge } from '../chart.ts';
import type { Check, Found } from '../finding.ts';
import { circles, stepsBetween } from '../graph.ts';

/** A step by which nothing is done that anybody could see afterwards: facts may change, nothing is recorded, told, or owed. */
const leavesNoTrace = ({ meta }: Edge) => meta.does.every(({ type }) => type === 'set');

function loops(chart: CheckedChart): Found[] {
  const { lifecycle } = chart;
  const choosing = circles(stepsBetween(chart, ({ event }) => event === undefined)).map((states) => ({
    place: { lifecycle: lifecycle.id, state: states[0] },
    reason: text(
      `选择状态循环，永不停留：${[...states, states[0]].join(' → ')}`,
      `choices lead in a circle and never come to rest: ${[...states, states[0]].join(' → ')}`,
    ),
  }));
  const silent = stepsBetween(chart, (edge) => edge.event !== undefined && leavesNoTrace(edge));
  const events = circles(silent).flatMap((states): Found[] => {
    const [first, second = first] = states;
    const steps = silent.filter(({ from, to }) => from === first && to === second);
    return steps.slice(0, 1).map(({ edge: { place } }) => ({
      place,
      reason: text(
        `可无限重复而不留记录、不起算期限：${[...states, first].join(' → ')}`,
        `it can be repeated for ever and records nothing, tells nobody, starts nothing: ${[...states, first].join(' → ')}`,
      ),
    }));
  });
  return [...choosing, ...events];
}

/** A circle of choices, or a circle of steps that leave no trace. */
export const loopWithoutProgress: Check = {
  id: 'PF104',
  name: 'loop-without-progress',
  severity: 'error',
  category: 'structure',
  title: text('循环而无进展', 'loop without progress'),
  fix: text(
    '让其中一步引向别处，或记录、告知、起算期限',
    'let one of its steps lead elsewhere, or record something, tell somebody or start a deadline',
  ),
  find: ({ charts }) => charts.flatMap(loops),
};
