import { beforeAll, describe, expect, test } from 'vitest';
import { decisionsOf } from './decisions.ts';
import { type Decision, unshown } from './situations.ts';

/** The same condition of several steps, and why it decides none of them alone. */
const ofAll = (
  condition: string,
  steps: readonly string[],
  reason: string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(steps.map((step) => [`${step}: ${condition}`, reason]));

const ownClass = '(decidesClass, fitsClass)';
const changed =
  '(not signedAsProposed, unitMayHandle, unitNotComplainedOf, unitMaySee, changeHasReason, localOrReasoned)';
const lastSignatures = [
  'classApproval approval.endorse → signed (signedAsProposed)',
  `classApproval approval.endorse → signed ${changed}`,
];
const simplified = [
  'firstVisit intake.classify → simplified',
  `firstVisit intake.classify → simplified ${ownClass}`,
  'superiorReferral referral.classify → simplified',
  `superiorReferral referral.classify → simplified ${ownClass}`,
];
const ofPlan = ['firstVisit intake.classify → classified', 'superiorReferral referral.classify → classified'];
const elsewhere =
  'capitalVisit capital.assign → assigned (hasEarlierOpinion, anotherUnitIsNamed, unitMayHandle, unitNotComplainedOf, unitMaySee, exceptionIsStated, exceptionIsSigned)';
const claimOnTheSpot = 'firstVisit intake.answerOnTheSpot → claimAnsweredOnTheSpot';

/**
 * Conditions that cannot decide a step alone, each with the reason. Every other one has a pair of situations that differ in its
 * answer and no other: with a yes the step is free, without it the step is not.
 */
const neverAlone: Readonly<Record<string, string>> = {
  'firstVisit intake.receive → received (visitedTooHigh): channelIsOpen':
    'where a level is stated, implied by levelMayBeStated: only a visit has one, and a visit is always received; alone in the step without a level',
  ...ofAll(
    'simplifiedAsked',
    simplified,
    'implied by simplifiedInScope: what was not asked for has no scope; it forks the way, so that a refusal speaks of the one meant',
  ),
  ...ofAll(
    'unitIsNamed',
    [...simplified, `${claimOnTheSpot} (isSupported)`, `${claimOnTheSpot} (not isSupported)`],
    'implied by unitMayHandle: no unit is none that may handle matters; this one only says that it is missing',
  ),
  ...ofAll(
    'exceptionIsStated',
    [
      elsewhere,
      ...ofPlan.flatMap((step) => [
        `${step} (asComplex, criteriaAreGeneral, exceptionIsStated, exceptionIsSigned)`,
        `${step} (asGeneral, not criteriaAreGeneral, exceptionIsStated, exceptionIsSigned)`,
      ]),
    ],
    'implied by exceptionIsSigned: what is not stated is signed by nobody; it forks the way, so that a refusal speaks of the one meant',
  ),
  [`${elsewhere}: hasEarlierOpinion`]:
    'implied by not answerableUnitIsNamed: without a unit signed for, any that may handle is the one to be named',
  ...ofAll(
    'requestIsNotRefused',
    [
      `${claimOnTheSpot} (isSupported)`,
      'handling handling.reply → toDeliver (requestIsNotRefused, formSuits, isToBeCarriedOut)',
      'handling handling.reply → toDeliver (requestIsNotRefused, formSuits, sealIsOfOrgan, isToBeCarriedOut)',
    ],
    'implied where the request is supported; what is asked of an answer is written once for both ways, and it is alone in the other',
  ),
  ...ofAll(
    'organIsOutside',
    [
      'passingDown passing.onward → sent (goesFurtherDown, goesToALevel)',
      'passingDown passing.send → sent (not assigns, not superiorIsToBeTold, goesToALevel)',
      'passingDown passing.settleDispute → sent (goesToALevel)',
    ],
    'implied by goesToALevel: a level is an organ outside to which matters are passed; alone in the step to whoever handles it',
  ),
  'passingDown passing.onward → sent (goesFurtherDown, not goesToALevel): goesFurtherDown':
    'implied where it goes to no level: what is none is above nobody; written once for both ways, and alone in the other',
  'reception reception.consent → stays: mayConsent':
    'implied by hasNotConsented: who consents as nobody has nothing left to consent to; it says that somebody else is to act',
  'disorderlyVisit disorder.unitArrived → stays (unitHasMatter): unitHasMatter':
    'implied by the part that acts: the responsible unit is the one that has the matter',
  'firstVisit classified → parting (termIsOwed): termIsOwed':
    'the way is written once for all that hand on to an approval; no term counts yet on a first visit',
  'superiorReferral classified → parting (termIsOwed): termIsOwed':
    'the way is written once for all that hand on to an approval; no term counts yet on a referral',
  'reviewCase reviewCase.draftOpinion → stays: by':
    'implied by mayDraft, which asks whom the row of the body’s own names for this opinion, and lets nobody of a unit complained of draft; the step lists all whom any row names',
  ...ofAll(
    'isNextInChain',
    lastSignatures,
    'implied by not othersFollow: after somebody whose turn it is not, others still act; this one says whose turn it is',
  ),
  ...ofAll(
    'not backToForm',
    ['classApproval approval.sendBack → opinion', 'classApproval approval.sendBack → stays'],
    'implied by what the paper goes back to, which is one thing; it forks the way, so that a refusal speaks of the one meant',
  ),
  'classApproval approval.sendBack → stays: not backToOpinion':
    'implied by backToPrevious: it goes back to one thing; it forks the way, so that a refusal speaks of the one meant',
  ...ofAll(
    'not paperToPrevious',
    [
      'handling handling.returnDraft → stays (isTheReply, not paperToPrevious, paperToDraft)',
      'handling handling.returnDraft → stays (not isTheReply, not paperToPrevious, paperToDraft)',
      'reviewCase reviewCase.returnDraft → stays (not paperToPrevious, paperToDraft)',
    ],
    'implied by paperToDraft: it goes back to one thing; it forks the way, so that a refusal speaks of the one meant',
  ),
  ...ofAll(
    'measuresWarranted',
    [
      'answerability answerability.find → correcting (measuresOfArticle, addresseeAnswers, committeeCameFirst, primaryIsStated, concernsPetition, answerIsWorded)',
      'answerability answerability.find → correcting (measuresOfArticle, addresseeAnswers, committeeCameFirst, primaryIsStated, not concernsPetition)',
      'answerability answerability.find → correcting (measuresOfArticle, addresseeAnswers, concernsPetition, answerIsWorded)',
      'answerability answerability.find → correcting (measuresOfArticle, addresseeAnswers, not concernsPetition)',
    ],
    'implied by measuresOfArticle: no article has a grave measure for a unit; alone in the step of a policy without the articles, and the better reason to refuse with',
  ),
};

describe('each condition of a step decides it alone (MC/DC)', () => {
  let decisions: readonly Decision[] = [];
  beforeAll(() => {
    decisions = decisionsOf();
  });

  test('over every step and every choice of every lifecycle', () => {
    expect(decisions.length).toBeGreaterThan(250);
    expect(decisions.flatMap(({ names }) => names).length).toBeGreaterThan(1000);
  });

  test('with all others saying yes, a single no keeps the step from being taken; the exceptions are these', () => {
    const found = decisions.flatMap((decision) =>
      unshown(decision).map((condition) => `${decision.name}: ${condition}`),
    );
    expect(found.sort()).toEqual(Object.keys(neverAlone).sort());
  });
});
