import type { ReviewingPolicy } from '../../../src/policy/reviewing.ts';
import type { Actor } from '../../../src/vocabulary/events/define.ts';
import { arrival, people } from '../intake/people.ts';

/** A body that reviews the street office, and re-examines the housing bureau; the petition bureau is another's to review. */
export const reviewing: ReviewingPolicy = {
  ladder: [
    { of: 'street-office', level: 'review', ask: ['commission'] },
    { of: 'housing-bureau', level: 'reexamination', ask: ['commission'] },
    { of: 'petition-bureau', level: 'review', ask: ['street-office'] },
  ],
  late: 'goodReason',
  partial: true,
  outcomes: ['uphold', 'change', 'revokeRedo', 'revokeOnly'],
  notTheSame: 'factsOrLaw',
};

/** The same body, whose opinions are drafted and signed: one step for what upholds, at review a meeting and the head for the rest. */
export const signing = {
  opinions: [
    {
      outcome: ['uphold'],
      draft: ['disciplineCommission', 'outsideOrgan'],
      steps: [{ act: 'sign', by: ['chiefOfficer'], standIn: [{ by: 'leadingGroup', when: 'interest' }] }],
      returnTo: 'draft',
    },
    {
      level: ['review'],
      draft: ['businessDepartment', 'outsideOrgan'],
      steps: [
        { act: 'meet', by: ['leadingGroup'] },
        { act: 'sign', by: ['chiefOfficer'] },
      ],
      returnTo: 'previous',
    },
  ],
  delegates: ['petition-bureau', 'dept-legal'],
} satisfies Partial<ReviewingPolicy>;

/** An event of a review of another's opinion, as a test sends it. */
export interface Happening {
  readonly type: string;
  readonly by: Actor;
  readonly [field: string]: unknown;
}

/** Somebody of the organ whose opinion it is. */
export const street: Actor = { role: 'outsideOrgan', unit: 'street-office', id: 'street-1' };

export const request = {
  type: 'reviewCase.request',
  by: people.clerk,
  ...arrival,
  level: 'review',
  opinion: { number: 'D-2026-7', organ: 'street-office', receivedOn: '2026-02-27' },
  attached: true,
  reasons: '未查明占道事实',
} as const;
export const askCorrection: Happening = {
  type: 'reviewCase.askCorrection',
  by: people.clerk,
  missing: '未附原处理意见',
  until: '2026-12-01',
};
export const correct: Happening = { type: 'reviewCase.correct', by: people.petitioner, paper: 'B-1' };
export const accept: Happening = {
  type: 'reviewCase.accept',
  by: people.commissioner,
  fileBy: '2026-12-31',
};
export const decline: Happening = {
  type: 'reviewCase.decline',
  by: people.commissioner,
  ground: 'otherProcedure',
  leadsTo: 'district-court',
  reason: '应循诉讼途径',
};
export const giveFile: Happening = { type: 'reviewCase.giveFile', by: street, paper: 'A-1' };
export const openHearing: Happening = {
  type: 'reviewCase.openHearing',
  by: people.commissioner,
  reason: '事实争议较大',
};
export const closeHearing: Happening = {
  type: 'reviewCase.closeHearing',
  by: people.commissioner,
  summary: '双方充分陈述',
};
export const extend: Happening = {
  type: 'reviewCase.extend',
  by: people.commissioner,
  days: 20,
  approvedBy: 'chief-1',
  reason: '须现场勘验',
};
export const decide: Happening = {
  type: 'reviewCase.decide',
  by: people.commissioner,
  outcome: 'uphold',
  reason: '事实清楚',
  legalBasis: '《信访工作条例》第三十五条',
};
export const revoke: Happening = { ...decide, outcome: 'revokeRedo', fault: 'facts', redoBy: '2026-12-31' };
export const deliver: Happening = {
  type: 'reviewCase.deliver',
  by: people.clerk,
  deliveredOn: '2026-03-02',
};
export const redone: Happening = {
  type: 'reviewCase.redone',
  by: street,
  paper: 'D-2026-9',
  sameResult: false,
  sameFacts: false,
};
export const end: Happening = {
  type: 'reviewCase.end',
  by: people.clerk,
  ground: 'settled',
  reason: '双方和解',
};
export const withdraw: Happening = { type: 'reviewCase.withdraw', by: people.petitioner };
const chief: Actor = { role: 'chiefOfficer', unit: 'command', id: 'chief-1' };
const leadingGroup: Actor = { role: 'leadingGroup', unit: 'leading-group', id: 'group-1' };

export const delegate: Happening = {
  type: 'reviewCase.delegate',
  by: people.commissioner,
  unit: 'petition-bureau',
  until: '2026-12-01',
};
export const draftOpinion: Happening = {
  type: 'reviewCase.draftOpinion',
  by: people.commissioner,
  outcome: 'uphold',
  opinion: '拟维持',
};
export const draftRevoking: Happening = {
  ...draftOpinion,
  by: { role: 'outsideOrgan', unit: 'petition-bureau', id: 'bureau-1' },
  outcome: 'revokeRedo',
  fault: 'facts',
  redoBy: '2026-12-31',
};
export const signOpinion: Happening = { type: 'reviewCase.endorse', by: chief };
export const meetOnOpinion: Happening = { ...signOpinion, by: leadingGroup, meeting: 'M-1' };
export const sendOpinionBack: Happening = {
  type: 'reviewCase.returnDraft',
  by: chief,
  to: 'draft',
  reason: '补充事实',
};
