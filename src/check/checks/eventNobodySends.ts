import { rolesPlaying, unitPlaying } from '../../policy/schema.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { text } from '../../vocabulary/text.ts';
import { isOpened } from '../everySection.ts';
import type { Check } from '../finding.ts';
import { groups } from '../groups.ts';
import type { Library } from '../library.ts';

/** Parts that somebody plays without a unit of the body, or for the unit that has the matter. */
const withoutUnit: ReadonlySet<RoleId> = new Set(['petitioner', 'system', 'responsibleUnit']);

const canAct = ({ policy }: Library, part: RoleId) =>
  rolesPlaying(policy, [part]).length > 0 &&
  (withoutUnit.has(part) || unitPlaying(policy, part) !== undefined);

/** An event that a lifecycle answers to and that nobody can send under the policy. */
export const eventNobodySends: Check = {
  id: 'PF501',
  name: 'event-nobody-sends',
  severity: 'error',
  category: 'events',
  title: text('事件无人可提出', 'event that no role may send'),
  fix: text(
    '在方案中指定担任者及其单位，或改写步骤的 by',
    'give a role of the policy and a unit the part, or let another part send it',
  ),
  find: (library) =>
    library.charts.filter(isOpened).flatMap(({ lifecycle, edges }) =>
      groups(edges, ({ event }) => event).flatMap(([event, steps]) => {
        const parts = [...new Set(steps.flatMap(({ meta }) => meta.by))];
        if (event === undefined || parts.some((part) => canAct(library, part))) return [];
        return [
          {
            place: { lifecycle: lifecycle.id, event },
            reason: text(
              `该方案下没有角色和单位可担任：${parts.join('、')}`,
              `under this policy no role with a unit plays ${parts.join(', ')}`,
            ),
          },
        ];
      }),
    ),
};
