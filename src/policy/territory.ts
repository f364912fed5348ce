import * as z from 'zod/mini';
import { nonEmptyListOf } from '../vocabulary/bounded.ts';
import { idSchema } from '../vocabulary/ids.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';
import { textSchema } from '../vocabulary/textSchema.ts';

const territory = schemaOf(
  strictRecord(() => ({
    /** The areas (辖区) that the body's brigades answer for; a unit names its own in `territory`. */
    areas: nonEmptyListOf(z.strictObject({ id: idSchema, label: textSchema })),
  })),
);

/** Local responsibility (属地管理, `plan.1`): a matter of an area goes to the brigade of the area, or to another with a reason. */
export type Territory = Named<Read<typeof territory>>;
export const territorySchema: RecordSchema<Territory> = territory;
