import type { Instant } from '../vocabulary/instant.ts';
import { catchUp } from './catchUp.ts';
import { outOfOrder } from './headRefusals.ts';
import {
  type MigrationPlan,
  type MigrationRefused,
  type MigrationTarget,
  planMigrationOf,
} from './migrate.ts';
import type { Petition } from './petition.ts';
import { concluded } from './step.ts';
import type { EngineTerms, PolicyShelf } from './terms.ts';

/** Plans a move without an event: refused where the event would be, because it is in the past or the matter has ended. */
export function planOnTrial(
  shelf: PolicyShelf,
  petition: Petition,
  target: MigrationTarget,
  at: Instant,
  terms: EngineTerms,
): MigrationPlan | MigrationRefused {
  const past = outOfOrder(petition, at);
  if (past.length > 0) return { accepted: false, refusals: past };
  const { phase } = petition;
  if (phase.status === 'done') return { accepted: false, refusals: [concluded(phase, terms)] };
  return planMigrationOf(shelf, catchUp(shelf, petition, at).petition, target, at);
}
