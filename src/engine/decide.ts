import { reminderDays } from '../deadlines/change.ts';
import { type Deadline, isOwed } from '../deadlines/deadline.ts';
import { lastMoment } from '../deadlines/guards.ts';
import { breachOfConfidence } from '../machines/lifecycle/confidence.ts';
import { type Instant, isBefore, isInstant } from '../vocabulary/instant.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { advance, termsAfter } from './advance.ts';
import { catchUp } from './catchUp.ts';
import { type Draft, deadlinesOf, follow, retire } from './compose.ts';
import type { Decision, Refused } from './decision.ts';
import { hasEvent } from './eventList.ts';
import { firstInstance, openedBy, opensAlone } from './lifecycles.ts';
import { planMigrationOf } from './migrate.ts';
import type { Petition } from './petition.ts';
import type { ReadEvent } from './readEvent.ts';
import { breachRefusal, plain } from './refuse.ts';
import { type Finish, whole } from './seal.ts';
import { outgrown } from './sizeLimits.ts';
import { type Moved, moveCourse, openCourse } from './step.ts';
import { type EngineTerms, noticesIssuedBy, type PolicyShelf, policyOf } from './terms.ts';

const refuse = (refusals: readonly Refusal[], under: Partial<Refused> = {}): Refused => ({
  accepted: false,
  refusals,
  ...under,
});

const under = ({ policy, calendar }: EngineTerms) => ({
  policy: { id: policy.id, version: policy.version },
  calendar: calendar.version,
});

/** A lifecycle that stands before its opening event. */
export interface Unopened {
  readonly opened: Moved;
  readonly terms: EngineTerms;
}

/** No policy of the shelf opens petitions on that day. */
export function noPolicyInForce(at: Instant): Refusal {
  return plain('unknown-policy', 'policy', '当日没有生效的方案', `no policy is in force at ${at}`);
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
  if (!policy) return { refusals: [noPolicyInForce(event.at)] };
  const terms = shelf.terms(policy, noticesIssuedBy(policy, event.at));
  const input = { ...lifecycle.opens.input(event as never, undefined), instance: firstInstance(lifecycle) };
  return { opened: openCourse(lifecycle, input, terms), terms };
}

/** Opens a petition by its first event. */
export function openPetition(shelf: PolicyShelf, event: ReadEvent, finish: Finish = whole): Decision {
  const before = beforeOpening(shelf, event);
  if ('refusals' in before) return refuse(before.refusals);
  const { opened, terms } = before;
  const { policy, calendar } = terms;
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
    calendar: { version: calendar.version, notices: noticesIssuedBy(policy, event.at) },
    openedAt: event.at,
  };
  return settle(draft, base, [], event, terms, finish);
}

/**
 * Decides an event on a petition that is known to be whole. What waited for the timer until then is taken first, so that it does
 * not matter whether a timer ran: a timer is a matter of promptness, never of the outcome.
 */
export function decideEvent(
  shelf: PolicyShelf,
  petition: Petition,
  event: ReadEvent,
  finish: Finish = whole,
): Decision {
  const head = headRefusals(petition, event);
  if (head.length > 0) return refuse(head, under(termsAfter(shelf, petition, event)));
  const caughtUp = catchUp(shelf, petition, event.at, event);
  const now = caughtUp.petition;
  const dated = caughtUp.at === undefined ? event : { ...event, at: caughtUp.at };
  const advanced = advance(shelf, now, dated);
  const { terms } = advanced;
  if ('refusals' in advanced) return refuse(advanced.refusals, under(terms));
  const { draft, base } = advanced;
  draft.effects.unshift(...caughtUp.effects);
  draft.path.unshift(...caughtUp.path);
  if (event.type === 'petition.migrate') return migrated(shelf, draft, base, dated, terms, finish);
  return settle(draft, base, petition.events, dated, terms, finish);
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

/** What can be told from the head alone: another petition's, a duplicate, or an event from the past. */
export function headRefusals(petition: Petition, event: ReadEvent): Refusal[] {
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
  const isKnown = event.type === 'calendar.noticed' && petition.calendar.notices.some((id) => id === notice);
  if (isKnown || hasEvent(petition.events, event.id))
    return [
      plain(
        'duplicate',
        'reg.21',
        `事件 ${event.id} 已办理`,
        `the event ${event.id} was taken before; nothing has changed`,
        { path: 'id' },
      ),
    ];
  return outOfOrder(petition, event.at);
}

/** Why nothing can be dated so: it is before the last event. One at the same moment is in order. */
export function outOfOrder({ lastAt }: Petition, at: Instant): Refusal[] {
  if (isInstant(at) && !isBefore(at, lastAt)) return [];
  const zh = `时间早于上一事件（${lastAt}）`;
  const en = `${at} is before the last event (${lastAt}): events go forward`;
  return [plain('out-of-order', 'reg.21', zh, en, { path: 'at' })];
}

/** A migration is an event like others: refused as a whole, or recorded and complete. */
function migrated(
  shelf: PolicyShelf,
  draft: Draft,
  base: Petition,
  event: ReadEvent,
  terms: EngineTerms,
  finish: Finish,
): Decision {
  const { matter, phase, beside } = draft;
  const plan = planMigrationOf(shelf, { ...base, matter, phase, beside }, event as never, event.at);
  if (!plan.accepted) return refuse(plan.refusals, under(terms));
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
  const moved = { ...base, policy: parts.policy, calendar: parts.calendar };
  return settle(draft, moved, base.events, event, next, finish);
}

type Base = Pick<Petition, 'format' | 'id' | 'policy' | 'openedAt' | 'calendar'>;

/** Closes a decision: the next petition, finished; or, where an effect would breach confidence, a refusal of the whole. */
function settle(
  draft: Draft,
  base: Base,
  events: string[],
  event: ReadEvent,
  terms: EngineTerms,
  finish: Finish,
): Decision {
  retire(draft, event.at);
  const breach = breachOfConfidence(draft.effects, draft.matter, terms.policy);
  if (breach) return refuse([breachRefusal(breach)], under(terms));
  const full = outgrown(draft, events);
  if (full.length > 0) return refuse(full, under(terms));
  const { format, id, policy, calendar, openedAt } = base;
  const petition = finish.petition({
    format,
    id,
    policy,
    calendar,
    seq: events.length + 1,
    openedAt,
    lastAt: event.at,
    events: finish.events(events, event.id),
    matter: draft.matter,
    phase: draft.phase,
    beside: draft.beside,
    ended: draft.ended,
  });
  return { accepted: true, petition, effects: draft.effects, path: draft.path, ...under(terms) };
}
