import { checkedDay } from '../calendar/day.ts';
import { judgedPolicy } from '../policy/definePolicy.ts';
import type { Policy } from '../policy/schema.ts';
import { isInForce } from '../policy/validity.ts';
import type { Actor } from '../vocabulary/events/define.ts';
import { type Day, type Instant, isInstant } from '../vocabulary/instant.ts';
import type { RoleId } from '../vocabulary/roles.ts';
import { catchUp } from './catchUp.ts';
import { type DeadlineView, deadlineViews } from './deadlineViews.ts';
import { decideEvent } from './decide.ts';
import type { Decision } from './decision.ts';
import { type Due, dueEvents } from './due.ts';
import { type ExplainedDeadline, explainDeadline } from './explain.ts';
import { type Explained, explainDecision, explainOpening } from './explainDecision.ts';
import { type Fold, startFold } from './fold.ts';
import { type MigrationPlan, type MigrationRefused, type MigrationTarget, readTarget } from './migrate.ts';
import { type NextEvent, nextEventsOf } from './nextEvents.ts';
import { openingsOf } from './openings.ts';
import { openPetition } from './openPetition.ts';
import type { Petition } from './petition.ts';
import type { PetitionEvent } from './petitionEvent.ts';
import { planOnTrial } from './planOnTrial.ts';
import { readEvent } from './readEvent.ts';
import { type Replayed, type ReplayOptions, replayLog } from './replay.ts';
import { replayTrusted } from './replayTrusted.ts';
import { type Restored, restorePetition } from './restore.ts';
import { isMadeBy, rememberMaker } from './seal.ts';
import { type EngineTerms, type PolicyShelf, policyOf, policyShelf, type Stepping } from './terms.ts';
import { transitionRefusals } from './transition.ts';

/** An event that waits for the petition's move to a later version is blocked, and says so. */
function afterTransition(
  shelf: PolicyShelf,
  petition: Petition,
  { by, at }: { readonly by: Actor<string>; readonly at: Instant },
  event: NextEvent,
): NextEvent {
  if (!event.allowed) return event;
  const refusals = transitionRefusals(shelf, petition, { type: event.type, by, at });
  return refusals.length === 0 ? event : { ...event, allowed: false, needs: [], refusals };
}

/** How an engine works. */
export interface EngineOptions {
  /** `chart` unless told; `both` throws a SteppingDifference where the two do not agree. */
  readonly stepping?: Stepping;
}

/**
 * Decides petitions. Pure and synchronous: time and identity come in with the events. `Role` is the policy's set of role
 * names. What gives a decision refuses a petition that cannot be trusted; what only looks throws a RangeError for one.
 */
export interface Engine<Role extends string = RoleId> {
  readonly policies: readonly Policy[];
  /** The policy that decides what is opened on a day: the last one listed that is in force; undefined where none is. Throws a RangeError for what is no day. */
  policyInForce(day: Day): Policy | undefined;
  /** Opens a petition by its first event. */
  open(event: PetitionEvent<Role>): Decision;
  /** Moves a petition on, or refuses; a refused event changes nothing. */
  decide(petition: Petition, event: PetitionEvent<Role>): Decision;
  /** The same on unknown JSON: opens where there is no petition yet, restores and decides where there is one. */
  receive(petition: unknown, event: unknown): Decision;
  /** Restores a stored petition: shape, policy version, states, facts, deadlines and seal have to fit. One of format 1 is given in format 2. */
  restore(json: unknown): Restored;
  /**
   * A worklist: every event that the petition knows now, allowed, or blocked with the reasons, and whether it is the ordinary next step, an
   * exception or of others. What the timer alone sends is left out unless `timer` asks for it or the timer itself does. Without a petition, every event that can open
   * one.
   */
  nextEvents(
    petition: Petition | undefined,
    asking: { readonly by: Actor<Role>; readonly at: Instant; readonly timer?: boolean | undefined },
  ): readonly NextEvent[];
  /** Every deadline as it stands at a moment, running and overdue ones first. */
  deadlines(petition: Petition, at: Instant): readonly DeadlineView[];
  /** The timer's events to send now, each accepted after the one before, and when to ask again. */
  due(petition: Petition, at: Instant): Due;
  /**
   * Folds a log of events; stops at the first difference to a recorded decision. A `trusted` one is folded without schemas, and
   * petitions are sealed at its end only: the same petitions to the byte, of recorded seals only the last ones compared.
   */
  replay(log: Iterable<unknown>, options?: ReplayOptions): Replayed;
  /**
   * Takes the events of one petition, known to be valid, without schemas and seals; the petition when it is asked for. A
   * petition to go on from is restored first, and a RangeError thrown where it cannot be trusted.
   */
  fold(from?: Petition): Fold;
  /** Which transitions were candidates, which guard said no and on which facts. */
  explain(petition: unknown, event: unknown): Explained;
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
 * was opened under. Whole data are taken whoever made them, once they are judged as definePolicy judges them. Throws
 * PolicyRefused, with every fault and its place, for data that are no whole policy or laxer than the regulation; a RangeError
 * without a policy, with two of one id and version, or with a stepping that there is not.
 */
export function createEngine<Role extends string = RoleId>(
  policies: Policy | readonly Policy[],
  options: EngineOptions = {},
): Engine<Role> {
  const given: readonly Policy[] = Array.isArray(policies) ? policies : [policies as Policy];
  const shelf = policyShelf(given.map(judgedPolicy), options.stepping);
  // Petitions that this engine made itself are whole and frozen: only others are restored first.
  const remembered = (decision: Decision): Decision => {
    if (decision.accepted) rememberMaker(decision.petition, shelf);
    return decision;
  };
  const restore = (json: unknown, states?: MigrationTarget['states']): Restored => {
    if (isMadeBy(json, shelf)) return { accepted: true, petition: json };
    const restored = restorePetition(shelf, json, states);
    if (restored.accepted) rememberMaker(restored.petition, shelf);
    return restored;
  };
  const whole = (petition: Petition): Petition => {
    const restored = restore(petition);
    if (restored.accepted) return restored.petition;
    throw new RangeError(restored.refusals.map(({ message }) => message.en).join('; '));
  };
  /** What is asked for a moment is asked of the petition as it stands then, whether or not a timer ran. */
  const standing = (petition: Petition, at: Instant): Petition => {
    const known = whole(petition);
    return isInstant(at) ? catchUp(shelf, known, at).petition : known;
  };
  const termsOf = (petition: Petition): EngineTerms =>
    shelf.terms(policyOf(shelf, petition), petition.calendar.notices);
  const receive = (petition: unknown, input: unknown): Decision => {
    const read = readEvent(input);
    if ('refusals' in read) return { accepted: false, refusals: read.refusals };
    const { event } = read;
    if (petition === undefined || petition === null) return remembered(openPetition(shelf, event));
    const { states } = event;
    const restored = restore(petition, states as MigrationTarget['states']);
    return restored.accepted ? remembered(decideEvent(shelf, restored.petition, event)) : restored;
  };
  const fold = (from?: Petition): Fold =>
    startFold(shelf, (petition) => rememberMaker(petition, shelf), from && whole(from));
  const explain = (petition: unknown, input: unknown): Explained => {
    const read = readEvent(input);
    if ('refusals' in read) return { accepted: false, refusals: read.refusals };
    if (petition === undefined || petition === null) return explainOpening(shelf, read.event);
    const restored = restore(petition);
    return restored.accepted ? explainDecision(shelf, restored.petition, read.event) : restored;
  };
  const planMigration: Engine['planMigration'] = (petition, target, at) => {
    const read = readTarget(target, at);
    if ('refusals' in read) return { accepted: false, refusals: read.refusals };
    const restored = restore(petition, read.target.states);
    if (!restored.accepted) return restored;
    const { petition: known } = restored;
    return planOnTrial(shelf, known, read.target, read.at, termsOf(known));
  };
  return {
    policies: shelf.policies,
    policyInForce: (day) => shelf.policies.findLast((policy) => isInForce(policy, checkedDay(day))),
    open: (event) => receive(undefined, event),
    decide: (petition, event) => receive(petition ?? {}, event),
    receive,
    restore: (json) => restore(json),
    nextEvents: (petition, asking) => {
      if (petition === undefined) return openingsOf(shelf, asking);
      const now = standing(petition, asking?.at);
      return nextEventsOf(now, asking, termsOf(now)).map((event) =>
        afterTransition(shelf, now, asking, event),
      );
    },
    deadlines: (petition, at) => {
      const now = standing(petition, at);
      return deadlineViews(now, at, termsOf(now));
    },
    due: (petition, at) => dueEvents(shelf, whole(petition), at),
    replay: (log, { trusted = false } = {}) =>
      trusted ? replayTrusted(log, () => fold()) : replayLog(log, receive),
    fold,
    explain,
    explainDeadline: (petition, id) => explainDeadline(whole(petition), id, termsOf(petition)),
    planMigration,
    migrate: (petition, target, head) =>
      receive(petition, { ...target, ...head, type: 'petition.migrate', petition: petition?.id }),
  };
}
