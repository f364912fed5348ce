import type { Chain } from '../policy/approval.ts';
import { planApproval } from '../policy/planApproval.ts';
import type { Policy } from '../policy/schema.ts';
import type { CheckedChart } from './chart.ts';
import { type Library, libraryOf } from './library.ts';

const signed = (paper: Chain['paper']): Chain => ({
  paper,
  steps: [
    { act: 'check', by: ['responsibleUnit'] },
    { act: 'sign', by: ['chiefOfficer'] },
  ],
  returnTo: 'previous',
});

/** The policy with the sections that a body may leave out, so that what is written for those who have them is seen. */
function withEverySection(policy: Policy): Policy {
  const { classes, chains } = planApproval(policy.choices);
  const seals = policy.units.slice(0, 1).map(({ id }) => id);
  return {
    ...policy,
    approval: policy.approval ?? {
      classes,
      chains: [...chains, signed('reply'), signed('extension')],
      ...(seals.length > 0 ? { seals } : {}),
    },
  };
}

const made = new WeakMap<Library, readonly CheckedChart[][]>();

/** The charts of the library with the sections that a body may leave out, and without; made once. */
export function otherwiseCharted(library: Library): readonly CheckedChart[][] {
  let known = made.get(library);
  if (!known) {
    const { approval: _, ...plain } = library.policy;
    const charts = (policy: Policy) => [...libraryOf({ ...library, policy }).charts];
    known = [charts(withEverySection(library.policy)), charts(plain)];
    made.set(library, known);
  }
  return known;
}
