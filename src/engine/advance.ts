import { dayOf } from '../calendar/day.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { courseIn, type Draft, draftOf, follow, nextInstance } from './compose.ts';
import type { AnyLifecycle } from './lifecycles.ts';
import { numbered } from './paperNumbers.ts';
import type { Petition } from './petition.ts';
import type { ReadEvent } from './readEvent.ts';
import { route } from './route.ts';
import { withParts } from './seal.ts';
import { statedIn } from './stated.ts';
import { type Moved, moveCourse, openCourse } from './step.ts';
import { type EngineTerms, type PolicyShelf, policyOf } from './terms.ts';

/** What an event comes to before the decision is closed: the parts that it moved, on the petition that they are of. */
export interface Advanced {
  readonly draft: Draft;
  /** The petition as it was, with the calendar that holds from here on. */
  readonly base: Petition;
  readonly terms: EngineTerms;
}

/** Moves the lifecycles that an event is for, under the terms that hold with it; or says why not. */
export function advance(
  shelf: PolicyShelf,
  petition: Petition,
  event: ReadEvent,
): Advanced | { readonly refusals: readonly Refusal[]; readonly terms: EngineTerms } {
  const terms = termsAfter(shelf, petition, event);
  const draft = draftOf(petition);
  const refusals = apply(draft, petition, event, terms);
  if (refusals.length > 0) return { refusals, terms };
  const { version } = terms.calendar;
  const notices = noticesAfter(shelf, petition, event);
  const isSame = version === petition.calendar.version && notices === petition.calendar.notices;
  const base = isSame ? petition : withParts(petition, { calendar: { version, notices: [...notices] } });
  return { draft, base, terms };
}

/** The terms that an event is decided under: a notice counts for a petition from the event that says so. */
export function termsAfter(shelf: PolicyShelf, petition: Petition, event: ReadEvent): EngineTerms {
  return shelf.terms(policyOf(shelf, petition), noticesAfter(shelf, petition, event));
}

function noticesAfter(shelf: PolicyShelf, petition: Petition, event: ReadEvent): readonly string[] {
  const { notices } = petition.calendar;
  const { notice } = event as { notice?: string };
  const isNew =
    event.type === 'calendar.noticed' &&
    shelf
      .notices(policyOf(shelf, petition))
      .some(({ id, issued }) => id === notice && issued <= dayOf(event.at) && !notices.includes(id));
  return isNew ? [...notices, notice as string] : notices;
}

/** Moves the lifecycles that the event is for. */
function apply(draft: Draft, petition: Petition, event: ReadEvent, terms: EngineTerms): readonly Refusal[] {
  const way = route(petition, event, terms);
  if (way.to === 'nowhere') return way.refusals;
  const stated = statedIn(event, draft.matter, terms);
  if ('refusals' in stated) return stated.refusals;
  draft.matter = stated.matter;
  draft.effects.push(...stated.records);
  if (way.to === 'new') return openBy(draft, way.lifecycle, event, terms);
  if (way.to === 'all') return applyToAll(draft, event, terms);
  const slot = way.to === 'phase' ? 'phase' : way.slot;
  const result = moveCourse(courseIn(draft, slot), draft.matter, event, terms);
  if ('refusals' in result) return result.refusals;
  const { moved } = result;
  follow(draft, { ...moved, effects: numbered(moved.effects, event) }, slot, event, terms);
  return [];
}

/** The lifecycle that an event would open beside a matter, before that event. */
export function beforeOpeningBeside(
  draft: Draft,
  lifecycle: AnyLifecycle,
  event: object,
  terms: EngineTerms,
): Moved {
  const { input: inputOf } = lifecycle.opens as NonNullable<AnyLifecycle['opens']>;
  const input = { ...inputOf(event as never, draft.matter), instance: nextInstance(draft, lifecycle) };
  return openCourse(lifecycle, input, terms);
}

function openBy(
  draft: Draft,
  lifecycle: AnyLifecycle,
  event: ReadEvent,
  terms: EngineTerms,
): readonly Refusal[] {
  const opened = beforeOpeningBeside(draft, lifecycle, event, terms);
  const result = moveCourse(opened.course, draft.matter, event, terms);
  if ('refusals' in result) return result.refusals;
  draft.beside = [...draft.beside, opened.course];
  draft.effects.push(...opened.effects);
  follow(draft, result.moved, draft.beside.length - 1, event, terms);
  return [];
}

/** Everything that goes on; where nothing does, the main course says so. */
function applyToAll(draft: Draft, event: ReadEvent, terms: EngineTerms): readonly Refusal[] {
  const onlyBeside = draft.phase.status === 'done' && draft.beside.length > 0;
  const slots: ('phase' | number)[] = [...(onlyBeside ? [] : ['phase' as const]), ...draft.beside.keys()];
  for (const slot of slots) {
    const course = courseIn(draft, slot);
    // What one course came to may have ended another.
    if (slot !== 'phase' && course.status === 'done') continue;
    const result = moveCourse(course, draft.matter, event, terms);
    if ('refusals' in result) return result.refusals;
    follow(draft, result.moved, slot, event, terms);
  }
  return [];
}
