import { matter, people } from '../oversight/people.ts';

const chief = { role: 'chiefOfficer', unit: 'command', id: 'chief-1' } as const;
const otherChief = { ...chief, id: 'chief-2' };
const interested = { ...people.leader, id: 'interested-1' };

export const take = {
  type: 'leaderInCharge.take',
  by: people.leader,
  leader: 'chief-1',
  unit: 'command',
  reason: '群众反映强烈',
} as const;
export const plan = {
  type: 'leaderInCharge.plan',
  by: chief,
  plan: '约见信访人，协调付款',
  until: '2026-04-20',
} as const;
export const progress = { type: 'leaderInCharge.progress', by: chief, note: '已约见信访人' } as const;
export const handOver = {
  type: 'leaderInCharge.handOver',
  by: people.leader,
  leader: 'leader-1',
  unit: 'leading-group',
  reason: '工作调整',
} as const;
export const settle = {
  type: 'leaderInCharge.settle',
  by: chief,
  result: '货款已付，信访人认可',
  evidence: 'minutes-1',
} as const;

/** Starts and events that reach every step of a leader in charge, and every guard both ways. */
export const samples = {
  at: '2026-03-04T09:00:00+08:00',
  inputs: [],
  openers: [
    take,
    { ...take, by: chief },
    { ...take, by: people.clerk },
    { ...take, by: interested },
    { ...take, leader: 'interested-1' },
    { ...take, unit: 'dept-legal' },
    { ...take, unit: 'brigade-3' },
  ],
  matter,
  matters: [matter, { ...matter, concludedOn: '2026-03-03', prior: 'petition-0' }],
  events: [
    plan,
    { ...plan, until: '2026-03-04' },
    { ...plan, by: otherChief },
    { ...plan, by: people.clerk },
    { ...plan, by: people.leader },
    progress,
    { ...progress, by: otherChief },
    { ...progress, by: people.clerk },
    handOver,
    { ...handOver, by: people.clerk },
    { ...handOver, by: interested },
    { ...handOver, leader: 'chief-1', unit: 'command' },
    { ...handOver, leader: 'interested-1' },
    { ...handOver, unit: 'dept-legal' },
    { ...handOver, unit: 'brigade-3' },
    settle,
    { ...settle, by: otherChief },
    { ...settle, by: people.clerk },
  ],
};
