import { text } from '../vocabulary/text.ts';
import type { PolicyFault } from './policyFault.ts';
import type { Policy } from './schema.ts';

/** Who names nobody: they are no office. */
const noOffice: readonly string[] = ['petitioner', 'system'];

/** Departments without a liaison person, where the body says that each has one (`plan.3.2.2.1`), and parts that can name nobody. */
export function liaisonFaults({ liaison, units }: Pick<Policy, 'liaison' | 'units'>): PolicyFault[] {
  if (liaison === undefined) return [];
  const without = units.flatMap(({ id, roles, liaison: person, outside }, at): PolicyFault[] =>
    roles.includes('businessDepartment') && outside !== true && person === undefined
      ? [
          {
            code: 'incomplete',
            path: `units.${at}.liaison`,
            rule: 'plan.3.2.2.1',
            message: text(
              `业务部门 ${id} 未确定联系人；应填该部门一名人员的编号，如 ${id}-liaison`,
              `the department ${id} has no liaison person; the id of a person of it fits, as ${id}-liaison`,
            ),
          },
        ]
      : [],
  );
  const nobody = liaison.namedBy.flatMap((part, at): PolicyFault[] =>
    noOffice.includes(part)
      ? [
          {
            code: 'incomplete',
            path: `liaison.namedBy.${at}`,
            rule: 'plan.3.2.2.1',
            message: text(
              `“${part}”不是单位，不能确定联系人；应填承办单位 responsibleUnit，或机关内设角色`,
              `${part} is no office and names nobody; responsibleUnit fits, or an office of the body`,
            ),
          },
        ]
      : [],
  );
  return [...without, ...nobody];
}
