import { breachOfConfidence } from '../machines/lifecycle/confidence.js';
import type { Policy } from '../policy/schema.js';
import { instantMs } from '../vocabulary/instant.js';
import type { Refusal } from '../vocabulary/refusals.js';
import { type Draft, draftOf, follow, nextInstance, retire } from './compose.js';
import type { Decision, Refused } from './decision.js';
import { type AnyLifecycle, openedBy } from './lifecycles.js';
import { planMigrationOf } from './migrate.js';
import type { Petition } from './petition.js';
import type { ReadEvent } from './readEvent.js';
import { breachRefusal, plain } from './refuse.js';
import { route } from './route.js';
import { sealed } from './seal.js';
import { moveCourse, openCourse } from './step.js';
import { type EngineTerms, noticesIssuedBy, type PolicyShelf } from './terms.js';

const refuse = (refusals: readonly Refusal[], under: Partial<Refused> = {}): Refused => ({
  accepted: false,
  refusals,
  ...under,
});

const under = ({ policy, calendar }: EngineTerms) => ({
  policy: { id: policy.id, version: policy.version },
  calendar: calendar.version,
});

/** Opens a petition by its first event. */
export function openPetition(shelf: PolicyShelf, event: ReadEvent): Decision {
  const lifecycle = openedBy(event.type);
  if (!lifecycle?.opens || !(lifecycle.opens.alone ?? lifecycle.place === 'phase')) {
    return refuse([
      plain(
        'unknown-petition',
        'plan.3.1.1',
        `没有信访事项 ${event.petition}`,
        `there is no petition ${event.petition}: ${event.type} does not open one`,
      ),
    ]);
  }
  const policy = shelf.inForce(event.at);
  if (!policy)
    return refuse([
      plain('unknown-policy', 'policy', '当日没有生效的方案', `no policy is in force at ${event.at}`),
    ]);
  const notices = noticesIssuedBy(policy, event.at);
  const terms = shelf.terms(policy, notices);
  const input = { ...lifecycle.opens.input(event as never, undefined), instance: instanceOf(lifecycle) };
  const opened = openCourse(lifecycle, input, terms);
  const result = moveCourse(opened.course, opened.matter, event, terms);
  if ('refusals' in result) return refuse(result.refusals, under(terms));
  const draft: Draft = {
    matter: opened.matter,
    phase: opened.course,
    beside: [],
    ended: [],
    effects: [...opened.effects],
    path: [],
  };
  follow(draft, result.moved, 'phase', event, terms);
  const base = {
    format: 1 as const,
    id: event.petition,
    policy: { id: policy.id, version: policy.version },
    calendar: { version: terms.calendar.version, notices },
    openedAt: event.at,
  };
  return settle(draft, base, [], event, terms);
}

const instanceOf = (lifecycle: AnyLifecycle) =>
  lifecycle.place === 'beside' ? `${lifecycle.id}-1` : lifecycle.id;

/** Decides an event on a petition that is known to be whole. */
export function decideEvent(shelf: PolicyShelf, petition: Petition, event: ReadEvent): Decision {
  const policy = shelf.find(petition.policy);
  if (!policy) return refuse([unknownPolicy(petition)]);
  const notices = noticesAfter(petition, event, policy);
  const terms = shelf.terms(policy, notices);
  const head = headRefusals(petition, event);
  if (head.length > 0) return refuse(head, under(terms));
  const draft = draftOf(petition);
  const refusals = apply(draft, petition, event, terms);
  if (refusals.length > 0) return refuse(refusals, under(terms));
  const base = { ...petition, calendar: { version: terms.calendar.version, notices: [...notices] } };
  if (event.type === 'petition.migrate') return migrated(shelf, draft, base, event, terms);
  return settle(draft, base, petition.events, event, terms);
}

/** The policy that a petition was opened under is not on the shelf. */
export function unknownPolicy({ policy }: Pick<Petition, 'policy'>): Refusal {
  const name = `${policy.id} ${policy.version}`;
  return plain(
    'unknown-policy',
    'policy',
    `未装载方案 ${name}`,
    `the policy ${name} is not loaded: give it to createEngine, or migrate`,
  );
}

/** A notice counts for a petition from the event that says so. */
function noticesAfter({ calendar }: Petition, event: ReadEvent, policy: Policy): readonly string[] {
  const { notice } = event as { notice?: string };
  if (event.type !== 'calendar.noticed' || notice === undefined || calendar.notices.includes(notice))
    return calendar.notices;
  return policy.notices.some(({ id }) => id === notice) ? [...calendar.notices, notice] : calendar.notices;
}

/** What can be told from the head alone: another petition's, a duplicate, or an event from the past. */
function headRefusals(petition: Petition, event: ReadEvent): Refusal[] {
  if (event.petition !== petition.id)
    return [
      plain(
        'unknown-petition',
        'policy',
        `事件属于 ${event.petition}，不属于 ${petition.id}`,
        `the event is for ${event.petition}, not for ${petition.id}`,
        {
          path: 'petition',
        },
      ),
    ];
  const { notice } = event as { notice?: string };
  if (
    petition.events.includes(event.id) ||
    (event.type === 'calendar.noticed' && petition.calendar.notices.includes(notice ?? ''))
  )
    return [
      plain(
        'duplicate',
        'reg.21',
        `事件 ${event.id} 已办理`,
        `the event ${event.id} was taken before; nothing has changed`,
        { path: 'id' },
      ),
    ];
  if (instantMs(event.at) < instantMs(petition.lastAt))
    return [
      plain(
        'out-of-order',
        'reg.21',
        `时间早于上一事件（${petition.lastAt}）`,
        `${event.at} is before the last event (${petition.lastAt}): events go forward`,
        {
          path: 'at',
        },
      ),
    ];
  return [];
}

/** Moves the lifecycles that the event is for. */
function apply(draft: Draft, petition: Petition, event: ReadEvent, terms: EngineTerms): readonly Refusal[] {
  const way = route(petition, event);
  if (way.to === 'nowhere') return way.refusals;
  if (way.to === 'new') return openBy(draft, way.lifecycle, event, terms);
  if (way.to === 'all') return applyToAll(draft, event, terms);
  const course = way.to === 'phase' ? draft.phase : draft.beside[way.slot];
  if (!course) throw new RangeError('the event was routed to no lifecycle');
  const result = moveCourse(course, draft.matter, event, terms);
  if ('refusals' in result) return result.refusals;
  follow(draft, result.moved, way.to === 'phase' ? 'phase' : way.slot, event, terms);
  return [];
}

function openBy(
  draft: Draft,
  lifecycle: AnyLifecycle,
  event: ReadEvent,
  terms: EngineTerms,
): readonly Refusal[] {
  const input = {
    ...lifecycle.opens?.input(event as never, draft.matter),
    instance: nextInstance(draft, lifecycle),
  };
  const opened = openCourse(lifecycle, input, terms);
  const result = moveCourse(opened.course, draft.matter, event, terms);
  if ('refusals' in result) return result.refusals;
  draft.beside.push(opened.course);
  draft.effects.push(...opened.effects);
  follow(draft, result.moved, draft.beside.length - 1, event, terms);
  return [];
}

function applyToAll(draft: Draft, event: ReadEvent, terms: EngineTerms): readonly Refusal[] {
  const slots: ('phase' | number)[] = ['phase', ...draft.beside.keys()];
  for (const slot of slots) {
    const course = slot === 'phase' ? draft.phase : draft.beside[slot];
    if (!course || course.status === 'done') continue;
    const result = moveCourse(course, draft.matter, event, terms);
    if ('refusals' in result) return result.refusals;
    follow(draft, result.moved, slot, event, terms);
  }
  return [];
}

/** A migration is an event like others: refused as a whole, or recorded and complete. */
function migrated(
  shelf: PolicyShelf,
  draft: Draft,
  base: Petition,
  event: ReadEvent,
  terms: EngineTerms,
): Decision {
  const { matter, phase, beside } = draft;
  const plan = planMigrationOf(shelf, { ...base, matter, phase, beside }, event as never, event.at);
  if (!plan.accepted) return refuse(plan.refusals, under(terms));
  const { parts } = plan;
  draft.phase = parts.phase;
  draft.beside = [...parts.beside];
  for (const { id, from, to } of plan.deadlines.filter((moved) => moved.from !== moved.to))
    draft.effects.push({
      type: 'record',
      rule: 'policy',
      what: 'deadline-moved',
      about: id,
      detail: { from, to },
    });
  const next = shelf.find(parts.policy);
  const moved = next ? shelf.terms(next, parts.calendar.notices) : terms;
  return settle(
    draft,
    { ...base, policy: parts.policy, calendar: parts.calendar },
    base.events,
    event,
    moved,
  );
}

type Base = Pick<Petition, 'format' | 'id' | 'policy' | 'openedAt'> & {
  readonly calendar: { readonly version: string; readonly notices: readonly string[] };
};

/** Closes a decision: the next petition, sealed; or, where an effect would breach confidence, a refusal of the whole. */
function settle(
  draft: Draft,
  base: Base,
  events: readonly string[],
  event: ReadEvent,
  terms: EngineTerms,
): Decision {
  retire(draft, event.at);
  const breach = breachOfConfidence(draft.effects, draft.matter);
  if (breach) return refuse([breachRefusal(breach)], under(terms));
  const { format, id, policy, calendar, openedAt } = base;
  const petition = sealed({
    format,
    id,
    policy,
    calendar: { version: calendar.version, notices: [...calendar.notices] },
    seq: events.length + 1,
    openedAt,
    lastAt: event.at,
    events: [...events, event.id],
    matter: draft.matter,
    phase: draft.phase,
    beside: draft.beside,
    ended: draft.ended,
  });
  return { accepted: true, petition, effects: draft.effects, path: draft.path, ...under(terms) };
}
