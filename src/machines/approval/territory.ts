import { localBrigades } from '../../policy/localBrigades.ts';
import type { Policy } from '../../policy/schema.ts';
import { unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { condition } from './context.ts';

/** Guards on the brigade that a matter goes to. */
export const territoryConditions = {
  /** A department has its own business wherever the matter is; of brigades it is the local one, or the reason is on record. */
  localOrReasoned: condition({
    on: ['approval.propose', 'approval.sign', 'approval.endorse'],
    rule: 'plan.1',
    label: text(
      '交属地支队办理，或者说明交其他支队的理由',
      'of the brigades it is the local one, or why another has it is stated',
    ),
    says: ({ context, env }) => {
      const local = localBrigades(env.policy, context.matter).join(', ');
      return text(
        `属地支队为 ${local}；交其他支队办理的，在 territoryReason 中说明理由`,
        `the matter is in the territory of ${local}; for another brigade territoryReason says why`,
      );
    },
    reads: [
      'matter.territory',
      'matter.complainedOf',
      'event.unit',
      'event.territoryReason',
      'policy.units',
      'policy.territory',
    ],
    holds: ({ context: { matter }, event, env: { policy } }) => {
      if (event.territoryReason !== undefined || event.unit === undefined) return true;
      const local = localBrigades(policy, matter);
      if (local.length === 0 || local.includes(event.unit)) return true;
      return unitOf(policy, event.unit)?.roles.includes('brigade') !== true;
    },
  }),
} as const;

/** Asked wherever a unit is named, where the policy says whose territory is whose. */
export function keptLocal({ territory }: Policy): readonly 'localOrReasoned'[] {
  return territory === undefined ? [] : ['localOrReasoned'];
}

/** What the record says of it. */
export const whyNotLocal = ({ territoryReason }: { readonly territoryReason?: string | undefined }) =>
  territoryReason === undefined ? {} : { territoryReason };
