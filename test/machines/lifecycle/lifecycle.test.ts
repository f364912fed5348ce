import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, createActor } from 'xstate';
import * as z from 'zod';
import { assignTask, inform, record } from '../../../src/machines/lifecycle/actions.ts';
import { contextShape } from '../../../src/machines/lifecycle/context.ts';
import type { GuardUse } from '../../../src/machines/lifecycle/grammar.ts';
import { defineLifecycle, effectsOf } from '../../../src/machines/lifecycle/lifecycle.ts';
import { standardTerms } from '../../../src/machines/lifecycle/standardTerms.ts';
import { openingType } from '../../../src/machines/lifecycle/stepper.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { commonEvents, matterEvents } from '../../../src/vocabulary/events/everywhere.ts';
import { text } from '../../../src/vocabulary/text.ts';
import { notice2027 } from '../../calendar/samples.ts';
import { onChart } from '../../support/onChart.ts';
import { approvedMatter, people } from '../approval/samples.ts';
import { type CourseContext, courseOf } from './course.ts';
import { act, errand, errandEvents, event, freshTerms, later, monday, owner, running } from './sample.ts';

const input = { at: monday, matter: approvedMatter };
const rule = 'plan.3.2.2';
const report = running('handling.report');
const arrival = [
  {
    type: 'schedule',
    rule,
    deadline: 'errand.report',
    at: '2026-04-21T23:59:59.999+08:00',
    remindOn: ['2026-04-14', '2026-04-18', '2026-04-20'],
  },
  { type: 'record', rule: 'plan.1', what: 'arrival', about: 'errand', detail: { at: monday } },
];
const end = event('errand.end', people.petitioner);
const pass = event('errand.pass', people.clerk);
const toBrigade = { ...act, unit: 'brigade-1' } as never;
const leader = { role: 'leadingGroup', unit: 'leading-group', id: 'leader-1' };
const bound = (place: 'phase' | 'beside' = 'phase', initial?: Parameters<typeof courseOf>[1]) =>
  courseOf(place, initial).under(freshTerms());

/** Where a course stands after these events, with the effects of the last. */
const following = (
  events: readonly never[],
  { place, ...more }: { place?: 'beside'; [key: string]: unknown } = {},
) => {
  const lifecycle = bound(place);
  const [snapshot, effects] = events.reduce(
    ([before], next) => lifecycle.transition(before, next),
    lifecycle.initial({ ...input, ...more } as never),
  );
  const { value, status, context, output } = snapshot;
  return { value, status, context: context as CourseContext, output, effects };
};

describe('a lifecycle that is written down', () => {
  test('says what it is, and which events it knows', () => {
    const { id, rule: by, label, place, events, ownEvents, opens, context, conditions } = courseOf('phase');
    expect({ id, by, label, place, opens }).toStrictEqual({
      id: 'errand',
      by: 'plan.1',
      label: text('小事', 'errand'),
      place: 'phase',
      opens: undefined,
    });
    expect([...ownEvents]).toEqual(['errand.act', 'errand.end', 'errand.pass']);
    expect(events['errand.act']).toBe(errandEvents['errand.act']);
    expect(Object.keys(events)).toEqual([
      ...ownEvents,
      ...Object.keys(commonEvents),
      ...Object.keys(matterEvents),
    ]);
    expect(context).toBeInstanceOf(z.ZodObject);
    expect(Object.keys(conditions)).toEqual(expect.arrayContaining(['by', 'noInterest', 'isThe', 'busy']));
  });

  test('beside a matter knows nothing of the matter’s own events', () => {
    const { events, place } = courseOf('beside');
    expect(place).toBe('beside');
    expect(Object.keys(events)).toEqual([
      'errand.act',
      'errand.end',
      'errand.pass',
      ...Object.keys(commonEvents),
    ]);
  });

  test('is a chart that says what it is, and a machine that says the same', () => {
    const { chart, machine } = bound();
    const meta = { rule: 'plan.1', label: text('小事', 'errand') };
    expect([chart.id, chart.meta, chart.initial]).toStrictEqual(['errand', meta, 'open']);
    const { id, root } = machine as unknown as AnyStateMachine;
    expect(id).toBe('errand');
    expect(root.description).toBe('小事 · errand (plan.1)');
    expect(root.meta).toStrictEqual(meta);
  });

  test('answers anywhere to its own events first, then to those that all know', () => {
    const transitions = (place: 'phase' | 'beside') => Object.keys(bound(place).chart.everywhere);
    const common = ['errand.act', 'deadline.passed', 'calendar.noticed'];
    expect(transitions('beside')).toEqual(common);
    expect(transitions('phase')).toEqual([
      ...common,
      'matter.declareInterest',
      'matter.reportUrgent',
      'petition.migrate',
      'petitioner.query',
      'petitioner.giveContact',
    ]);
  });

  test('may answer in its own way to an event that all know, before the common one', () => {
    const own = defineLifecycle({
      id: 'errand',
      rule: 'plan.1',
      label: text('小事', 'errand'),
      place: 'beside',
      course: [],
      events: commonEvents,
      context: z.object(contextShape),
      units: {},
      conditions: {},
      start: () => ({}),
      chart: ({ state }) => ({
        initial: 'open',
        states: { open: state('plan.2', text('待办', 'open'), {}) },
        anywhere: { 'deadline.passed': { by: 'system', rule: 'plan.3.5', do: [record('duty')] } },
      }),
    });
    const ways = own.chart.everywhere['deadline.passed'];
    expect(ways?.map(({ meta }) => meta.rule)).toEqual(['plan.3.5', 'reg.40', 'civil.203']);
  });
});

describe('a lifecycle that opens', () => {
  test('keeps the matter, facts of its own, and the deadlines it starts', () => {
    const { value, status, context, effects } = following([], { steps: 3 });
    expect({ value, status }).toEqual({ value: 'open', status: 'active' });
    expect(context).toStrictEqual({
      instance: 'errand',
      matter: approvedMatter,
      deadlines: [report],
      steps: 3,
    });
    expect(effects).toStrictEqual(arrival);
  });

  test('takes over what was owed before, under the name that it is given', () => {
    const carried = [running('handling.conclude', 'firstVisit.conclude')];
    const { context } = following([], { instance: 'errand-2', carried });
    expect(context.instance).toBe('errand-2');
    expect(context.deadlines).toStrictEqual([...carried, { ...report, id: 'errand-2.report' }]);
  });

  test('starts under the terms in force', () => {
    const policy = { ...fireRescueBureau, notices: [notice2027] };
    const [{ context }] = courseOf('phase')
      .under({ ...freshTerms(), policy })
      .initial(input);
    expect(context.steps).toBe(1);
  });

  test('may end at once, on the day that it opens', () => {
    const [{ status, context, output }, effects] = bound('phase', 'ended').initial(input);
    expect({ status, output }).toStrictEqual({ status: 'done', output: { outcome: 'ended' } });
    expect(context.matter.concludedOn).toBe('2026-03-02');
    expect(context.deadlines).toMatchObject([{ state: 'discharged', settledAt: monday }]);
    expect(effects.map(({ type }) => type)).toEqual(['schedule', 'record', 'cancel', 'record']);
  });

  test('may choose its way at once', () => {
    const [{ value, output }, effects] = bound('phase', 'choosing').initial(input);
    expect({ value, output }).toStrictEqual({
      value: 'passed',
      output: { outcome: 'passed', handOff: { lifecycle: 'handling', input: { steps: 0 } } },
    });
    expect(effects.at(-1)).toStrictEqual({
      type: 'record',
      rule: 'reg.23.1',
      what: 'delivery',
      detail: { at: monday },
    });
  });
});

describe('a step', () => {
  test('is the first of the event’s whose guards hold', () => {
    expect(following([act as never])).toMatchObject({
      value: 'open',
      effects: [{ type: 'record', rule: 'plan.3.1.1', what: 'form' }],
    });
    expect(following([{ ...act, by: leader } as never])).toMatchObject({
      value: 'open',
      effects: [{ rule: 'plan.3.5', what: 'measure' }],
    });
    expect(following([toBrigade], { place: 'beside' })).toMatchObject({ value: 'passed' });
  });

  test('is none where no guard holds, a fact is missing, or the event is unknown here', () => {
    const lifecycle = bound();
    const [before] = lifecycle.initial(input);
    for (const refused of [
      { ...act, unit: 'dept-personnel' },
      { ...act, notice: undefined },
      { ...act, by: { ...people.clerk, id: 'relative-1' } },
      event('errand.end', people.clerk),
      event('errand.other', people.clerk),
    ]) {
      const [next, effects] = lifecycle.transition(before, refused as never);
      expect(next).toBe(before);
      expect(effects).toStrictEqual([]);
    }
  });

  test('goes on by itself through a choice', () => {
    const { value, context, effects } = following([toBrigade]);
    expect(value).toBe('passed');
    expect(context.steps).toBe(1);
    expect(effects).toStrictEqual([
      { type: 'record', rule: 'plan.3.1.2', what: 'opinion' },
      { type: 'record', rule: 'reg.23.1', what: 'delivery', detail: { at: later } },
    ]);
  });

  test('comes back from a choice whose first way is shut, and a negated guard then refuses', () => {
    const matter = { ...approvedMatter, reachable: false };
    const back = following([toBrigade], { matter });
    expect([back.value, back.context.steps]).toEqual(['open', 1]);
    expect(following([toBrigade, pass], { matter }).value).toBe('open');
    expect(following([pass], { matter }).value).toBe('passed');
  });

  test('that ends the matter concludes it, and what is owed falls away', () => {
    const { status, output, context, effects } = following([end]);
    expect({ status, output }).toStrictEqual({ status: 'done', output: { outcome: 'ended' } });
    expect(context.matter).toStrictEqual({ ...approvedMatter, concludedOn: '2026-03-20' });
    expect(context.deadlines).toStrictEqual([{ ...report, state: 'discharged', settledAt: later }]);
    expect(effects).toStrictEqual([
      { type: 'cancel', rule, deadline: 'errand.report' },
      {
        type: 'record',
        rule: 'policy',
        what: 'deadline-discharged',
        about: 'errand.report',
        detail: { due: report.due, settledAt: later },
      },
    ]);
  });

  test('that ends the matter ends also what others left owed in it', () => {
    const carried = [running('handling.conclude', 'firstVisit.conclude')];
    const { deadlines } = following([end], { carried }).context;
    expect(deadlines.map(({ id, state }) => [id, state])).toEqual([
      ['firstVisit.conclude', 'discharged'],
      ['errand.report', 'discharged'],
    ]);
  });

  test('that ends a lifecycle beside the matter leaves the matter alone', () => {
    const { status, context } = following([end], { place: 'beside' });
    expect(status).toBe('done');
    expect(context.matter).toBe(approvedMatter);
    expect(context.deadlines).toMatchObject([{ state: 'discharged' }]);
  });

  test('that passes the matter on carries over what is owed', () => {
    const { output, context, effects } = following([pass], { steps: 0 });
    expect(output).toStrictEqual({
      outcome: 'passed',
      handOff: { lifecycle: 'handling', input: { steps: 0 } },
    });
    expect(context.deadlines).toStrictEqual([report]);
    expect(context.matter).toStrictEqual(approvedMatter);
    expect(effects).toStrictEqual([]);
  });

  test('is the same on the chart and in a live actor', () => {
    const lifecycle = bound();
    const [opened] = lifecycle.initial(input);
    const course = onChart(courseOf('phase') as never, freshTerms());
    for (const one of [act as never, toBrigade, end, pass, { ...act, by: leader } as never]) {
      const [next, effects] = lifecycle.transition(opened, one);
      const { taken, ...stepped } = course.step(course.open(input), one);
      const { value, status, context, output } = next;
      expect(taken).toBeDefined();
      expect(stepped).toStrictEqual({ value, status, context, output, effects });
      const actor = createActor(lifecycle.machine as unknown as AnyStateMachine, { input }).start();
      actor.send(one);
      expect(actor.getSnapshot().context).toStrictEqual(next.context);
      actor.stop();
    }
  });
});

describe('a step that would carry what is said to whom it is said of (reg.30)', () => {
  const { units, persons } = approvedMatter.complainedOf;
  test.each([
    [
      'a task to the unit',
      () => assignTask('handle', () => ({ to: { role: 'responsibleUnit', unit: `${units[0]}` } })),
    ],
    [
      'a word to the organ',
      () => inform('cooperation-asked', () => ({ organ: { role: 'outsideOrgan', ids: [...persons] } })),
    ],
  ] as const)('is refused as a whole: %s', (_, action) => {
    const lifecycle = errand(record('receipt'), action() as never).under(freshTerms());
    const [before] = lifecycle.initial(input);
    const [next, effects] = lifecycle.transition(before, act as never);
    expect(next).toBe(before);
    expect(effects).toStrictEqual([]);
    const nobody = { ...approvedMatter, complainedOf: { persons: [], units: [] } };
    const [other] = lifecycle.initial({ ...input, matter: nobody });
    expect(lifecycle.transition(other, act as never)[1]).toHaveLength(2);
  });
});

describe('a lifecycle under terms', () => {
  test('is made once for each', () => {
    const lifecycle = courseOf('phase');
    const [one, other] = [freshTerms(), freshTerms()];
    expect(lifecycle.under(one)).toBe(lifecycle.under(one));
    expect(lifecycle.under(one)).not.toBe(lifecycle.under(other));
    expect(lifecycle.under(one).env).toBe(one);
    for (const part of ['chart', 'stepper', 'machine'] as const)
      expect(lifecycle.under(one)[part]).toBe(lifecycle.under(one)[part]);
    expect(lifecycle.under(one).chart).not.toBe(lifecycle.under(other).chart);
  });

  test('is the bureau’s where no terms are named', () => {
    const lifecycle = courseOf('phase');
    const standard = lifecycle.under(standardTerms());
    expect(lifecycle.chart).toBe(standard.chart);
    expect(lifecycle.machine).toBe(standard.machine);
    expect(lifecycle.guards).toBe(standard.guards);
    const [before, effects] = lifecycle.initial(input);
    expect(effects).toStrictEqual(arrival);
    expect(before.machine).toBe(standard.machine);
    const [next, more] = lifecycle.transition(before, act as never);
    expect(next.machine).toBe(standard.machine);
    expect(more).toMatchObject([{ what: 'form' }]);
  });
});

describe('a guard as a plain predicate', () => {
  const context = { instance: 'errand', matter: approvedMatter, deadlines: [], steps: 0 };
  const ask = (name: string, said: object = act, params?: object) =>
    bound().guards[name]?.({ context, event: said as never }, params);

  test('holds or does not, and does not hold where a fact is missing', () => {
    expect(ask('isThe', act, { unit: 'dept-legal' })).toBe(true);
    expect(ask('isThe', act, { unit: 'brigade-1' })).toBe(false);
    expect(ask('noticeStated')).toBe(true);
    expect(ask('noticeStated', { ...act, notice: undefined })).toBe(false);
  });

  test('is one of the lifecycle’s own or one that all know, under the terms in force', () => {
    expect(ask('by', act, { roles: ['supervisionOffice'] })).toBe(true);
    expect(ask('by', act, { roles: ['chiefOfficer'] })).toBe(false);
    expect(ask('noInterest', { ...act, by: { ...people.clerk, id: 'officer-1' } })).toBe(false);
  });

  test('sees of the opening its moment', () => {
    const window = { ...context, deadlines: [running('handling.rate')] };
    const opening = (at: string) => ({ type: openingType, at });
    const open = (at: string) =>
      bound().guards.windowIsOpen?.(
        { context: window, event: opening(at) as never },
        { kind: 'handling.rate' },
      );
    expect([open(monday), open('2026-04-02T00:00:00+08:00')]).toEqual([true, false]);
  });
});

describe('a guard that needs a fact', () => {
  const negating = (inState: GuardUse<never>, anywhere: GuardUse<never>) => {
    const step = (when: GuardUse<never>) =>
      ({ 'errand.act': { by: 'supervisionOffice', rule: 'plan.1', when: [when] } }) as const;
    return defineLifecycle({
      id: 'errand',
      rule: 'plan.1',
      label: text('小事', 'errand'),
      place: 'beside',
      course: [],
      events: errandEvents,
      context: z.object(contextShape),
      units: {},
      conditions: {},
      start: () => ({}),
      chart: ({ state }) => ({
        initial: 'open',
        states: { open: state('plan.2', text('待办', 'open'), step(inState)) },
        anywhere: step(anywhere),
      }),
    });
  };
  const needing = { not: 'noticeIsKnown' } as const;

  test('cannot be negated: a missing fact is no no', () => {
    const refused = (id: string) => new TypeError(`${id}: noticeIsKnown needs facts and cannot be negated`);
    expect(() => negating(needing, 'noInterest').chart).toThrow(refused('errand.open'));
    expect(() => negating('noInterest', needing).chart).toThrow(refused('errand'));
  });

  test('is looked for among those written: one that nobody wrote, negated or not, is named', () => {
    for (const unwritten of ['unwritten', { not: 'unwritten' }])
      expect(() => negating('noInterest', unwritten as never).chart).toThrow(
        new RangeError('errand: the guard unwritten is not among the conditions'),
      );
  });

  test('may be asked as it is, and one that needs none may be negated', () => {
    const { chart, machine } = negating('noticeIsKnown', { not: 'noInterest' });
    expect([chart.id, machine.id]).toEqual(['errand', 'errand']);
  });
});

test('effects are what a host can carry out, in their order, without what is not known', () => {
  const actions = [
    { type: 'record', params: { rule, what: 'receipt', about: undefined } },
    { type: 'startDeadline', params: { kind: 'handling.report', owner } },
    { type: 'cancel', params: { rule, deadline: 'errand.report' } },
  ];
  expect(effectsOf(actions)).toStrictEqual([
    { type: 'record', rule, what: 'receipt' },
    { type: 'cancel', rule, deadline: 'errand.report' },
  ]);
  expect(effectsOf([])).toStrictEqual([]);
});
