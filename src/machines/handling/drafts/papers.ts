import type { Chain, ChainStep } from '../../../policy/approval.ts';
import { after, chainFor, type Progress } from '../../../policy/chains.ts';
import { classOf } from '../../../policy/classes.ts';
import type { Policy } from '../../../policy/schema.ts';
import type { Matter } from '../../../vocabulary/matter.ts';
import { responsible } from '../../addressees.ts';
import { ownerOfStep, takenAs } from '../../approval/chain.ts';
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

/** The chain of an extension, but for the last step: that is the decision of the head (`handling.extend`). */
export function beforeTheHead(matter: Classed, { approval }: Known): Chain | undefined {
  if (approval === undefined) return undefined;
  const chain = chainFor(approval, 'extension', matter);
  return chain && { ...chain, steps: chain.steps.slice(0, -1) };
}

/** The class that a reply is drafted for, in the body's own table. */
export const draftedFor = (matter: Classed, { approval }: Known): string | undefined =>
  approval && classOf(approval, matter)?.id;

export type Paper = EventNamed<'handling.endorse'>['drafted'];
type ReplyFacts = Pick<HandlingContext, 'replyDraft'> & { readonly matter: Classed };
type ExtensionFacts = Pick<HandlingContext, 'extensionDraft' | 'extensionAsked'> & {
  readonly matter: Classed;
};

/** A reply on its way: its chain, and how far along it is; nothing where none is, or where it was drafted for another class. */
export function replyOnItsWay({ matter, replyDraft }: ReplyFacts, policy: Known) {
  if (!replyDraft?.open || replyDraft.class !== draftedFor(matter, policy)) return undefined;
  const chain = replyChain(matter, replyDraft.outcome, policy);
  return chain && { chain, draft: replyDraft };
}

/** The same of an extension. */
export function extensionOnItsWay({ matter, extensionDraft, extensionAsked }: ExtensionFacts, policy: Known) {
  const chain = beforeTheHead(matter, policy);
  return extensionAsked && extensionDraft && chain ? { chain, draft: extensionDraft } : undefined;
}

/** The same of either paper. */
export const onItsWay = (
  paper: Paper,
  drafts: ReplyFacts & ExtensionFacts,
  policy: Known,
): Way | undefined =>
  paper === 'extension' ? extensionOnItsWay(drafts, policy) : replyOnItsWay(drafts, policy);

export const chainRead = ['matter.class', 'matter.classification', 'policy.approval'] as const;
export const replyRead = ['replyDraft', ...chainRead] as const;
export const extensionRead = ['extensionDraft', 'extensionAsked', ...chainRead] as const;
export const draftRead = ['replyDraft', ...extensionRead, 'event.drafted'] as const;
/** What says whether somebody is next. */
export const takerRead = [
  'matter.unit',
  'matter.complainedOf',
  'event.by',
  'policy.roles',
  'policy.units',
] as const;

type Way = { readonly chain: Chain; readonly draft: Progress };
type Taker = Parameters<typeof takenAs>;

/** Where, by whom and under what one of a chain acts. */
type Acted = readonly [
  { readonly matter: Taker[3] },
  event: Taker[2] & { readonly by: { readonly id: string } },
  policy: Taker[4],
];

/** A paper after one of its chain has acted. */
export function advanced({ chain, draft }: Way, ...[{ matter }, event, policy]: Acted): Progress {
  const who = takenAs(chain, draft, event, matter, policy);
  return who === undefined ? draft : after(chain, draft, who, event.by.id);
}

/** What is kept of a paper after one of its chain has acted; as it was where it is not on its way. */
export function keptOf<T extends Progress>(
  draft: T | undefined,
  way: Way | undefined,
  ...acted: Acted
): T | undefined {
  if (draft === undefined || way === undefined) return draft;
  const { step, passed } = advanced(way, ...acted);
  return { ...draft, step, passed: [...passed] };
}

const wayOf = (paper: Paper, { context, env }: ActionArgs<HandlingContext, unknown>): Way | undefined =>
  onItsWay(paper, context, env.policy);
/** The step that a paper waits for; none where no paper is on its way. */
export const stepOf = (paper: Paper, args: ActionArgs<HandlingContext, unknown>): Partial<ChainStep> => {
  const way = wayOf(paper, args);
  return way?.chain.steps[way.draft.step] ?? {};
};
/** Who owes the next step; the unit that has the matter where no paper is on its way. */
export const ownerOf = (paper: Paper, args: ActionArgs<HandlingContext, unknown>) => {
  const way = wayOf(paper, args);
  return way === undefined
    ? responsible(args.context)
    : ownerOfStep(way.chain, way.draft, args.context.matter, args.env.policy);
};
