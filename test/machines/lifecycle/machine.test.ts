import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, createActor } from 'xstate';
import { endOf } from '../../../src/machines/lifecycle/end.ts';
import { lifecycles } from '../../../src/machines/lifecycles.ts';
import { approvedMatter } from '../approval/samples.ts';
import { courseOf } from './course.ts';
import { facts, freshTerms, monday } from './sample.ts';

type Queued = readonly { readonly type: string; readonly params: (scope: object) => object }[];

const bound = (place: 'phase' | 'beside' = 'beside', initial?: Parameters<typeof courseOf>[1]) =>
  courseOf(place, initial).under(freshTerms());
const { chart } = bound();
const machine = bound().machine as unknown as AnyStateMachine;
const scope = { ...facts(), context: { ...facts().context, steps: 2 } };
/** Actions of the machine with their values at this moment. */
const carriedOut = (actions: unknown, at: object = scope) =>
  (actions as Queued).map(({ type, params }) => ({ type, params: params(at) }));
const stepsOf = (state: string, type: string) => machine.states[state]?.transitions.get(type) ?? [];

describe('the machine that is made of a chart', () => {
  test('says what it and each of its states is, in words and as data', () => {
    expect(machine.root.description).toBe('小事 · errand (plan.1)');
    for (const { name, meta } of Object.values(chart.states)) {
      const { description, meta: own } = machine.states[name] ?? expect.fail();
      expect(own).toStrictEqual(meta);
      expect(description).toBe(`${meta.label.zh} · ${meta.label.en} (${meta.rule})`);
    }
  });

  test('has in a step its guards, what it says of itself and what it does, by the rule of the step', () => {
    const [, toChoosing] = stepsOf('open', 'errand.act');
    const [, step] = chart.states.open?.on['errand.act'] ?? [];
    expect(toChoosing?.meta).toStrictEqual(step?.meta);
    expect(toChoosing).toHaveProperty('description', '办理 · something is done (plan.3.1.2)');
    expect(carriedOut(toChoosing?.actions)).toStrictEqual([
      { type: 'record', params: { rule: 'plan.3.1.2', what: 'opinion' } },
      { type: 'set', params: { steps: 3 } },
    ]);
  });

  test('asks all guards of a step in their order, the negated ones as such, and one guard by itself', () => {
    const [passing] = stepsOf('open', 'errand.pass');
    const { guards } = (passing ?? expect.fail()).guard as unknown as {
      guards: [object, object, { guards: unknown }];
    };
    const by = { type: 'by', params: { roles: ['supervisionOffice'], instead: 'only' } };
    expect(guards.slice(0, 2)).toStrictEqual([by, { type: 'noInterest' }]);
    expect(guards[2].guards).toStrictEqual([{ type: 'busy' }]);
    expect(guards).toHaveLength(3);
    const [ending] = stepsOf('open', 'errand.end');
    expect(ending?.guard).toStrictEqual({ type: 'by', params: { roles: ['petitioner'] } });
    const [first, second] = machine.states.choosing?.always ?? [];
    expect(first?.guard).toStrictEqual({ type: 'reachable' });
    expect(second?.guard).toBeUndefined();
  });

  test('leads where the chart leads, from its own states and from every state, and stays where it stays', () => {
    const [stays, toChoosing] = stepsOf('open', 'errand.act');
    expect([stays?.target, toChoosing?.target?.map(({ id }) => id)]).toEqual([
      undefined,
      ['errand.choosing'],
    ]);
    const leaving = Object.values(lifecycles).flatMap(({ chart: one, machine: made }) =>
      Object.entries(one.everywhere).flatMap(([type, steps]) =>
        steps.map(({ to }, at) => [
          to,
          (made as unknown as AnyStateMachine).root.transitions
            .get(type)
            ?.[at]?.target?.map(({ key }) => key),
        ]),
      ),
    );
    expect(leaving.some(([to]) => to !== undefined)).toBe(true);
    for (const [to, target] of leaving) expect(target).toEqual(to === undefined ? undefined : [to]);
  });

  test('marks what is not opened yet, ends where the chart ends, and says how', () => {
    for (const lifecycle of lifecycles)
      for (const { name, kind } of Object.values(lifecycle.chart.states)) {
        const { tags, type, always } = lifecycle.machine.states[name] ?? expect.fail();
        expect([name, tags.includes('unopened'), type === 'final', (always ?? []).length > 0]).toEqual([
          name,
          kind === 'unopened',
          kind === 'final',
          kind === 'choice',
        ]);
      }
    const { end } = chart.states.passed ?? expect.fail();
    const node = machine.states.passed as unknown as { output: (at: object) => unknown };
    expect(node.output(scope)).toStrictEqual(end && endOf(end, scope.context));
  });

  test('sees of its opening the moment, and nothing else of the input', () => {
    const input = { at: monday, matter: approvedMatter };
    const init = { ...scope, event: { type: 'xstate.init', input } };
    const [, arrival] = carriedOut(machine.root.entry, init);
    expect(arrival).toStrictEqual({
      type: 'record',
      params: { rule: 'plan.1', what: 'arrival', about: 'errand', detail: { at: monday } },
    });
    const [concluding] = carriedOut(bound('phase', 'ended').machine.states.ended?.entry.slice(1), init);
    expect(concluding).toMatchObject({ params: { matter: { concludedOn: '2026-03-02' } } });
  });

  test('starts no actor without an input, and tells so by one error that needs no trace', () => {
    const fault = () => {
      const actor = createActor(machine);
      return actor.getSnapshot() as unknown as { readonly status: string; readonly error?: unknown };
    };
    const { status, error } = fault();
    expect(status).toBe('error');
    expect(error).toStrictEqual(new RangeError('a lifecycle starts with an input'));
    expect(fault().error).toBe(error);
  });

  test('is made once, when it is first asked for', () => {
    const made = bound();
    expect(made.machine).toBe(made.machine);
  });
});
