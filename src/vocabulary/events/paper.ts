import * as z from 'zod/mini';
import { idSchema } from '../ids.ts';

/** What an event states that makes a paper, a notice or an opinion: the number (文号) that the office gave it. */
export const paperShape = {
  number: z.optional(idSchema),
};
