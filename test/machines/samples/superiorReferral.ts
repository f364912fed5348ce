import { exceptions, lightCriteria, seriousCriteria } from '../../support/criteria.ts';
import { people } from '../intake/people.ts';
import {
  agree,
  assess,
  classify,
  confirm,
  deny,
  forwarded,
  lead,
  object,
  passDown,
  receive,
  refuse,
  register,
  restrict,
  telephoned,
  withdraw,
} from '../superiorReferral/happenings.ts';

const against = {
  complainedOf: { persons: ['commissioner-2', 'clerk-2', 'superior-2'], units: ['brigade-1'] },
};
const commissioner = { ...people.commissioner, id: 'commissioner-2' };
const superior = { ...people.superior, id: 'superior-2' };
const clerk = { ...people.clerk, id: 'clerk-2' };
const { dueOn: _, ...withoutDay } = receive;
const simplify = {
  ...classify('general', lightCriteria),
  simplified: { inScope: true, mayBeRefused: false, multiParty: false },
  unit: 'brigade-3',
};
const {
  type: _type,
  by: _by,
  referenceNumber: _number,
  form,
  organ,
  dueOn,
  reportBack,
  ...arrived
} = receive;
const passedOn = {
  ...arrived,
  ...against,
  id: 'petition-1',
  receivedAt: '2026-03-02T09:00:00+08:00',
  kind: 'claim',
  interested: [],
  simplified: false,
  tendencies: [],
  referral: { form, organ, dueOn, reportBack },
};
const { unit: ___, ...unitless } = simplify;
const { recordedBy: __, ...notWrittenDown } = telephoned;

/** Events that reach every step of a referral, and every guard both ways. */
export const samples = {
  // Passed on, and taken back.
  inputs: [{ matter: passedOn, takenBack: 'R-0' }],
  openers: [
    { ...receive, ...against },
    { ...forwarded, reachable: false },
    { ...telephoned, ...against },
    { ...receive, by: people.commissioner },
    { ...receive, ...against, by: clerk },
    { ...receive, organ: 'street-office' },
    { ...receive, channel: 'fax' },
    { ...receive, complainedOf: { persons: [], units: ['commission'] } },
    { ...receive, petitioners: [] },
    notWrittenDown,
    withoutDay,
    { ...receive, reportBack: false },
    { ...forwarded, persons: 5 },
    { ...receive, petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 },
  ],
  events: [
    confirm,
    { ...confirm, by: superior },
    deny,
    { ...deny, by: superior },
    { ...confirm, by: people.ministry },
    { ...confirm, by: people.commissioner },
    register,
    { ...register, by: clerk },
    { ...register, by: people.commissioner },
    object,
    { ...object, by: commissioner },
    { ...object, by: people.clerk },
    agree,
    { ...agree, by: superior },
    { ...agree, by: people.ministry },
    { ...agree, by: people.clerk },
    refuse,
    { ...refuse, by: superior },
    { ...refuse, by: people.ministry },
    { ...refuse, by: people.clerk },
    assess('claim'),
    assess('report'),
    assess('ledElsewhere'),
    { ...assess('claim'), withinCompetence: false },
    passDown,
    { ...passDown, by: people.clerk },
    { ...passDown, by: commissioner },
    { ...assess('claim'), by: commissioner },
    { ...assess('claim'), by: people.clerk },
    restrict,
    { ...restrict, by: people.clerk },
    { ...restrict, by: commissioner },
    { ...restrict, unit: 'brigade-1' },
    { ...restrict, unit: 'command-centre' },
    lead,
    { ...lead, organ: 'brigade-1' },
    { ...lead, by: people.clerk },
    { ...lead, by: commissioner },
    classify('general', lightCriteria),
    classify('complex', seriousCriteria),
    classify('general', seriousCriteria),
    classify('complex', lightCriteria),
    { ...classify('general', lightCriteria), by: people.clerk },
    ...exceptions(classify),
    // Where a table of the body's own says who decides which class, and has facts of its own.
    { ...classify('complex', seriousCriteria), by: people.clerk },
    { ...classify('general', lightCriteria), ownFacts: ['no-such-fact'] },
    { ...classify('general', lightCriteria), by: commissioner },
    simplify,
    // Serious, yet of the class that a table of the body's own has for it; and of one that the clerk does not decide.
    { ...simplify, criteria: { ...lightCriteria, serious: true } },
    { ...simplify, by: people.clerk, ownFacts: ['consultation'] },
    { ...simplify, simplified: { ...simplify.simplified, inScope: false } },
    { ...simplify, simplified: { ...simplify.simplified, mayBeRefused: true } },
    { ...simplify, unit: 'street-office' },
    unitless,
    withdraw,
    { ...withdraw, by: people.stranger },
  ],
};
