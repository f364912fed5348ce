import { type Calendar, createCalendar } from '../calendar/calendar.ts';
import { dayOf } from '../calendar/day.ts';
import type { HolidayNotice } from '../calendar/notice.ts';
import type { Terms } from '../deadlines/compute.ts';
import { referenceTo } from '../policy/reference.ts';
import { type Policy, rolesPlaying } from '../policy/schema.ts';
import { isEarlier, isInForce } from '../policy/validity.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { OnMove } from './move.ts';

/** How lifecycles are stepped: on their charts, by XState, or by both, stopping on any difference. */
export type Stepping = (typeof steppings)[number];
const steppings = ['chart', 'xstate', 'both'] as const;

/** The terms of a petition, and how the engine steps its lifecycles. */
export interface EngineTerms extends Terms {
  readonly stepping: Stepping;
  /** Told of every move of a lifecycle, before it is made. */
  readonly onMove?: OnMove | undefined;
}

/** The policies of an engine, and the terms that each petition is decided under. */
export interface PolicyShelf {
  readonly policies: readonly Policy[];
  /** The policy with this id and version, or nothing. */
  find(reference: { readonly id: string; readonly version: string }): Policy | undefined;
  /** The notices that can reach a petition of a policy: its own, then those of the other versions of the policy. */
  notices(policy: Policy): readonly HolidayNotice[];
  /** The policy that new petitions are opened under on that moment: the last one listed that is in force; never one that expired. */
  inForce(at: Instant): Policy | undefined;
  /** The version in force to which a petition of this one has to go over by that moment, by the transitional provision; mostly none. */
  movesOver(reference: { readonly id: string; readonly version: string }, at: Instant): Policy | undefined;
  /** Policy and calendar, the calendar with just these notices. The same object for the same notices. */
  terms(policy: Policy, notices: readonly string[]): EngineTerms;
}

/** Ids of the notices that were issued on or before the day of a moment, in the order of the policy. */
export function noticesIssuedBy(policy: Policy, at: Instant): string[] {
  const day = dayOf(at);
  return policy.notices.filter(({ issued }) => issued <= day).map(({ id }) => id);
}

/** The policy of a petition that is known to be whole: it is on the shelf. */
export function policyOf(
  shelf: PolicyShelf,
  { policy }: { readonly policy: Parameters<PolicyShelf['find']>[0] },
): Policy {
  return shelf.find(policy) as Policy;
}

/** A policy's own notices, then those that only other versions of it have: the State Council's notices hold for all of them. */
function noticesReaching(policy: Policy, policies: readonly Policy[]): HolidayNotice[] {
  const others = policies.filter((other) => other.id === policy.id && other !== policy);
  const all = [policy, ...others].flatMap(({ notices }) => notices);
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
}

/** The policy's own name for the host system that keeps time; every whole policy has one. */
export function systemRole(policy: Policy): string {
  return rolesPlaying(policy, ['system'])[0] as string;
}

/** Of the versions that take over earlier petitions, the last one listed that does so on a day; never one that is not in force. */
function movingOver(
  moving: readonly Policy[],
  { id, version }: { readonly id: string; readonly version: string },
  day: string,
): Policy | undefined {
  return moving.findLast(
    (policy) =>
      policy.id === id &&
      isEarlier(version, policy.version) &&
      isInForce(policy, day) &&
      policy.transition?.earlier === 'moveOver' &&
      policy.transition.on <= day,
  );
}

/** Puts policies on a shelf, the newest last. Throws a RangeError for two of one id and version, and for a stepping that there is not. */
export function policyShelf(
  policies: readonly Policy[],
  stepping: Stepping = 'chart',
  onMove?: OnMove,
): PolicyShelf {
  if (!steppings.includes(stepping))
    throw new RangeError(`there is no stepping ${JSON.stringify(stepping)}: ${steppings.join(', ')}`);
  const byKey = new Map(policies.map((policy) => [referenceTo(policy), policy]));
  if (byKey.size < policies.length) throw new RangeError('two policies have the same id and version');
  if (byKey.size === 0) throw new RangeError('an engine needs a policy');
  const moving = policies.filter(({ transition }) => transition?.earlier === 'moveOver');
  const made = new Map<string, EngineTerms>();
  // Petitions share their list of notices from one event to the next.
  const byList = new WeakMap<readonly string[], Map<Policy, EngineTerms>>();
  let found: Policy | undefined;
  const plain: Calendar = createCalendar();
  const reaching = new Map<Policy, readonly HolidayNotice[]>();
  const noticesOf = (policy: Policy): readonly HolidayNotice[] => {
    const known = reaching.get(policy) ?? noticesReaching(policy, policies);
    reaching.set(policy, known);
    return known;
  };
  const termsOf = (policy: Policy, notices: readonly string[]): EngineTerms => {
    const name = `${referenceTo(policy)} ${[...notices].sort().join(' ')}`;
    let terms = made.get(name);
    if (!terms) {
      const chosen = noticesOf(policy).filter(({ id }) => notices.includes(id));
      const calendar = chosen.length === 0 ? plain : createCalendar({ notices: chosen });
      terms = onMove ? { policy, calendar, stepping, onMove } : { policy, calendar, stepping };
      made.set(name, terms);
    }
    return terms;
  };
  return {
    policies,
    find: ({ id, version }) => {
      const isMeant = (policy: Policy) => policy.id === id && policy.version === version;
      // Mostly it is the one that was asked for before.
      if (!found || !isMeant(found)) found = policies.find(isMeant);
      return found;
    },
    notices: noticesOf,
    inForce: (at) => policies.findLast((policy) => isInForce(policy, dayOf(at))),
    movesOver: (reference, at) =>
      moving.length === 0 ? undefined : movingOver(moving, reference, dayOf(at)),
    terms: (policy, notices) => {
      const known = byList.get(notices)?.get(policy);
      if (known) return known;
      const terms = termsOf(policy, notices);
      // A list that can change is no key.
      if (Object.isFrozen(notices))
        byList.set(notices, (byList.get(notices) ?? new Map<Policy, EngineTerms>()).set(policy, terms));
      return terms;
    },
  };
}
