import type { DeadlineView } from '../engine/deadlineViews.ts';
import type { Taken } from '../engine/decision.ts';
import type { Petition } from '../engine/petition.ts';
import type { Effect } from '../vocabulary/effects.ts';
import type { Day, Instant } from '../vocabulary/instant.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { alike } from './alike.ts';
import type { EffectPattern, NoticePattern, RefusalPattern } from './expectation.ts';
import { type Clock, dayAt, instantAt, type Moment } from './moments.ts';
import { deadlineOf, effectLine, noticesAmong, refusalLine, standingOf } from './observe.ts';
import type { Check } from './scenario.ts';

/** What can be seen after a step. */
export interface Observed {
  readonly petition: Petition | undefined;
  readonly at: Instant;
  readonly effects: readonly Effect[];
  readonly path: readonly Taken[];
  readonly clock: Clock;
  deadlines(at: Instant): readonly DeadlineView[];
}

/** What was expected and what there was, where the two differ. */
export interface Difference {
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

const differ = (expected: unknown, actual: unknown): Difference => ({
  expected: [expected].flat().map(shown),
  actual: [actual].flat().map(shown),
});
const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
const nothing = '—';
const orNothing = <T>(list: readonly T[]) => (list.length === 0 ? nothing : list);

/** Checks one expectation; gives the difference, or nothing where it holds. */
export function compare(check: Check, seen: Observed): Difference | undefined {
  switch (check.kind) {
    case 'state':
      return ofState(check, seen);
    case 'due':
      return ofDue(check.deadline, check.expected, seen);
    case 'deadline':
      return ofDeadline(check, seen);
    case 'contains':
    case 'lacks':
      return ofEffects(check, seen);
    case 'notices':
      return ofNotices(check.expected, seen);
    case 'rule': {
      const rules = [...new Set(seen.path.map(({ rule }) => rule))];
      return rules.includes(check.expected) ? undefined : differ(check.expected, orNothing(rules));
    }
    case 'matter': {
      const fact = (seen.petition?.matter as Record<string, unknown> | undefined)?.[check.fact] ?? null;
      return alike(fact, check.expected) ? undefined : differ(shown(check.expected), shown(fact));
    }
  }
}

function ofState({ lifecycle, expected }: Check & { kind: 'state' }, { petition }: Observed) {
  const standing = standingOf(petition, lifecycle);
  const actual = !standing
    ? 'none'
    : standing.ended
      ? `ended: ${standing.outcome ?? standing.state}`
      : standing.state;
  if (typeof expected !== 'string') {
    const holds = standing?.ended === true && (standing.outcome ?? standing.state) === expected.ended;
    return holds ? undefined : differ(`ended: ${expected.ended}`, actual);
  }
  const holds =
    expected === 'none'
      ? !standing
      : expected === 'ended'
        ? standing?.ended === true
        : standing?.state === expected || standing?.outcome === expected;
  return holds ? undefined : differ(expected, actual);
}

function ofDue(name: string, expected: Moment, seen: Observed): Difference | undefined {
  const view = deadlineOf(seen.deadlines(seen.at), name);
  const day = dayAt(expected, seen.clock);
  const wanted = 'day' in day ? day.day : day.fault.en;
  return view?.due === wanted ? undefined : differ(wanted, view?.due ?? 'none');
}

function ofDeadline({ deadline, field, expected, asOf }: Check & { kind: 'deadline' }, seen: Observed) {
  const moment = asOf ? instantAt(asOf, seen.clock) : { instant: seen.at };
  if ('fault' in moment) return differ(expected, moment.fault.en);
  const view = deadlineOf(seen.deadlines(moment.instant), deadline);
  if (field === 'owner') {
    const { role, unit } = view?.owner ?? {};
    const holds = expected === role || expected === unit;
    return holds ? undefined : differ(expected, [role, unit].filter(Boolean).join(' ') || 'none');
  }
  const actual = view?.[field] ?? 'none';
  return actual === expected ? undefined : differ(expected, actual);
}

/** Whether an effect is as the pattern says; what the pattern does not name is free. */
function fits(pattern: EffectPattern & { by?: Day | undefined }, effect: Effect): boolean {
  const facts = effect as unknown as Record<string, unknown>;
  return Object.entries(pattern).every(([key, value]) => {
    if (key === 'reason') return String(facts.reason ?? '').includes(String(value));
    if (key !== 'to') return facts[key] === value;
    const to = (facts.to ?? facts.organ) as { role: string; unit?: string } | undefined;
    return to?.role === value || to?.unit === value;
  });
}

const patternLine = (pattern: object) =>
  Object.entries(pattern)
    .map(([key, value]) => (key === 'type' || key === 'what' ? value : `${key} ${value}`))
    .join(' ');

function ofEffects({ kind, pattern }: Check & { kind: 'contains' | 'lacks' }, seen: Observed) {
  const { by: moment, ...rest } = pattern;
  const day = moment && dayAt(moment, seen.clock);
  const wanted = day ? { ...rest, by: 'day' in day ? day.day : day.fault.en } : rest;
  const found = seen.effects.filter((effect) => fits(wanted, effect));
  if (kind === 'lacks')
    return found.length === 0 ? undefined : differ(`no ${patternLine(wanted)}`, found.map(effectLine));
  return found.length > 0
    ? undefined
    : differ(patternLine(wanted), orNothing(likest(wanted, seen.effects).map(effectLine)));
}

/** The effects that somebody may have meant: of the same type, where there are any. */
function likest({ type }: EffectPattern, effects: readonly Effect[]): readonly Effect[] {
  const alike = effects.filter((effect) => type === undefined || effect.type === type);
  return alike.length > 0 ? alike : effects;
}

function ofNotices(expected: readonly NoticePattern[], { effects }: Observed): Difference | undefined {
  const told = noticesAmong(effects);
  const holds =
    told.length === expected.length &&
    told.every((notice, at) => fits(expected[at] as EffectPattern, notice));
  return holds ? undefined : differ(orNothing(expected.map(patternLine)), orNothing(told.map(effectLine)));
}

/** Whether one of the refusals is the expected one; the difference where none is. */
export function compareRefusal(
  pattern: RefusalPattern,
  refusals: readonly Refusal[] | undefined,
): Difference | undefined {
  if (!refusals) return differ(`refused: ${patternLine(pattern)}`, 'accepted');
  const holds = refusals.some((refusal) =>
    Object.entries(pattern).every(([key, value]) => {
      const actual = refusal[key as keyof typeof refusal];
      return Array.isArray(value)
        ? value.every((one) => (actual as readonly string[] | undefined)?.includes(one))
        : actual === value;
    }),
  );
  return holds ? undefined : differ(patternLine(pattern), refusals.map(refusalLine));
}
