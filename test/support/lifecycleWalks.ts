import {
  createCalendar,
  definePolicy,
  fireRescueBureau,
  lifecycles,
  regulations2022,
  type Terms,
} from '../../src/index.ts';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { fireRescueBureauFirst } from '../../src/policy/fireRescueBureau.ts';
import { reviewing, signing } from '../machines/reviewCase/happenings.ts';
import { samplesOf } from '../machines/samples/all.ts';
import { chained } from './chained.ts';
import { type Walk, walk } from './walk.ts';

/** A body that chooses otherwise wherever the policy leaves a choice. */
const otherwise = definePolicy({
  extends: regulations2022,
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
    aftercare: true,
    rateOffice: false,
  },
  intake: { fax: false, visitLevel: false, successors: false },
  agents: { most: 1 },
  disorder: { talks: 'all' },
  reviewing: { ...reviewing, ...signing, partial: false, outcomes: ['uphold', 'revokeRedo', 'revokeOnly'] },
  passing: {
    tells: 'receiver',
    onward: true,
    ownShare: true,
    reportsTo: ['street-office', 'housing-bureau'],
  },
  answerability: { partyCommittee: false },
  joint: {
    assistantsNamedBy: ['disciplineCommission'],
    lead: ['agreed', 'firstReceiver'],
    namedBy: ['chiefOfficer', 'leadingGroup'],
  },
  fastLane: { by: ['supervisionOffice'], claims: false },
  specialPeriods: { gathering: false, publicSecurity: false },
  urgency: { measuresBy: 'office' },
  receptions: {
    hold: ['chiefOfficer', 'leadingGroup'],
    arrangedBy: ['supervisionOffice'],
    toldDaysBefore: 3,
    consent: ['deputyDisciplineSecretary'],
  },
});

/** A body that passes on what superiors refer, through levels, with copies. */
const passingOn = definePolicy({
  extends: otherwise,
  id: 'passingOn',
  version: '1.0.0',
  terms: { 'passing.share': { term: { n: 3, unit: 'calendarDays' } } },
  passing: {
    referrals: true,
    path: [{ organs: ['street-office'], share: { n: 4, unit: 'calendarDays' } }],
    copies: [{ of: 'housing-bureau', to: ['street-office'] }],
  },
});

const bodies: readonly (() => Terms)[] = [
  standardTerms,
  () => ({ policy: otherwise, calendar: standardTerms().calendar ?? createCalendar() }),
];
/** Where a body with classes and chains of its own does otherwise, it is walked as well. */
const byChains: ReadonlySet<string> = new Set([
  'firstVisit',
  'superiorReferral',
  'classApproval',
  'handling',
]);
const withChains = (): Terms => ({
  policy: chained,
  calendar: standardTerms().calendar ?? createCalendar(),
});
const passesOn: ReadonlySet<string> = new Set(['superiorReferral', 'passingDown']);
const throughLevels = (): Terms => ({
  policy: passingOn,
  calendar: standardTerms().calendar ?? createCalendar(),
});
/** The first version says nothing of the articles: a finding of answerability rests on less. */
const withoutArticles = (): Terms => ({ ...standardTerms(), policy: fireRescueBureauFirst });

/** The bodies under which a lifecycle is walked. */
export function bodiesOf(id: string): readonly (() => Terms)[] {
  // No other body comes to an approval by class.
  if (id === 'classApproval') return [withChains];
  // The plan knows no reception days.
  if (id === 'reception') return bodies.slice(1);
  return [
    ...bodies,
    ...(byChains.has(id) ? [withChains] : []),
    ...(id === 'answerability' ? [withoutArticles] : []),
    ...(passesOn.has(id) ? [throughLevels] : []),
  ];
}
const made = new Map<string, Walk>();

/** The walk of one lifecycle, under a policy and under one that chooses otherwise; made once in a test file. */
export function walkOf(id: string): Walk {
  const lifecycle = lifecycles.find((one) => one.id === id);
  const of = samplesOf[id];
  if (!lifecycle || !of) throw new RangeError(`no samples for ${id}`);
  let known = made.get(id);
  if (!known) {
    const walks = bodiesOf(id).map((terms) => walk(lifecycle, of, terms()));
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
export const walked = lifecycles.filter(({ id }) => id in samplesOf);
