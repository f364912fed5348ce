const person = (role: string, unit: string, id: string) => ({ role, unit, id });
const clerk = person('supervisionOffice', 'supervision-office', 'clerk-1');
const proposer = person('supervisionOffice', 'supervision-office', 'clerk-2');
const secretary = person('disciplineSecretary', 'commission', 'secretary-1');
const commissioner = person('disciplineCommission', 'commission', 'commissioner-1');

interface CourseEvent {
  readonly id: string;
  readonly petition: string;
  readonly type: string;
  readonly at: string;
  readonly by: object;
}

const events = (steps: readonly (readonly [string, string, object, object?])[]): CourseEvent[] =>
  steps.map(([day, type, by, payload]) => ({
    id: `${type}-${day}`,
    petition: 'P1',
    at: `2026-${day}T10:00:00+08:00`,
    type,
    by,
    ...payload,
  }));

const arrival = {
  channel: 'letter',
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  complainedOf: { persons: [], units: [] },
};

const criteria = {
  serious: false,
  effectInside: false,
  effectOutside: false,
  likelyToEscalate: false,
  settledLocally: true,
};

/** A letter up to its classification as a general matter, with which its approval begins. */
export const intake = events([
  ['03-02', 'intake.receive', commissioner, arrival],
  ['03-03', 'intake.assess', commissioner, { withinCompetence: true, kind: 'claim', reason: '属本局职责' }],
  ['03-04', 'intake.register', clerk, { registerNumber: 'R-1' }],
  ['03-05', 'intake.classify', commissioner, { classification: 'general', criteria, reason: '情节轻微' }],
]);

/** A general approval from the form to the dispatch, once returned unsigned on the way. */
export const approval = events([
  ['03-06', 'approval.fillForm', clerk, { form: 'form-1' }],
  ['03-09', 'approval.propose', proposer, { unit: 'dept-legal', opinion: '拟交法制处' }],
  ['03-10', 'approval.return', secretary, { to: 'form', reason: '请补充依据' }],
  ['03-11', 'approval.fillForm', clerk, { form: 'form-2' }],
  ['03-12', 'approval.propose', proposer, { unit: 'dept-legal', opinion: '拟交法制处' }],
  ['03-13', 'approval.sign', secretary],
  ['03-16', 'approval.dispatch', clerk, { unit: 'dept-legal' }],
]);
