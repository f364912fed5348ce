import { liaisonOf, needsLiaison } from '../machines/approval/liaison.ts';
import type { StepMeta } from '../machines/lifecycle/chart.ts';
import type { Chain } from '../policy/approval.ts';
import type { DeadlineKind } from '../policy/deadlineKinds.ts';
import type { Policy } from '../policy/schema.ts';
import type { RoleId } from '../vocabulary/roles.ts';
import type { Outcome } from './place.ts';

/** What a policy has so that a guard says one thing alone; nothing where a case decides. */
type Told = (policy: Policy, step: AskedIn) => Outcome | undefined;

/** The step that a guard is asked in. */
export interface AskedIn {
  readonly event?: string | undefined;
  readonly meta: Pick<StepMeta, 'when'>;
}

const yesIf = (holds: boolean): Outcome | undefined => (holds ? 'yes' : undefined);
const noIf = (holds: boolean): Outcome | undefined => (holds ? 'no' : undefined);

const nobodyIs = ({ units }: Policy, part: RoleId) => !units.some(({ roles }) => roles.includes(part));

type Way = Pick<Chain, 'steps' | 'returnTo'>;
/** The ways of a dispatch. */
const dispatches = ({ approval }: Policy): readonly Chain[] =>
  (approval?.chains ?? []).filter(({ paper }) => paper === 'dispatch');
/** Those of the paper of a handling that a step is about. Who grants an extension endorses nothing, but may send it back. */
const papers = ({ approval }: Policy, { event, meta: { when } }: AskedIn): readonly Way[] => {
  const isReply = when.find(({ type }) => type === 'isTheReply')?.not !== true;
  return (approval?.chains ?? []).flatMap((chain) => {
    if (chain.paper !== (isReply ? 'reply' : 'extension')) return [];
    const isWhole = isReply || event === 'handling.returnDraft';
    return [isWhole ? chain : { ...chain, steps: chain.steps.slice(0, -1) }];
  });
};
const opinions = ({ reviewing }: Policy): readonly Way[] => reviewing?.opinions ?? [];

/** Whether more than one acts on the paper. */
const hasMore = ({ steps }: Way) =>
  steps.length > 1 || steps.some(({ every, by }) => every === true && by.length > 1);
const hasMeeting = ({ steps }: Way) => steps.some(({ act }) => act === 'meet');
const goesBack = (way: Way) => way.steps.length > 1 && way.returnTo === 'previous';

/** Guards that look at a paper on its way, by what the ways of the body are. */
const onPapers = (
  of: (policy: Policy, step: AskedIn) => readonly Way[],
  lifecycle: string,
): Record<string, Told> => ({
  [`${lifecycle}.paperMeetingIsRecorded`]: (policy, step) => yesIf(!of(policy, step).some(hasMeeting)),
  [`${lifecycle}.othersFollowOnPaper`]: (policy, step) => noIf(!of(policy, step).some(hasMore)),
  [`${lifecycle}.paperToPrevious`]: (policy, step) => noIf(!of(policy, step).some(goesBack)),
});

/** Whether some organ’s opinion is re-examined here. */
const reexamines = ({ reviewing }: Policy) =>
  reviewing?.ladder.some(({ level }) => level === 'reexamination') === true;

/** Guards on more time for whoever reviews. */
const longer: Told = ({ extension }) => noIf(extension.reviewDays < 1);
/** The day is set with the acceptance, unless the policy takes the unit’s. */
const accepted: Told = ({ choices }) => yesIf(choices.acceptanceDay !== 'unitAccepts');

/**
 * What a policy makes a guard say whatever the case, though the guard itself looks at the case: by the lifecycle and the guard, or by the
 * guard in any lifecycle. That no scenario ever shows otherwise is tested with the coverage of each policy.
 */
const told: Readonly<Record<string, Told>> = {
  channelIsOpen: ({ intake }) => yesIf(intake?.fax !== false),
  isAccepted: accepted,
  'handling.termIsOwed': accepted,
  noticeIsKnown: ({ notices }) => noIf(notices.length === 0),
  officeMayBeRated: ({ choices }) => yesIf(choices.rateOffice === true),
  // A window that is over gives way to the time for late requests, which begins then.
  lateRequestsAreHeard: ({ choices }, { event }) =>
    yesIf(event === 'deadline.passed' && choices.goodReasonReopensWindow),
  'review.daysWithinPolicy': longer,
  'reexamination.daysWithinPolicy': longer,
  'reviewCase.daysWithinPolicy': longer,
  'disorderlyVisit.commandOwesAnswer': (policy) => noIf(nobodyIs(policy, 'commandCentre')),
  'disorderlyVisit.publicityOwesAnswer': (policy) => noIf(nobodyIs(policy, 'publicityOffice')),
  // One officer follows and answers for both where the body has neither: what that officer does is the command centre’s step.
  'disorderlyVisit.publicityFollowsReporting': (policy, { event, meta }) =>
    noIf(
      event === 'disorder.answerReporting' &&
        !meta.when.some(({ type }) => type === 'publicityOwesAnswer') &&
        nobodyIs(policy, 'publicityOffice') &&
        nobodyIs(policy, 'commandCentre'),
    ),
  'reviewCase.claimsMayStayOut': ({ reviewing }) => yesIf(reviewing?.partial === true),
  'reviewCase.outcomeIsOffered': ({ reviewing }) => yesIf(reviewing?.outcomes.length === 4),
  'reviewCase.opinionIsSignedBySomebody': ({ reviewing }) =>
    yesIf(
      reviewing?.opinions?.some(({ level, outcome }) => level === undefined && outcome === undefined) ===
        true,
    ),
  'reviewCase.isReexamination': (policy, { event }) =>
    noIf(event === 'reviewCase.openHearing' && !reexamines(policy)),
  'classApproval.othersFollow': (policy) => noIf(!dispatches(policy).some(hasMore)),
  'classApproval.hasTakenNoStep': (policy) => yesIf(!dispatches(policy).some(hasMore)),
  'classApproval.meetingIsRecorded': (policy) => yesIf(!dispatches(policy).some(hasMeeting)),
  'classApproval.notOwnForm': (policy) => yesIf(!dispatches(policy).some(({ form }) => form !== undefined)),
  'classApproval.backToForm': (policy) => noIf(!dispatches(policy).some(({ form }) => form !== undefined)),
  'classApproval.backToPrevious': (policy) => noIf(!dispatches(policy).some(goesBack)),
  'classApproval.liaisonIsKnown': (policy) =>
    yesIf(
      policy.units.every(
        ({ id }) => !needsLiaison(policy, id) || liaisonOf(policy, { unit: id }) !== undefined,
      ),
    ),
  'handling.classMayChange': ({ approval }, { event }) =>
    yesIf(
      event === 'handling.raise' &&
        (approval?.classes ?? []).every(
          ({ weight, reclassify }) => weight === 'complex' || reclassify !== 'none',
        ),
    ),
  ...onPapers(papers, 'handling'),
  ...onPapers(opinions, 'reviewCase'),
};

/** What a guard of a lifecycle says under a policy whatever the case. */
export function toldBy(policy: Policy, lifecycle: string, guard: string, step: AskedIn): Outcome | undefined {
  return (told[`${lifecycle}.${guard}`] ?? told[guard])?.(policy, step);
}

/** Deadlines that an action starts under some policies alone, each with whether this is one. */
const started: Readonly<Partial<Record<DeadlineKind, (policy: Policy) => boolean>>> = {
  'reexamination.aftercare': ({ choices }) => choices.aftercare === true,
  'disorder.group': (policy) => !nobodyIs(policy, 'serviceDetachment'),
  'disorder.commandReporting': (policy) => !nobodyIs(policy, 'commandCentre'),
  'disorder.publicityReporting': (policy) => !nobodyIs(policy, 'publicityOffice'),
  'passing.lowerShare': ({ passing }) => passing?.path !== undefined,
  'passing.whole': ({ passing }) => passing?.path !== undefined,
  'reviewCase.draft': ({ reviewing }) => reviewing?.opinions !== undefined,
};

/** Whether a policy never starts a deadline of this kind. */
export const neverStarts = (policy: Policy, kind: DeadlineKind): boolean => started[kind]?.(policy) === false;
