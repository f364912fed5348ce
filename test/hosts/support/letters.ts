/** Events of small matters, and those who send them, under the policy of the fire-and-rescue bureau. */

export const officer = (id = 'officer-1') => ({ role: 'disciplineCommission', unit: 'commission', id });
const clerk = { role: 'supervisionOffice', unit: 'supervision-office', id: 'clerk-1' };

type Fields = Readonly<Record<string, unknown>>;

/** A letter that opens a petition on 2 March 2026. */
export function letter(petition: string, more: Fields = {}) {
  return {
    type: 'intake.receive',
    id: `open-${petition}`,
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
  };
}

/** The commission finds itself competent, on the day after. */
export function assessment(petition: string, more: Fields = {}) {
  return {
    type: 'intake.assess',
    id: 'assess',
    petition,
    at: '2026-03-03T10:00:00+08:00',
    by: officer(),
    withinCompetence: true,
    kind: 'claim',
    reason: 'read',
    ...more,
  };
}

/** The supervision office registers it, on the day after that. */
export function registration(petition: string, more: Fields = {}) {
  return {
    type: 'intake.register',
    id: 'register',
    petition,
    at: '2026-03-04T10:00:00+08:00',
    by: clerk,
    registerNumber: 'R1',
    ...more,
  };
}
