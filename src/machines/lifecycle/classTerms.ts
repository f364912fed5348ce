import type { Terms } from '../../deadlines/compute.ts';
import { classOf } from '../../policy/classes.ts';
import { type DeadlineKind, deadlineKindIds } from '../../policy/deadlineKinds.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Matter } from '../../vocabulary/matter.ts';

const made = new WeakMap<Terms, Map<string, Terms>>();

/** The terms of a matter: those of its class where this has some of its own, and the policy's for the rest. Made once for each. */
export function termsOfClass(env: Terms, matter: Pick<Matter, 'class' | 'classification'>): Terms {
  const { approval } = env.policy;
  const row = approval && classOf(approval, matter);
  if (row?.terms === undefined) return env;
  let classes = made.get(env);
  if (!classes) {
    classes = new Map();
    made.set(env, classes);
  }
  let terms = classes.get(row.id);
  if (!terms) {
    terms = { ...env, policy: { ...env.policy, terms: withTerms(env.policy.terms, row.terms) } };
    classes.set(row.id, terms);
  }
  return terms;
}

type OwnTerms = Partial<Record<DeadlineKind, Policy['terms'][DeadlineKind]['term'] | undefined>>;

function withTerms(terms: Policy['terms'], own: OwnTerms): Policy['terms'] {
  const entries = deadlineKindIds.map((kind) => {
    const term = own[kind];
    return [kind, term === undefined ? terms[kind] : { ...terms[kind], term }];
  });
  return Object.fromEntries(entries) as Policy['terms'];
}
