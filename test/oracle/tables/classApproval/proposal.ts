import { untouched } from '../../chains.ts';
import type { Row } from '../../model.ts';
import { unitHasIt } from '../approval.ts';
import { dispatchRuns, opinionRuns, stepRuns } from './facts.ts';

/** The form is filled in. */
export const fillsIn: Row = {
  in: 'form',
  on: 'approval.fillForm',
  by: 'whoever fills in the form',
  to: 'opinion',
  does: ['approval.form'],
  runs: [opinionRuns],
  notes: ({ course, event }) => {
    course.facts.formBy = event.by.id;
  },
  clause: 'policy',
};

const proposal = {
  in: 'opinion',
  on: 'approval.propose',
  by: 'whoever proposes the unit',
  does: ['approval.opinion'],
  clause: 'policy',
} as const;
const unitFits = [
  'the unit may have the matter',
  'the unit did not refuse it, or the reason why again is given',
  'no other brigade than the local one, or the reason why is given',
];

/** A unit is proposed: to whoever signs, or where nobody does to be sent out at once. */
export const proposes: readonly Row[] = [
  {
    ...proposal,
    when: [...unitFits, 'somebody signs'],
    to: 'signature',
    notes: ({ course, event }) => {
      course.facts.opinionBy = event.by.id;
      course.facts.proposed = event.unit;
      course.facts.passage = untouched;
    },
    runs: [stepRuns],
  },
  {
    ...proposal,
    when: [...unitFits, 'nobody signs'],
    to: 'signed',
    notes: ({ course, matter, event }) => {
      course.facts.opinionBy = event.by.id;
      course.facts.proposed = event.unit;
      course.facts.signed = event.unit;
      matter.signedFor = event.unit;
    },
    runs: [dispatchRuns],
  },
];

/** The matter goes to the unit signed for. */
export const dispatches: Row = {
  in: 'signed',
  on: 'approval.dispatch',
  by: 'whoever sends it out',
  when: ['it goes to the unit signed for', 'its liaison person is known and impartial'],
  to: 'dispatched',
  does: ['approval.dispatch'],
  notes: unitHasIt,
  clause: 'policy',
};
