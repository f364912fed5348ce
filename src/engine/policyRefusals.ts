import type { Instant } from '../vocabulary/instant.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import type { Petition } from './petition.ts';
import { plain } from './refuse.ts';

/** No policy of the shelf opens petitions on that day. */
export function noPolicyInForce(at: Instant): Refusal {
  return plain('unknown-policy', 'policy', '当日没有生效的方案', `no policy is in force at ${at}`);
}

/** The policy that a petition was opened under is not on the shelf. */
export function unknownPolicy({ policy }: Pick<Petition, 'policy'>): Refusal {
  const name = `${policy.id} ${policy.version}`;
  return plain(
    'unknown-policy',
    'policy',
    `未装载方案 ${name}`,
    `the policy ${name} is not loaded: give it to createEngine, or migrate`,
  );
}
