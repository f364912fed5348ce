import type { AskedGuard, StepMeta } from '../machines/lifecycle/chart.ts';
import type { CheckedChart, Edge, Place } from './chart.ts';
import { groups } from './groups.ts';
import { covered, guardName } from './guardNames.ts';
import type { Library } from './library.ts';
import { settledFacts } from './settledFacts.ts';
import { guardAnswer } from './symbolic/guardAnswer.ts';
import { paramsOf } from './symbolic/params.ts';

/** A deadline that is owed on a path: its kind, and whether its clock runs. */
export interface Owed {
  readonly kind: string;
  readonly state: 'running' | 'suspended';
}

/** A state as some path reaches it, with what is owed there, and the steps of the path. */
export interface Standing {
  readonly place: Place;
  readonly owed: readonly Owed[];
  /** Guards that hold no more, of those in {@link settledFacts}. */
  readonly settled: ReadonlySet<string>;
  readonly path: readonly Edge[];
}

type Deadlines = readonly Owed[];

/** What is owed after one action; of two deadlines of a kind only one is kept, for the newest is the one that is settled. */
function after(
  owed: Deadlines,
  type: string,
  params: Readonly<Record<string, unknown>>,
  named?: string,
): Deadlines {
  const kind = String(params.kind);
  const without = (kinds: unknown) => owed.filter((one) => one.kind !== kinds);
  switch (type) {
    case 'startDeadline':
    case 'resumeDeadline':
      return [...without(kind), { kind, state: 'running' }];
    case 'suspendDeadline':
      return [...without(kind), { kind, state: 'suspended' }];
    case 'settleDeadline':
      return without(kind);
    case 'lapseDeadline':
      return without(named);
    case 'dischargeDeadlines': {
      const { only, except = [] } = params as { only?: string; except?: readonly string[] };
      return only === undefined ? owed.filter((one) => except.includes(one.kind)) : without(only);
    }
    default:
      return owed;
  }
}

/** What is owed after actions; `kinds` names the deadlines that they are about, where the step says so. */
function afterAll(
  owed: Deadlines,
  actions: readonly object[],
  {
    kinds = [],
    event = '',
    named,
  }: { kinds?: StepMeta['does']; event?: string | undefined; named?: string | undefined },
): Deadlines {
  return actions.reduce<Deadlines>((left, action, index) => {
    const { type } = action as { type: string };
    return after(left, type, { kind: kinds[index]?.what, ...paramsOf(action, event) }, named);
  }, owed);
}

/** The deadlines that an event may name: one that is owed where it is about one that passed. */
const nameable = (event: string | undefined, owed: Deadlines): readonly (Owed | undefined)[] =>
  event === 'deadline.passed' ? owed.filter(({ state }) => state === 'running') : [undefined];

const grouped = new WeakMap<Place, ReturnType<typeof groupsOf>>();
const groupsOf = ({ edges }: Place) => groups(edges, (edge) => edge.event);

/** The ways out of a place by event, put together once. */
function eventsOf(place: Place): ReturnType<typeof groupsOf> {
  const known = grouped.get(place) ?? groupsOf(place);
  grouped.set(place, known);
  return known;
}

/** Answers of guards that looked at nothing that is owed: whatever is, they are the same. */
type Settled = Map<AskedGuard, boolean | undefined>;

/** Every way on from a standing. */
function* waysOn(
  library: Library,
  { lifecycle }: CheckedChart,
  { place, owed, settled }: Standing,
  answered: Settled,
) {
  const facts = settledFacts.filter((one) => one.lifecycle === lifecycle.id);
  for (const [event, edges] of eventsOf(place)) {
    for (const named of nameable(event, owed)) {
      let looked = false;
      const onLook = () => {
        looked = true;
      };
      const known = { env: library.env, deadlines: owed, deadline: named?.kind, onLook };
      const answerOf = (guard: AskedGuard): boolean | undefined => {
        const fact = facts.find((one) => one.guard === guard.type);
        if (fact) return settled.has(fact.guard) === (guard.not ?? false);
        if (answered.has(guard)) return answered.get(guard);
        looked = false;
        const answer = guardAnswer(guard, lifecycle.conditions, known);
        if (!looked) answered.set(guard, answer);
        return answer;
      };
      const told = new Map<StepMeta, ReadonlyMap<string, boolean | undefined>>();
      const answers = (meta: StepMeta) => {
        const all = told.get(meta) ?? new Map(meta.when.map((guard) => [guardName(guard), answerOf(guard)]));
        told.set(meta, all);
        return all;
      };
      const open: StepMeta[] = [];
      for (const edge of edges) {
        const { meta } = edge;
        if ([...answers(meta).values()].includes(false)) continue;
        if (covered(meta, open, (step, guard) => answers(step).get(guard) === true)) continue;
        open.push(meta);
        const left = afterAll(owed, edge.actions, { kinds: meta.does, event, named: named?.kind });
        const settling = facts.filter((one) => one.until === event);
        const fixed =
          settling.length > 0 ? new Set([...settled, ...settling.map(({ guard }) => guard)]) : settled;
        yield { edge, owed: left, settled: fixed };
      }
    }
  }
}

const keyOf = ({ place, owed, settled }: Omit<Standing, 'path'>) =>
  [place.name, ...owed.map(({ kind, state }) => `${kind} ${state}`).sort(), ...settled].join('|');

/** All that a chart's paths may come to owe, from what its opening owes. */
function standingsOf(library: Library, chart: CheckedChart): Standing[] {
  const found = new Map<string, Standing>();
  const add = (name: string, here: Pick<Standing, 'owed' | 'settled'>, path: () => readonly Edge[]) => {
    const place = chart.places.get(name);
    if (place === undefined) return;
    const key = keyOf({ ...here, place });
    if (!found.has(key)) found.set(key, { ...here, place, path: path() });
  };
  add(chart.initial, { owed: afterAll([], chart.opening, {}), settled: new Set() }, () => []);
  const answered: Settled = new Map();
  // A map is walked in the order of its entries, those added on the way included.
  for (const from of found.values())
    for (const { edge, owed, settled } of waysOn(library, chart, from, answered))
      add(edge.to ?? from.place.name, { owed, settled }, () => [...from.path, edge]);
  return [...found.values()];
}

const made = new WeakMap<CheckedChart, readonly Standing[]>();

/**
 * Every state of a chart with each set of deadlines that may be owed there along some path. What an earlier lifecycle left
 * owed is not counted: it comes on top.
 */
export function standingsIn(library: Library, chart: CheckedChart): readonly Standing[] {
  const all = made.get(chart) ?? standingsOf(library, chart);
  made.set(chart, all);
  return all;
}

/** The same for each chart. */
export function standings(library: Library): ReadonlyMap<CheckedChart, readonly Standing[]> {
  return new Map(library.charts.map((chart) => [chart, standingsIn(library, chart)]));
}
