import { dayOf } from '../calendar/day.ts';
import { countPeriod } from '../calendar/period.ts';
import { type DeadlineKind, deadlineKinds } from '../policy/deadlineKinds.ts';
import type { Term } from '../rules/rule.ts';
import type { Day, Instant } from '../vocabulary/instant.ts';
import { reminderDays } from './change.ts';
import { computeDue, type TermsOfTime } from './compute.ts';
import type { Deadline } from './deadline.ts';
import { lastMoment } from './guards.ts';

/** What follows from the terms alone for a deadline of a kind that starts on a day. */
export interface Counted extends Pick<Deadline, 'rule' | 'due' | 'provisional'> {
  readonly term: NonNullable<Deadline['term']>;
  /** The last moment that is in time. */
  readonly lastMoment: Instant;
  /** The days on which its owner is reminded, earliest first. */
  readonly remindOn: readonly Day[];
}

/** Days of a kind that are kept, more than a year of them. */
const mostDays = 400;

const kept = new WeakMap<TermsOfTime, Map<DeadlineKind, Map<Day, Counted>>>();

/** Counts a deadline of a kind from a day on; what starts on one day is counted once, however many petitions it starts in. */
export function countedFrom(kind: DeadlineKind, start: Day, terms: TermsOfTime): Counted {
  let kinds = kept.get(terms);
  if (!kinds) {
    kinds = new Map();
    kept.set(terms, kinds);
  }
  let days = kinds.get(kind);
  if (!days) {
    days = new Map();
    kinds.set(kind, days);
  }
  let counted = days.get(start);
  if (!counted) {
    counted = count(kind, start, terms);
    if (days.size >= mostDays) days.clear();
    days.set(start, counted);
  }
  return counted;
}

/** The last day of the policy's own term for a kind that counts from a day. */
export function lastDayOf(kind: DeadlineKind, start: Day, terms: TermsOfTime): Day {
  return countedFrom(kind, start, terms).due;
}

function count(kind: DeadlineKind, start: Day, terms: TermsOfTime): Counted {
  const { term } = terms.policy.terms[kind];
  const { due, provisional } = computeDue({ kind, start, term }, terms);
  const remindOn = reminderDays({ kind, start, due }, terms);
  return {
    rule: deadlineKinds[kind].rule,
    term,
    due,
    provisional,
    lastMoment: lastMoment({ due }),
    remindOn,
  };
}

/** The last day of a term that counts from a moment, such as one that a policy has for a single step. */
export function lastDay(
  term: Term | undefined,
  from: Instant,
  { calendar }: Pick<TermsOfTime, 'calendar'>,
): Day | undefined {
  if (term === undefined) return undefined;
  return countPeriod(calendar, { start: dayOf(from), term, rollOver: 'none' }).due;
}
