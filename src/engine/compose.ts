import { type Deadline, holderOf, isOwed } from '../deadlines/deadline.ts';
import type { Effect, EffectOf } from '../vocabulary/effects.ts';
import type { Matter } from '../vocabulary/matter.ts';
import type { Taken } from './decision.ts';
import { type AnyLifecycle, knownLifecycle } from './lifecycles.ts';
import type { Course, EndedCourse, Petition } from './petition.ts';
import type { ReadEvent } from './readEvent.ts';
import { type Moved, moveCourse, openCourse } from './step.ts';
import { type EngineTerms, systemRole } from './terms.ts';

/** Lifecycles one event may open one after another; more would be a loop in the machines. */
const mostHandOffs = 8;

/** The parts of a petition that a decision changes, gathered while its lifecycles move; lists are replaced, never changed. */
export interface Draft {
  matter: Matter;
  phase: Course;
  beside: Course[];
  ended: EndedCourse[];
  effects: Effect[];
  path: Taken[];
}

/** A draft of what the petition is now. */
export function draftOf(petition: Petition): Draft {
  const { matter, phase, beside, ended } = petition;
  return { matter, phase, beside, ended, effects: [], path: [] };
}

/** The main course, or the one in a slot beside it. Throws a RangeError where there is none. */
export function courseIn({ phase, beside }: Draft, slot: 'phase' | number): Course {
  const course = slot === 'phase' ? phase : beside[slot];
  if (!course) throw new RangeError(`there is no lifecycle in slot ${slot}`);
  return course;
}

/** The deadlines of a course. */
export function deadlinesOf(course: Course): readonly Deadline[] {
  return course.context.deadlines as unknown as readonly Deadline[];
}

/** Every deadline of a petition, those of ended lifecycles too. */
export function allDeadlines({ phase, beside, ended }: Petition): readonly Deadline[] {
  return [...[phase, ...beside].flatMap(deadlinesOf), ...ended.flatMap(({ deadlines }) => deadlines)];
}

const isSettled = ({ settledAt }: Deadline) => settledAt !== undefined;

/** The name of the next instance of a lifecycle: `handling`, `handling-2`; beside ones are numbered from 1. */
export function nextInstance(draft: Draft, lifecycle: AnyLifecycle): string {
  const courses = [draft.phase, ...draft.beside, ...draft.ended];
  const count = courses.filter((course) => course.lifecycle === lifecycle.id).length;
  if (lifecycle.place === 'beside') return `${lifecycle.id}-${count + 1}`;
  return count === 0 ? lifecycle.id : `${lifecycle.id}-${count + 1}`;
}

function endedOf(course: Course, at: string, deadlines: readonly Deadline[]): EndedCourse {
  const { lifecycle, instance, outcome = course.value } = course;
  return { lifecycle, instance, at, outcome, deadlines: [...deadlines] };
}

/** Takes over what a move brought, and follows it: hand-off, lifecycles to open, duties that others watch. */
export function follow(
  draft: Draft,
  moved: Moved,
  slot: 'phase' | number,
  event: ReadEvent,
  terms: EngineTerms,
): void {
  const before = deadlinesOf(courseIn(draft, slot));
  const { unit: led } = draft.matter;
  draft.matter = moved.matter;
  if (moved.taken) draft.path.push(moved.taken);
  const opens: EffectOf<'open'>[] = [];
  for (const effect of moved.effects) {
    if (effect.type === 'open') opens.push(effect);
    draft.effects.push(effect);
  }
  if (slot === 'phase') draft.phase = moved.course;
  else draft.beside = draft.beside.with(slot, moved.course);
  const watched = draft.beside.length > 0 || opens.length > 0;
  const settled = watched ? newlySettled(before, deadlinesOf(moved.course)) : [];
  if (slot === 'phase') handOn(draft, moved, event, terms);
  for (const effect of opens) openBeside(draft, effect, event, terms);
  for (const { id, fellAway, state } of settled)
    tellWatchers(draft, 'settled', { deadline: id, state: fellAway ? 'discharged' : state }, event, terms);
  if (!watched) return;
  if (draft.matter.unit !== led) tellAssistants(draft, event, terms);
  tellOwedAgain(draft, deadlinesOf(moved.course), event, terms, before);
  tellOwners(draft, deadlinesOf(courseIn(draft, slot)), event, terms, before);
}

/** Tells whoever supervises a missed duty that it is owed again, since a notice came late: nothing is missed until its new last day. */
export function tellOwedAgain(
  draft: Draft,
  now: readonly Deadline[],
  event: ReadEvent,
  terms: EngineTerms,
  before: readonly Deadline[],
): void {
  const wasMissed = ({ id }: Deadline) =>
    before.some((known) => known.id === id && known.state === 'missed' && !isSettled(known));
  for (const deadline of changedIn(now, before))
    if (deadline.state === 'running' && wasMissed(deadline))
      tellWatchers(draft, 'settled', { deadline: deadline.id, state: 'discharged' }, event, terms);
}

/** Tells whoever watches a duty who has it now: of each duty that is not with whom it was before, or of each that is owed. */
export function tellOwners(
  draft: Draft,
  now: readonly Deadline[],
  event: ReadEvent,
  terms: EngineTerms,
  before?: readonly Deadline[],
): void {
  for (const deadline of before ? changedIn(now, before) : now) {
    if (!isOwed(deadline)) continue;
    const { id } = deadline;
    const owner = holderOf(deadline);
    const known = before?.find((one) => one.id === id);
    const was = known && holderOf(known);
    const isSame = was?.role === owner.role && was.unit === owner.unit;
    if (before === undefined || (was && !isSame))
      tellWatchers(draft, 'handedOver', { deadline: id, owner }, event, terms);
  }
}

function newlySettled(before: readonly Deadline[], after: readonly Deadline[]): Deadline[] {
  const isNew = ({ id }: Deadline) => !before.some((known) => known.id === id && isSettled(known));
  return changedIn(after, before).filter((deadline) => isSettled(deadline) && isNew(deadline));
}

/**
 * The deadlines that are not the very objects that they were: a step touches few, however many there are, and only those are
 * looked for among the others.
 */
function changedIn(now: readonly Deadline[], before: readonly Deadline[]): readonly Deadline[] {
  if (now === before) return [];
  // Most stand where they stood.
  const elsewhere = now.filter((deadline, at) => deadline !== before[at]);
  if (elsewhere.length === 0) return elsewhere;
  const known = new Set(before);
  return elsewhere.filter((deadline) => !known.has(deadline));
}

/** Opens the lifecycle that the ended one hands off to; what it left owed is carried over. */
function handOn(draft: Draft, moved: Moved, event: ReadEvent, terms: EngineTerms): void {
  let { output } = moved;
  for (let count = 0; output?.handOff; count++) {
    if (count === mostHandOffs) throw new RangeError(`${draft.phase.lifecycle} hands off without end`);
    const next = knownLifecycle(output.handOff.lifecycle);
    const all = deadlinesOf(draft.phase);
    draft.ended = [...draft.ended, endedOf(draft.phase, event.at, all.filter(isSettled))];
    const opened = openCourse(
      next,
      {
        ...output.handOff.input,
        instance: nextInstance(draft, next),
        matter: draft.matter,
        at: event.at,
        carried: all.filter((deadline) => !isSettled(deadline)),
      },
      terms,
    );
    draft.phase = opened.course;
    draft.matter = opened.matter;
    draft.effects.push(...opened.effects);
    output = opened.output;
  }
}

function openBeside(draft: Draft, effect: EffectOf<'open'>, event: ReadEvent, terms: EngineTerms): void {
  const lifecycle = knownLifecycle(effect.lifecycle);
  const instance = nextInstance(draft, lifecycle);
  const input = { ...effect.input, instance, matter: draft.matter, at: event.at };
  const opened = openCourse(lifecycle, input, terms);
  draft.beside = [...draft.beside, opened.course];
  follow(draft, opened, draft.beside.length - 1, event, terms);
}

/** Tells the units that assist which one leads from here on: what they owe goes to it. */
function tellAssistants(draft: Draft, event: ReadEvent, terms: EngineTerms): void {
  const type = 'lead.changed';
  const { unit } = draft.matter;
  const told: ReadEvent = {
    id: `${event.id}#leadChanged`,
    petition: event.petition,
    type,
    at: event.at,
    by: { role: systemRole(terms.policy), id: 'engine' },
    ...(unit === undefined ? {} : { unit }),
  };
  for (const slot of draft.beside.keys()) {
    const course = courseIn(draft, slot);
    if (course.status === 'done' || course.lifecycle !== 'assistance') continue;
    const result = moveCourse(course, draft.matter, told, terms);
    if ('moved' in result) follow(draft, result.moved, slot, event, terms);
  }
}

/** Tells the lifecycles that watch a duty what became of it; one that it changes nothing for stays where it is. */
function tellWatchers(
  draft: Draft,
  what: 'settled' | 'handedOver',
  of: { readonly deadline: string } & Readonly<Record<string, unknown>>,
  event: ReadEvent,
  terms: EngineTerms,
): void {
  const told: ReadEvent = {
    id: `${event.id}#${what}`,
    petition: event.petition,
    type: `deadline.${what}`,
    at: event.at,
    by: { role: systemRole(terms.policy), id: 'engine' },
    ...of,
  };
  const { length } = draft.beside;
  for (let slot = 0; slot < length; slot += 1) {
    const course = courseIn(draft, slot);
    const watches = course.context.watches as readonly string[] | undefined;
    if (course.status === 'done' || !watches?.includes(of.deadline)) continue;
    const result = moveCourse(course, draft.matter, told, terms);
    if ('moved' in result) follow(draft, result.moved, slot, event, terms);
  }
}

/** Moves beside lifecycles that are over to the ended ones. */
export function retire(draft: Draft, at: string): void {
  const over = draft.beside.filter(({ status }) => status === 'done');
  if (over.length === 0) return;
  draft.ended = [...draft.ended, ...over.map((course) => endedOf(course, at, deadlinesOf(course)))];
  draft.beside = draft.beside.filter(({ status }) => status !== 'done');
}
