import { createCalendar, definePolicy, fireRescueBureau, lifecycles, type Terms } from '../../src/index.ts';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { samples as answerability } from '../machines/samples/answerability.ts';
import { samples as capitalVisit } from '../machines/samples/capitalVisit.ts';
import { samples as complexApproval } from '../machines/samples/complexApproval.ts';
import { samples as disorderlyVisit } from '../machines/samples/disorderlyVisit.ts';
import { samples as firstVisit } from '../machines/samples/firstVisit.ts';
import { samples as generalApproval } from '../machines/samples/generalApproval.ts';
import { samples as groupVisit } from '../machines/samples/groupVisit.ts';
import { samples as handling } from '../machines/samples/handling.ts';
import { samples as reexamination } from '../machines/samples/reexamination.ts';
import { samples as repeatVisit } from '../machines/samples/repeatVisit.ts';
import { samples as review } from '../machines/samples/review.ts';
import { samples as specialPeriod } from '../machines/samples/specialPeriod.ts';
import { samples as superiorReferral } from '../machines/samples/superiorReferral.ts';
import { samples as supervision } from '../machines/samples/supervision.ts';
import { type Samples, type Walk, walk } from './walk.ts';

const samples = {
  firstVisit,
  repeatVisit,
  superiorReferral,
  generalApproval,
  complexApproval,
  handling,
  review,
  reexamination,
  supervision,
  groupVisit,
  disorderlyVisit,
  capitalVisit,
  specialPeriod,
  answerability,
} as unknown as Readonly<Record<string, Samples>>;

/** A body that chooses otherwise wherever the policy leaves a choice. */
const otherwise = definePolicy({
  extends: fireRescueBureau,
  id: 'otherwise',
  version: '1.0.0',
  units: fireRescueBureau.units.map(({ liaison: _, ...unit }) => unit),
  extension: { reviewDays: 30 },
  choices: {
    acceptanceDay: 'unitAccepts',
    deputySigns: false,
    goodReasonReopensWindow: false,
    simplifiedProcedure: false,
    tendencyDays: 10,
  },
});

const bodies: readonly (() => Terms)[] = [
  standardTerms,
  () => ({ policy: otherwise, calendar: standardTerms().calendar ?? createCalendar() }),
];
const made = new Map<string, Walk>();

/** The walk of one lifecycle, under a policy and under one that chooses otherwise; made once in a test file. */
export function walkOf(id: string): Walk {
  const lifecycle = lifecycles.find((one) => one.id === id);
  const of = samples[id];
  if (!lifecycle || !of) throw new RangeError(`no samples for ${id}`);
  let known = made.get(id);
  if (!known) {
    const walks = bodies.map((terms) => walk(lifecycle, of, terms()));
    known = {
      openings: walks.flatMap(({ openings }) => openings),
      states: walks.flatMap(({ states }) => states),
      steps: walks.flatMap(({ steps }) => steps),
    };
    made.set(id, known);
  }
  return known;
}

/** The lifecycles that are walked. */
export const walked = lifecycles.filter(({ id }) => id in samples);
