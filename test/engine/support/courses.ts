import { lightCriteria, seriousCriteria } from '../../support/criteria.ts';
import { people, type Step } from './office.ts';

const { commissioner, clerk, otherClerk, secretary, chief, legal, bureau, ministry, petitioner } = people;

/** How an ordinary petition arrives. */
export const arrival = {
  channel: 'letter',
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  complainedOf: { persons: [], units: [] },
} as const;

export const receive: Step = ['03-02', 'intake.receive', commissioner, arrival];

/** A letter is received, assessed and registered. */
export const registered: readonly Step[] = [
  receive,
  ['03-03', 'intake.assess', commissioner, { withinCompetence: true, kind: 'claim', reason: '属本局职责' }],
  ['03-04', 'intake.register', clerk, { registerNumber: 'R-1' }],
];

/** A first visit, classified as general. */
export const classified: readonly Step[] = [
  ...registered,
  [
    '03-05',
    'intake.classify',
    commissioner,
    { classification: 'general', criteria: lightCriteria, reason: '情节轻微' },
  ],
];

/** General approval, from the form to the dispatch. */
export const approved: readonly Step[] = [
  ['03-06', 'approval.fillForm', clerk, { form: 'form-1' }],
  ['03-09', 'approval.propose', otherClerk, { unit: 'dept-legal', opinion: '拟交法制处' }],
  ['03-10', 'approval.sign', secretary],
  ['03-11', 'approval.dispatch', clerk, { unit: 'dept-legal' }],
];

/** A general matter up to its dispatch. */
export const dispatched: readonly Step[] = [...classified, ...approved];

/** The unit has it in hand, up to the delivered reply. */
export const handled: readonly Step[] = [
  ['03-12', 'handling.accept', legal, { handler: 'legal-2' }],
  ['03-13', 'handling.investigate', legal, { step: 'petitionerHeard', note: '已听取陈述' }],
  ['03-16', 'handling.investigate', legal, { step: 'factsFound', note: '事实查明' }],
  ['03-20', 'handling.report', legal, { result: '诉求部分属实' }],
  ['03-23', 'handling.approveResult', commissioner, { opinion: '同意' }],
  [
    '03-24',
    'handling.reply',
    legal,
    {
      request: '请求赔偿',
      facts: '经查部分属实',
      opinion: '予以部分赔偿',
      legalBasis: '条例第三十二条',
      outcome: 'explained',
      form: 'written',
    },
  ],
  ['03-25', 'handling.deliver', legal, { deliveredOn: '2026-03-25', manner: 'post' }],
];

/** From the delivered reply to the reviewed opinion. */
export const reviewed: readonly Step[] = [
  ['03-30', 'review.request', petitioner, { reasons: '不服处理意见' }],
  ['04-01', 'review.accept', bureau],
  [
    '04-15',
    'review.decide',
    bureau,
    { outcome: 'upheld', reason: '原意见正确', legalBasis: '条例第三十五条' },
  ],
  ['04-16', 'review.deliver', bureau, { deliveredOn: '2026-04-16' }],
];

/** From there to the end. */
const reexamined: readonly Step[] = [
  ['04-20', 'reexamination.request', petitioner, { reasons: '不服复查意见' }],
  ['04-22', 'reexamination.accept', ministry],
  [
    '05-06',
    'reexamination.decide',
    ministry,
    { outcome: 'upheld', reason: '复查意见正确', legalBasis: '条例第三十六条' },
  ],
];

/** A whole course: first visit, general approval, handling, review, re-examination. */
export const wholeCourse: readonly Step[] = [...dispatched, ...handled, ...reviewed, ...reexamined];

/** A referral that a superior organ assigned, with its own last day, up to the dispatch. */
export const referred: readonly Step[] = [
  [
    '03-02',
    'referral.receive',
    clerk,
    {
      ...arrival,
      form: 'assigned',
      organ: 'superior-bureau',
      referenceNumber: 'S-7',
      dueOn: '2026-04-30',
      reportBack: true,
    },
  ],
  ['03-03', 'referral.register', clerk, { registerNumber: 'R-2' }],
  ['03-04', 'intake.assess', commissioner, { withinCompetence: true, kind: 'claim', reason: '属本局职责' }],
  [
    '03-05',
    'referral.classify',
    commissioner,
    { classification: 'general', criteria: lightCriteria, reason: '情节轻微' },
  ],
  ...approved,
];

/** A complex matter: the commission proposes, the chief officer signs, the commission sums up. */
export const complexCourse: readonly Step[] = [
  ...registered,
  [
    '03-05',
    'intake.classify',
    commissioner,
    { classification: 'complex', criteria: seriousCriteria, reason: '可能引发群体访' },
  ],
  ['03-06', 'approval.fillForm', clerk, { form: 'form-1' }],
  ['03-09', 'approval.propose', commissioner, { unit: 'dept-legal', opinion: '拟交法制处' }],
  ['03-10', 'approval.sign', chief],
  ['03-11', 'approval.dispatch', clerk, { unit: 'dept-legal' }],
  ...handled.slice(0, -1),
  ['03-25', 'handling.summarise', commissioner, { summary: '已答复' }],
  ['03-26', 'handling.deliver', legal, { deliveredOn: '2026-03-26', manner: 'post' }],
];
