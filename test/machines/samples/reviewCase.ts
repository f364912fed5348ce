import type { Deadline } from '../../../src/deadlines/deadline.ts';
import type { Actor } from '../../../src/vocabulary/events/define.ts';
import { people } from '../intake/people.ts';
import {
  accept,
  askCorrection,
  closeHearing,
  correct,
  decide,
  decline,
  delegate,
  deliver,
  draftOpinion,
  draftRevoking,
  end,
  extend,
  giveFile,
  meetOnOpinion,
  openHearing,
  redone,
  request,
  revoke,
  sendOpinionBack,
  signOpinion,
  street,
  withdraw,
} from '../reviewCase/happenings.ts';

const against = { complainedOf: { persons: ['clerk-2', 'commissioner-2', 'street-2'], units: [] } };
const clerk: Actor = { ...people.clerk, id: 'clerk-2' };
const commissioner: Actor = { ...people.commissioner, id: 'commissioner-2' };
const opinion = request.opinion;
const late = { ...opinion, receivedOn: '2026-01-05' };
const gone = '2026-03-01';
const { leadsTo: _, ...nowhere } = decline;
const { approvedBy: __, ...unapproved } = extend;
const { until: ____, ...undated } = askCorrection;
const { fileBy: _____, ...withoutFileDay } = accept;
const { fault: ______, ...draftFaultless } = draftRevoking;
const { meeting: _______, ...unrecorded } = meetOnOpinion;
const { fault: ___, ...faultless } = revoke;

const byClerk = [askCorrection, deliver, end];
const byCommission = [accept, decline, openHearing, closeHearing, extend, decide];
const byOrgan = [giveFile, redone];

const onPapers = [delegate, draftOpinion, signOpinion, sendOpinionBack].map(({ type }) => type);
/** What is done while a paper is on its way that has to do with it. */
const besidePapers = [...onPapers, decide.type, openHearing.type, end.type, 'deadline.passed'];

interface Facts {
  readonly level: string;
  readonly delegate?: string;
  readonly opinionDraft?: object;
  readonly heard: boolean;
  readonly matter: { readonly complainedOf: { readonly persons: readonly string[] } };
  readonly deadlines: readonly Deadline[];
}

/**
 * Papers are walked for one request, where the file has come and nothing else has happened; of a re-examination, that it is drafted:
 * what is owed beside them goes its way without them.
 */
function inTurn(
  event: object,
  { value, context }: { readonly value: unknown; readonly context: object },
): boolean {
  const { type } = event as { readonly type: string };
  const { level, delegate: asked, opinionDraft, heard, matter, deadlines } = context as Facts;
  if (value !== 'inReview') return true;
  if (opinionDraft) return besidePapers.includes(type) && type !== delegate.type;
  if (asked) return besidePapers.includes(type);
  if (!onPapers.includes(type)) return true;
  const opinion = deadlines.find(({ kind }) => /^reviewCase\.(review|reexamine)$/.test(kind));
  const isFresh = opinion?.state === 'running' && opinion.extension === undefined && !heard;
  const hasFile = deadlines.some(({ kind, state }) => kind === 'reviewCase.file' && state === 'met');
  if (!isFresh || !hasFile) return false;
  return matter.complainedOf.persons.length > 0 || (level === 'reexamination' && type === draftOpinion.type);
}

/** Openers and events that reach every step of a review of another's opinion, and every guard both ways. */
export const samples = {
  inTurn,
  inputs: [],
  openers: [
    { ...request, ...against },
    {
      ...request,
      level: 'reexamination',
      opinion: { ...opinion, organ: 'housing-bureau' },
      reachable: false,
    },
    { ...request, attached: false, petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 },
    // Late, with a good reason and without; against the very organ; and of another's to review.
    { ...request, opinion: late },
    { ...request, opinion: late, goodReason: '住院治疗' },
    { ...request, complainedOf: { persons: [], units: ['street-office'] } },
    { ...request, opinion: { ...opinion, organ: 'petition-bureau' } },
    { ...request, level: 'reexamination' },
    // Not to be opened.
    { ...request, by: people.commissioner },
    { ...request, ...against, by: clerk },
    { ...request, petitioners: [] },
    { ...request, opinion: { ...opinion, organ: 'dept-legal' } },
    { ...request, opinion: { ...opinion, receivedOn: '2026-12-31' } },
    { ...request, complainedOf: { persons: [], units: ['commission'] } },
  ],
  events: [
    ...byClerk.flatMap((event) => [event, { ...event, by: clerk }, { ...event, by: people.commissioner }]),
    ...byCommission.flatMap((event) => [
      event,
      { ...event, by: commissioner },
      { ...event, by: people.clerk },
    ]),
    ...byOrgan.flatMap((event) => [
      event,
      { ...event, by: { ...street, id: 'street-2' } },
      { ...event, by: { ...street, unit: 'petition-bureau' } },
      { ...event, by: people.clerk },
      { ...event, by: people.commissioner },
    ]),
    { ...askCorrection, until: gone },
    undated,
    correct,
    { ...correct, by: people.stranger },
    { ...correct, by: clerk },
    { ...accept, claimsLeftOut: ['new-claim'] },
    { ...accept, fileBy: gone },
    withoutFileDay,
    nowhere,
    { ...decline, ground: 'notInScope' },
    { ...decline, ground: 'levelSkipped', leadsTo: 'street-office' },
    { ...decline, ground: 'late' },
    { ...decline, ground: 'doneBefore' },
    { ...decline, ground: 'doneBefore', earlier: 'petition-0' },
    unapproved,
    { ...extend, approvedBy: 'petitioner-1' },
    { ...extend, days: 60 },
    revoke,
    faultless,
    { ...revoke, redoBy: gone },
    { ...decide, outcome: 'change' },
    { ...redone, sameResult: true, sameFacts: true },
    { ...end, ground: 'died' },
    withdraw,
    { ...withdraw, by: people.stranger },
    // Drafted by the commission, or by whoever was asked; signed in their order, by nobody twice.
    delegate,
    { ...delegate, by: people.clerk },
    { ...delegate, by: commissioner },
    { ...delegate, unit: 'street-office' },
    { ...delegate, unit: 'housing-bureau' },
    { ...delegate, until: gone },
    draftOpinion,
    { ...draftOpinion, by: commissioner },
    { ...draftOpinion, by: people.clerk },
    { ...draftOpinion, outcome: 'change' },
    draftFaultless,
    draftRevoking,
    { ...draftRevoking, by: { ...street, unit: 'housing-bureau' } },
    signOpinion,
    { ...signOpinion, by: { ...meetOnOpinion.by, id: signOpinion.by.id } },
    { ...signOpinion, by: meetOnOpinion.by, standIn: 'interest' },
    { ...signOpinion, by: people.commissioner },
    meetOnOpinion,
    unrecorded,
    sendOpinionBack,
    { ...sendOpinionBack, by: meetOnOpinion.by, standIn: 'interest' },
    { ...sendOpinionBack, to: 'previous' },
    { ...sendOpinionBack, by: meetOnOpinion.by },
  ],
};
