import type { GuardData } from '../../machines/lifecycle/chart.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import type { Edge } from '../chart.ts';
import type { Check, Found } from '../finding.ts';
import { fieldOf, originsIn, paramsOf } from '../symbolic/params.ts';
import { vouching } from '../vouching.ts';

const complainedOf = 'context.matter.complainedOf';

/** Whether a guard of the step keeps the unit in that field of the event from being one complained of. */
function vouchedFor(when: readonly GuardData[], field: string): boolean {
  return when.some(({ type, params, not }) => {
    if (not) return false;
    if (type === 'unitNotComplainedOf') return fieldOf(params, 'field') === field;
    return vouching.some(({ guard }) => guard === type);
  });
}

/** What one action would send, and to whom, as far as it can be told without a case. */
function faultsOf({ meta, event = '' }: Edge, action: object): Text[] {
  const params = paramsOf(action, event);
  const to = params.to ?? params.organ;
  const direct = ['unit', 'ids', 'role'].flatMap((name) => originsIn(fieldOf(to, name)));
  const faults = [...direct, ...originsIn(to)]
    .filter((origin) => origin.startsWith(complainedOf))
    .map((origin) =>
      text(
        `发往被反映人或被反映单位（${origin}）`,
        `it is addressed to whom the matter complains of (${origin})`,
      ),
    );
  const units = [
    ...originsIn(fieldOf(to, 'unit')),
    ...originsIn(fieldOf(params, 'matter', 'unit')),
    ...originsIn(fieldOf(params, 'owner', 'unit')),
  ];
  const fields = units
    .filter((origin) => origin.startsWith('event.') && origin !== 'event.by.unit')
    .map((origin) => origin.slice('event.'.length))
    .filter((field) => !vouchedFor(meta.when, field));
  return [
    ...faults,
    ...fields.map((field) =>
      text(
        `事项交给事件 ${field} 所指单位，而没有条件排除被反映单位`,
        `what is said goes to the unit that the event names as ${field}, and no guard keeps it from being one complained of`,
      ),
    ),
  ];
}

/** A step that could bring what is said against somebody to them or to their unit (safeguard 5). */
export const reachesComplainedOf: Check = {
  id: 'PF401',
  name: 'reaches-complained-of',
  severity: 'error',
  category: 'safeguards',
  title: text('可能告知被反映人', 'reaches the person complained of'),
  fix: text(
    '改发他方，或为该步骤加上 unitNotComplainedOf',
    'address somebody else, or guard the step by unitNotComplainedOf',
  ),
  find: ({ charts }) =>
    charts.flatMap(({ edges }) =>
      edges.flatMap((edge): Found[] => {
        const said = edge.actions.flatMap((action) => faultsOf(edge, action));
        const once = new Map(said.map((reason) => [reason.en, reason]));
        return [...once.values()].map((reason) => ({ place: edge.place, reason }));
      }),
    ),
};
