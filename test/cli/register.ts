import { file } from './cli.ts';

const commission = { role: 'disciplineCommission', unit: 'commission', id: 'clerk-1' };
const supervisionOffice = { role: 'supervisionOffice', unit: 'supervision-office', id: 'clerk-2' };

/** Moments in September 2026 at nine in Shanghai. */
export const september = (day: number) => `2026-09-${String(day).padStart(2, '0')}T09:00:00+08:00`;

const arrival = {
  channel: 'letter',
  petitioners: ['person-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'cause-1',
  claim: 'claim-1',
  complainedOf: { persons: [], units: [] },
};

type Event = Record<string, unknown>;

/** A petition arrives. */
export const receive = (id: string, petition: string, at = september(1), more: Event = {}): Event => ({
  id,
  petition,
  type: 'intake.receive',
  at,
  by: commission,
  ...arrival,
  ...more,
});

/** Its competence is assessed; by the commission unless told. */
export const assess = (id: string, petition: string, at = september(2), more: Event = {}): Event => ({
  id,
  petition,
  type: 'intake.assess',
  at,
  by: commission,
  withinCompetence: true,
  kind: 'claim',
  reason: 'within the bureau’s duties',
  ...more,
});

/** It is registered by the supervision office. */
export const register = (id: string, petition: string, at = september(3), more: Event = {}): Event => ({
  id,
  petition,
  type: 'intake.register',
  at,
  by: supervisionOffice,
  registerNumber: `R-${petition}`,
  ...more,
});

/** The petitioner is told of another organ. */
export const redirect = (id: string, petition: string, at = september(3)): Event => ({
  id,
  petition,
  type: 'intake.redirect',
  at,
  by: commission,
  organ: 'housing-bureau',
  reason: 'a matter of the housing bureau',
});

/** Somebody else than the rules name. */
export const asSupervisionOffice = { by: supervisionOffice };

/** Lines of a register; texts are taken as they are. */
export const lines = (...events: readonly (Event | string)[]): string =>
  events.map((event) => `${typeof event === 'string' ? event : JSON.stringify(event)}\n`).join('');

/** A register as a file. */
export const registerFile = (...events: readonly (Event | string)[]): string =>
  file('register.jsonl', lines(...events));

/** What a JSON Lines text holds. */
export const parsedLines = (written: string): Event[] =>
  written
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Event);
