import { calledInWords } from '../../policy/chains.ts';
import type { EventHead } from '../../vocabulary/events/define.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import type { Condition, Facts } from '../lifecycle/condition.ts';
import { whoseTurn } from './chain.ts';
import { actsAs, advanced, partIn, stepOf, takerRead, type Way } from './paper.ts';

/** What those who act on a paper state. */
interface OnPaper extends EventHead<string> {
  readonly type: string;
  readonly standIn?: 'absent' | 'interest' | undefined;
  readonly meeting?: string | undefined;
  readonly to?: string | undefined;
}

/** The papers of a lifecycle, as its guards look them up. */
interface Papers<C, E> {
  /** The events by which a step is taken, and by which a paper is sent back. */
  readonly endorse: string;
  readonly sendBack: string;
  /** The paper that such an event is about, where it is on its way. */
  readonly way: (facts: Facts<C, E>) => Way | undefined;
  /** The same for whoever sends it back: those who decide at its end may as well. */
  readonly wayBack?: (facts: Facts<C, E>) => Way | undefined;
  /** On what these rest. */
  readonly reads: readonly string[];
}

/** Guards on papers that a chain of the body's own signs in its order, whatever the paper. */
export function paperConditions<C, E extends OnPaper>(papers: Papers<C, E>) {
  const { endorse, sendBack, way, wayBack = way, reads } = papers;
  type Guard = Condition<C, E, undefined>;
  const onEndorsing = { on: endorse, rule: 'policy' } as const;
  const onReturning = { on: sendBack, rule: 'policy' } as const;
  return {
    /** One whom the chain names for this step, or who stands in for them as the policy has it. */
    isNextOnPaper: {
      ...onEndorsing,
      label: text('轮到其审核、会签或审签', 'it is the turn of whoever acts, by the body’s own chain'),
      code: 'wrong-role',
      reads: [...reads, ...takerRead],
      says: (facts) => whoseTurn(stepOf(way(facts)), facts.env.policy),
      holds: (facts) => actsAs(way(facts), facts.event, facts.env.policy) !== undefined,
    } satisfies Guard,
    maySendPaperBack: {
      ...onReturning,
      label: text('轮到其审核、会签或审签', 'it is the turn of whoever sends it back'),
      code: 'wrong-role',
      reads: [...reads, ...takerRead],
      says: (facts) => whoseTurn(stepOf(wayBack(facts)), facts.env.policy),
      holds: (facts) => actsAs(wayBack(facts), facts.event, facts.env.policy) !== undefined,
    } satisfies Guard,
    /** Nobody signs a draft of their own, nor two steps of one. */
    hasNoPartInPaper: {
      ...onEndorsing,
      label: text('不得审签本人起草或已签的文书', 'nobody signs a paper of their own, or twice'),
      reads: [...reads, 'event.by'],
      holds: (facts) => {
        const draft = way(facts)?.draft;
        return draft === undefined || !partIn(draft).includes(facts.event.by.id);
      },
    } satisfies Guard,
    paperMeetingIsRecorded: {
      ...onEndorsing,
      label: text('集体研究的，注明会议记录', 'a meeting is shown by its record'),
      reads: [...reads, 'event.meeting'],
      needs: (facts) => (stepOf(way(facts)).act === 'meet' ? ['meeting'] : []),
      holds: () => true,
    } satisfies Guard,
    /** Others act on the paper after this. */
    othersFollowOnPaper: {
      ...onEndorsing,
      label: text('其后尚有环节', 'others are still to act'),
      reads: [...reads, ...takerRead],
      holds: (facts) => {
        const on = way(facts);
        return on === undefined || advanced(on, facts.event, facts.env.policy).step < on.chain.steps.length;
      },
    } satisfies Guard,
    paperToPrevious: {
      ...onReturning,
      label: text(
        '退回上一环节，且方案允许',
        'back to the step before, where there is one and the policy has it so',
      ),
      reads: [...reads, 'event.to'],
      holds: (facts) => {
        const on = wayBack(facts);
        return (
          facts.event.to === 'previous' &&
          on !== undefined &&
          on.draft.step > 0 &&
          on.chain.returnTo === 'previous'
        );
      },
    } satisfies Guard,
    paperToDraft: {
      ...onReturning,
      label: text('退回重新起草', 'it is to be drafted again'),
      reads: ['event.to'],
      holds: ({ event }) => event.to === 'draft',
    } satisfies Guard,
  };
}

/** What a paper is called where it is refused before all have signed it. */
interface Called {
  /** That it is signed, and that it is to be drafted first. */
  readonly label: Text;
  readonly draftFirst: Text;
  /** The paper itself, at the head of a sentence. */
  readonly paper: Text;
}

interface Outgoing<C, E> {
  readonly on: string;
  readonly called: Called;
  readonly reads: readonly string[];
  /** Whether a chain of the policy signs it at all. */
  readonly isSigned: (facts: Facts<C, E>) => boolean;
  /** The draft that was signed, or is still to be; nothing where it is not this one. */
  readonly drafted: (facts: Facts<C, E>) => Way | undefined;
}

/** What goes out is what was signed, by all whom the chain names. */
export function signedBefore<C, E>({
  on,
  called,
  reads,
  isSigned,
  drafted,
}: Outgoing<C, E>): Condition<C, E, undefined> {
  return {
    on,
    rule: 'policy',
    label: called.label,
    reads,
    says: (facts) => {
      const next = stepOf(drafted(facts)).by;
      if (next === undefined) return called.draftFirst;
      const { zh, en } = calledInWords(facts.env.policy, next);
      return text(`${called.paper.zh}待${zh}签`, `${called.paper.en} waits for ${en}`);
    },
    holds: (facts) => {
      if (!isSigned(facts)) return true;
      const on = drafted(facts);
      return on !== undefined && on.draft.step >= on.chain.steps.length;
    },
  };
}
