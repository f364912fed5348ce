import type { Policy } from '../policy/schema.js';
import type { Actor } from '../vocabulary/events/define.js';
import type { Instant } from '../vocabulary/instant.js';
import type { Refusal } from '../vocabulary/refusals.js';
import type { RoleId } from '../vocabulary/roles.js';
import { type DeadlineView, deadlineViews } from './deadlineViews.js';
import { decideEvent, openPetition } from './decide.js';
import type { Decision } from './decision.js';
import { type Due, dueEvents } from './due.js';
import { type ExplainedDeadline, type Explanation, explainDeadline, explainEvent } from './explain.js';
import { openedBy } from './lifecycles.js';
import {
  type MigrationPlan,
  type MigrationRefused,
  type MigrationTarget,
  planMigrationOf,
} from './migrate.js';
import { type Asking, type NextEvent, nextEventsOf } from './nextEvents.js';
import type { Petition } from './petition.js';
import type { PetitionEvent } from './petitionEvent.js';
import { type ReadEvent, readEvent } from './readEvent.js';
import { plain } from './refuse.js';
import { type Replayed, replayLog } from './replay.js';
import { type Restored, restorePetition } from './restore.js';
import { type Route, route } from './route.js';
import { openCourse } from './step.js';
import { type EngineTerms, noticesIssuedBy, policyShelf, type Stepping } from './terms.js';

/** An explanation, or why there is none. */
export type Explained =
  | { readonly accepted: true; readonly explanation: Explanation }
  | { readonly accepted: false; readonly refusals: readonly Refusal[] };

/** How an engine works. */
export interface EngineOptions {
  /** `compiled` unless told; `both` throws a SteppingDifference where the two do not agree. */
  readonly stepping?: Stepping;
}

/** Decides petitions. Pure and synchronous: time and identity come in with the events. `Role` is the policy's set of role names. */
export interface Engine<Role extends string = RoleId> {
  readonly policies: readonly Policy[];
  /** Opens a petition by its first event. */
  open(event: PetitionEvent<Role>): Decision;
  /** Moves a petition on, or refuses; a refused event changes nothing. */
  decide(petition: Petition, event: PetitionEvent<Role>): Decision;
  /** The same on unknown JSON: opens where there is no petition yet, restores and decides where there is one. */
  receive(petition: unknown, event: unknown): Decision;
  /** Restores a stored petition: shape, policy version, states, facts, deadlines and seal have to fit. */
  restore(json: unknown): Restored;
  /** Every event that the petition knows now: allowed, or blocked with the reasons. */
  nextEvents(
    petition: Petition,
    asking: { readonly by: Actor<Role>; readonly at: Instant },
  ): readonly NextEvent[];
  /** Every deadline as it stands at a moment, running and overdue ones first. */
  deadlines(petition: Petition, at: Instant): readonly DeadlineView[];
  /** The timer's events to send now, and when to ask again. */
  due(petition: Petition, at: Instant): Due;
  /** Folds a log of events; stops at the first difference to a recorded decision. */
  replay(log: Iterable<unknown>): Replayed;
  /** Which transitions were candidates, which guard said no and on which facts. */
  explain(petition: Petition | undefined, event: unknown): Explained;
  /** How a deadline's last day came about, day by day. */
  explainDeadline(petition: Petition, id: string): ExplainedDeadline | undefined;
  /** What a move to another policy version would do; nothing is changed. */
  planMigration(petition: Petition, target: MigrationTarget, at: Instant): MigrationPlan | MigrationRefused;
  /** Moves a petition to another policy version: complete and recorded, or refused. */
  migrate(
    petition: Petition,
    target: MigrationTarget,
    head: { readonly id: string; readonly at: Instant; readonly by: Actor<Role> },
  ): Decision;
}

/**
 * Makes an engine of one policy or of several, the newest last: a petition is decided under the policy and version that it
 * was opened under. Throws a RangeError without a policy or with two of one id and version.
 */
export function createEngine<Role extends string = RoleId>(
  policies: Policy | readonly Policy[],
): Engine<Role> {
  const shelf = policyShelf(Array.isArray(policies) ? policies : [policies as Policy]);
  // Petitions that this engine made itself are whole and frozen: only others are restored first.
  const own = new WeakSet<object>();
  const keep = (decision: Decision): Decision => {
    if (decision.accepted) own.add(decision.petition);
    return decision;
  };
  const restore = (json: unknown): Restored => {
    if (typeof json === 'object' && json !== null && own.has(json))
      return { accepted: true, petition: json as Petition };
    const restored = restorePetition(shelf, json);
    if (restored.accepted) own.add(restored.petition);
    return restored;
  };
  const whole = (petition: Petition): Petition => {
    const restored = restore(petition);
    if (restored.accepted) return restored.petition;
    throw new RangeError(restored.refusals.map(({ message }) => message.en).join('; '));
  };
  const termsOf = ({ policy, calendar }: Petition): EngineTerms => {
    const found = shelf.find(policy);
    if (!found) throw new RangeError(`the policy ${policy.id} ${policy.version} is not loaded`);
    return shelf.terms(found, calendar.notices);
  };
  const receive = (petition: unknown, input: unknown): Decision => {
    const read = readEvent(input);
    if ('refusals' in read) return { accepted: false, refusals: read.refusals };
    if (petition === undefined || petition === null) return keep(openPetition(shelf, read.event));
    const states = read.event.type === 'petition.migrate' ? read.event.states : undefined;
    const restored = states ? restorePetition(shelf, petition, states as never) : restore(petition);
    if (!restored.accepted) return { accepted: false, refusals: restored.refusals };
    return keep(decideEvent(shelf, restored.petition, read.event));
  };
  const explain = (petition: Petition | undefined, input: unknown): Explained => {
    const read = readEvent(input);
    if ('refusals' in read) return { accepted: false, refusals: read.refusals };
    const { event } = read;
    const way = petition ? route(whole(petition), event) : undefined;
    if (way?.to === 'nowhere') return { accepted: false, refusals: way.refusals };
    const explained =
      petition && way && way.to !== 'new' ? explainOn(petition, way, event) : explainOpening(petition, event);
    return explained
      ? { accepted: true, explanation: explained }
      : {
          accepted: false,
          refusals: [
            plain(
              'unknown-petition',
              'plan.3.1.1',
              '该事件不能开立信访事项',
              `${event.type} opens no petition`,
            ),
          ],
        };
  };
  const explainOn = (petition: Petition, way: Route, event: ReadEvent): Explanation | undefined => {
    const course = way.to === 'beside' ? petition.beside[way.slot] : petition.phase;
    return course && explainEvent(petition.matter, course, event, termsOf(petition));
  };
  const explainOpening = (petition: Petition | undefined, event: ReadEvent): Explanation | undefined => {
    const lifecycle = openedBy(event.type);
    const policy = shelf.inForce(event.at);
    if (!lifecycle?.opens || !policy) return undefined;
    const terms = petition ? termsOf(petition) : shelf.terms(policy, noticesIssuedBy(policy, event.at));
    const { course, matter } = openCourse(
      lifecycle,
      lifecycle.opens.input(event as never, petition?.matter),
      terms,
    );
    return explainEvent(matter, course, event, terms);
  };
  return {
    policies: shelf.policies,
    open: (event) => receive(undefined, event),
    decide: (petition, event) => receive(petition ?? {}, event),
    receive,
    restore,
    nextEvents: (petition, asking) => nextEventsOf(whole(petition), asking as Asking, termsOf(petition)),
    deadlines: (petition, at) => deadlineViews(whole(petition), at, termsOf(petition)),
    due: (petition, at) => dueEvents(whole(petition), at, termsOf(petition)),
    replay: (log) => replayLog(log, receive),
    explain,
    explainDeadline: (petition, id) => explainDeadline(whole(petition), id, termsOf(petition)),
    planMigration: (petition, target, at) => planMigrationOf(shelf, petition, target, at),
    migrate: (petition, target, head) =>
      receive(petition, { ...head, ...target, type: 'petition.migrate', petition: petition.id }),
  };
}
