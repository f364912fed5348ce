import { type Text, text } from '../vocabulary/text.ts';
import type { Measure } from './items.ts';

const noWindow = text(
  '此程序中没有权利行使期在计算，也没有移交而来的',
  'no right of limited time ever runs in this lifecycle, nor is one carried into it',
);
const noTermBefore = text(
  '分类之前的程序均不起算办理期限，此处不会已在计算',
  'no lifecycle before the classification starts a term, so none can be counting here',
);
const termOrNoDay = text(
  '审批或退回时已起算期限，或方案以承办单位接收之日为受理日而尚无受理日：两者必居其一',
  'an approval or a refusal has started the term, or the plan takes the unit’s acceptance and there is no day yet: it is one of the two',
);
const neverDispatched = text(
  '拟办、审签和简易办理均不得定为被反映单位或不可知悉的单位，此后也不能更改',
  'no unit that is complained of or may not see it can be proposed, signed or named, and nothing changes that afterwards',
);
const leadersNotComplainedOf = text(
  '反映领导干部所在机构的事项不由本级受理，此处不会有',
  'a matter that complains of an office which leaders hold is not taken in here',
);
const engineOnly = text(
  '此事件只由引擎发给正在督办该期限的程序，任何人不能发送',
  'the engine alone sends this event, and only to those who watch that very deadline',
);

const notUpwards = text(
  '期限事项只移交纪委、承办单位或上级机关，不移交主官或领导小组',
  'a duty is handed to the commission, a unit or a superior organ, never to the chief officer or the leading group',
);
const notOfTheHead = text(
  '由上级督办的只有领导小组的义务，不移交他人',
  'a superior organ supervises duties of the leading group alone, which are handed to nobody',
);

const openedWithReport = text(
  '引擎以报告启动此程序，此前没有其他事件；此项只在单独使用状态机时起作用',
  'the engine opens the lifecycle with the report, so nothing comes before it; this is for whoever uses the machine by itself',
);

const takenBefore = text(
  '引擎在办理事件之前先办理已经届满的期限，此项只在单独使用状态机时起作用',
  'the engine takes what is over before an event first; this is for whoever uses the machine by itself',
);

type Listed = readonly [measure: Measure, name: string, reason: Text];

const listed: readonly Listed[] = [
  ...['firstVisit', 'repeatVisit', 'generalApproval', 'complexApproval', 'classApproval'].map(
    (lifecycle): Listed => ['transitions', `${lifecycle}.*.deadline.passed[2]`, noWindow],
  ),
  ...['firstVisit', 'superiorReferral'].flatMap((lifecycle): Listed[] => [
    ['transitions', `${lifecycle}.classified[1]`, noTermBefore],
    ['guards', `${lifecycle}.classified termIsOwed = yes`, noTermBefore],
  ]),
  ['transitions', 'handling.entering[7]', termOrNoDay],
  ['transitions', 'handling.entering[8]', termOrNoDay],
  ['guards', 'handling.entering isAccepted = yes', termOrNoDay],
  ['guards', 'handling.entering isClaim = yes', termOrNoDay],
  ['guards', 'handling.entering isClaim = no', termOrNoDay],
  ['guards', 'handling.*.handling.accept unitIsNotComplainedOf = no', neverDispatched],
  ['guards', 'handling.*.handling.accept unitMaySee = no', neverDispatched],
  ['guards', 'supervision.*.deadline.settled by {"roles":["system"]} = no', engineOnly],
  ['guards', 'supervision.*.deadline.settled isWatched = no', engineOnly],
  ['guards', 'supervision.*.deadline.handedOver by {"roles":["system"]} = no', engineOnly],
  ['guards', 'supervision.*.deadline.handedOver isWatched = no', engineOnly],
  ...['take', 'handOver'].map(
    (act): Listed => [
      'guards',
      `leaderInCharge.*.leaderInCharge.${act} unitNotComplainedOf {"field":"unit"} = no`,
      leadersNotComplainedOf,
    ],
  ),
  ['guards', 'assistance.*.lead.changed by {"roles":["system"]} = no', engineOnly],
  [
    'guards',
    'supervision.*.deadline.handedOver ownerIsAnother = no',
    text(
      '责任主体未变的，只在迁移时告知，不成步骤',
      'of an owner that is the same a migration alone tells, and nothing comes of it',
    ),
  ],
  ...(['chiefOfficer', 'leadingGroup'] as const).flatMap((level): Listed[] => [
    ['transitions', `supervision.${level}.deadline.handedOver[2]`, notUpwards],
    ['guards', `supervision.*.deadline.handedOver levelIsAbove {"level":"${level}"} = no`, notUpwards],
  ]),
  ...['dissuade', 'criticise', 'explain', 'secureEvidence', 'findUrgent', 'reportUrgent', 'restore'].map(
    (step): Listed => ['guards', `disorderlyVisit.*.disorder.${step} isReported = no`, openedWithReport],
  ),
  ['transitions', 'supervision.superiorOrgan.deadline.handedOver', notOfTheHead],
  [
    'guards',
    'deadline.passed deadlineIsWindow = no',
    text(
      '期限不是义务就是权利行使期，在先的步骤已处理义务',
      'a deadline is a duty or a right, and the step before it takes the duties',
    ),
  ],
  [
    'guards',
    'repeatVisit.*.repeat.receive windowWentBy = no',
    text(
      '原事项只有四种阶段，在先的步骤已处理其余三种',
      'an earlier matter has four stages, and the steps before take the other three',
    ),
  ],
  [
    'guards',
    'supervision.weighing ownerStandsAt {"level":"unit"} = no',
    text(
      '责任主体必居五个层级之一，在先的步骤已处理其余四级',
      'whoever owes a duty stands on one of five levels, and the ways before take the other four',
    ),
  ],
  [
    'guards',
    'supervision.*.deadline.passed deadlineIsRunning {"kind":"supervision.unit"} = no',
    text(
      '单位层级只有一项期限，且在该层级内始终在计算',
      'on the unit’s level there is one deadline, and it runs as long as the level lasts',
    ),
  ],
  ...['review', 'reexamination'].flatMap((remedy): Listed[] => [
    ['transitions', `${remedy}.open.${remedy}.request[2]`, takenBefore],
    ['transitions', `${remedy}.open.${remedy}.request[3]`, takenBefore],
    ...[
      `windowIsOpen {"kind":"${remedy}.request"} = no`,
      'lateEntryKeepsItOpen = yes',
      'lateEntryKeepsItOpen = no',
      'lateRequestsAreHeard = yes',
      'lateRequestsAreHeard = no',
      `windowIsOpen {"kind":"${remedy}.lateRequest"} = no`,
    ].map((answer): Listed => ['guards', `${remedy}.*.${remedy}.request ${answer}`, takenBefore]),
  ]),
  ...['followUp', 'workWith', 'sendTeam'].map(
    (act): Listed => ['guards', `specialPeriod.*.special.${act} periodStillRuns = no`, takenBefore],
  ),
  [
    'deadlines',
    'special.followUp missed',
    text(
      '时期届满即为跟进完成，不作逾期',
      'the end of the period is the end of the duty: it lapses, and is not missed',
    ),
  ],
  [
    'refusals',
    'unknown-event',
    text(
      '情景文件只接受已有的事件，写错即为文件错误',
      'a scenario file takes known events alone: a wrong one is a fault of the file',
    ),
  ],
  [
    'refusals',
    'invalid-petition',
    text(
      '情景中的信访事项由引擎自己保管，不会损坏',
      'a scenario hands back the petition that the engine itself made',
    ),
  ],
];

/** What no scenario can reach although no derivation shows it, each by measure and name, with the reason. */
export const unreachable: ReadonlyMap<string, Text> = new Map(
  listed.map(([measure, name, reason]) => [`${measure} ${name}`, reason]),
);
