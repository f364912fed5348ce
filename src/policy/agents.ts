import { whole } from '../vocabulary/bounded.ts';
import { strictRecord } from '../vocabulary/schema.ts';

/** Agents (代理人) of a petitioner; a body without this section knows none. Provinces allow one or two. */
export const agentsSchema = strictRecord(() => ({
  /** Most agents whom one petitioner has at a time. */
  most: whole(1, 2),
}));
