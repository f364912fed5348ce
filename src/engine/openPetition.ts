import type { Refusal } from '../vocabulary/refusals.ts';
import { closed, refused } from './close.ts';
import { type Draft, follow } from './compose.ts';
import type { Decision } from './decision.ts';
import { EventList } from './eventList.ts';
import { firstInstance, openedBy, opensAlone } from './lifecycles.ts';
import { petitionFormat } from './petition.ts';
import { noPolicyInForce } from './policyRefusals.ts';
import type { ReadEvent } from './readEvent.ts';
import { plain } from './refuse.ts';
import { type Finish, finished } from './seal.ts';
import { statedIn } from './stated.ts';
import { type Moved, moveCourse, openCourse } from './step.ts';
import { type EngineTerms, noticesIssuedBy, type PolicyShelf } from './terms.ts';

/** A lifecycle that stands before its opening event. */
export interface Unopened {
  readonly opened: Moved;
  readonly terms: EngineTerms;
}

/** The lifecycle that an event would open a petition with, and under which policy; or why there is none. */
export function beforeOpening(
  shelf: PolicyShelf,
  event: ReadEvent,
): Unopened | { refusals: readonly Refusal[] } {
  const lifecycle = openedBy(event.type);
  if (!lifecycle?.opens || !opensAlone(lifecycle)) {
    const zh = `没有信访事项 ${event.petition}，${event.type} 不能开立`;
    const en = `there is no petition ${event.petition}: ${event.type} does not open one`;
    return { refusals: [plain('unknown-petition', 'plan.3.1.1', zh, en)] };
  }
  const policy = shelf.inForce(event.at);
  if (!policy) return { refusals: [noPolicyInForce(event.at, shelf.policies)] };
  const terms = shelf.terms(policy, noticesIssuedBy(policy, event.at));
  const input = { ...lifecycle.opens.input(event as never, undefined), instance: firstInstance(lifecycle) };
  return { opened: openCourse(lifecycle, input, terms), terms };
}

/** Opens a petition by its first event. */
export function openPetition(shelf: PolicyShelf, event: ReadEvent, finish: Finish = finished): Decision {
  const before = beforeOpening(shelf, event);
  if ('refusals' in before) return refused(before.refusals);
  const { opened, terms } = before;
  const { policy, calendar } = terms;
  const stated = statedIn(event, opened.matter, terms);
  if ('refusals' in stated) return refused(stated.refusals, terms);
  const result = moveCourse(opened.course, stated.matter, event, terms);
  if ('refusals' in result) return refused(result.refusals, terms);
  const draft: Draft = {
    matter: opened.matter,
    phase: opened.course,
    beside: [],
    ended: [],
    effects: [...stated.records, ...opened.effects],
    path: [],
  };
  follow(draft, result.moved, 'phase', event, terms);
  const base = {
    format: petitionFormat,
    id: event.petition,
    policy: { id: policy.id, version: policy.version },
    calendar: { version: calendar.version, notices: noticesIssuedBy(policy, event.at) },
    openedAt: event.at,
  };
  return closed(draft, base, EventList.empty, event, terms, finish);
}
