import { isOwed } from '../deadlines/deadline.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { deadlinesOf } from './compose.ts';
import { type AnyLifecycle, openedBy, ownersOf } from './lifecycles.ts';
import type { Petition } from './petition.ts';
import type { ReadEvent } from './readEvent.ts';
import { notNow, plain } from './refuse.ts';
import { lifecycleOfCourse, possibleIn } from './step.ts';
import type { EngineTerms } from './terms.ts';

/** Where an event goes: to the main course, to one beside it, to all, or it opens a new one. */
export type Route =
  | { readonly to: 'phase' }
  | { readonly to: 'beside'; readonly slot: number }
  | { readonly to: 'all' }
  | { readonly to: 'new'; readonly lifecycle: AnyLifecycle }
  | { readonly to: 'nowhere'; readonly refusals: readonly Refusal[] };

/** Finds the lifecycle of a petition that an event is for. */
export function route(
  petition: Petition,
  event: Pick<ReadEvent, 'type' | 'incident'> & { deadline?: unknown },
  terms: EngineTerms,
): Route {
  const { type } = event;
  if (type === 'calendar.noticed') return { to: 'all' };
  if (type === 'deadline.passed') return deadlineRoute(petition, event.deadline);
  const owners = ownersOf(type);
  const inPhase = lifecycleOfCourse(petition.phase);
  const meansPhase = event.incident === undefined || event.incident === petition.phase.instance;
  if (inPhase.events[type] && meansPhase) return { to: 'phase' };
  if (owners.some(({ place }) => place === 'phase')) {
    return { to: 'nowhere', refusals: [elsewhere(petition, type, terms)] };
  }
  return besideRoute(petition, event, owners, terms);
}

function deadlineRoute(petition: Petition, deadline: unknown): Route {
  const has = (course: Petition['phase']) => deadlinesOf(course).some(({ id }) => id === deadline);
  const slot = petition.beside.findIndex(has);
  if (slot >= 0) return { to: 'beside', slot };
  if (has(petition.phase)) return { to: 'phase' };
  const owed = [petition.phase, ...petition.beside].flatMap(deadlinesOf).filter(isOwed);
  return {
    to: 'nowhere',
    refusals: [
      plain(
        'guard-failed',
        'civil.201',
        `没有正在计算的期限“${String(deadline)}”`,
        `no deadline ${String(deadline)} is running; running: ${owed.map(({ id }) => id).join(', ') || 'none'}`,
        { guard: 'deadlineIsRunning', deadline: String(deadline) },
      ),
    ],
  };
}

function besideRoute(
  petition: Petition,
  event: Pick<ReadEvent, 'type' | 'incident'>,
  owners: readonly AnyLifecycle[],
  terms: EngineTerms,
): Route {
  const open = petition.beside
    .map((course, slot) => ({ course, slot }))
    .filter(({ course }) => owners.some(({ id }) => id === course.lifecycle))
    .filter(({ course }) => event.incident === undefined || course.instance === event.incident);
  const opened = openedBy(event.type);
  if (opened && event.incident === undefined) return { to: 'new', lifecycle: opened };
  const [only] = open;
  if (open.length === 1 && only) return { to: 'beside', slot: only.slot };
  if (open.length > 1) {
    const names = open.map(({ course }) => course.instance);
    return {
      to: 'nowhere',
      refusals: [
        plain(
          'missing-fact',
          'policy',
          `须以 incident 指明：${names.join('、')}`,
          `name one as incident: ${names.join(', ')}`,
          { fact: 'incident', path: 'incident' },
        ),
      ],
    };
  }
  return { to: 'nowhere', refusals: [elsewhere(petition, event.type, terms)] };
}

/** The event belongs to a lifecycle that is not open in this petition. */
function elsewhere(petition: Petition, type: string, terms: EngineTerms): Refusal {
  const { phase } = petition;
  const owner = ownersOf(type)[0];
  if (phase.status === 'done' && owner?.place !== 'beside') {
    const { rule } = lifecycleOfCourse(phase);
    return plain('concluded', rule, '信访事项已结束', `the matter has ended: ${phase.outcome}`);
  }
  return notNow(
    owner?.rule ?? 'plan.1',
    type,
    `${phase.instance}.${phase.value}`,
    possibleIn(phase, type, terms),
  );
}
