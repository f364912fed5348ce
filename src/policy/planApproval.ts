import { text } from '../vocabulary/text.ts';
import type { Approval, Chain } from './approval.ts';
import type { Policy } from './schema.ts';

const general = {
  id: 'general',
  label: text('一般事项', 'general matter'),
  weight: 'general',
  when: {
    all: [{ fact: 'settledLocally' }],
    none: ['serious', 'effectInside', 'effectOutside', 'likelyToEscalate'].map((fact) => ({ fact })),
  },
  decidedBy: ['disciplineCommission'],
  reclassify: 'up',
} as const satisfies Approval['classes'][number];

const complex = {
  id: 'complex',
  label: text('复杂疑难事项', 'complex and difficult matter'),
  weight: 'complex',
  decidedBy: ['disciplineCommission'],
  reclassify: 'both',
} as const satisfies Approval['classes'][number];

const chain = (id: string, propose: string, ...by: readonly [string, ...string[]]): Chain => ({
  paper: 'dispatch',
  class: [id],
  form: ['supervisionOffice'],
  propose: [propose],
  steps: [{ act: 'sign', by: [...by] }],
  returnTo: 'draft',
  sentBy: ['supervisionOffice'],
});

const written = (deputySigns: boolean): Approval => ({
  classes: [general, complex],
  chains: [
    deputySigns
      ? chain('general', 'supervisionOffice', 'disciplineSecretary', 'deputyDisciplineSecretary')
      : chain('general', 'supervisionOffice', 'disciplineSecretary'),
    chain('complex', 'disciplineCommission', 'chiefOfficer'),
  ],
});

const both = { true: written(true), false: written(false) };

/** The plan's two classes and its two chains as rows (`plan.3.2.1`, `plan.3.2.2.1`, `plan.3.2.2.2`). */
export function planApproval({ deputySigns }: Pick<Policy['choices'], 'deputySigns'>): Approval {
  return both[`${deputySigns}`];
}
