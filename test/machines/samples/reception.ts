import { matter, people } from '../oversight/people.ts';

const chief = { role: 'chiefOfficer', unit: 'command', id: 'chief-1' } as const;
const otherChief = { ...chief, id: 'chief-2' };
const deputy = { role: 'deputyDisciplineSecretary', unit: 'commission', id: 'deputy-1' } as const;
const interestedClerk = { ...people.clerk, id: 'interested-1' };
const legal = { role: 'businessDepartment', unit: 'dept-legal', id: 'legal-1' } as const;
const other = { role: 'businessDepartment', unit: 'dept-logistics', id: 'logistics-1' } as const;

export const arrange = {
  type: 'reception.arrange',
  by: people.clerk,
  leader: 'chief-1',
  unit: 'command',
  day: '2026-03-10',
  reason: '三月领导接访日',
} as const;
export const standIn = {
  type: 'reception.standIn',
  by: people.clerk,
  leader: 'leader-1',
  unit: 'leading-group',
  reason: '值班领导外出开会',
} as const;
export const move = {
  type: 'reception.move',
  by: people.clerk,
  day: '2026-12-24',
  reason: '接访日遇放假调整',
} as const;
export const cancel = { type: 'reception.cancel', by: people.clerk, reason: '信访人表示不再来访' } as const;
const hold = {
  type: 'reception.receive',
  by: chief,
  statement: '反映检查程序问题，请求赔偿',
  recordedBy: 'clerk-1',
} as const;
export const answerAtOnce = { ...hold, answer: '已当面说明检查依据' } as const;
export const order = { ...hold, unit: 'dept-legal', order: '核查并于七个工作日内报告' } as const;
export const report = { type: 'reception.report', by: legal, result: '程序合法，赔偿请求另行处理' } as const;
export const consent = { type: 'reception.consent', by: chief } as const;
export const refuse = { type: 'reception.refuseConsent', by: chief, reason: '未回应赔偿请求' } as const;
export const answer = { type: 'reception.answer', by: people.clerk, answer: '经核查，答复如下' } as const;

const byArranger = [standIn, move, cancel];
const byLeader = [answerAtOnce, order, consent, refuse];

/** Starts and events that reach every step of a reception, and every guard both ways. */
export const samples = {
  at: '2026-03-04T09:00:00+08:00',
  inputs: [],
  openers: [
    arrange,
    { ...arrange, by: chief },
    { ...arrange, by: interestedClerk },
    { ...arrange, leader: 'interested-1' },
    { ...arrange, unit: 'dept-legal' },
    { ...arrange, day: '2026-03-03' },
    { ...arrange, unit: 'commission', leader: 'deputy-1' },
  ],
  matter,
  matters: [
    matter,
    { ...matter, concludedOn: '2026-03-03', prior: 'petition-0' },
    { ...matter, complainedOf: { persons: [], units: ['command'] } },
    { ...matter, kind: 'report', seenBy: undefined, unit: undefined },
    { ...matter, unit: 'dept-logistics' },
  ],
  events: [
    ...byArranger,
    ...byArranger.flatMap((event) => [
      { ...event, by: people.commissioner },
      { ...event, by: interestedClerk },
    ]),
    { ...standIn, leader: 'chief-1', unit: 'command' },
    { ...standIn, leader: 'interested-1' },
    { ...standIn, unit: 'dept-legal' },
    { ...standIn, unit: 'command', leader: 'chief-2' },
    { ...move, day: '2026-03-05' },
    ...byLeader,
    ...byLeader.flatMap((event) => [
      { ...event, by: otherChief },
      { ...event, by: people.clerk },
      { ...event, by: people.leader },
    ]),
    hold,
    { ...order, unit: 'command' },
    { ...order, unit: 'dept-logistics' },
    { ...order, unit: 'brigade-3' },
    report,
    { ...report, by: other },
    { ...report, by: people.clerk },
    { ...consent, by: deputy },
    { ...refuse, by: deputy },
    answer,
    { ...answer, by: people.commissioner },
  ],
};
