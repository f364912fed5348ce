import type { Matter } from '../../../src/vocabulary/matter.ts';
import { people as others } from '../incident/people.ts';

const person = <R extends string>(role: R, unit: string, id: string) => ({ role, unit, id });

/** Those who act in the tests of supervision, special periods and answerability. */
export const people = {
  ...others,
  secretary: person('disciplineSecretary', 'commission', 'secretary-1'),
  leader: person('leadingGroup', 'leading-group', 'leader-1'),
  leadersOffice: person('leadingGroupOffice', 'leading-group', 'officer-1'),
  ministry: person('superiorOrgan', 'ministry', 'superior-2'),
  petitioner: { role: 'petitioner', id: 'petitioner-1' },
} as const;

/** A claim in the hands of the legal department, with nobody complained of. */
export const matter: Matter = {
  id: 'petition-1',
  channel: 'letter',
  receivedAt: '2026-02-02T09:00:00+08:00',
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'cause-1',
  claim: 'claim-1',
  kind: 'claim',
  complainedOf: { persons: ['complained-1'], units: ['brigade-3'] },
  interested: ['interested-1'],
  classification: 'general',
  simplified: false,
  unit: 'dept-legal',
  tendencies: [],
};

const { unit: _unit, ...before } = matter;
/** The same before it was dispatched. */
export const undispatched: Matter = before;
