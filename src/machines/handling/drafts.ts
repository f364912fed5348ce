import { hasSignatures } from '../../policy/chains.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Staying } from './drafts/endorsing.ts';
import { extensionEndorsed } from './drafts/extension.ts';
import { drafting, replyEndorsed } from './drafts/reply.ts';

/** Whether somebody acts on an extension before the head of the organ decides it. */
const isEndorsedFirst = ({ approval }: Policy) =>
  approval?.chains.some(({ paper, steps }) => paper === 'extension' && steps.length > 1) ?? false;

/** The steps by which others than the unit act on its papers, where the policy has them; none in the plan. */
export function paperSteps(policy: Policy, papers: { readonly reply: boolean }): Staying {
  const both = [
    ...(papers.reply && hasSignatures(policy, 'reply') ? [replyEndorsed(policy)] : []),
    ...(isEndorsedFirst(policy) ? [extensionEndorsed(policy)] : []),
  ];
  if (both.length === 0) return {};
  const acting: Staying = {
    'handling.endorse': both.flatMap(({ endorse }) => endorse),
    'handling.returnDraft': both.flatMap((one) => one.back),
  };
  if (!papers.reply || !hasSignatures(policy, 'reply')) return acting;
  return {
    ...acting,
    'handling.draftReply': {
      by: 'responsibleUnit',
      rule: 'policy',
      when: ['isClaim', 'handlerMayGoOn', 'replyIsSignedBySomebody'],
      do: drafting,
    },
  };
}
