/** Who sends them. */
export const officer = (id = 'officer-1') => ({ role: 'disciplineCommission', unit: 'commission', id });
const clerk = { role: 'supervisionOffice', unit: 'supervision-office', id: 'clerk-1' };

type Fields = Readonly<Record<string, unknown>>;

/** A letter that opens a petition on 2 March 2026. */
export const letter = (petition: string, more: Fields = {}) => ({
  type: 'intake.receive',
  id: 'open',
  petition,
  at: '2026-03-02T09:00:00+08:00',
  by: officer(),
  channel: 'letter',
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  complainedOf: { persons: [], units: [] },
  ...more,
});

/** The commission finds itself competent. */
export const assessment = (petition: string, more: Fields = {}) => ({
  type: 'intake.assess',
  id: 'assess',
  petition,
  at: '2026-03-02T09:00:00+08:00',
  by: officer(),
  withinCompetence: true,
  kind: 'claim',
  reason: 'read',
  ...more,
});

/** The supervision office registers it. */
export const registration = (petition: string, more: Fields = {}) => ({
  type: 'intake.register',
  id: 'register',
  petition,
  at: '2026-03-02T09:00:00+08:00',
  by: clerk,
  registerNumber: 'R1',
  ...more,
});

/** An event that a clerk may not send. */
export const wrongRole = (petition: string) => assessment(petition, { id: 'wrong-role', by: clerk });
