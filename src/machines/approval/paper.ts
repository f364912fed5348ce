import type { Chain, ChainStep } from '../../policy/approval.ts';
import { after, back, type Progress } from '../../policy/chains.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import { takenAs } from './chain.ts';

/** A paper that was drafted: by whom, and how far it has come. */
export interface Draft extends Progress {
  readonly draftedBy: string;
}

/** A paper on its way: those who act on it, in their order, and the matter as they see it. */
export interface Way {
  readonly chain: Pick<Chain, 'steps' | 'returnTo'>;
  readonly draft: Draft;
  readonly matter: Pick<Matter, 'unit' | 'complainedOf'>;
}

/** The same of a paper of which only how far it has come counts. */
type Going = Omit<Way, 'draft'> & { readonly draft: Progress };

/** Whoever acts on a paper, and in whose place. */
export type Acting = Parameters<typeof takenAs>[2] & { readonly by: { readonly id: string } };
type Body = Pick<Policy, 'roles' | 'units'>;

/** What says whether somebody is next on a paper. */
export const takerRead = [
  'matter.unit',
  'matter.complainedOf',
  'event.by',
  'event.standIn',
  'policy.roles',
  'policy.units',
] as const;

/** The step that a paper waits for; none where no paper is on its way, or all have acted. */
export const stepOf = (way: Way | undefined): Partial<ChainStep> => way?.chain.steps[way.draft.step] ?? {};

/** In whose place somebody takes the next step of a paper. */
export const actsAs = (way: Going | undefined, event: Acting, policy: Body): string | undefined =>
  way && takenAs(way.chain, way.draft, event, way.matter, policy);

/** A paper after one of its chain has acted. */
export function advanced(way: Going, event: Acting, policy: Body): Progress {
  const who = actsAs(way, event, policy);
  return who === undefined ? way.draft : after(way.chain, way.draft, who, event.by.id);
}

/** What is kept of a paper after one of its chain has acted; as it was where it is not on its way. */
export function keptOf<T extends Draft>(
  draft: T | undefined,
  way: Way | undefined,
  event: Acting,
  policy: Body,
): T | undefined {
  if (draft === undefined || way === undefined) return draft;
  const { step, passed } = advanced(way, event, policy);
  return { ...draft, step, passed: [...passed] };
}

/** What is kept of a paper that goes back by one step. */
export function backOne<T extends Draft>(draft: T): T {
  const { step, passed } = back(draft);
  return { ...draft, step, passed: [...passed] };
}

/** All who had a part in a paper. */
export const partIn = ({ draftedBy, passed }: Draft): readonly string[] => [
  draftedBy,
  ...passed.map(({ by }) => by),
];
