import { rolesPlaying } from '../../policy/schema.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import type { CheckedChart, Edge } from '../chart.ts';
import type { Check } from '../finding.ts';
import { guardName } from '../guardNames.ts';
import type { Library } from '../library.ts';

/** Why the guards of a step can never all hold, or nothing. */
function contradiction({ meta }: Edge, { lifecycle }: CheckedChart, { policy }: Library): Text | undefined {
  const stranger = meta.when.find(({ type }) => lifecycle.conditions[type] === undefined);
  if (stranger)
    return text(`没有名为“${stranger.type}”的条件`, `there is no condition named ${stranger.type}`);
  const negated = new Set(meta.when.filter(({ not }) => not).map(guardName));
  const both = meta.when.find((guard) => guard.not !== true && negated.has(guardName(guard)));
  if (both) {
    const name = guardName(both);
    return text(`既要求“${name}”成立，又要求其不成立`, `it needs ${name} to hold and not to hold`);
  }
  if (meta.by.length > 0 && rolesPlaying(policy, meta.by).length === 0) {
    const parts = meta.by.join(', ');
    return text(`方案中没有角色担任：${parts}`, `no role of the policy plays ${parts}`);
  }
  return undefined;
}

/** A step whose guards can never all hold. */
export const neverTrueGuard: Check = {
  id: 'PF106',
  name: 'never-true-guard',
  severity: 'error',
  category: 'structure',
  title: text('条件永不成立', 'never-true guard'),
  fix: text(
    '去掉互相矛盾的条件，或在方案中指定担任者',
    'take away one of the guards that contradict each other, or let a role of the policy play the part',
  ),
  find: (library) =>
    library.charts.flatMap((chart) =>
      chart.edges.flatMap((edge) => {
        const reason = contradiction(edge, chart, library);
        return reason ? [{ place: edge.place, reason }] : [];
      }),
    ),
};
