import type { Chain } from './approvalData.ts';
import { actsAs, chainOf, isNext, type Passage } from './chains.ts';
import type { Course, Look, Policy } from './model.ts';

/** A reply or an extension that was drafted, and how far it has come. */
export interface Paper {
  readonly by: string;
  readonly passage: Passage;
  /** What a reply comes to. */
  readonly outcome?: string;
}

/** What an event is about. */
export const kindOf = ({ event }: Look): 'reply' | 'extension' => event.drafted;

/** The paper of a kind that is in hand. */
export const paperOf = ({ facts }: Course, kind: 'reply' | 'extension'): Paper | undefined =>
  kind === 'reply' ? facts.draft : facts.asked === true ? facts.request : undefined;

/** The chain of a paper: a reply's rests on its outcome as well. */
export function chainOfPaper(look: Look, kind: 'reply' | 'extension'): Chain | undefined {
  return chainOf(look, kind, paperOf(look.course, kind)?.outcome);
}

/** The chain as far as others than the head act: the last step of an extension is that it is granted (`reg.34`). */
function beforeTheHead(look: Look, kind: 'reply' | 'extension'): Chain | undefined {
  const chain = chainOfPaper(look, kind);
  return chain && kind === 'extension' ? { ...chain, steps: chain.steps.slice(0, -1) } : chain;
}

/** As whom somebody acts on the paper that an event is about; nothing where it is not their turn. */
export function actsOnPaper(look: Look): string | undefined {
  const paper = paperOf(look.course, kindOf(look));
  return paper && actsAs(look, beforeTheHead(look, kindOf(look)), paper.passage);
}

/** Whether somebody may send it back: whose turn it is, the head's, too, who is asked last. */
export function sendsPaperBack(look: Look): boolean {
  const paper = paperOf(look.course, kindOf(look));
  return paper !== undefined && isNext(look, chainOfPaper(look, kindOf(look)), paper.passage);
}

/** Whether everybody has acted who acts before it goes out, or is granted. */
export function isThrough(look: Look, kind: 'reply' | 'extension'): boolean {
  const steps = beforeTheHead(look, kind)?.steps.length ?? 0;
  return steps === 0 || (paperOf(look.course, kind)?.passage.step ?? 0) >= steps;
}

/** Whether somebody drafted a paper, or acted on it. */
export function hadPartIn({ course, event }: Look, kind: 'reply' | 'extension'): boolean {
  const paper = paperOf(course, kind);
  return paper !== undefined && [paper.by, ...paper.passage.acted.map(({ id }) => id)].includes(event.by.id);
}

/** Whether anybody at all signs papers of a kind, under this body. */
export const areSigned =
  (kind: 'reply' | 'extension') =>
  ({ approval }: Policy): boolean =>
    approval?.chains.some(({ paper, steps }) => paper === kind && steps.length > 0) ?? false;
