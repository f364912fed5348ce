import { batch, computed, signal } from '@preact/signals';
import { createCalendar } from '../../../calendar/calendar.ts';
import type { DeadlineView } from '../../../engine/deadlineViews.ts';
import type { NextEvent } from '../../../engine/nextEvents.ts';
import type { Petition } from '../../../engine/petition.ts';
import { type Actor, actorSchema } from '../../../vocabulary/events/define.ts';
import { type Instant, instantMs, isInstant } from '../../../vocabulary/instant.ts';
import { own } from '../../../vocabulary/own.ts';
import { isTimer } from '../model/acting.ts';
import type { CaseFile } from '../model/caseFile.ts';
import { coursesOf, type ShownCourse } from '../model/courses.ts';
import { minutesLater } from '../model/moments.ts';
import { policyOf } from '../model/policies.ts';
import { book, engineFor, given, policies, revision } from './session.ts';

/** Key of the case that is shown. */
export const selected = signal<string | undefined>(undefined);

/** How many of its events count: the point in time that is looked at. */
export const cursor = signal(0);

/** Who acts. */
export const actor = signal<Actor<string>>({
  role: 'disciplineCommission',
  unit: 'commission',
  id: 'commission-1',
});

/** The moment of the next event, and for which deadlines are looked at. */
export const moment = signal<Instant>('2026-01-01T09:00:00+08:00');

/** The instance whose chart was asked for; the one of the last step, where it is absent. */
export const askedInstance = signal<string | undefined>(undefined);

/** The case that is shown. */
export const file = computed<CaseFile | undefined>(() => {
  revision.value;
  return selected.value === undefined ? undefined : book.value.cases.get(selected.value);
});

/** How many events the shown case has. */
export const length = computed(() => {
  revision.value;
  return file.value?.entries.length ?? 0;
});

/** Whether the last step is the one that is looked at. */
export const isNow = computed(() => cursor.value >= length.value);

/** Whether a step that counts still waits to be decided. */
export const isDeciding = computed(() => {
  revision.value;
  return (file.value?.decided ?? 0) < Math.min(cursor.value, length.value);
});

/** The petition as it stood at the point in time that is looked at. */
export const petition = computed<Petition | undefined>(() => {
  revision.value;
  return file.value?.after(Math.min(cursor.value, file.value.decided));
});

/** The policy that counts for it. */
export const policy = computed(() => policyOf(policies.value, petition.value?.policy));

/** The engine that decides it. */
export const engine = computed(() => file.value?.engine ?? engineFor.value(undefined));

/** The calendar that counts for it. */
export const calendar = computed(() => {
  const known = petition.value?.calendar.notices ?? [];
  return createCalendar({ notices: policy.value?.notices.filter(({ id }) => known.includes(id)) });
});

/** What was decided on the last step that counts. */
export const decision = computed(() => {
  revision.value;
  const at = cursor.value;
  return at > 0 && file.value && at <= file.value.decided ? file.value.decisionOn(at - 1) : undefined;
});

/** Gives what it can, or nothing for a petition that the engine will not look at. */
function looked<T>(look: (petition: Petition) => readonly T[]): readonly T[] {
  if (!petition.value) return [];
  try {
    return look(petition.value);
  } catch {
    return [];
  }
}

/** Every event that the petition knows now, for the one who acts. */
export const nextEvents = computed<readonly NextEvent[]>(() =>
  looked((now) => engine.value.nextEvents(now, { by: actor.value, at: moment.value })),
);

/** Every deadline at the moment. */
export const deadlines = computed<readonly DeadlineView[]>(() =>
  looked((now) => engine.value.deadlines(now, moment.value)),
);

/** What the timer has to send by the moment, and when it wakes next. */
export const due = computed(() => {
  const [found] = looked((now) => [engine.value.due(now, moment.value)]);
  return found ?? { events: [], wakeAt: null };
});

/** The lifecycles of the petition, the main course first. */
export const courses = computed<readonly ShownCourse[]>(() =>
  petition.value ? coursesOf(petition.value) : [],
);

/** The course whose chart is shown. */
export const course = computed<ShownCourse | undefined>(() => {
  const asked = courses.value.find(({ instance }) => instance === askedInstance.value);
  if (asked) return asked;
  const path = file.value?.entries[cursor.value - 1]?.path;
  const last = path?.at(-1)?.instance;
  return (
    courses.value.find(({ instance, place }) => instance === last && place !== 'ended') ?? courses.value[0]
  );
});

/** Events of a chosen case that are decided before it is shown; those of a longer one are decided in their turn. */
const mostAtOnce = 500;

/** Shows a case, at its end unless told. */
export function choosePetition(
  key: string,
  { at, onlyIfNone = false }: { at?: number; onlyIfNone?: boolean } = {},
): void {
  if (onlyIfNone && selected.value !== undefined) return;
  batch(() => {
    selected.value = key;
    askedInstance.value = undefined;
    const chosen = book.value.cases.get(key);
    const entries = chosen?.entries.length ?? 0;
    // It need not wait for the cases before it.
    if (entries <= mostAtOnce) chosen?.decideAll();
    goTo(at ?? entries);
  });
}

/** Looks at the case as it stood after so many events. */
export function goTo(count: number): void {
  batch(() => {
    cursor.value = Math.max(0, Math.min(count, length.value));
    askedInstance.value = undefined;
    moment.value = momentAfter(cursor.value);
    actor.value = actorAfter(cursor.value) ?? actor.value;
  });
}

/** Who took the next step of the log, where it goes on and the policy knows the role; the timer is nobody. */
function actorAfter(count: number): Actor<string> | undefined {
  const read = actorSchema.safeParse(file.value?.entries[count]?.event.by);
  const known = policy.value;
  return read.success && known && own(known.roles, read.data.role) && !isTimer(known, read.data.role)
    ? read.data
    : undefined;
}

/** An hour after the last step that counts; at the end of a log, and where there is no step, the session's own moment. */
function momentAfter(count: number): Instant {
  const at = file.value?.entries[count - 1]?.event.at ?? petition.value?.lastAt;
  const session = given.value.at;
  if (isInstant(at)) {
    const isPast = count < length.value || !isInstant(session) || instantMs(session) <= instantMs(at);
    return isPast ? minutesLater(at, 60) : session;
  }
  const first = file.value?.entries[0]?.event.at ?? session;
  return isInstant(first) ? first : moment.value;
}
