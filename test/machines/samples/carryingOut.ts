import { matter, people, undispatched } from '../oversight/people.ts';

const unit = people.handler;
const brigade = { role: 'brigade', unit: 'brigade-1', id: 'brigade-1-officer' } as const;
const interested = { ...people.commissioner, id: 'interested-1' };

export const arrange = {
  type: 'carryingOut.arrange',
  by: people.commissioner,
  unit: 'dept-legal',
  until: '2026-03-20',
} as const;
export const progress = { type: 'carryingOut.progress', by: unit, note: '已列入本月付款' } as const;
export const complete = {
  type: 'carryingOut.complete',
  by: unit,
  evidence: 'receipt-1',
  note: '货款已支付',
} as const;
export const sayNot = { type: 'carryingOut.sayNot', by: people.petitioner, reason: '仍未收到货款' } as const;
export const findNot = {
  type: 'carryingOut.findNot',
  by: people.commissioner,
  reason: '款项未到账',
} as const;
export const confirm = { type: 'carryingOut.confirm', by: people.commissioner, note: '款项已到账' } as const;
export const fallAway = {
  type: 'carryingOut.fallAway',
  by: people.commissioner,
  reason: '复查退回重新办理',
} as const;

/** Starts and events that reach every step of a carrying out, and every guard both ways. */
export const samples = {
  at: '2026-03-04T09:00:00+08:00',
  inputs: [
    { matter, basis: 'reply' },
    { matter, basis: 'agreement' },
    { matter: undispatched, basis: 'review' },
  ],
  matter,
  openers: [],
  matters: [],
  events: [
    arrange,
    { ...arrange, unit: 'brigade-1' },
    { ...arrange, unit: 'brigade-3' },
    { ...arrange, unit: 'street-office' },
    { ...arrange, until: '2026-03-04' },
    { ...arrange, until: '2026-12-31' },
    { ...arrange, by: people.clerk },
    { ...arrange, by: interested },
    progress,
    { ...progress, by: brigade },
    { ...progress, by: people.clerk },
    { ...progress, by: { ...unit, id: 'interested-1' } },
    complete,
    { ...complete, by: brigade },
    { ...complete, by: people.clerk },
    { ...complete, by: { ...unit, id: 'interested-1' } },
    sayNot,
    { ...sayNot, by: people.clerk },
    findNot,
    { ...findNot, until: '2026-04-10' },
    { ...findNot, until: '2026-03-01' },
    { ...findNot, by: people.clerk },
    { ...findNot, by: interested },
    confirm,
    { ...confirm, by: people.clerk },
    { ...confirm, by: interested },
    fallAway,
    { ...fallAway, by: people.clerk },
    { ...fallAway, by: interested },
  ],
};
