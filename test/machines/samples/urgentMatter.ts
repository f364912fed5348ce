import { without } from '../../support/without.ts';
import { matter, people, undispatched } from '../oversight/people.ts';

const interested = { ...people.clerk, id: 'interested-1' };

export const find = { type: 'urgent.find', by: people.clerk, reason: '有人扬言伤人' } as const;
export const report = {
  type: 'urgent.report',
  by: people.clerk,
  superior: 'superior-bureau',
  jointConference: 'petition-bureau',
  reason: '有人扬言伤人',
} as const;
export const contain = { type: 'urgent.contain', by: people.handler, containment: '已疏散' } as const;

const against = (...units: string[]) => ({ ...undispatched, complainedOf: { persons: [], units } });

/** Starts and events that reach every step of what is significant and urgent, and every guard both ways. */
export const samples = {
  at: '2026-03-04T09:00:00+08:00',
  inputs: [],
  openers: [find, { ...find, by: people.petitioner }, { ...find, by: interested }],
  matter,
  matters: [
    matter,
    against('supervision-office'),
    against('superior-bureau', 'petition-bureau'),
    { ...matter, complainedOf: { persons: [], units: ['dept-legal'] } },
  ],
  events: [
    report,
    { ...report, by: people.leader },
    { ...report, superior: 'street-office' },
    { ...report, superior: 'ministry', jointConference: 'street-office' },
    { ...report, jointConference: 'dept-legal' },
    without(report, 'jointConference'),
    { ...report, by: people.handler },
    { ...report, by: interested },
    contain,
    { ...contain, by: people.clerk },
    { ...contain, by: people.petitioner },
    { ...contain, by: interested },
  ],
};
