import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import type { AnyLifecycle } from '../../../src/engine/lifecycles.ts';
import { openLifecycle, SteppingDifference, stepLifecycle } from '../../../src/engine/refereed.ts';
import type { EngineTerms } from '../../../src/engine/terms.ts';
import {
  createEngine,
  fireRescueBureau,
  handling,
  housingBureau,
  type Petition,
  type Policy,
  type Terms,
} from '../../../src/index.ts';
import type { Chart, ChartState, ChartStep, Doing } from '../../../src/machines/lifecycle/chart.ts';
import { chartStepper } from '../../../src/machines/lifecycle/stepper.ts';
import { simulate } from '../../../src/simulation/simulate.ts';
import { bodies } from '../../oracle/bodies.ts';
import { Dice, History } from '../../oracle/histories.ts';
import { judge } from '../../oracle/judge.ts';
import type { Case } from '../../oracle/model.ts';
import { walked, walkOf } from '../../support/lifecycleWalks.ts';
import type { Walked } from '../../support/walk.ts';
import { inXState } from '../../support/xstateAlone.ts';

const known = new Map<Terms, EngineTerms>();
/** The same terms, under which the chart and XState step side by side. */
function both(terms: Terms): EngineTerms {
  const made = known.get(terms) ?? { ...terms, stepping: 'both' };
  known.set(terms, made);
  return made;
}

/** Takes a step that a walk took, by both. */
const again = (lifecycle: AnyLifecycle, { from, event, taken, terms }: Walked) =>
  stepLifecycle(lifecycle, both(terms), from, event, taken?.candidate as ChartStep);

/** What XState itself makes of an event that the walk was refused. */
function byXStateAlone(lifecycle: AnyLifecycle, { from, event, terms }: Walked) {
  const machine = lifecycle.under(both(terms)).machine as unknown as AnyStateMachine;
  const before = machine.resolveState({ value: from.value, context: from.context });
  const [next, actions] = inXState(machine, before, event);
  return { changed: next.value !== before.value || next.context !== before.context, actions };
}

describe('XState is the referee of every state and every event', () => {
  for (const lifecycle of walked) {
    const { id } = lifecycle;

    test(`${id}: it opens to the same state, facts, end and effects`, () => {
      const { openings } = walkOf(id);
      expect(openings.length).toBeGreaterThan(0);
      for (const { input, terms } of openings)
        expect(() => openLifecycle(lifecycle, both(terms), input)).not.toThrow();
    });

    test(`${id}: each step is the same, and what is refused changes nothing in XState either`, () => {
      let [taken, refused] = [0, 0];
      for (const step of walkOf(id).steps)
        if (step.taken) {
          const { value, status, context, effects } = again(lifecycle, step);
          if (value !== step.to?.value || status !== step.to.status)
            expect.fail(`${value} is not ${step.to?.value}`);
          if (taken % 50 === 0) expect([context, effects]).toEqual([step.after, step.effects]);
          taken += 1;
        } else {
          const { changed, actions } = byXStateAlone(lifecycle, step);
          if (changed || actions.length > 0)
            expect.fail(`${step.from.value} takes ${JSON.stringify(step.event)} in XState`);
          refused += 1;
        }
      expect([taken > 0, refused > 0]).toEqual([true, true]);
    });
  }
});

const register = readFileSync('examples/register/register.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): unknown => JSON.parse(line));

/** The same log replayed on the chart and by both: what each came to. */
function replayed(policy: Policy, log: readonly unknown[]) {
  const [chart, two] = (['chart', 'both'] as const).map((stepping) =>
    createEngine(policy, { stepping }).replay(log),
  );
  return [chart, two].map((replay) => JSON.stringify([...(replay?.petitions ?? [])]));
}

describe('and of what happens to whole petitions', () => {
  test('the shipped register comes to the same petitions', () => {
    const [chart, two] = replayed(fireRescueBureau, register);
    expect(two).toBe(chart);
    expect(chart?.length).toBeGreaterThan(100_000);
  });

  test.each([fireRescueBureau, housingBureau])('so does a simulated year under $id', (policy) => {
    const log = [...simulate({ petitions: 40, seed: 7, policy })].map(({ event }) => event);
    const [chart, two] = replayed(policy, log);
    expect(two).toBe(chart);
    expect(log.length).toBeGreaterThan(300);
  });

  test('so do histories made at random, under each body', () => {
    let accepted = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const { policy, speaks } = bodies[seed % bodies.length] ?? expect.fail();
      const engine = createEngine<string>(policy as unknown as Policy, { stepping: 'both' });
      const history = new History(new Dice(seed), policy, speaks);
      let file: Case | undefined;
      let petition: Petition | undefined;
      for (let step = 0; step < 36; step += 1) {
        const event = history.next(file);
        const decision = engine.receive(petition, event);
        const verdict = judge(policy, file, event);
        if (verdict.refused !== undefined || !decision.accepted) continue;
        accepted += 1;
        file = verdict.file;
        petition = decision.petition;
      }
    }
    expect(accepted).toBeGreaterThan(500);
  });
});

type Altered = (chart: Chart) => Chart;

describe('a step that is not the chart’s is caught', () => {
  const lifecycle = handling as unknown as AnyLifecycle;
  const stepperOf = (terms: Terms, alter: Altered = (chart) => chart) =>
    chartStepper(alter(lifecycle.under(both(terms)).chart), lifecycle.conditions, both(terms));
  const taken = () => walkOf('handling').steps.filter((step) => step.taken);
  const told = (stepped: object) => JSON.stringify(stepped);

  test('each action of each step left out, one at a time, wherever it did anything', () => {
    const caught = new Set<Doing>();
    const met = new Map<ChartStep, number>();
    for (const { taken: one, from, event, terms } of taken()) {
      const step = one?.candidate as ChartStep;
      const times = (met.get(step) ?? 0) + 1;
      met.set(step, times);
      if (times > 25) continue;
      const { stepper } = lifecycle.under(both(terms));
      const whole = told(stepper.take(from, step, event));
      for (const doing of step.actions) {
        const less = { ...step, actions: step.actions.filter((other) => other !== doing) };
        if (caught.has(doing) || told(stepper.take(from, less, event)) === whole) continue;
        expect(() => stepLifecycle(lifecycle, both(terms), from, event, less)).toThrow(SteppingDifference);
        caught.add(doing);
      }
    }
    expect(met.size).toBeGreaterThan(50);
    expect(caught.size).toBeGreaterThan(150);
  });

  /** A lifecycle whose steps are taken on an altered chart, while its machine is made of the whole one. */
  const altered = (alter: Altered): AnyLifecycle => {
    const bound = new Map<Terms, ReturnType<AnyLifecycle['under']>>();
    const under: AnyLifecycle['under'] = (env) => {
      const known =
        bound.get(env) ?? Object.create(lifecycle.under(env), { stepper: { value: stepperOf(env, alter) } });
      bound.set(env, known);
      return known;
    };
    return { ...lifecycle, under };
  };
  const withState =
    (name: string, changes: Partial<ChartState>): Altered =>
    (chart) => ({
      ...chart,
      states: { ...chart.states, [name]: { ...(chart.states[name] ?? expect.fail()), ...changes } },
    });
  const more: Doing = {
    type: 'record',
    what: 'more',
    rule: 'plan.1',
    give: () => ({}),
    params: () => ({ rule: 'plan.1', what: 'more' }),
  };

  const wholes = new Map<Walked, string>();
  /** What a step comes to on the whole chart. */
  const wholeOf = (step: Walked) => {
    const { from, event, terms, taken: one } = step;
    const stepper = lifecycle.under(both(terms)).stepper;
    const known = wholes.get(step) ?? told(stepper.take(from, one?.candidate as ChartStep, event));
    wholes.set(step, known);
    return known;
  };

  /** Whether the alteration changes any step or opening of the walk; the first that it changes has to be caught. */
  function isCaught(alter: Altered): boolean {
    const broken = altered(alter);
    const other = (terms: Terms) => broken.under(both(terms)).stepper;
    for (const { input, terms } of walkOf('handling').openings) {
      const { start, stepper } = lifecycle.under(both(terms));
      const facts = start(input as never);
      const whole = told(stepper.open(facts, input.at));
      if (told(other(terms).open(facts, input.at)) === whole) continue;
      expect(() => openLifecycle(broken, both(terms), input)).toThrow(SteppingDifference);
      return true;
    }
    for (const step of taken()) {
      const { from, event, terms, taken: one } = step;
      if (told(other(terms).take(from, one?.candidate as ChartStep, event)) === wholeOf(step)) continue;
      expect(() => again(broken, step)).toThrow(SteppingDifference);
      return true;
    }
    return false;
  }
  const states = Object.values(lifecycle.chart.states);

  test.each(states.filter(({ kind }) => kind === 'final'))(
    'what is done on entering $name, and its outcome',
    ({ name, entry, end }) => {
      expect(isCaught(withState(name, { entry: [...entry, more] }))).toBe(true);
      expect(isCaught(withState(name, { end: { ...end, outcome: 'otherwise' } }))).toBe(true);
      // Where the matter goes on, nothing falls away: there is nothing to leave out.
      if (!end?.handOff) expect(isCaught(withState(name, { entry: [] }))).toBe(true);
    },
  );

  test('the ways out of a choice in another order, and one left out', () => {
    const choices = states.filter(({ ways }) => ways.length > 1);
    expect(choices.length).toBeGreaterThan(1);
    const unseen = choices.filter(({ name, ways }) =>
      [ways.slice(1), [...ways].reverse()].some((other) => !isCaught(withState(name, { ways: other }))),
    );
    // No superior waits for a simplified matter of the walk: the other way is taken each time.
    expect(unseen.map(({ name }) => name)).toEqual(['answering']);
  });

  test('what is done at the opening', () => {
    expect(isCaught((chart) => ({ ...chart, opening: [...chart.opening, more] }))).toBe(true);
  });

  test('an altered chart is no difference where it is the same one', () => {
    expect(isCaught((chart) => ({ ...chart, states: { ...chart.states } }))).toBe(false);
  });
});
