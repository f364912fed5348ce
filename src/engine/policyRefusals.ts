import { dayOf } from '../calendar/day.ts';
import type { Policy } from '../policy/schema.ts';
import { daysOf } from '../policy/validity.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import type { Petition } from './petition.ts';
import { plain } from './refuse.ts';

const named = ({ id, version }: Petition['policy']) => `${id} ${version}`;

/** No policy of the shelf opens petitions on that day: nothing falls back to one that expired, or that is yet to come. */
export function noPolicyInForce(at: Instant, policies: readonly Policy[]): Refusal {
  const day = dayOf(at);
  const days = policies.map((policy) => ({ name: named(policy), of: daysOf(policy) }));
  const zh = days.map(({ name, of }) => `${name} ${of.zh}`).join('；');
  const en = days.map(({ name, of }) => `${name} ${of.en}`).join('; ');
  return plain(
    'unknown-policy',
    'policy',
    `${day} 没有施行中的规定：已装载的方案施行期为 ${zh}；请装载当日施行的版本，或核对日期`,
    `no rule is in force on ${day}: the policies loaded are ${en}; load the version that was in force that day, or check the date`,
    { path: 'at' },
  );
}

/** The policy that a petition was opened under is not on the shelf. */
export function unknownPolicy({ policy }: Pick<Petition, 'policy'>): Refusal {
  const name = named(policy);
  return plain(
    'unknown-policy',
    'policy',
    `未装载方案 ${name}`,
    `the policy ${name} is not loaded: give it to createEngine, or migrate`,
  );
}

/** By the transitional provision a petition of an earlier version is to go over to this one first. */
export function movesOverFirst({ policy }: Pick<Petition, 'policy'>, to: Policy): Refusal {
  const on = to.transition?.earlier === 'moveOver' ? to.transition.on : to.inForce;
  return plain(
    'not-now',
    'policy',
    `依过渡规定，本事项自 ${on} 起由方案 ${named(policy)} 移至 ${named(to)}：请先办理移转`,
    `by the transitional provision it goes over from ${named(policy)} to ${named(to)} from ${on} on: move it first (petition.migrate)`,
    { instead: ['petition.migrate'] },
  );
}
