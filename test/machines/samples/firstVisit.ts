import { lightCriteria, seriousCriteria } from '../../support/criteria.ts';
import { without } from '../../support/without.ts';
import {
  answerClaim,
  answerOnTheSpot,
  assess,
  classify,
  lead,
  passDown,
  receive,
  redirect,
  register,
  restrict,
  simplify,
  withdraw,
} from '../firstVisit/happenings.ts';
import { arrival, people } from '../intake/people.ts';
import { earlier } from '../repeatVisit/happenings.ts';

const authorise = {
  type: 'agent.authorise',
  by: people.petitioner,
  person: 'agent-1',
  authority: '委托书-1',
};
const revoke = { type: 'agent.revoke', by: people.petitioner, person: 'agent-1', reason: '本人办理' };
const against = { complainedOf: { persons: ['commissioner-2', 'clerk-2'], units: ['brigade-1'] } };
const commissioner = { ...people.commissioner, id: 'commissioner-2' };
const clerk = { ...people.clerk, id: 'clerk-2' };
const { unit: _, ...unitless } = simplify;
const facts = { inScope: true, mayBeRefused: false, multiParty: false };

/** Starts and events that reach every step of a first visit, and every guard both ways. */
export const samples = {
  inputs: [
    {
      handedOver: true,
      matter: {
        ...arrival,
        ...against,
        id: 'petition-1',
        receivedAt: '2026-03-02T09:00:00+08:00',
        interested: [],
        simplified: false,
        tendencies: [],
      },
    },
    {
      handedOver: true,
      takenBack: true,
      matter: {
        ...arrival,
        ...against,
        id: 'petition-1',
        receivedAt: '2026-03-02T09:00:00+08:00',
        interested: [],
        simplified: false,
        tendencies: [],
      },
    },
  ],
  openers: [
    receive,
    { ...receive, ...against },
    { ...receive, complainedOf: { persons: [], units: ['supervision-office'] } },
    { ...receive, persons: 5 },
    { ...receive, anonymous: true, petitioners: [], reachable: false },
    { ...receive, by: people.clerk },
    { ...receive, ...against, by: commissioner },
    { ...receive, channel: 'visit', persons: 5, recordedBy: 'clerk-1' },
    { ...receive, petitioners: [] },
    { ...receive, channel: 'telephone' },
    { ...receive, priors: [earlier.inHand] },
    { ...receive, petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 },
    { ...receive, channel: 'fax' },
    { ...receive, visitedAbove: { competent: 'street-office', levels: 1 } },
    { ...receive, visitedAbove: { competent: 'street-office', levels: 2 } },
    {
      ...receive,
      channel: 'visit',
      recordedBy: 'clerk-1',
      visitedAbove: { competent: 'street-office', levels: 2 },
    },
  ],
  events: [
    assess('claim'),
    assess('report'),
    assess('ledElsewhere'),
    assess('claim', false),
    { ...assess('claim'), by: commissioner },
    { ...assess('claim'), by: people.clerk },
    redirect,
    { ...redirect, organ: 'dept-legal' },
    { ...redirect, formerOrgan: { organ: 'old-education-bureau', change: 'merged' } },
    { ...redirect, formerOrgan: { organ: redirect.organ, change: 'dissolved' } },
    { ...redirect, by: commissioner },
    { ...redirect, by: people.clerk },
    passDown,
    { ...passDown, by: commissioner },
    { ...passDown, by: people.clerk },
    lead,
    { ...lead, procedure: 'litigation' },
    { ...lead, by: commissioner },
    { ...lead, by: people.clerk },
    register,
    { ...register, by: clerk },
    { ...register, by: people.commissioner },
    restrict,
    { ...restrict, unit: 'brigade-1' },
    { ...restrict, unit: 'command-centre' },
    { ...restrict, by: commissioner },
    { ...restrict, by: people.clerk },
    classify('general', lightCriteria),
    classify('complex', seriousCriteria),
    classify('general', seriousCriteria),
    classify('complex', lightCriteria),
    { ...classify('general', lightCriteria), by: commissioner },
    { ...classify('general', lightCriteria), by: people.clerk },
    // Where a table of the body's own says who decides which class, and has facts of its own.
    { ...classify('complex', seriousCriteria), by: people.clerk },
    { ...classify('general', lightCriteria), ownFacts: ['no-such-fact'] },
    simplify,
    { ...simplify, classification: 'complex' },
    { ...simplify, criteria: seriousCriteria },
    // Serious, yet of the class that a table of the body's own has for it; and of one that the clerk does not decide.
    { ...simplify, criteria: { ...lightCriteria, serious: true } },
    { ...simplify, by: people.clerk, ownFacts: ['consultation'] },
    { ...simplify, simplified: { ...facts, inScope: false } },
    { ...simplify, simplified: { ...facts, mayBeRefused: true } },
    { ...simplify, unit: 'command-centre' },
    { ...simplify, unit: 'brigade-2' },
    unitless,
    assess('suggestion'),
    ...[answerOnTheSpot, answerClaim].flatMap((answer) => [
      answer,
      { ...answer, simplified: { ...facts, inScope: false } },
      { ...answer, simplified: { ...facts, multiParty: true } },
      without(answer, 'recordedBy'),
      { ...without(answer, 'recordedBy'), form: 'written' },
      { ...answer, by: clerk },
      { ...answer, by: people.petitioner },
    ]),
    { ...answerOnTheSpot, adopted: 'part' },
    { ...answerClaim, outcome: 'supported' },
    { ...answerClaim, outcome: 'notSupported' },
    { ...answerClaim, agreedBy: 'stranger-1' },
    { ...answerClaim, unit: 'command-centre' },
    { ...answerClaim, unit: 'brigade-2' },
    without(answerClaim, 'unit'),
    withdraw,
    { ...withdraw, by: people.stranger },
    // Known wherever a matter stands, under a policy that has agents; walked here.
    authorise,
    { ...authorise, person: 'agent-2' },
    { ...authorise, person: 'petitioner-1' },
    revoke,
    { ...revoke, person: 'agent-2' },
  ],
};
