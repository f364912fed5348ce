import * as z from 'zod/mini';
import { nonEmptyListOf } from '../vocabulary/bounded.ts';
import { leadGrounds } from '../vocabulary/events/handling.ts';
import { roleSchema } from '../vocabulary/ids.ts';
import { type Named, type Read, type RecordSchema, schemaOf } from '../vocabulary/schema.ts';
import { text } from '../vocabulary/text.ts';
import type { PolicyFault } from './policyFault.ts';
import type { Policy } from './schema.ts';

const joint = schemaOf(
  z.strictObject({
    /** Who names an assisting unit (协办单位). */
    assistantsNamedBy: nonEmptyListOf(roleSchema),
    /** How another unit can come to lead. */
    lead: nonEmptyListOf(z.enum(leadGrounds)),
    /** Who names the lead where the units do not agree: whoever stands above all of them. */
    namedBy: nonEmptyListOf(roleSchema),
  }),
);

/** One unit leads and answers, others assist it (主办、协办). */
export type Joint = Named<Read<typeof joint>>;
export const jointSchema: RecordSchema<Joint> = joint;

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
