import type { Matter } from '../../../src/vocabulary/matter.ts';

/** A description of a petition that nobody here knows yet. */
export const arrival = {
  petitioners: ['petitioner-1', 'petitioner-2'],
  anonymous: false,
  reachable: true,
  cause: 'cause-1',
  claim: 'claim-1',
  complainedOf: { persons: ['complained-1'], units: ['dept-supervision'] },
};

/** A matter in hand that has a unit. */
export const handled: Matter = {
  id: 'petition-1',
  channel: 'letter',
  receivedAt: '2026-02-02T09:00:00+08:00',
  petitioners: ['petitioner-1', 'petitioner-2'],
  persons: 2,
  anonymous: false,
  reachable: true,
  cause: 'cause-1',
  claim: 'claim-1',
  kind: 'claim',
  complainedOf: { persons: ['complained-1'], units: ['dept-supervision'] },
  interested: ['interested-1'],
  classification: 'general',
  simplified: false,
  unit: 'dept-legal',
  acceptedOn: '2026-02-04',
  tendencies: [],
};

const { unit: _unit, acceptedOn: _acceptedOn, classification: _classification, ...before } = handled;

/** A matter in hand that has no unit yet: a first visit. */
export const undispatched: Matter = before;
/** A matter whose petitioner cannot be reached in writing. */
export const unreachable: Matter = { ...handled, reachable: false };
/** What stands in the place of a matter until the event that opens it describes one. */
export const undescribed: Matter = {
  ...before,
  channel: 'visit',
  petitioners: arrival.petitioners,
  complainedOf: { persons: ['complained-1'], units: [] },
};
/** A matter in hand that complains of these units. */
export const against = (...units: string[]): Matter => ({
  ...handled,
  complainedOf: { persons: ['complained-1'], units },
});
