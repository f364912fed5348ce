import { receive, registered } from '../engine/support/courses.ts';
import { people, type Step } from '../engine/support/office.ts';
import { lightCriteria, seriousCriteria } from '../support/criteria.ts';

const { chief, commissioner, clerk, otherClerk, secretary, legal, leader } = people;
const deputy = { role: 'deputyDisciplineSecretary', unit: 'commission', id: 'deputy-1' } as const;
const second = { ...legal, id: 'legal-9' } as const;
const classify = (classification: string, criteria: object, more: object = {}): Step => [
  '03-05',
  'intake.classify',
  commissioner,
  { classification, criteria, reason: '按所述事实', ...more },
];
const propose = (by: object, unit = 'dept-legal'): Step => [
  '03-06',
  'approval.propose',
  by,
  { unit, opinion: '拟交该单位' },
];
const form: Step = ['03-06', 'approval.fillForm', clerk, { form: 'form-1' }];
const general: readonly Step[] = [
  ...registered,
  classify('general', lightCriteria),
  form,
  propose(otherClerk),
];
const complex: readonly Step[] = [
  ...registered,
  classify('complex', seriousCriteria),
  propose(commissioner),
  ['03-09', 'approval.endorse', leader, { meeting: 'minutes-1' }],
  ['03-09', 'approval.endorse', chief],
];
const dispatched = (by: object): readonly Step[] => [
  ['03-10', 'approval.dispatch', by, { unit: 'dept-legal', liaison: 'liaison-2' }],
  ['03-11', 'handling.accept', legal, { handler: 'legal-2' }],
];
const found: readonly Step[] = [
  ['03-12', 'handling.investigate', legal, { step: 'petitionerHeard', note: '已听取' }],
  ['03-12', 'handling.investigate', legal, { step: 'factsFound', note: '查明' }],
];
const approved: readonly Step[] = [
  ...found,
  ['03-13', 'handling.report', legal, { result: '应当处理' }],
  ['03-16', 'handling.approveResult', commissioner, { opinion: '同意' }],
];
const signed: readonly Step[] = [
  ...general,
  ['03-09', 'approval.endorse', secretary],
  ['03-09', 'approval.endorse', deputy],
  ['03-09', 'approval.endorse', chief],
];
const draft = (outcome: string): Step => [
  '03-17',
  'handling.draftReply',
  legal,
  { outcome, opinion: '处理意见' },
];

/** Ways on which a history of a body with chains of its own starts: each stops where somebody is to act on a paper. */
export const chainStarts: readonly (readonly Step[])[] = [
  [receive],
  [
    ...registered,
    classify('general', lightCriteria, { ownFacts: ['consultation'] }),
    ['03-06', 'approval.fillForm', commissioner, { form: 'form-1' }],
    propose(clerk, 'brigade-1'),
  ],
  general,
  signed,
  complex,
  [...signed, ...dispatched(clerk), ...approved, draft('supported')],
  [
    ...signed,
    ...dispatched(clerk),
    ...approved,
    draft('supported'),
    ['03-18', 'handling.endorse', second, { drafted: 'reply' }],
    ['03-18', 'handling.endorse', secretary, { drafted: 'reply' }],
  ],
  [...complex, ...dispatched(commissioner), ...approved, draft('notSupported')],
  [
    ...signed,
    ...dispatched(clerk),
    ...found,
    ['03-13', 'handling.askExtension', legal, { days: 20, reason: '须鉴定' }],
    ['03-13', 'handling.endorse', commissioner, { drafted: 'extension' }],
  ],
];
