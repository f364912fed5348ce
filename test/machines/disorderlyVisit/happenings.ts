import { people } from '../incident/people.ts';

// Events of a disorderly visit, from the report to the order restored.

export const report = {
  type: 'disorder.report',
  by: people.guard,
  conduct: 'blocking',
  atPremises: true,
  persons: 3,
};
export const said = '请到接待室依法反映';
export const talk = (type: string, outcome: 'persists' | 'dispersed' = 'persists') => ({
  type: `disorder.${type}`,
  by: people.guard,
  said,
  outcome,
});
export const talks = [talk('dissuade'), talk('criticise'), talk('explain')];
export const coordinate = { type: 'disorder.coordinate', by: people.clerk, reason: '劝导无效，仍有人滞留' };
export const inform = {
  type: 'disorder.informPublicSecurity',
  by: people.clerk,
  conduct: 'storming',
  seriousDisorder: true,
  reason: '冲击大门，劝导无效',
};
export const came = { type: 'disorder.publicSecurityCame', by: people.police };
export const arrived = { type: 'disorder.unitArrived', by: people.handler };
export const urgent = {
  type: 'disorder.reportUrgent',
  by: people.clerk,
  superior: 'superior-bureau',
  jointConference: 'petition-bureau',
  reason: '事态重大紧急',
};
export const restore = { type: 'disorder.restore', by: people.guard, reason: '人员已有序离开' };
