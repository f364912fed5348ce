import type { Deadline } from '../../../src/deadlines/deadline.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { against, handled, undispatched, unreachable } from '../incident/matters.ts';
import { people } from '../incident/people.ts';
import { variants } from '../incident/variants.ts';

const report = {
  type: 'disorder.report',
  by: people.guard,
  conduct: 'blocking',
  atPremises: true,
  persons: 3,
};
const { atPremises: _, ...somewhere } = report;
const talks = ['disorder.dissuade', 'disorder.criticise', 'disorder.explain'].map((type) => ({
  type,
  by: people.guard,
  said: '请依法在接待室反映诉求',
  outcome: 'persists',
}));
const inform = {
  type: 'disorder.informPublicSecurity',
  by: people.clerk,
  conduct: 'blocking',
  seriousDisorder: true,
  reason: '堵门两小时，经劝导无效',
};
const danger = {
  ...inform,
  by: people.guard,
  conduct: 'dangerousArticles',
  facts: '一人手持汽油桶，扬言点燃',
};
const { facts: _facts, ...unstated } = danger;
const evidence = {
  type: 'disorder.secureEvidence',
  by: people.clerk,
  conduct: 'blocking',
  evidence: ['video-1'],
};
const ofDanger = { ...evidence, by: people.guard, conduct: 'assault', facts: '殴打接待人员' };
const { facts: _evidenceFacts, ...unstatedEvidence } = ofDanger;
const urgent = {
  type: 'disorder.reportUrgent',
  by: people.clerk,
  superior: 'superior-bureau',
  jointConference: 'petition-bureau',
  reason: '事态重大紧急',
};
const follow = { type: 'disorder.followReporting', by: people.command, reports: ['post-1'] };
const answer = { type: 'disorder.answerReporting', by: people.command, answer: '事件经过如下' };

/** Where the chief officer may act too, another department may not. */
const offices = <S extends { readonly by: object }>(sample: S): S[] => [
  sample,
  { ...sample, by: people.otherUnit },
  { ...sample, by: { ...sample.by, id: 'complained-1' } },
];

type Walked = {
  readonly value: unknown;
  readonly context: {
    readonly deadlines: readonly Pick<Deadline, 'kind' | 'state' | 'settledAt'>[];
    readonly matter: Pick<Matter, 'reachable' | 'complainedOf'>;
    readonly [fact: string]: unknown;
  };
};

/** The tasks of the coordinated response, in the one order in which a walk does them: any other order is `inAnyOrder.test.ts`. */
const inOrder = ['communicate', 'evidence', 'group', 'commandReporting', 'publicityReporting', 'unitAtScene'];

function taskOf({ type, by }: { readonly type: string; readonly by: object }): string | undefined {
  if (type === 'disorder.communicate') return 'communicate';
  if (type === 'disorder.secureEvidence') return 'evidence';
  if (type === 'disorder.formGroup' || type === 'disorder.groupArrived') return 'group';
  if (type === 'disorder.unitArrived') return 'unitAtScene';
  if (type !== 'disorder.followReporting' && type !== 'disorder.answerReporting') return undefined;
  return (by as { role?: string }).role === 'publicityOffice' ? 'publicityReporting' : 'commandReporting';
}

/**
 * Whether a walk sends an event here. Tasks that do not look at each other are done in one order, urgency is tried beside nothing else,
 * and one combination of talks goes on: all their combinations would never end.
 */
function inTurn(event: object, { value, context }: Walked): boolean {
  const sent = event as { readonly type: string; readonly by: object };
  const { type } = sent;
  // One missed duty at a time is enough to see what missing it does.
  if (type === 'deadline.passed')
    return !context.deadlines.some(({ state, settledAt }) => state === 'missed' && settledAt === undefined);
  if (value === 'quiet' || !type.startsWith('disorder.')) return true;
  const owed = inOrder.find((task) =>
    context.deadlines.some((one) => one.kind === `disorder.${task}` && one.settledAt === undefined),
  );
  const tried = Object.keys(context.tried as object);
  const talk = { dissuade: 'dissuasion', criticise: 'criticism', explain: 'explanation' }[
    type.slice('disorder.'.length)
  ];
  const leaves = (event as { outcome?: string }).outcome === 'dispersed';
  if (/Urgent|containHarm/.test(type))
    return context.urgentFound === true || (value === 'reported' && tried.length === 0);
  if (context.urgentFound === true) return type === 'disorder.restore';
  if (talk !== undefined) {
    if (leaves) return owed === undefined || owed === inOrder[0];
    if (context.coordinated === true) return tried.includes(talk);
    return value === 'informed' || value === 'handedToLaw' ? talk === 'dissuasion' : true;
  }
  const atTheEdge = owed === undefined || owed === inOrder[0];
  const before = context.coordinated !== true;
  if (type === 'disorder.coordinate') {
    const told = context.publicSecurityTold === true;
    const goesOn = told ? [''] : ['dissuasion', 'dissuasion,criticism,explanation'];
    const { reachable, complainedOf } = context.matter;
    const isPlain = reachable && !complainedOf.units.includes('ministry');
    return isPlain && context.evidenceSecured !== true && goesOn.includes(tried.join());
  }
  if (type === 'disorder.decideNotToInform') return owed === undefined;
  if (type === 'disorder.informPublicSecurity')
    return before ? tried.length < 2 && context.evidenceSecured !== true : atTheEdge;
  if (type === 'disorder.publicSecurityCame') return atTheEdge;
  const task = taskOf(sent);
  if (task === undefined) return true;
  if (before) return tried.length < 2;
  return owed === undefined || owed === task;
}

/** Starts and events that reach every step of a disorderly visit, and every guard both ways. */
export const samples = {
  inputs: [
    { matter: undispatched },
    { matter: unreachable },
    { matter: against('ministry', 'street-office') },
  ],
  openers: [
    ...variants(report),
    { ...report, atPremises: false },
    { ...report, where: 'publicPlace' },
    { ...somewhere, where: 'surroundings' },
    { ...somewhere, where: 'publicPlace', conduct: 'stayingOn' },
    { ...somewhere, where: 'elsewhere' },
    { ...report, atPremises: false, where: 'premises' },
    ...variants({ ...somewhere, where: 'premises' }),
  ],
  matter: handled,
  inTurn,
  events: [
    ...talks.flatMap((talk) => [...variants(talk), { ...talk, outcome: 'dispersed' }]),
    ...talks.flatMap((talk) => variants({ ...talk, outcome: 'dispersed' }).slice(1)),
    ...variants({ type: 'disorder.coordinate', by: people.clerk, reason: '劝导无效，仍有人滞留' }),
    ...variants(evidence),
    ...variants(ofDanger),
    { ...ofDanger, conduct: 'blocking' },
    unstatedEvidence,
    ...variants(inform),
    { ...inform, seriousDisorder: false },
    ...variants(danger),
    { ...danger, conduct: 'stayingOn' },
    unstated,
    ...variants({ type: 'disorder.decideNotToInform', by: people.clerk, reason: '人数少，未影响出动' }),
    ...variants({ type: 'disorder.publicSecurityCame', by: people.clerk }),
    ...variants({ type: 'disorder.communicate', by: people.clerk, agreement: '推选代表到接待室' }),
    ...offices({ type: 'disorder.formGroup', by: people.guard, members: ['guard-1', 'guard-2'] }),
    ...offices({ type: 'disorder.groupArrived', by: people.guard }),
    ...offices(follow),
    ...offices({ ...follow, by: people.publicity }),
    ...offices(answer),
    ...offices({ ...answer, by: people.publicity }),
    ...variants({ type: 'disorder.unitArrived', by: people.handler }),
    { type: 'disorder.unitArrived', by: people.commissioner },
    { type: 'disorder.unitArrived', by: { ...people.commissioner, id: 'complained-1' } },
    ...variants({ type: 'disorder.findUrgent', by: people.guard, reason: '影响救援出动' }),
    ...variants(urgent),
    { ...urgent, superior: 'street-office' },
    { ...urgent, jointConference: 'ministry' },
    { ...urgent, superior: 'ministry' },
    { ...urgent, jointConference: 'street-office' },
    ...variants({ type: 'disorder.containHarm', by: people.guard, containment: '已疏导出动通道' }),
    ...variants({ type: 'disorder.restore', by: people.guard, reason: '人员已有序离开' }),
  ],
};
