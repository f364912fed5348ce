import { reminderDays } from '../deadlines/change.ts';
import { type Deadline, isOwed } from '../deadlines/deadline.ts';
import { lastMoment } from '../deadlines/guards.ts';
import { closed, refused } from './close.ts';
import { type Draft, deadlinesOf } from './compose.ts';
import type { Decision } from './decision.ts';
import { planMigrationOf } from './migrate.ts';
import type { Petition } from './petition.ts';
import type { ReadEvent } from './readEvent.ts';
import { eventsOf, type Finish, withParts } from './seal.ts';
import { type EngineTerms, type PolicyShelf, policyOf } from './terms.ts';

/** A migration is an event like others: refused as a whole, or recorded and complete. */
export function migrated(
  shelf: PolicyShelf,
  draft: Draft,
  base: Petition,
  event: ReadEvent,
  terms: EngineTerms,
  finish: Finish,
): Decision {
  const { matter, phase, beside } = draft;
  const plan = planMigrationOf(shelf, withParts(base, { matter, phase, beside }), event as never, event.at);
  if (!plan.accepted) return refused(plan.refusals, terms);
  const { parts } = plan;
  draft.phase = parts.phase;
  draft.beside = [...parts.beside];
  draft.path.push(...plan.handedOver.path);
  const next = shelf.terms(policyOf(shelf, parts), parts.calendar.notices);
  for (const { id, from, to } of plan.deadlines.filter((moved) => moved.from !== moved.to)) {
    const deadline = [draft.phase, ...draft.beside]
      .flatMap(deadlinesOf)
      .find((one) => one.id === id) as Deadline;
    // A level of supervision that was left has no time of its own any more.
    if (!isOwed(deadline)) continue;
    draft.effects.push(
      { type: 'record', rule: 'policy', what: 'deadline-moved', about: id, detail: { from, to } },
      {
        type: 'schedule',
        rule: deadline.rule,
        deadline: id,
        at: lastMoment(deadline),
        remindOn: reminderDays(deadline, next),
      },
    );
  }
  draft.effects.push(...plan.handedOver.effects);
  const moved = withParts(base, { policy: parts.policy, calendar: parts.calendar });
  return closed(draft, moved, eventsOf(base), event, next, finish);
}
