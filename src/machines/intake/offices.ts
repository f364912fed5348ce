import { unitOf } from '../../policy/schema.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { text } from '../../vocabulary/text.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';

/** Parts that no matter gets by without here, whoever handles it. */
const indispensable: readonly RoleId[] = [
  'disciplineCommission',
  'supervisionOffice',
  'disciplineSecretary',
  'chiefOfficer',
  'leadingGroup',
];

/** What is said against an office is not processed by that office: such a matter is for an organ above (`reg.30`). */
export const officesNotComplainedOf = conditionsFor<LifecycleContext, unknown>()({
  rule: 'reg.30',
  label: text(
    '被反映单位不是办理程序必经的本级机构；是的，由上级机关办理',
    'no office is complained of that the procedure here cannot do without; else an organ above handles the matter',
  ),
  reads: ['matter.complainedOf', 'policy.units'],
  holds: ({ context, env }) =>
    context.matter.complainedOf.units.every((id) =>
      (unitOf(env.policy, id)?.roles ?? []).every((role) => !indispensable.includes(role)),
    ),
});
