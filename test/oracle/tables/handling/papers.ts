import { backward, chainOf, onward, owes, untouched, waitsFor } from '../../chains.ts';
import type { Conditions, Look, Row, Run } from '../../model.ts';
import { actsOnPaper, areSigned, chainOfPaper, hadPartIn, isThrough, kindOf, paperOf } from '../../papers.ts';
import { unit, work } from './facts.ts';

/** The states in which a paper of a kind is in hand. */
const inHandIn = { reply: ['approved'], extension: ['inHand', 'reported', 'approved'] } as const;
const factOf = { reply: 'draft', extension: 'request' } as const;

/** The chain of a reply of the outcome that is stated. */
const chainOfOutcome = (look: Look) => chainOf(look, 'reply', look.event.outcome);

function goesOn(look: Look): void {
  const kind = kindOf(look);
  const { course, event } = look;
  const paper = paperOf(course, kind);
  const chain = chainOfPaper(look, kind);
  const as = actsOnPaper(look);
  if (!paper || !chain || as === undefined) return;
  course.facts[factOf[kind]] = { ...paper, passage: onward(chain, paper.passage, as, event.by.id) };
}

function goesBack(look: Look): void {
  const kind = kindOf(look);
  const paper = paperOf(look.course, kind);
  if (paper) look.course.facts[factOf[kind]] = { ...paper, passage: backward(paper.passage) };
}

/** What was sent back to its draft is written anew, and time that was asked for is not given. */
function falls({ course, event }: Look): void {
  if (event.drafted === 'reply') delete course.facts.draft;
  else course.facts.asked = false;
}

/** Each step of a reply has its time; an extension is decided while the term runs, and has no other. */
const replyRuns: Run = {
  kind: 'approval.sign',
  owner: (look) => {
    const step = stepOfReply(look);
    return step
      ? owes(look, waitsFor(step, paperOf(look.course, 'reply')?.passage ?? untouched))
      : unit(look);
  },
  within: (look) => stepOfReply(look)?.within,
  if: (look) => stepOfReply(look) !== undefined,
};
const stepOfReply = (look: Look) => {
  const paper = paperOf(look.course, 'reply');
  return paper && chainOfPaper(look, 'reply')?.steps[paper.passage.step];
};

const onPaper = (kind: 'reply' | 'extension'): readonly Row[] => {
  const about = kind === 'reply' ? 'it is about the reply' : 'it is about the extension';
  const shared = { in: inHandIn[kind], where: areSigned(kind), clause: 'policy' } as const;
  const next = kind === 'reply' ? { does: ['approval.sign'], runs: [replyRuns] } : {};
  return [
    {
      ...shared,
      on: 'handling.endorse',
      by: 'whoever is next on the paper',
      when: [about, 'who acts had no part in the paper', 'a meeting has its record'],
      notes: goesOn,
      ...next,
    },
    {
      ...shared,
      on: 'handling.returnDraft',
      by: 'whoever is next on the paper, or grants it',
      when: [about, 'back to the draft'],
      notes: falls,
      ...next,
    },
    {
      ...shared,
      on: 'handling.returnDraft',
      by: 'whoever is next on the paper, or grants it',
      when: [about, 'back to the step before, where the body has it so'],
      notes: goesBack,
      ...next,
    },
  ];
};

/** Papers that are signed by the body's own chains before they go out. */
export const papers: readonly Row[] = [
  work({
    in: 'approved',
    on: 'handling.draftReply',
    where: areSigned('reply'),
    when: ['it is a claim', 'somebody signs a reply of this outcome'],
    notes: ({ course, event }) => {
      const { outcome, by } = event;
      course.facts.draft = { by: by.id, outcome, passage: untouched };
    },
    drops: ['approval.sign'],
    runs: [replyRuns],
    clause: 'policy',
  }),
  ...onPaper('reply'),
  ...onPaper('extension'),
];

/** What their rows ask. */
export const paperConditions: Conditions = {
  'it is about the reply': ({ event }) => event.drafted === 'reply',
  'it is about the extension': ({ event }) => event.drafted === 'extension',
  'somebody signs a reply of this outcome': (look) => (chainOfOutcome(look)?.steps.length ?? 0) > 0,
  'who acts had no part in the paper': (look) => !hadPartIn(look, kindOf(look)),
  'a meeting has its record': (look) => {
    const paper = paperOf(look.course, kindOf(look));
    const step = paper && chainOfPaper(look, kindOf(look))?.steps[paper.passage.step];
    return step?.act !== 'meet' || look.event.meeting !== undefined;
  },
  'back to the draft': ({ event }) => event.to === 'draft',
  'back to the step before, where the body has it so': (look) => {
    const paper = paperOf(look.course, kindOf(look));
    return (
      look.event.to === 'previous' &&
      chainOfPaper(look, kindOf(look))?.returnTo === 'previous' &&
      (paper?.passage.step ?? 0) > 0
    );
  },
  // Words are no facts of a petition: that they are those that were signed is for who seals it to see.
  'all have signed a reply of this outcome': (look) =>
    (chainOfOutcome(look)?.steps.length ?? 0) === 0 ||
    (look.course.facts.draft?.outcome === look.event.outcome && isThrough(look, 'reply')),
  'it bears a seal of the organ, where the body names those': ({ policy, event }) =>
    policy.approval?.seals?.includes(event.seal) ?? true,
  'whoever acts before the head has acted': (look) => isThrough(look, 'extension'),
  // Others may have been away, so that the one head acted for them: nobody else grants it (reg.34).
  'the head did not ask for it': ({ course, event }) => paperOf(course, 'extension')?.by !== event.by.id,
};
