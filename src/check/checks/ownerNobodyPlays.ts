import { isAbsent } from '../../policy/parts.ts';
import { rolesPlaying } from '../../policy/schema.ts';
import { type RoleId, roleIds } from '../../vocabulary/roles.ts';
import { text } from '../../vocabulary/text.ts';
import type { CheckedChart } from '../chart.ts';
import type { Check, Found } from '../finding.ts';
import type { FindingPlace } from '../findingPlace.ts';
import type { Library } from '../library.ts';
import { fieldOf, paramsOf } from '../symbolic/params.ts';

function withoutOwner({ lifecycle, opening, edges }: CheckedChart, { policy }: Library): Found[] {
  const doings: { place: FindingPlace; actions: readonly object[]; event: string }[] = [
    { place: { lifecycle: lifecycle.id }, actions: opening, event: '' },
    ...edges.map(({ place, actions, event = '' }) => ({ place, actions, event })),
  ];
  return doings.flatMap(({ place, actions, event }) =>
    actions
      .filter((action) => (action as { type?: string }).type === 'startDeadline')
      .map((action) => paramsOf(action, event))
      .flatMap(({ kind, owner }): Found[] => {
        const role = fieldOf(owner, 'role');
        // One whom only a case names is somebody.
        if (typeof role !== 'string') return [];
        // What a part that the body does without would owe is never started.
        if (isAbsent(role, policy)) return [];
        const played = roleIds.includes(role as RoleId) && rolesPlaying(policy, [role as RoleId]).length > 0;
        if (played) return [];
        return [
          {
            place,
            reason: text(
              `期限“${String(kind)}”的责任方“${role}”无人担任`,
              `the deadline ${String(kind)} is owed by ${role}, whom no role of the policy plays`,
            ),
          },
        ];
      }),
  );
}

/** A deadline that is owed by a part that nobody plays. */
export const ownerNobodyPlays: Check = {
  id: 'PF304',
  name: 'owner-nobody-plays',
  severity: 'error',
  category: 'deadlines',
  title: text('期限无责任人', 'deadline without an owner'),
  fix: text(
    '改由有人担任的角色承担，或在方案中指定担任者',
    'let a part that is played owe it, or let a role of the policy play the part',
  ),
  find: (library) => library.charts.flatMap((chart) => withoutOwner(chart, library)),
};
