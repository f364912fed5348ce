import type { Look, Row, Run, Table } from '../../model.ts';
import { openApproval, unitIsOpen } from '../approval.ts';
import { classifies } from '../shared.ts';
import { formRuns, hasForm, opinionRuns } from './facts.ts';

const first = (look: Look) => (hasForm(look) ? 'form' : 'opinion');
const firstRuns: readonly Run[] = [
  { ...formRuns, if: hasForm },
  { ...opinionRuns, if: (look) => !hasForm(look) },
];

/** The form where there is one, else the opinion; what a unit refused is proposed anew, and its form stands. */
export const begins: NonNullable<Table['begins']> = [
  {
    when: 'a unit refused it before',
    to: 'opinion',
    runs: [opinionRuns],
    notes: (look) => {
      look.course.facts.returned = false;
      unitIsOpen(look);
    },
    clause: 'plan.3.2.2',
  },
  { to: first, runs: firstRuns, notes: unitIsOpen, clause: 'policy' },
];

/** Another class goes through its own chain from the start. */
export const reclassifies: Row = {
  in: openApproval,
  on: 'approval.reclassify',
  by: 'whoever decides the class that it has, and the class that the facts make',
  when: ['the facts of the body are its own', 'it is another class', 'the class may be changed to that one'],
  to: first,
  drops: ['approval.form', 'approval.opinion', 'approval.sign', 'approval.dispatch'],
  runs: firstRuns,
  notes: (look) => {
    classifies(look);
    unitIsOpen(look);
    for (const fact of ['formBy', 'opinionBy', 'proposed', 'signed']) delete look.course.facts[fact];
  },
  clause: 'plan.3.2.1',
};
