import type { RefusedRow } from '../port/rows.ts';

/** A refused event as it is kept. */
export function refusedRow(petition: string, id: string, code: string): RefusedRow {
  const refusals = [{ code, rule: 'plan.3.1.1' }];
  const entry = JSON.stringify({ event: { id, petition }, decided: { accepted: false }, refusals });
  return { petition, id, after: 1, entry };
}
