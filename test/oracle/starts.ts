import {
  approved,
  arrival,
  classified,
  complexCourse,
  dispatched,
  handled,
  receive,
  referred,
  registered,
  reviewed,
  wholeCourse,
} from '../engine/support/courses.ts';
import { people, type Step } from '../engine/support/office.ts';
import { lightCriteria, seriousCriteria } from '../support/criteria.ts';

const { chief, commissioner, clerk, guard, legal, brigade } = people;
/** The legal department, which speaks as one before it has the matter. */
const department = { ...legal, role: 'businessDepartment' } as const;
const assess = (kind: string): Step => [
  '03-03',
  'intake.assess',
  commissioner,
  { withinCompetence: true, kind, reason: '属本局职责' },
];
const register: Step = ['03-04', 'intake.register', clerk, { registerNumber: 'R-1' }];
const classify: Step = [
  '03-05',
  'intake.classify',
  commissioner,
  { classification: 'general', criteria: lightCriteria, reason: '情节轻微' },
];
const answered: readonly Step[] = [
  ['03-12', 'handling.accept', legal, { handler: 'legal-2' }],
  ['03-16', 'handling.investigate', legal, { step: 'factsFound', note: '事实查明' }],
  ['03-20', 'handling.report', legal, { result: '建议可行' }],
  ['03-23', 'handling.approveResult', commissioner, { opinion: '同意' }],
  ['03-24', 'handling.answer', legal, { answer: '部分采纳', adopted: 'part', form: 'network' }],
];
const complexly: readonly Step[] = [
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
];
const talks: readonly Step[] = ['dissuade', 'criticise', 'explain'].map((talk) => [
  '03-12',
  `disorder.${talk}`,
  guard,
  { said: '请依法反映诉求', outcome: 'persists' },
]);
const simplified = {
  simplified: { inScope: true, mayBeRefused: false, multiParty: false },
  unit: 'brigade-1',
};
const unreached: Step = ['03-02', 'intake.receive', commissioner, { ...arrival, reachable: false }];

/** Passed on to the street office, which has it. */
const passedOn = (mode: object): readonly Step[] => [
  receive,
  ['03-03', 'intake.assess', commissioner, { withinCompetence: false, kind: 'claim', reason: '属街道职责' }],
  ['03-04', 'intake.passDown', commissioner, { reason: '转送街道办事处' }],
  ['03-04', 'intake.register', clerk, { registerNumber: 'R-1' }],
  ['03-05', 'passing.send', clerk, { organ: 'street-office', paper: 'Z-1', reason: '属街道职责', ...mode }],
  ['03-09', 'passing.acknowledge', clerk, { receivedOn: '2026-03-06', paper: 'H-1' }],
];

/** Ways on which a history starts, so that the later lifecycles are wandered through as well. */
export const starts: readonly (readonly Step[])[] = [
  wholeCourse,
  complexCourse,
  passedOn({ mode: 'transfer' }),
  [
    ...passedOn({ mode: 'assign', dueOn: '2026-05-06' }),
    ['03-12', 'passing.confirm', clerk, { toldOn: '2026-03-11', paper: 'H-2' }],
  ],
  // Of an area that the letter names, and of one that the commission finds.
  [
    ['03-02', 'intake.receive', commissioner, { ...arrival, territory: 'district-west' }],
    assess('claim'),
    register,
    classify,
    ['03-06', 'approval.fillForm', clerk, { form: 'form-1' }],
  ],
  [
    receive,
    [
      '03-03',
      'intake.assess',
      commissioner,
      { withinCompetence: true, kind: 'claim', reason: '属本局职责', territory: 'district-east' },
    ],
    register,
    ...complexly.slice(0, 2),
  ],
  [...referred, ...handled, ...reviewed],
  [
    ...referred.slice(0, 2),
    [
      '03-04',
      'intake.assess',
      commissioner,
      { withinCompetence: false, kind: 'claim', reason: '属街道职责' },
    ],
    ['03-05', 'intake.passDown', commissioner, { reason: '转送街道办事处' }],
    [
      '03-06',
      'passing.send',
      clerk,
      { organ: 'street-office', mode: 'assign', dueOn: '2026-04-20', paper: 'Z-1', reason: '属街道职责' },
    ],
    ['03-09', 'passing.acknowledge', clerk, { receivedOn: '2026-03-06', paper: 'H-1' }],
    ['03-12', 'passing.confirm', clerk, { toldOn: '2026-03-11', paper: 'H-2' }],
  ],
  [receive, assess('suggestion'), register, classify, ...approved, ...answered],
  [receive, assess('suggestion'), register, ...complexly, ...answered],
  [unreached, assess('claim'), register, ...complexly, ...handled.slice(0, -1)],
  [
    receive,
    assess('report'),
    register,
    ['03-04', 'intake.restrict', commissioner, { unit: 'dept-legal' }],
    classify,
    ...approved,
    ...answered,
  ],
  [
    ...registered,
    [
      '03-05',
      'intake.classify',
      commissioner,
      { classification: 'general', criteria: lightCriteria, reason: '情节轻微', ...simplified },
    ],
    ['03-06', 'handling.accept', brigade, { handler: 'brigade-2' }],
  ],
  [unreached, ...dispatched.slice(1), ...handled.slice(0, -1)],
  [...complexCourse.slice(0, -2), ...complexCourse.slice(-1), ...reviewed],
  [
    ...dispatched,
    ['03-12', 'disorder.report', guard, { conduct: 'blocking', atPremises: true, persons: 3 }],
    ...talks,
    ['03-12', 'disorder.coordinate', clerk, { reason: '劝导无效，仍有人滞留' }],
  ],
  [
    ...dispatched,
    ['03-12', 'disorder.report', guard, { conduct: 'threat', where: 'surroundings', persons: 1 }],
    [
      '03-12',
      'disorder.informPublicSecurity',
      guard,
      { conduct: 'threat', seriousDisorder: true, reason: '有人受到威胁', facts: '一人持刀' },
    ],
  ],
  [...complexCourse.slice(0, -2), ...complexCourse.slice(-1)],
  [
    ...classified,
    [
      '03-05',
      'special.list',
      commissioner,
      {
        period: 'period-1',
        kind: 'holiday',
        from: '2026-03-05',
        until: '2026-06-20',
        because: 'notConcluded',
      },
    ],
    [
      '03-06',
      'special.recordTendency',
      commissioner,
      { kind: 'group', until: '2026-03-09', reason: '扬言集体来访' },
    ],
    [
      '03-06',
      'special.list',
      commissioner,
      { period: 'period-2', kind: 'holiday', from: '2026-03-05', until: '2026-06-30', because: 'tendency' },
    ],
    [
      '03-09',
      'special.gather',
      commissioner,
      {
        gathering: 'gathering-1',
        period: 'period-1',
        heldOn: '2026-03-09',
        attended: ['dept-legal'],
        situation: '总体平稳',
        incident: 'specialPeriod-1',
      },
    ],
    [
      '03-09',
      'special.examine',
      commissioner,
      { finding: '须专人跟进', gathering: 'gathering-1', incident: 'specialPeriod-1' },
    ],
    ['03-09', 'special.nameUnit', commissioner, { unit: 'dept-legal', incident: 'specialPeriod-1' }],
    [
      '03-10',
      'special.followUp',
      department,
      { kind: 'explanation', note: '已说明', incident: 'specialPeriod-1' },
    ],
    [
      '03-10',
      'special.workWith',
      department,
      { organ: 'street-office', reason: '共同解释', incident: 'specialPeriod-1' },
    ],
    [
      '03-10',
      'special.sendTeam',
      commissioner,
      { unit: 'dept-legal', members: ['member-1'], task: '就地协助', incident: 'specialPeriod-1' },
    ],
  ],
];
