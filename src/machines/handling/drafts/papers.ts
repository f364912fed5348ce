import type { Chain, ChainStep } from '../../../policy/approval.ts';
import { chainFor } from '../../../policy/chains.ts';
import { classOf } from '../../../policy/classes.ts';
import type { Policy } from '../../../policy/schema.ts';
import type { Matter } from '../../../vocabulary/matter.ts';
import { responsible } from '../../addressees.ts';
import { ownerOfStep } from '../../approval/chain.ts';
import { stepOf as nextOf, type Way } from '../../approval/paper.ts';
import type { ActionArgs } from '../../lifecycle/actions.ts';
import type { EventNamed, HandlingContext } from '../context.ts';

type Outcome = NonNullable<HandlingContext['outcome']>;
type Known = Pick<Policy, 'approval'>;
type Classed = Pick<Matter, 'class' | 'classification'>;

/** The chain of a reply with this outcome, where the policy has somebody sign it. */
export function replyChain(
  matter: Classed,
  outcome: Outcome | undefined,
  { approval }: Known,
): Chain | undefined {
  if (approval === undefined) return undefined;
  const chain = chainFor(approval, 'reply', matter, outcome);
  return chain !== undefined && chain.steps.length > 0 ? chain : undefined;
}

/** The chain of an extension, the decision of the head at its end. */
const extensionChain = (matter: Classed, { approval }: Known): Chain | undefined =>
  approval && chainFor(approval, 'extension', matter);

/** The chain of an extension, but for the last step: that is the decision of the head (`handling.extend`). */
export function beforeTheHead(matter: Classed, policy: Known): Chain | undefined {
  const chain = extensionChain(matter, policy);
  return chain && { ...chain, steps: chain.steps.slice(0, -1) };
}

/** The class that a reply is drafted for, in the body's own table. */
export const draftedFor = (matter: Classed, { approval }: Known): string | undefined =>
  approval && classOf(approval, matter)?.id;

export type Paper = EventNamed<'handling.endorse'>['drafted'];
/** The matter as a chain sees it. */
type Seen = Classed & Way['matter'];
type ReplyFacts = Pick<HandlingContext, 'replyDraft'> & { readonly matter: Seen };
type ExtensionFacts = Pick<HandlingContext, 'extensionDraft' | 'extensionAsked'> & {
  readonly matter: Seen;
};

/** A reply on its way: its chain, and how far along it is; nothing where none is, or where it was drafted for another class. */
export function replyOnItsWay({ matter, replyDraft }: ReplyFacts, policy: Known): Way | undefined {
  if (!replyDraft?.open || replyDraft.class !== draftedFor(matter, policy)) return undefined;
  const chain = replyChain(matter, replyDraft.outcome, policy);
  return chain && { chain, draft: replyDraft, matter };
}

const askedFor = (
  chainOf: typeof extensionChain,
  { matter, extensionDraft, extensionAsked }: ExtensionFacts,
  policy: Known,
): Way | undefined => {
  const chain = chainOf(matter, policy);
  return extensionAsked && extensionDraft && chain ? { chain, draft: extensionDraft, matter } : undefined;
};

/** The same of an extension, as far as others than the head act. */
export const extensionOnItsWay = (facts: ExtensionFacts, policy: Known): Way | undefined =>
  askedFor(beforeTheHead, facts, policy);

/** The same of either paper. */
export const onItsWay = (
  paper: Paper,
  drafts: ReplyFacts & ExtensionFacts,
  policy: Known,
): Way | undefined =>
  paper === 'extension' ? extensionOnItsWay(drafts, policy) : replyOnItsWay(drafts, policy);

/** The same for whoever sends it back: the head, who is asked last, may send an extension back as well. */
export const onItsWayBack = (
  paper: Paper,
  drafts: ReplyFacts & ExtensionFacts,
  policy: Known,
): Way | undefined =>
  paper === 'extension' ? askedFor(extensionChain, drafts, policy) : replyOnItsWay(drafts, policy);

export const chainRead = ['matter.class', 'matter.classification', 'policy.approval'] as const;
export const replyRead = ['replyDraft', ...chainRead] as const;
export const extensionRead = ['extensionDraft', 'extensionAsked', ...chainRead] as const;
export const draftRead = ['replyDraft', ...extensionRead, 'event.drafted'] as const;

const wayOf = (paper: Paper, { context, env }: ActionArgs<HandlingContext, unknown>): Way | undefined =>
  onItsWay(paper, context, env.policy);
/** The step that a paper waits for; none where no paper is on its way. */
export const stepOf = (paper: Paper, args: ActionArgs<HandlingContext, unknown>): Partial<ChainStep> =>
  nextOf(wayOf(paper, args));
/** Who owes the next step; the unit that has the matter where no paper is on its way. */
export const ownerOf = (paper: Paper, args: ActionArgs<HandlingContext, unknown>) => {
  const way = wayOf(paper, args);
  return way === undefined
    ? responsible(args.context)
    : ownerOfStep(way.chain, way.draft, args.context.matter, args.env.policy);
};
