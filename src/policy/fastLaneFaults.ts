import { officeIds } from '../vocabulary/roles.ts';
import { text } from '../vocabulary/text.ts';
import type { PolicyFault } from './policyFault.ts';
import type { Policy } from './schema.ts';

/** Who answers on the spot is an office of the body; nobody has the matter yet as its responsible unit. */
const fits: readonly string[] = officeIds.filter((id) => id !== 'responsibleUnit');

/** Parts that would answer on the spot although they are no office that receives. */
export function fastLaneFaults({ fastLane }: Pick<Policy, 'fastLane'>): PolicyFault[] {
  return (fastLane?.by ?? []).flatMap((part, at): PolicyFault[] =>
    fits.includes(part)
      ? []
      : [
          {
            code: 'incomplete',
            path: `fastLane.by.${at}`,
            rule: 'policy',
            message: text(
              `“${part}”不能当场答复；应填本级机构，如 supervisionOffice`,
              `${part} does not answer on the spot; an office of the body fits, as supervisionOffice`,
            ),
          },
        ],
  );
}
