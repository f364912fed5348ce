import type { Actor } from '../../../src/vocabulary/events/define.ts';
import { people } from '../intake/people.ts';
import {
  accept,
  askCorrection,
  closeHearing,
  correct,
  decide,
  decline,
  deliver,
  end,
  extend,
  giveFile,
  openHearing,
  redone,
  request,
  revoke,
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
const { fault: ___, ...faultless } = revoke;

const byClerk = [askCorrection, deliver, end];
const byCommission = [accept, decline, openHearing, closeHearing, extend, decide];
const byOrgan = [giveFile, redone];

/** Openers and events that reach every step of a review of another's opinion, and every guard both ways. */
export const samples = {
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
    { ...askCorrection, until: undefined },
    correct,
    { ...correct, by: people.stranger },
    { ...correct, by: clerk },
    { ...accept, claimsLeftOut: ['new-claim'] },
    { ...accept, fileBy: gone },
    { ...accept, fileBy: undefined },
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
  ],
};
