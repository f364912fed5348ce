import { nonEmptyListOf } from '../vocabulary/bounded.ts';
import { roleSchema } from '../vocabulary/ids.ts';
import { type Named, type Read, type RecordSchema, schemaOf, strictRecord } from '../vocabulary/schema.ts';

const liaison = schemaOf(
  strictRecord(() => ({
    /** Who names the liaison person of a matter in hand, and another in their place. */
    namedBy: nonEmptyListOf(roleSchema),
  })),
);

/** Every department has a liaison person (联系人), and whoever has a matter can name another for it (`plan.3.2.2.1`). */
export type LiaisonSection = Named<Read<typeof liaison>>;
export const liaisonSchema: RecordSchema<LiaisonSection> = liaison;
