import { isOwn, mayHandle, type Policy, unitOf } from '../../policy/schema.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import type { LifecycleContext } from './context.ts';

/**
 * What a unit that is kept is still to do, which says how a policy has to know it: have the matter (`handles`), act for the
 * body (`own`), act or be told (`acts`), or nothing more (`past`).
 */
export type UnitUse = 'handles' | 'own' | 'acts' | 'past';

/** What it is still to do, in any state or in those listed; in the others nothing more. */
type Declared = UnitUse | { readonly [state: string]: UnitUse };

/** The units that a lifecycle keeps, by where they stand in its context: `receivingUnit`, `owner.unit`. */
export type DeclaredUnits = Readonly<Record<string, Declared>>;

type OwnField<C> = Exclude<keyof C, keyof LifecycleContext> & string;
/** Where a lifecycle with this context can keep a unit. */
export type UnitsIn<C> = { readonly [Path in OwnField<C> | `${OwnField<C>}.unit`]?: Declared };

/** The units that the matter itself keeps, whichever lifecycle has it. */
export const matterUnits: DeclaredUnits = {
  unit: 'handles',
  seenBy: 'handles',
  signedFor: 'past',
  'referral.organ': 'acts',
  'complainedOf.units': 'past',
};

/** A unit that is kept somewhere. */
export interface KeptUnit {
  readonly path: string;
  readonly unit: string;
  readonly use: UnitUse;
}

/** The units that stand at the declared places of these facts, in a state where what they are to do depends on it. */
export function unitsKept(declared: DeclaredUnits, facts: object, within: string, state = ''): KeptUnit[] {
  return Object.entries(declared).flatMap(([path, uses]) => {
    const use = typeof uses === 'string' ? uses : (uses[state] ?? 'past');
    const found = path.split('.').reduce<unknown>((part, key) => (part as Facts | undefined)?.[key], facts);
    const units = (Array.isArray(found) ? found : [found]) as readonly (string | undefined)[];
    return units.flatMap((unit) => (unit === undefined ? [] : [{ path: `${within}.${path}`, unit, use }]));
  });
}

type Facts = Readonly<Record<string, unknown>>;

/** Why a policy has no place for a unit that is still to act, where it has none. */
export function misfit({ unit: id, use }: KeptUnit, policy: Policy): Text | undefined {
  if (use === 'past') return undefined;
  const unit = unitOf(policy, id);
  if (!unit) return text(`方案没有单位 ${id}`, `the policy has no unit ${id}`);
  if (use === 'handles' && !mayHandle(unit))
    return text(`方案中单位 ${id} 不得承办事项`, `under the policy the unit ${id} handles no matters`);
  if (use === 'own' && !isOwn(unit))
    return text(`方案中单位 ${id} 不属本级`, `under the policy the unit ${id} does not belong to the body`);
  return undefined;
}
