import { actsAs, backward, onward } from '../../chains.ts';
import type { Look, Row } from '../../model.ts';
import { chain, dispatchRuns, formRuns, opinionRuns, passage, stepRuns } from './facts.ts';

const act = {
  in: 'signature',
  on: 'approval.endorse',
  by: 'whoever is next in the chain',
  does: ['approval.sign'],
  clause: 'policy',
} as const;
const fits = [
  'the signer wrote neither form nor opinion',
  'who acts has not acted on it before',
  'a meeting has its record',
];

function goesOn(look: Look): void {
  const row = chain(look);
  const as = actsAs(look, row, passage(look));
  if (row && as) look.course.facts.passage = onward(row, passage(look), as, look.event.by.id);
}

function isSignedFor(look: Look, unit: string): void {
  goesOn(look);
  look.course.facts.signed = unit;
  look.matter.signedFor = unit;
}

/** Each acts in turn; only who acts last may name another unit. */
export const signs: readonly Row[] = [
  {
    ...act,
    when: [...fits, 'it is signed as proposed', 'others act after this'],
    notes: goesOn,
    runs: [stepRuns],
  },
  {
    ...act,
    when: [...fits, 'it is signed as proposed', 'nobody acts after this'],
    to: 'signed',
    notes: (look) => isSignedFor(look, look.course.facts.proposed),
    runs: [dispatchRuns],
  },
  {
    ...act,
    when: [
      ...fits,
      'it is signed for another unit, with the reason',
      'nobody acts after this',
      'the unit may have the matter',
      'no other brigade than the local one, or the reason why is given',
    ],
    to: 'signed',
    notes: (look) => isSignedFor(look, look.event.unit),
    runs: [dispatchRuns],
  },
];

const back = {
  in: 'signature',
  on: 'approval.sendBack',
  by: 'whoever may act next in the chain',
  does: ['approval.sign'],
  clause: 'policy',
} as const;

/** What is not agreed to goes back: to the form, the opinion, or the step before. */
export const sendsBack: readonly Row[] = [
  { ...back, when: 'back to the form, where there is one', to: 'form', runs: [formRuns] },
  { ...back, when: 'the opinion is returned', to: 'opinion', runs: [opinionRuns] },
  {
    ...back,
    when: 'back to the step before, where the body has it so',
    notes: (look) => {
      look.course.facts.passage = backward(passage(look));
    },
    runs: [stepRuns],
  },
];
