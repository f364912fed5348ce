import { lifecycles, type Policy } from '../../src/index.ts';

/** Lifecycles that a body has only where its policy has the section of it. */
const sections: Readonly<Record<string, keyof Policy>> = {
  passingDown: 'passing',
  reviewCase: 'reviewing',
  classApproval: 'approval',
  assistance: 'joint',
  carryingOut: 'carryingOut',
  leaderInCharge: 'leaders',
};

/** The ids of the lifecycles that a petition can come to under a policy, in the order of the plan. */
export function lifecyclesOf(policy: Policy): string[] {
  return lifecycles
    .map(({ id }) => id)
    .filter((id) => {
      const section = sections[id];
      return section === undefined || policy[section] !== undefined;
    });
}
