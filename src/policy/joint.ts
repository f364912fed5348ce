import * as z from 'zod/mini';
import { nonEmptyListOf } from '../vocabulary/bounded.ts';
import { leadGrounds } from '../vocabulary/events/handling.ts';
import { roleSchema } from '../vocabulary/ids.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';

const joint = schemaOf(
  strictRecord(() => ({
    /** Who names an assisting unit (协办单位). */
    assistantsNamedBy: nonEmptyListOf(roleSchema),
    /** How another unit can come to lead. */
    lead: nonEmptyListOf(z.enum(leadGrounds)),
    /** Who names the lead where the units do not agree: whoever stands above all of them. */
    namedBy: nonEmptyListOf(roleSchema),
  })),
);

/** One unit leads and answers, others assist it (主办、协办). */
export type Joint = Named<Read<typeof joint>>;
export const jointSchema: RecordSchema<Joint> = joint;
