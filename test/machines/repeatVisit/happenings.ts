import type { PriorMatter } from '../../../src/vocabulary/priors.ts';
import type { Happening } from '../intake/cases.ts';
import { arrival, people } from '../intake/people.ts';

const known = {
  petition: 'earlier-1',
  petitioners: ['petitioner-1'],
  cause: arrival.cause,
  claim: arrival.claim,
  unit: 'brigade-1',
  receivedOn: '2026-01-05',
};
const { unit: _, ...withoutUnit } = known;

/** The same matter at each stage, and others. */
export const earlier = {
  inHand: { ...known, stage: 'inHand' },
  ofTwo: { ...known, petitioners: ['petitioner-1', 'petitioner-2'], stage: 'inHand' },
  notDispatched: { ...withoutUnit, stage: 'inHand' },
  remedyOpen: { ...known, stage: 'remedyOpen', remedy: 'review', windowEnds: '2026-03-20' },
  reexamined: { ...known, stage: 'reexamined' },
  ended: { ...known, stage: 'ended', remedy: 'reexamination' },
  otherClaim: { ...known, claim: 'apology', stage: 'inHand' },
} satisfies Record<string, PriorMatter>;

/** The commission takes in what may be a repeat of these. */
export function receive(priors: readonly PriorMatter[], changes: object = {}): Happening {
  return { type: 'repeat.receive', by: people.commissioner, ...arrival, priors, newFacts: false, ...changes };
}

/** The unit first responsible receives the petitioner. */
export const byUnit: Happening = {
  type: 'repeat.receiveByUnit',
  by: people.responsible,
  reason: '已向信访人说明办理进展',
};
