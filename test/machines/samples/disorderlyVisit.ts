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
  reason: '堵门两小时，经劝阻、批评、教育无效',
};
const urgent = {
  type: 'disorder.reportUrgent',
  by: people.clerk,
  superior: 'superior-bureau',
  jointConference: 'petition-bureau',
  reason: '事态重大紧急',
};

/** Starts and events that reach every step of a disorderly visit, and every guard both ways. */
export const samples = {
  inputs: [
    { matter: undispatched },
    { matter: unreachable },
    { matter: against('ministry', 'street-office') },
  ],
  openers: [...variants(report), { ...report, atPremises: false }],
  matter: handled,
  events: [
    ...talks.flatMap((talk) => [...variants(talk), { ...talk, outcome: 'dispersed' }]),
    ...variants({ type: 'disorder.coordinate', by: people.clerk, reason: '劝导无效，仍有人滞留' }),
    ...variants({
      type: 'disorder.secureEvidence',
      by: people.clerk,
      conduct: 'blocking',
      evidence: ['video-1'],
    }),
    ...variants(inform),
    { ...inform, seriousDisorder: false },
    ...variants({ type: 'disorder.publicSecurityCame', by: people.clerk }),
    ...variants({ type: 'disorder.unitArrived', by: people.handler }),
    { type: 'disorder.unitArrived', by: people.commissioner },
    ...variants(urgent),
    { ...urgent, superior: 'street-office' },
    { ...urgent, jointConference: 'ministry' },
    { ...urgent, superior: 'ministry' },
    { ...urgent, jointConference: 'street-office' },
    ...variants({ type: 'disorder.restore', by: people.guard, reason: '人员已有序离开' }),
  ],
};
