import * as z from 'zod/mini';
import { nonEmptyListOf } from '../vocabulary/bounded.ts';
import { officeIds } from '../vocabulary/roles.ts';
import { strictRecord } from '../vocabulary/schema.ts';

/**
 * Entering for others: what an outside organ or a petitioner did is entered by a clerk, who says so (`enteredBy`). A body whose
 * superiors and partners have no access of their own asks for it.
 */
export const entrySchema = strictRecord(() => ({
  /** Whether an event of an outside organ has to say who entered it, and on which paper of which day. */
  outsideOrgans: z.enum(['optional', 'required']),
  /** Which offices may enter for others; every office of the body unless told. */
  by: z.optional(nonEmptyListOf(z.enum(officeIds))),
}));
