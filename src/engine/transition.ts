import { plays } from '../policy/schema.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { catchUp } from './catchUp.ts';
import { planMigrationOf } from './migrate.ts';
import type { Petition } from './petition.ts';
import { movesOverFirst } from './policyRefusals.ts';
import { type PolicyShelf, policyOf } from './terms.ts';

/** An event as far as the transitional provision asks. */
interface Asked {
  readonly type: string;
  readonly at: Instant;
  readonly by: { readonly role: string };
}

/** What brings a petition over, and what the timer sends: time does not wait for a move. */
const taken: ReadonlySet<string> = new Set(['petition.migrate', 'deadline.passed', 'calendar.noticed']);

/**
 * Why an office's event waits for the move of the petition to a later version (its transitional provision). The petitioner's own events are
 * taken as ever: no right waits for an office. A petition that has ended, or that cannot be moved, goes on under its own version, so that
 * nothing is stuck between two.
 */
export function transitionRefusals(shelf: PolicyShelf, petition: Petition, event: Asked): Refusal[] {
  const to = shelf.movesOver(petition.policy, event.at);
  if (to === undefined || taken.has(event.type) || petition.phase.status === 'done') return [];
  if (plays(policyOf(shelf, petition), event.by.role, ['petitioner'])) return [];
  const now = catchUp(shelf, petition, event.at).petition;
  const plan = planMigrationOf(shelf, now, { policy: to.id, version: to.version }, event.at);
  return plan.accepted ? [movesOverFirst(petition, to)] : [];
}
