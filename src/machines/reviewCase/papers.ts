import { opinionChainFor } from '../../policy/opinionChains.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Way } from '../approval/paper.ts';
import { discharge, set } from '../lifecycle/actions.ts';
import type { CaseContext } from './context.ts';

type Drafted = Pick<CaseContext, 'opinionDraft' | 'level'> & { readonly matter: Way['matter'] };

/** The drafted opinion on its way: its chain, and how far along it is; nothing where none is. */
export function opinionOnItsWay(
  { opinionDraft, level, matter }: Drafted,
  policy: Pick<Policy, 'reviewing'>,
): Way | undefined {
  if (opinionDraft === undefined) return undefined;
  const chain = opinionChainFor(policy, level, opinionDraft.outcome);
  return chain && { chain, draft: opinionDraft, matter };
}

export const opinionRead = ['opinionDraft', 'level', 'policy.reviewing'] as const;

/** No draft is on its way any more, and nobody owes one: the opinion is given, or a hearing brings out what belongs in it. */
export const draftFalls = [
  set<CaseContext, unknown>({ opinionDraft: undefined }),
  discharge<CaseContext, unknown>('approval.sign'),
  discharge<CaseContext, unknown>('reviewCase.draft'),
] as const;
