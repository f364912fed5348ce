import { describe, expect, test } from 'vitest';
import type { ChartStep, Doing } from '../../../src/machines/lifecycle/chart.ts';
import {
  chartStepper,
  openingType,
  type StandsAt,
  type Stepped,
} from '../../../src/machines/lifecycle/stepper.ts';
import { approvedMatter, people } from '../approval/samples.ts';
import { courseOf } from './course.ts';
import { act, event, freshTerms, monday, running } from './sample.ts';

const bound = (initial?: Parameters<typeof courseOf>[1]) => courseOf('phase', initial).under(freshTerms());
const input = { at: monday, matter: approvedMatter };
const { chart, stepper, start } = bound();
const opened = () => stepper.open(start(input), monday);
const [inForm, toChoosing] = chart.states.open?.on['errand.act'] ?? [];
const [ending] = chart.states.open?.on['errand.end'] ?? [];
const toBrigade = { ...act, unit: 'brigade-1' };

describe('a lifecycle that is opened on its chart', () => {
  test('does what is done at the opening, then enters the state that it begins in', () => {
    const arrivals: StandsAt[] = [];
    const stepped = stepper.open(start(input), monday, (at) => arrivals.push(at));
    expect(stepped).toMatchObject({ value: 'open', status: 'active', output: undefined });
    expect(stepped.effects.map(({ type }) => type)).toEqual(['schedule', 'record']);
    expect(stepped.effects[1]).toMatchObject({ detail: { at: monday } });
    expect(arrivals).toStrictEqual([{ value: 'open', context: stepped.context }]);
  });

  test('goes on through a choice, and tells each state that it comes to, with the facts as they are there', () => {
    const choosing = bound('choosing');
    const arrivals: StandsAt[] = [];
    const stepped = choosing.stepper.open(choosing.start(input), monday, (at) => arrivals.push(at));
    expect(stepped).toMatchObject({
      value: 'passed',
      status: 'done',
      output: { outcome: 'passed', handOff: { lifecycle: 'handling', input: { steps: 0 } } },
    });
    expect(arrivals.map(({ value }) => value)).toEqual(['choosing', 'passed']);
    expect(stepped.effects.at(-1)).toMatchObject({ what: 'delivery', detail: { at: monday } });
  });

  test('knows its moment as that of an event of its own kind', () => {
    expect(openingType).toBe('opening');
    const ended = bound('ended');
    const { context } = ended.stepper.open(ended.start(input), monday);
    expect(context.matter.concludedOn).toBe('2026-03-02');
  });
});

describe('a step that is taken on the chart', () => {
  const take = (step = toChoosing, from: StandsAt = opened(), said: object = toBrigade) =>
    stepper.take(from, step ?? expect.fail(), said as never);

  test('is the first for its event whose guards all hold; the state’s own come before those of every state', () => {
    const from = opened();
    const [everywhere] = chart.everywhere['errand.act'] ?? [];
    const leader = { role: 'leadingGroup', unit: 'leading-group', id: 'leader-1' };
    expect(stepper.find(from, act)).toBe(inForm ?? expect.fail());
    expect(stepper.find(from, toBrigade)).toBe(toChoosing ?? expect.fail());
    expect(stepper.find(from, { ...act, by: leader } as never)).toBe(everywhere ?? expect.fail());
    const none = [
      { notice: undefined },
      { unit: 'dept-personnel' },
      { type: 'errand.other' },
      { type: 'toString' },
    ];
    for (const said of none) expect(stepper.find(from, { ...act, ...said } as never)).toBeUndefined();
  });

  test('changes no fact of what it came from', () => {
    const from = opened();
    const before = structuredClone(from);
    const { value, context } = take(toChoosing, from);
    expect([value, context.instance]).toEqual(['passed', 'errand']);
    expect(context).not.toBe(from.context);
    expect(context).toHaveProperty('steps', 1);
    expect(from).toStrictEqual(before);
  });

  test('that stays keeps every fact that it does not change the very one that it was', () => {
    const from = opened();
    const { value, status, context, effects } = take(inForm, from, act);
    expect([value, status]).toEqual(['open', 'active']);
    expect(context).toStrictEqual(from.context);
    expect(context.deadlines).toBe(from.context.deadlines);
    expect(context.matter).toBe(from.context.matter);
    expect(effects).toStrictEqual([{ type: 'record', rule: 'plan.3.1.1', what: 'form' }]);
  });

  test('does what the state does that it comes to, and is told of it after', () => {
    const arrivals: StandsAt[] = [];
    const over = event('errand.end', people.petitioner) as { type: string; at: string };
    const stepped = stepper.take(opened(), ending ?? expect.fail(), over, (at) => arrivals.push(at));
    expect(stepped).toMatchObject({ value: 'ended', status: 'done', output: { outcome: 'ended' } });
    expect(stepped.context.deadlines).toMatchObject([{ id: 'errand.report', state: 'discharged' }]);
    expect(arrivals).toStrictEqual([{ value: 'ended', context: stepped.context }]);
    expect(running('handling.report').state).toBe('running');
  });

  test('asks for its effects in order: of the step, of each state that it comes to, of each way out of a choice', () => {
    const noting = (about: string): Doing => ({
      type: 'record',
      rule: 'plan.1',
      what: 'receipt',
      give: () => ({ about }),
      params: () => ({ rule: 'plan.1', what: 'receipt', about }),
    });
    const { open, choosing, ended } = chart.states;
    if (!open || !choosing || !ended || !toChoosing) expect.fail();
    const way = (to: string): ChartStep => ({
      ...(choosing.ways[1] ?? expect.fail()),
      to,
      actions: [noting(`way to ${to}`)],
    });
    const states = {
      open: { ...open, entry: [noting('in open')] },
      choosing: { ...choosing, entry: [noting('in choosing')], ways: [way('second')] },
      second: { ...choosing, name: 'second', entry: [noting('in second')], ways: [way('ended')] },
      ended: { ...ended, entry: [noting('in ended')] },
    };
    const opening = [noting('opening')];
    const ordered = chartStepper({ ...chart, states, opening }, courseOf('phase').conditions, freshTerms());
    const about = ({ effects }: Stepped) => effects.map((effect) => (effect as { about?: string }).about);
    expect(about(ordered.open(start(input), monday))).toEqual(['opening', 'in open']);
    const step = { ...toChoosing, actions: [noting('step'), noting('step again')] };
    expect(about(ordered.take(opened(), step, toBrigade))).toEqual([
      'step',
      'step again',
      'in choosing',
      'way to second',
      'in second',
      'way to ended',
      'in ended',
    ]);
  });

  test('enters no state anew that it is in already: nothing is done on entry', () => {
    const back = { ...(ending ?? expect.fail()), from: 'ended', to: 'ended' };
    const { context } = opened();
    expect(take(back, { value: 'ended', context }).effects).toEqual([]);
  });

  test('from or to a state that there is not is a fault of the program', () => {
    const { context } = opened();
    for (const value of ['unheard-of', 'constructor', '__proto__', 'toString'])
      expect(() => take(toChoosing, { value, context })).toThrow(
        new RangeError(`errand has no state ${value}`),
      );
    expect(() => take({ ...(toChoosing ?? expect.fail()), to: 'nowhere' })).toThrow(
      new RangeError('errand has no state nowhere'),
    );
    const lost = { ...chart, initial: 'nowhere' };
    const lostStepper = chartStepper(lost, courseOf('phase').conditions, freshTerms());
    expect(() => lostStepper.open(start(input), monday)).toThrow(
      new RangeError('errand has no state nowhere'),
    );
  });

  test('that asks for a condition that nobody wrote is a fault of the program', () => {
    const bare = chartStepper(chart, {}, freshTerms());
    expect(() => bare.find(opened(), act)).toThrow(
      new RangeError('the guard by is not among the conditions'),
    );
  });
});
