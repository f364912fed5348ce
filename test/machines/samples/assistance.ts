import { matter, people, undispatched } from '../oversight/people.ts';

const assistant = { role: 'brigade', unit: 'brigade-1', id: 'brigade-1-officer' } as const;
const other = { role: 'brigade', unit: 'brigade-2', id: 'brigade-2-officer' } as const;
const interested = { ...assistant, id: 'interested-1' };

export const name = {
  type: 'assistance.name',
  by: people.commissioner,
  unit: 'brigade-1',
  owes: 'opinion',
  until: '2026-03-20',
  reason: '涉及第一支队营区',
} as const;
export const accept = { type: 'assistance.accept', by: assistant, handler: 'brigade-1-officer' } as const;
export const object = { type: 'assistance.object', by: assistant, reason: '营区已移交他处' } as const;
export const uphold = {
  type: 'assistance.uphold',
  by: people.commissioner,
  reason: '移交前事实仍须说明',
} as const;
export const release = { type: 'assistance.release', by: people.commissioner, reason: '已不需协办' } as const;
export const give = { type: 'assistance.give', by: assistant, result: '营区排水口系二〇二四年改建' } as const;

/** Starts and events that reach every step of an assistance, and every guard both ways. */
export const samples = {
  at: '2026-03-04T09:00:00+08:00',
  inputs: [],
  openers: [
    name,
    { ...name, by: people.handler, owes: 'presence' },
    { ...name, by: people.clerk },
    { ...name, by: { ...people.commissioner, id: 'interested-1' } },
    { ...name, unit: 'dept-legal' },
    { ...name, unit: 'brigade-3' },
    { ...name, unit: 'street-office' },
    { ...name, until: '2026-03-04' },
  ],
  matter,
  matters: [
    matter,
    undispatched,
    { ...matter, concludedOn: '2026-03-03', prior: 'petition-0' },
    { ...matter, kind: 'report', seenBy: 'dept-legal' } as const,
  ],
  events: [
    accept,
    { ...accept, handler: 'interested-1' },
    { ...accept, by: other },
    { ...accept, by: people.clerk },
    { ...accept, by: interested },
    object,
    { ...object, by: other },
    { ...object, by: people.clerk },
    { ...object, by: interested },
    uphold,
    { ...uphold, by: people.clerk },
    { ...uphold, by: { ...people.commissioner, id: 'interested-1' } },
    release,
    { ...release, by: people.handler },
    { ...release, by: people.clerk },
    { ...release, by: { ...people.commissioner, id: 'interested-1' } },
    give,
    { ...give, evidence: 'doc-1' },
    { ...give, by: other },
    { ...give, by: people.clerk },
    { ...give, by: interested },
    { type: 'lead.changed', by: { role: 'system', id: 'engine' }, unit: 'dept-logistics' },
    { type: 'lead.changed', by: people.clerk },
  ],
};
