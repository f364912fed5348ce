import { inOrder } from '../engine/canonicalForm.ts';
import { digestOf } from '../engine/contentDigest.ts';
import type { Policy } from '../policy/schema.ts';

/** The digest of everything in a policy, made as a petition's seal is: another order of keys is the same, another day or name is not. */
export const policyHash = (policy: Policy): string =>
  digestOf(inOrder(JSON.parse(JSON.stringify(policy)) as object)).written();
