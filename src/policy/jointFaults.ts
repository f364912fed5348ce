import { text } from '../vocabulary/text.ts';
import type { PolicyFault } from './policyFault.ts';
import type { Policy } from './schema.ts';

/** Who can name neither a lead nor an assistant: they are no office. */
const noOffice: readonly string[] = ['petitioner', 'system'];

/** Parts that would name a unit although they are no office of anybody's. */
export function jointFaults({ joint: section }: Pick<Policy, 'joint'>): PolicyFault[] {
  if (section === undefined) return [];
  return (['assistantsNamedBy', 'namedBy'] as const).flatMap((list) =>
    section[list].flatMap((part, row): PolicyFault[] =>
      noOffice.includes(part)
        ? [
            {
              code: 'incomplete',
              path: `joint.${list}.${row}`,
              rule: 'policy',
              message: text(
                `“${part}”不是单位，不能指定主办、协办单位；应填机关内设角色，如 disciplineCommission`,
                `${part} is no office and names no unit; an office fits, as disciplineCommission`,
              ),
            },
          ]
        : [],
    ),
  );
}
