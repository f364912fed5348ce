import { createCalendar } from '../../src/calendar/calendar.ts';
import type { AnyLifecycle } from '../../src/engine/lifecycles.ts';
import {
  definePolicy,
  fireRescueBureau,
  housingBureau,
  regulations2022,
  type Terms,
} from '../../src/index.ts';
import type { Chart, ChartStep, Doing } from '../../src/machines/lifecycle/chart.ts';
import { answer, type Condition, type Conditions, readsOf } from '../../src/machines/lifecycle/condition.ts';
import { isOfTerms } from '../../src/machines/lifecycle/facts.ts';
import { chartStepper } from '../../src/machines/lifecycle/stepper.ts';
import { text } from '../../src/vocabulary/text.ts';
import { reviewing, signing } from '../machines/reviewCase/happenings.ts';
import { chained } from './chained.ts';
import { lessFacts } from './lessFacts.ts';
import type { Walk } from './walk.ts';
import { changed, type Watchable, watchedAfterCopy, watchedContext, watchedFacts } from './watchedFacts.ts';

/** A body for which a matter is accepted on the day of its receipt, as no shipped policy has it. */
const onReceipt = definePolicy({
  extends: fireRescueBureau,
  id: 'onReceipt',
  version: '1.0.0',
  choices: { acceptanceDay: 'receipt' },
});

/** Offices that, in one body, handle matters as well. */
const offices: ReadonlySet<string> = new Set([
  'disciplineCommission',
  'disciplineSecretary',
  'deputyDisciplineSecretary',
  'chiefOfficer',
  'leadingGroup',
]);

/** A body one of whose classes rests on all that is known of a matter, and whose offices handle matters, and sign opinions, as units do. */
const ofItsOwn = definePolicy({
  extends: chained,
  id: 'ofItsOwn',
  version: '1.0.0',
  roles: Object.fromEntries(
    Object.entries(chained.roles).map(([name, role]) => [
      name,
      offices.has(name) ? { ...role, plays: ['responsibleUnit', ...role.plays] } : role,
    ]),
  ),
  reviewing: { ...reviewing, ...signing },
  approval: {
    ...chained.approval,
    classes: [
      {
        id: 'special',
        label: text('特别事项', 'special matter'),
        weight: 'complex',
        when: {
          any: [
            { fact: 'kind', is: 'report' },
            { fact: 'channel', is: 'fax' },
            { fact: 'persons', atLeast: 5 },
            { fact: 'anonymous' },
            { fact: 'referral', is: 'assigned' },
          ],
        },
        decidedBy: ['disciplineCommission'],
        reclassify: 'both',
      },
      ...(chained.approval?.classes ?? []),
    ],
  },
});

/** Under each of these every guard and patch is tried, too. */
const policies: readonly Terms[] = [
  fireRescueBureau,
  housingBureau,
  regulations2022,
  onReceipt,
  ofItsOwn,
].map((policy) => ({ policy, calendar: createCalendar() }));

/** How often what a guard or a patch reads is left out of its facts to see what it reads then. */
const triedWithLess = 200;

/** The other terms under which something is tried: none where it looks at no terms at all, which is seen under the walk's own. */
const otherTerms = (reads: readonly string[]) => (reads.some(isOfTerms) ? policies : []);

type Loose = Condition<never, never, object>;

/** What is declared in one place, and what was seen there. */
interface Entry {
  readonly name: string;
  readonly declared: Set<string>;
  readonly used: Set<string>;
  readonly undeclared: Set<string>;
  runs: number;
}

const entryOf = (name: string): Entry => ({
  name,
  declared: new Set(),
  used: new Set(),
  undeclared: new Set(),
  runs: 0,
});

/** What was declared and what was seen, over all walks that are audited into it. */
export class Ledger {
  readonly #entries = new Map<unknown, Entry>();
  #seen = new Set<string>();

  /** Notes one run of what `key` stands for. */
  note(key: unknown, name: string, declared: readonly string[], used: ReadonlySet<string>): void {
    const entry = this.#entries.get(key) ?? entryOf(name);
    entry.runs += 1;
    this.#seen.add(name);
    this.#entries.set(key, entry);
    for (const fact of declared) entry.declared.add(fact);
    for (const fact of used) {
      entry.used.add(fact);
      if (!declared.includes(fact)) entry.undeclared.add(fact);
    }
  }

  /** How often what `key` stands for was run. */
  runs(key: unknown): number {
    return this.#entries.get(key)?.runs ?? 0;
  }

  /** The guards, patches and steps that were seen since this was asked the last time. */
  takeSeen(): ReadonlySet<string> {
    const seen = this.#seen;
    this.#seen = new Set();
    return seen;
  }

  /** Facts that were used where they are not declared. */
  get undeclared(): string[] {
    return this.#told(({ undeclared }) => [...undeclared]);
  }

  /** Facts that are declared where no run ever used them. */
  get idle(): string[] {
    return this.#told(({ declared, used }) => [...declared].filter((fact) => !used.has(fact)));
  }

  #told(of: (entry: Entry) => readonly string[]): string[] {
    return [...this.#entries.values()]
      .flatMap((entry) => of(entry).map((fact) => `${entry.name}: ${fact}`))
      .sort();
  }
}

/** A chart and its conditions as they are, or altered to see what the audit says of it. */
export interface Audited {
  readonly chart: (chart: Chart) => Chart;
  readonly conditions: (conditions: Conditions) => Conditions;
}
const asTheyAre: Audited = { chart: (chart) => chart, conditions: (conditions) => conditions };

/** The same conditions, which note on which facts each answer rested. */
function watchedConditions(lifecycle: AnyLifecycle, conditions: Conditions, ledger: Ledger): Conditions {
  const watched = Object.entries(conditions as unknown as Readonly<Record<string, Loose>>).map(
    ([name, condition]) => {
      const ask = (facts: Watchable, params: object) => {
        const read = new Set<string>();
        const told = answer(condition, watchedFacts(facts, read) as never, params);
        ledger.note(condition, name, readsOf(condition, params), read);
        return told.answer === 'yes';
      };
      const holds = (facts: Watchable, params: object) => {
        const declared = readsOf(condition, params);
        if (ledger.runs(condition) < triedWithLess)
          for (const less of lessFacts(lifecycle, facts, declared)) ask({ ...facts, ...less }, params);
        for (const env of otherTerms(declared)) ask({ ...facts, env }, params);
        return ask(facts, params);
      };
      // Whether a fact is missing is part of what is asked here; such a guard is never negated.
      const { needs: _, ...rest } = condition;
      return [name, { ...rest, holds }] as const;
    },
  );
  return Object.fromEntries(watched) as unknown as Conditions;
}

/** The same things done, which note what each patch reads and writes, and what was done at all. */
function watchedDoings(
  lifecycle: AnyLifecycle,
  doings: readonly Doing[],
  ledger: Ledger,
  done: Doing[],
): Doing[] {
  return doings.map((doing) => {
    const { write, reads = [], writes = [] } = doing;
    if (!write)
      return {
        ...doing,
        give: (args) => {
          done.push(doing);
          return doing.give(args);
        },
      };
    const copiesMatter = writes.some((fact) => fact.startsWith('matter.'));
    const name = `${lifecycle.id}: ${writes.join(', ')} from ${reads.join(', ')}`;
    const run = (target: object, given: Watchable) => {
      const [read, written] = [new Set<string>(), new Set<string>()];
      write(watchedContext(target, written), (copiesMatter ? watchedAfterCopy : watchedFacts)(given, read));
      ledger.note(`${name}, reads`, name, reads, read);
      ledger.note(
        `${name}, writes`,
        name,
        writes.filter((fact) => written.has(fact)),
        written,
      );
    };
    return {
      ...doing,
      write: (target, given) => {
        done.push(doing);
        const facts = given as Watchable;
        if (ledger.runs(`${name}, reads`) < triedWithLess)
          // A patch writes into the very facts that it is given.
          for (const less of lessFacts(lifecycle, facts, reads))
            run({ ...less.context }, { ...facts, ...less });
        for (const env of otherTerms(reads)) run({ ...target }, { ...facts, env });
        run(target, facts);
      },
    };
  });
}

function watchedChart(lifecycle: AnyLifecycle, chart: Chart, ledger: Ledger, done: Doing[]): Chart {
  const doings = (all: readonly Doing[]) => watchedDoings(lifecycle, all, ledger, done);
  const step = (one: ChartStep): ChartStep => ({ ...one, actions: doings(one.actions) });
  const steps = (on: Chart['everywhere']) =>
    Object.fromEntries(Object.entries(on).map(([event, all]) => [event, all.map(step)]));
  const states = Object.values(chart.states).map((state) => {
    const { name, entry, on, ways } = state;
    return [name, { ...state, entry: doings(entry), on: steps(on), ways: ways.map(step) }] as const;
  });
  return {
    ...chart,
    opening: doings(chart.opening),
    everywhere: steps(chart.everywhere),
    states: Object.fromEntries(states),
  };
}

/**
 * Takes every step of a walk again, with all that its guards, patches and other actions use noted in the ledger. Gives the guards, patches and
 * steps that were seen.
 */
export function audit(
  lifecycle: AnyLifecycle,
  { openings, steps }: Walk,
  ledger: Ledger,
  altered: Audited = asTheyAre,
): ReadonlySet<string> {
  const conditions = watchedConditions(lifecycle, altered.conditions(lifecycle.conditions), ledger);
  const made = new Map<Terms, ReturnType<typeof under>>();
  const under = (terms: Terms) => {
    const done: Doing[] = [];
    const chart = watchedChart(lifecycle, altered.chart(lifecycle.under(terms).chart), ledger, done);
    return { chart, stepper: chartStepper(chart, conditions, terms), done };
  };
  const watched = (terms: Terms) => {
    const known = made.get(terms) ?? under(terms);
    made.set(terms, known);
    known.done.length = 0;
    return known;
  };
  /** What a step changed is among what its actions declare, one with another. */
  const compare = (at: string, before: object, after: object, done: readonly Doing[]) => {
    const matters = [before, after].map((context) => (context as { readonly matter: object }).matter);
    const own = changed(before, after).filter((field) => field !== 'matter');
    const all = [...own, ...changed(...(matters as [object, object])).map((field) => `matter.${field}`)];
    const declared = done.flatMap(({ writes = [] }) => writes);
    ledger.note(
      `${at} changes`,
      `${at} changes`,
      declared.filter((fact) => all.includes(fact)),
      new Set(all),
    );
  };
  for (const { input, terms } of openings) {
    const { stepper, done } = watched(terms);
    const facts = lifecycle.under(terms).start(input as never);
    compare(`${lifecycle.id} opening`, facts, stepper.open(facts, input.at).context, done);
  }
  for (const { from, event, terms, tried, taken } of steps) {
    const { chart, stepper, done } = watched(terms);
    for (const { candidate } of tried)
      for (const { type, params } of candidate.meta.when)
        (conditions[type] as unknown as Loose).holds(
          { context: from.context, event, env: terms } as never,
          params as object,
        );
    if (!taken) continue;
    const { candidate } = taken;
    const own = candidate.from === undefined ? chart.everywhere : (chart.states[candidate.from]?.on ?? {});
    const same = own[event.type]?.find(({ meta }) => meta === candidate.meta);
    if (!same) throw new RangeError(`${lifecycle.id} has no such step for ${event.type}`);
    const after = stepper.take(from, same, event).context;
    compare(`${lifecycle.id}.${from.value}.${event.type}`, from.context, after, done);
  }
  return ledger.takeSeen();
}
