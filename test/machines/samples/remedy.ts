import type { Deadline } from '../../../src/deadlines/deadline.ts';
import type { Actor } from '../../../src/vocabulary/events/define.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';

/** Who acts in a review or a re-examination under the plan. */
export const people = {
  petitioner: { role: 'petitioner', id: 'petitioner-1' },
  bureau: { role: 'superiorOrgan', unit: 'superior-bureau', id: 'bureau-1' },
  ministry: { role: 'superiorOrgan', unit: 'ministry', id: 'ministry-1' },
  commissioner: { role: 'disciplineCommission', unit: 'commission', id: 'commissioner-1' },
} as const;

/** A claim that was answered in writing; the answer was decided by `decider-1`. */
export const answeredMatter: Matter = {
  id: 'petition-1',
  channel: 'letter',
  receivedAt: '2026-01-05T09:00:00+08:00',
  petitioners: ['petitioner-1', 'petitioner-2'],
  persons: 2,
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  kind: 'claim',
  complainedOf: { persons: ['officer-1'], units: [] },
  interested: ['relative-1'],
  classification: 'general',
  simplified: false,
  unit: 'dept-legal',
  liaison: 'dept-legal-liaison',
  acceptedOn: '2026-01-05',
  tendencies: [],
};

/** The same claim against an organ above. */
export function complainsOf(unit: string): Matter {
  return { ...answeredMatter, complainedOf: { persons: ['officer-1'], units: [unit] } };
}

/** The day on which all samples count: an opinion given on it may be delivered on it. */
export const today = '2026-03-02';

/** Changes to the plan under which the last branches are reached: a body that extends reviews, and one that hears nobody late. */
export const policies = [
  {},
  { extension: { reviewDays: 30 } },
  { choices: { goodReasonReopensWindow: false } },
  { choices: { aftercare: true } },
] as const;

/** Somebody who names the organ's unit and has no part in it. */
export const outsider = (organ: Actor): Actor => ({ ...organ, role: 'responsibleUnit', id: 'legal-1' });

/** The petitioner's window for a rating, which handling leaves open. */
export const ratingWindow: Deadline = {
  id: 'handling.rate',
  kind: 'handling.rate',
  rule: 'reg.21',
  owner: { role: 'petitioner' },
  start: today,
  term: { n: 30, unit: 'calendarDays' },
  due: '2026-04-01',
  provisional: false,
  state: 'running',
};

/** The commission's summary of a complex matter, which handling leaves owed where the reply was delivered before it. */
export const summaryOwed: Deadline = {
  id: 'handling.summary',
  kind: 'handling.summary',
  rule: 'plan.3.2.2.2',
  owner: { role: 'disciplineCommission' },
  start: today,
  term: { n: 5, unit: 'workingDays' },
  due: '2026-03-09',
  provisional: false,
  state: 'running',
};

/** A complex matter of one petitioner, answered before it was summed up. */
export const complexMatter: Matter = {
  ...answeredMatter,
  classification: 'complex',
  petitioners: ['petitioner-1'],
  persons: 1,
};

/** A claim assigned by an organ that takes no part in the remedies, and waits for the result. */
export const assignedMatter: Matter = {
  ...answeredMatter,
  petitioners: ['petitioner-1'],
  persons: 1,
  referral: { form: 'assigned', organ: 'central-office', dueOn: '2026-06-01', reportBack: true },
};

/** Events that both remedies know, under the name of the one: each is accepted somewhere, or refused by one guard. */
export function remedySamples(
  name: 'review' | 'reexamination',
  { organ, another, doneBefore }: { organ: Actor; another: Actor; doneBefore: string },
) {
  const { petitioner, commissioner } = people;
  const reason = '申请人未提出新的事实';
  const opinion = { reason: '原处理意见认定事实清楚', legalBasis: '《信访工作条例》' };
  const reasons = '对处理意见不服';
  const of = <P extends object>(event: string, by: Actor, payload: P) => ({
    type: `${name}.${event}`,
    by,
    ...payload,
  });
  const officials: Actor[] = [
    organ,
    another,
    { ...organ, id: 'decider-1' },
    { ...organ, id: 'relative-1' },
    outsider(organ),
  ];
  return [
    of('request', petitioner, { reasons }),
    of('request', petitioner, { reasons, goodReason: '住院治疗' }),
    // After the first window and within the late one, whether or not anybody noticed.
    { ...of('request', petitioner, { reasons, goodReason: '住院治疗' }), at: '2026-04-20T10:00:00+08:00' },
    of('request', { ...petitioner, id: 'stranger-1' }, { reasons }),
    of('request', { ...petitioner, id: 'stranger-1' }, { reasons, goodReason: '住院治疗' }),
    of('request', { ...petitioner, id: 'petitioner-2' }, { reasons, receivedOn: today }),
    of('withdraw', { ...petitioner, id: 'petitioner-2' }, {}),
    of('withdraw', { ...petitioner, id: 'petitioner-3' }, {}),
    of('withdraw', petitioner, {}),
    of('withdraw', petitioner, { reason: '问题已解决' }),
    of('withdraw', { ...petitioner, id: 'stranger-1' }, {}),
    of('withdraw', { ...outsider(organ), id: petitioner.id }, {}),
    ...officials.flatMap((by) => [
      of('accept', by, {}),
      of('decline', by, { ground: 'windowMissed', reason }),
      of('decline', by, { ground: doneBefore, earlier: 'petition-0', reason }),
      of('decide', by, { outcome: 'upheld', ...opinion }),
      of('decide', by, { outcome: 'changed', ...opinion }),
      of('decide', by, { outcome: 'sentBack', ...opinion }),
      of('extend', by, { days: 30, approvedBy: 'head-1', reason: '案情复杂' }),
    ]),
    { type: 'handling.rate', by: petitioner, score: 'satisfied' },
    { type: 'handling.rate', by: petitioner, score: 'satisfied', scoreOffice: 'dissatisfied' },
    { type: 'handling.rate', by: { ...petitioner, id: 'stranger-1' }, score: 'satisfied' },
    { type: 'handling.summarise', by: commissioner, summary: '已答复' },
    { type: 'handling.summarise', by: { ...commissioner, id: 'relative-1' }, summary: '已答复' },
    { type: 'handling.summarise', by: outsider(organ), summary: '已答复' },
    of('decline', organ, { ground: doneBefore, reason }),
    of('decline', organ, { ground: 'windowMissed', earlier: 'petition-0', reason }),
    of('decline', organ, { ground: doneBefore, earlier: 'petition-1', reason }),
    of('extend', organ, { days: 31, approvedBy: 'head-1', reason: '案情复杂' }),
    of('extend', organ, { days: 1, reason: '案情复杂' }),
    of('extend', organ, { days: 1, approvedBy: 'relative-1', reason: '案情复杂' }),
  ];
}
