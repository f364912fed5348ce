import { type Policy, rolePlays, unitOf } from '../../policy/schema.ts';
import type { Actor } from '../../vocabulary/events/define.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { isOffice, standInFor } from './confidence.ts';

/** Who acts, and what is known of those who may. */
export interface Acting {
  readonly context: { readonly matter: Pick<Matter, 'unit' | 'petitioners' | 'complainedOf'> };
  readonly event: { readonly by: Actor<string> };
  readonly env: { readonly policy: Pick<Policy, 'roles' | 'units'> };
}

/**
 * Whether whoever acts may act here. Somebody who acts as the responsible unit has to be of the very unit
 * that has the matter; somebody who acts as the petitioner has to be one of this matter's petitioners, where they are known.
 */
export function mayAct(facts: Acting, parts: readonly RoleId[]): boolean {
  for (const part of parts) if (mayPlay(facts, part)) return true;
  return false;
}

/**
 * The part that whoever acts stands in for: an office that the petition complains of, above which they stand, where the policy has
 * those above do its work (`reg.30`).
 */
export function standsInFor(facts: Acting, parts: readonly RoleId[]): RoleId | undefined {
  const { matter } = facts.context;
  if (matter.complainedOf.units.length === 0 || mayAct(facts, parts)) return undefined;
  return parts.find((part) => {
    const standIn = standInFor(part, matter, facts.env.policy);
    return standIn !== undefined && mayPlay(facts, standIn);
  });
}

/** Whether whoever acts is of an office that the petition complains of: it does nothing in its own case. */
const ofComplainedOf = ({ context, event, env }: Acting, parts: readonly RoleId[]): boolean =>
  event.by.unit !== undefined &&
  context.matter.complainedOf.units.includes(event.by.unit) &&
  parts.some(isOffice) &&
  !parts.some((part) => !isOffice(part) && mayPlay({ context, event, env }, part));

/**
 * Whether whoever acts may, or stands in for an office that may not: with `only` an office that the petition complains of does nothing
 * itself, with `too` it may as well.
 */
export function mayActOrStandIn(facts: Acting, parts: readonly RoleId[], instead: 'only' | 'too'): boolean {
  if (!mayAct(facts, parts)) return standsInFor(facts, parts) !== undefined;
  return instead === 'too' || !ofComplainedOf(facts, parts);
}

function mayPlay({ context, event, env }: Acting, part: RoleId): boolean {
  const { by } = event;
  if (!rolePlays(env.policy, by.role, part)) return false;
  if (part === 'responsibleUnit') return by.unit !== undefined && context.matter.unit === by.unit;
  if (part === 'petitioner') return context.matter.petitioners.includes(by.id);
  if (part === 'system') return true;
  return unitOf(env.policy, by.unit)?.roles.includes(part) ?? false;
}

/** What of it is looked at where these parts may act. */
export function actingReads(parts: readonly RoleId[]) {
  const offices = parts.some((part) => !['responsibleUnit', 'petitioner', 'system'].includes(part));
  return [
    'event.by',
    'policy.roles',
    ...(parts.includes('responsibleUnit') ? (['matter.unit'] as const) : []),
    ...(parts.includes('petitioner') ? (['matter.petitioners'] as const) : []),
    ...(offices ? (['policy.units'] as const) : []),
  ] as const;
}
