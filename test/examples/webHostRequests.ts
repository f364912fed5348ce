import { DatabaseSync } from 'node:sqlite';
import { patience } from '../support/patience.ts';
import { type HostProcess, runScript } from './hostProcess.ts';

/** A letter that arrives, as a message without what the host writes itself. */
export const arrival = {
  type: 'intake.receive',
  channel: 'letter',
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  complainedOf: { persons: [] as string[], units: [] as string[] },
};
/** Its assessment. */
export const assessment = {
  type: 'intake.assess',
  withinCompetence: true,
  kind: 'claim',
  reason: '属本局职责范围。',
};
/** The first petition of an office in 2026. */
export const first = '/petitions/2026-000001';

/** Opens a petition. */
export const open = (host: HostProcess, more: object = {}, key?: string) =>
  host.post('/petitions', 'officer-1', { event: { ...arrival, ...more } }, key);

/** Sends an event to the first petition. */
export const send = (host: HostProcess, seen: number, event: object, actor = 'officer-1', key?: string) =>
  host.post(`${first}/events`, actor, { seen, event }, key);

/** Replays the log of a database and compares it with what is stored. */
export const verify = (database: string) => runScript('examples/webHost/verify.mjs', '--database', database);

/** The rows that a statement gives, read beside the running host. */
export function rows(database: string, sql: string): Record<string, unknown>[] {
  const reader = new DatabaseSync(database, { readOnly: true, timeout: patience });
  try {
    return reader.prepare(sql).all();
  } finally {
    reader.close();
  }
}
