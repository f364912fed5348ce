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

const { bureau, ministry } = people;
const unitActing = { role: 'responsibleUnit', unit: 'dept-legal', id: 'legal-1' } as const;
const alone = { petitioners: ['petitioner-1'], persons: 1 };
const three = { petitioners: ['petitioner-1', 'petitioner-2', 'petitioner-3'], persons: 3 };
const one = { ...answeredMatter, ...alone };
const given = {
  deliveredOn: today,
  unit: 'dept-legal',
  reviewUnit: 'superior-bureau',
  decidedBy: ['decider-1'],
};
const opinion = { reason: '复查意见适用依据正确', legalBasis: '《信访工作条例》' };
const officials = [ministry, bureau, { ...ministry, id: 'relative-1' }, outsider(ministry)];

/** Who may help afterwards, who may not, and those of the unit who have an interest or another part. */
const acting = [
  unitActing,
  { ...unitActing, unit: 'dept-personnel' },
  { ...unitActing, id: 'relative-1' },
  { ...unitActing, role: 'superiorOrgan' },
  people.commissioner,
] as const;

/** Starts and events that reach every step of a re-examination, and every guard both ways, under the policies named. */
export const samples = {
  policies,
  inputs: [
    { ...given, matter: one, carried: [ratingWindow] },
    { ...given, matter: complexMatter, carried: [summaryOwed] },
    // Nobody is left to take these two in: their petitioner withdraws the request, and the window ends them.
    { ...given, matter: { ...one, reachable: false }, unit: 'ministry' },
    { ...given, matter: { ...complainsOf('ministry'), ...alone } },
    // Of three petitioners, of whom one never asks; one organ can take a request in.
    {
      deliveredOn: '2026-03-10',
      unit: 'dept-legal',
      reviewUnit: 'ministry',
      matter: { ...complainsOf('dept-legal'), ...three },
    },
    // Received five weeks before anybody entered it; and asked for before anybody did.
    { ...given, deliveredOn: '2026-01-26', matter: one },
    { ...given, matter: one, askedBy: 'petitioner-1' },
    // Another organ assigned it and waits for the result.
    { ...given, matter: assignedMatter },
  ],
  events: [
    ...remedySamples('reexamination', {
      organ: ministry,
      another: bureau,
      doneBefore: 'alreadyReexamined',
    }),
    ...officials.flatMap((by) => [
      { type: 'reexamination.openHearing', by, reason: '事实争议较大' },
      { type: 'reexamination.closeHearing', by, summary: '双方充分陈述' },
    ]),
    ...(['upheld', 'changed', 'sentBack'] as const).map((outcome) => ({
      type: 'reexamination.decide',
      by: ministry,
      outcome,
      ...opinion,
      publish: true,
    })),
    ...acting.flatMap((by) => [
      ...(['explained', 'socialReliefTold', 'socialReliefHelped'] as const).map((help) => ({
        type: 'reexamination.help',
        by,
        help,
        reason: '已当面解释复核意见',
      })),
      { type: 'reexamination.completeHelp', by, reason: '信访人已知悉并获得帮扶' },
    ]),
  ],
};
