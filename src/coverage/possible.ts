import type { CheckedChart, Edge } from '../check/chart.ts';
import { groups } from '../check/groups.ts';
import { covered, guardName } from '../check/guardNames.ts';
import type { Library } from '../check/library.ts';
import { symbolOf } from '../check/symbolic/symbol.ts';
import type { AskedGuard, GuardData } from '../machines/lifecycle/chart.ts';
import { isOfTerms } from '../machines/lifecycle/facts.ts';
import { passing } from './passing.ts';
import type { Outcome } from './place.ts';
import { type AskedIn, toldBy } from './told.ts';

/** A chart in the library that it was read from, under one policy. */
export interface ChartUnder {
  readonly chart: CheckedChart;
  readonly library: Library;
}

/** Whether the terms have no part in a guard's answer, so that it need not be asked for it. */
const restsOnCase = (reads: readonly string[]) => reads.length > 0 && !reads.some(isOfTerms);

/** What a guard says under these terms whatever the case; nothing where a case decides. */
export function settled(
  { type, params, reads }: AskedGuard,
  { chart, library: { env, policy } }: ChartUnder,
  step: AskedIn,
): Outcome | undefined {
  const { lifecycle } = chart;
  const condition = lifecycle.conditions[type];
  const told = toldBy(policy, lifecycle.id, type, step);
  if (told !== undefined) return told;
  if (!condition || condition.needs || restsOnCase(reads)) return undefined;
  let looksAtCase = false;
  const onRead = () => {
    looksAtCase = true;
  };
  const facts = { context: symbolOf('context', {}, onRead), event: symbolOf('event', {}, onRead), env };
  try {
    const holds = condition.holds(facts as never, params as never);
    return looksAtCase ? undefined : holds ? 'yes' : 'no';
  } catch {
    return undefined;
  }
}

/** Whether the terms alone make a guard keep its step from being taken. */
const isAgainst = (guard: AskedGuard, under: ChartUnder, step: AskedIn): boolean =>
  settled(guard, under, step) === (guard.not ? 'yes' : 'no');

/** Whether a guard is never asked, for the terms stop at one before it in its step. */
export const isBehind = ({ edge, at, before }: Use, under: ChartUnder): boolean =>
  edge.meta.when.slice(0, at).some((guard) => isAgainst(guard, under, edge)) ||
  before.some((other) => isOpen(other, under));

/** Whether the terms alone close a step: a notice that no policy has is never noticed. */
function closed(edge: Edge, under: ChartUnder): boolean {
  if (edge.event === 'calendar.noticed' && under.library.policy.notices.length === 0) return true;
  return edge.meta.when.some((guard) => isAgainst(guard, under, edge));
}

/** Whether the terms alone let everything through to a step. */
const isOpen = (edge: Edge, under: ChartUnder): boolean =>
  edge.meta.when.every((guard) => settled(guard, under, edge) === (guard.not ? 'no' : 'yes'));

/** The states that can be reached, and the steps that can be taken, as far as the terms alone tell. */
export interface Reach {
  readonly states: ReadonlySet<string>;
  readonly edges: ReadonlySet<Edge>;
  /** Steps for a deadline that has passed, where none that runs here leads to them. */
  readonly idle: ReadonlySet<Edge>;
}

const made = new WeakMap<CheckedChart, Reach>();

/** Follows the steps that the terms do not close, from where the lifecycle starts; worked out once. */
export function reachOf(under: ChartUnder): Reach {
  const known = made.get(under.chart);
  if (known) return known;
  const reach = reachByTerms(under, passing(under.library, under.chart));
  made.set(under.chart, reach);
  return reach;
}

const entries = new WeakMap<Library, ReadonlySet<string>>();

/**
 * The lifecycles that anything leads to under these terms: an event of their own, another that opens them beside itself, or one that is
 * itself entered and ends in them. Two that only end in each other are entered by nothing.
 */
function enteredIn(library: Library): ReadonlySet<string> {
  const known = entries.get(library);
  if (known) return known;
  const { charts } = library;
  const entered = new Set(
    charts.flatMap(({ lifecycle: { id, opens, place } }) =>
      opens !== undefined || place === 'beside' ? [id] : [],
    ),
  );
  const byId = new Map(charts.map((chart) => [chart.lifecycle.id, chart]));
  for (const id of entered)
    for (const { end } of byId.get(id)?.places.values() ?? [])
      for (const next of end?.handOff?.lifecycles ?? []) entered.add(next);
  entries.set(library, entered);
  return entered;
}

const nothing: Reach = { states: new Set(), edges: new Set(), idle: new Set() };

/** The same without asking which deadlines run where, unless that is given: quick, and a step for a deadline may be told as possible in vain. */
export function reachByTerms(under: ChartUnder, passes?: (edge: Edge) => boolean): Reach {
  const { chart, library } = under;
  if (!enteredIn(library).has(chart.lifecycle.id)) return nothing;
  const states = new Set([chart.initial]);
  const edges = new Set<Edge>();
  const idle = new Set<Edge>();
  for (const state of states) {
    // Events, and the ways out of a choice, for which a step before is taken whatever the case.
    const over = new Set<string | undefined>();
    for (const edge of chart.places.get(state)?.edges ?? []) {
      if (passes?.(edge) === false) idle.add(edge);
      if (idle.has(edge) || over.has(edge.event) || closed(edge, under)) continue;
      edges.add(edge);
      if (isOpen(edge, under)) over.add(edge.event);
      if (edge.to) states.add(edge.to);
    }
  }
  // What nothing opens has no state at all.
  const isOpened = chart.places.get(chart.initial)?.kind !== 'unopened' || edges.size > 0;
  return isOpened ? { states, edges, idle } : nothing;
}

/** A guard that is asked in a step, and what it has to be asked with. */
export interface Use {
  readonly edge: Edge;
  readonly guard: AskedGuard;
  /** Its place among the guards of the step. */
  readonly at: number;
  /** The steps that are looked at before this one. */
  readonly before: readonly Edge[];
}

/** Every guard of every step, with the steps that are looked at before. */
export function usesIn({ everywhere, places }: CheckedChart): Use[] {
  const lists = [everywhere, ...[...places.values()].map(({ own }) => own)];
  return lists.flatMap((list) =>
    groups(list, ({ event }) => event).flatMap(([, edges]) =>
      edges.flatMap((edge, index) =>
        edge.meta.when.map((guard, at) => ({ edge, guard, at, before: edges.slice(0, index) })),
      ),
    ),
  );
}

/**
 * Whether a guard can say this where it is asked: it was not settled by the guards before it, and no step before is taken
 * wherever it would be said.
 */
export function canSay({ edge, guard, at, before }: Use, outcome: Outcome): boolean {
  if (guard.type === 'by' && outcome === 'no') return true;
  const asked = edge.meta.when.slice(0, at);
  const told = asked.find((one) => guardName(one) === guardName(guard));
  if (told) return (told.not ? 'no' : 'yes') === outcome;
  const said: GuardData = { ...plain(guard), ...(outcome === 'no' ? { not: true as const } : {}) };
  const here = { ...edge.meta, when: [...asked, said] };
  return !covered(
    here,
    before.map(({ meta }) => meta),
  );
}

const plain = ({ type, params }: GuardData): GuardData =>
  params === undefined ? { type } : { type, params };
