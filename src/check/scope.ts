import { lifecycles } from '../machines/lifecycles.ts';
import { neededBy } from '../policy/partFaults.ts';
import type { Policy } from '../policy/schema.ts';
import { type RoleId, roleIds } from '../vocabulary/roles.ts';

/** Lifecycles that a body has only where its policy has the section of it. */
const sections: Readonly<Record<string, keyof Policy>> = {
  passingDown: 'passing',
  reviewCase: 'reviewing',
  classApproval: 'approval',
  assistance: 'joint',
  carryingOut: 'carryingOut',
  leaderInCharge: 'leaders',
  reception: 'receptions',
  urgentMatter: 'urgency',
};

/** The section that a policy would need for a lifecycle and has not; nothing where petitions can come to it. */
const lacking = (id: string, policy: Policy): keyof Policy | undefined => {
  const section = sections[id];
  return section !== undefined && policy[section] === undefined ? section : undefined;
};

/** The ids of the lifecycles that a petition can come to under a policy, in the order of the plan. */
export const lifecyclesOf = (policy: Policy): string[] =>
  lifecycles.flatMap(({ id }) => (lacking(id, policy) === undefined ? [id] : []));

/** What of the library and of its own plan a body does not use. */
export interface Scope {
  /** Lifecycles to which no petition comes, each with the section that its policy has not. */
  readonly never: readonly { readonly lifecycle: string; readonly section: keyof Policy }[];
  /** Parts that the body says it does without. */
  readonly without: readonly RoleId[];
  /** Parts that somebody has and that no rule needs: the body could do without them. */
  readonly optional: readonly RoleId[];
}

/** The parts that a body could do without, all of them together: what one leaves to another is needed then. */
function optionalParts(policy: Policy): RoleId[] {
  const optional: RoleId[] = [];
  for (const part of roleIds) {
    const left = policy.units.map((unit) => ({
      ...unit,
      roles: unit.roles.filter((role) => !optional.includes(role)),
    }));
    const isCast = left.some(({ roles }) => roles.includes(part));
    if (isCast && neededBy(part, { ...policy, units: left }) === undefined) optional.push(part);
  }
  return optional;
}

/** What a policy leaves out, and which of its parts it could leave out as well (`policy.parts`). */
export function scopeOf(policy: Policy): Scope {
  return {
    never: lifecycles.flatMap(({ id }) => {
      const section = lacking(id, policy);
      return section === undefined ? [] : [{ lifecycle: id, section }];
    }),
    without: policy.parts?.without ?? [],
    optional: optionalParts(policy),
  };
}
