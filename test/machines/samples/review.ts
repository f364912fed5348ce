import {
  answeredMatter,
  assignedMatter,
  complainsOf,
  complexMatter,
  outsider,
  people,
  policies,
  ratingWindow,
  remedySamples,
  summaryOwed,
  today,
} from './remedy.ts';

const { bureau, ministry, petitioner } = people;
const alone = { petitioners: ['petitioner-1'], persons: 1 };
const three = { petitioners: ['petitioner-1', 'petitioner-2', 'petitioner-3'], persons: 3 };
const one = { ...answeredMatter, ...alone };
const given = { deliveredOn: today, unit: 'dept-legal', decidedBy: ['decider-1'] };
const officials = [bureau, ministry, { ...bureau, id: 'relative-1' }, outsider(bureau)];

/** Starts and events that reach every step of a review, and every guard both ways, under the policies named. */
export const samples = {
  policies,
  inputs: [
    { ...given, matter: one, carried: [ratingWindow] },
    { ...given, matter: complexMatter, carried: [summaryOwed] },
    { ...given, matter: { ...one, reachable: false }, unit: 'superior-bureau' },
    // Of three petitioners, of whom one never asks; one organ can take a request in.
    { ...given, matter: { ...complainsOf('superior-bureau'), ...three } },
    { deliveredOn: '2026-03-10', unit: 'dept-legal', matter: { ...complainsOf('dept-legal'), ...alone } },
    // Received five weeks before anybody entered it; and asked for before anybody did.
    { ...given, deliveredOn: '2026-01-26', matter: one },
    { ...given, matter: one, askedBy: 'petitioner-1' },
    // Another organ assigned it and waits for the result.
    { ...given, matter: assignedMatter },
  ],
  events: [
    ...remedySamples('review', { organ: bureau, another: ministry, doneBefore: 'alreadyReviewed' }),
    ...officials.flatMap((by) => [
      { type: 'review.holdHearing', by, on: '2026-03-20' },
      { type: 'review.deliver', by, deliveredOn: today },
    ]),
    { type: 'review.holdHearing', by: bureau, on: '2026-01-31' },
    { type: 'reexamination.request', by: petitioner, reasons: '对复查意见不服' },
    { type: 'reexamination.request', by: petitioner, reasons: '对复查意见不服', receivedOn: '2026-03-01' },
    { type: 'reexamination.request', by: petitioner, reasons: '对复查意见不服', receivedOn: '2026-12-31' },
    {
      type: 'reexamination.request',
      by: { ...petitioner, id: 'stranger-1' },
      reasons: '对复查意见不服',
    },
    { type: 'review.deliver', by: bureau, deliveredOn: '2026-03-01' },
    { type: 'review.deliver', by: bureau, deliveredOn: '2026-12-31' },
  ],
};
