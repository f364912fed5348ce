import * as z from 'zod/mini';
import { whole } from '../vocabulary/bounded.ts';

/** Agents (代理人) of a petitioner; a body without this section knows none. Provinces allow one or two. */
export const agentsSchema = z.strictObject({
  /** Most agents whom one petitioner has at a time. */
  most: whole(1, 2),
});
