import type { Deadline } from '../../../src/deadlines/deadline.ts';
import type { Actor } from '../../../src/vocabulary/events/define.ts';
import { arrival, people } from '../intake/people.ts';
import {
  acceptReport,
  acknowledge,
  agree,
  assign,
  confirm,
  moreTime,
  object,
  onward,
  organs,
  refuse,
  register,
  report,
  returnReport,
  settleDispute,
  takeBack,
  transfer,
  withdraw,
} from '../passingDown/happenings.ts';

const matter = {
  ...arrival,
  id: 'petition-1',
  receivedAt: '2026-03-02T09:00:00+08:00',
  kind: 'claim',
  complainedOf: { persons: ['clerk-2', 'street-2'], units: ['petition-bureau'] },
  interested: [],
  simplified: false,
  tendencies: [],
} as const;
const clerk: Actor = { ...people.clerk, id: 'clerk-2' };
const street: Actor = { ...organs.street, id: 'street-2' };
const owed = (kind: 'intake.notice' | 'intake.register', due: string): Deadline => ({
  id: `firstVisit.${kind.slice(7)}`,
  kind,
  rule: kind === 'intake.notice' ? 'reg.23.1' : 'plan.3.1.1',
  owner: { role: kind === 'intake.notice' ? 'disciplineCommission' : 'supervisionOffice' },
  start: '2026-03-02',
  term: kind === 'intake.notice' ? { n: 15, unit: 'calendarDays' } : { n: 3, unit: 'workingDays' },
  due,
  provisional: false,
  state: 'running',
});
const carried = [owed('intake.notice', '2026-03-17'), owed('intake.register', '2026-03-05')];
const referral = {
  form: 'assigned',
  organ: 'superior-bureau',
  reportBack: true,
  dueOn: '2026-12-31',
} as const;
const superiorsDay: Deadline = {
  id: 'superiorReferral.report',
  kind: 'referral.report',
  rule: 'reg.22',
  owner: { role: 'disciplineCommission' },
  start: '2026-03-02',
  until: '2026-12-31',
  due: '2026-12-31',
  provisional: false,
  state: 'running',
};
const far = '2026-12-31';
const tooFar = '2027-01-20';
const gone = '2026-03-01';
const { dueOn: _, ...withoutDay } = assign;
const { toldOn: __, ...untold } = confirm;

const byClerk = [register, transfer, agree, refuse, settleDispute, moreTime, acceptReport, takeBack];
const byOrgan = [acknowledge, confirm, object, onward, report];

/** Starts and events that reach every step of a passing, and every guard both ways. */
export const samples = {
  inputs: [
    { matter, carried },
    { matter: { ...matter, kind: 'report', reachable: false }, carried },
    { matter: { ...matter, petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 }, carried },
    // What a superior referred, which asks for the result by its day.
    { matter: { ...matter, referral }, registerNumber: 'R-0', carried: [superiorsDay] },
    {
      matter: { ...matter, referral: { ...referral, reportBack: false } },
      registerNumber: 'R-0',
      carried: [],
    },
  ],
  events: [
    ...byClerk,
    ...byClerk.flatMap((event) => [
      { ...event, by: clerk },
      { ...event, by: people.commissioner },
    ]),
    ...byOrgan,
    ...byOrgan.flatMap((event) => [
      { ...event, by: street },
      { ...event, by: organs.housing },
      { ...event, by: people.commissioner },
    ]),
    { ...acknowledge, by: people.clerk },
    { ...assign, dueOn: far },
    { ...assign, dueOn: gone },
    { ...assign, dueOn: tooFar },
    withoutDay,
    ...[transfer, settleDispute, onward].flatMap((event) => [
      { ...event, organ: 'petition-bureau' },
      { ...event, organ: 'superior-bureau' },
    ]),
    { ...settleDispute, forum: 'commonSuperior' },
    { ...settleDispute, forum: 'commonSuperior', superior: 'superior-bureau' },
    { ...transfer, organ: 'housing-bureau' },
    { ...settleDispute, organ: 'housing-bureau' },
    untold,
    { ...returnReport, dueOn: far },
    { ...returnReport, dueOn: far, by: clerk },
    { ...returnReport, dueOn: far, by: people.commissioner },
    { ...returnReport, dueOn: gone },
    { ...returnReport, dueOn: tooFar },
    { ...moreTime, dueOn: gone },
    { ...moreTime, dueOn: '2026-12-30' },
    { ...onward, organ: 'street-office' },
    { ...onward, organ: 'street-office', by: people.clerk },
    withdraw,
    { ...withdraw, by: people.stranger },
  ],
};
