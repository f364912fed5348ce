import { expect, test } from 'vitest';
import {
  type Action,
  assignTask,
  discharge,
  dischargeAll,
  extend,
  inform,
  lapse,
  miss,
  notify,
  recompute,
  record,
  report,
  resume,
  set,
  setMatter,
  settle,
  start,
  suspend,
  tell,
} from '../../../src/machines/lifecycle/actions.ts';
import type { LifecycleContext } from '../../../src/machines/lifecycle/context.ts';
import { type Act, facts, owner } from './sample.ts';

const now = facts();

/** An action as data: what it does, about what, and with which values. */
const asData = ({ patch, ...action }: Action<LifecycleContext, Act>) => ({
  ...action,
  params: action.params(now),
  ...(patch && { reads: patch.reads, writes: patch.writes }),
});

test('facts of the lifecycle’s own are changed by what the step says', () => {
  const renamed = set<LifecycleContext, Act, 'instance'>(['instance'], {
    instance: ({ context }) => `${context.instance}-2`,
  });
  expect(asData(renamed)).toStrictEqual({
    does: 'set',
    params: { instance: 'errand-2' },
    reads: ['instance'],
    writes: ['instance'],
  });
  expect(asData(set({ instance: 'errand-3', deadlines: [] }))).toStrictEqual({
    does: 'set',
    params: { instance: 'errand-3', deadlines: [] },
    reads: [],
    writes: ['instance', 'deadlines'],
  });
});

test('facts of the matter are changed, and its other facts stay', () => {
  const given = setMatter<LifecycleContext, Act, 'event.unit'>(['event.unit'], {
    unit: ({ event }) => event.unit,
    simplified: true,
  });
  expect(asData(given)).toStrictEqual({
    does: 'set',
    params: { matter: { ...now.context.matter, unit: 'dept-legal', simplified: true } },
    reads: ['event.unit'],
    writes: ['matter.unit', 'matter.simplified'],
  });
});

test('the petitioner is told something, with or without more words', () => {
  expect(asData(tell('received'))).toStrictEqual({ does: 'tell', what: 'received', params: {} });
  expect(asData(tell('received', () => ({ remedy: 'ask-review' })))).toStrictEqual({
    does: 'tell',
    what: 'received',
    params: { remedy: 'ask-review' },
  });
});

test('somebody else is told in writing, unless another form is named', () => {
  const to = { role: 'superiorOrgan' } as const;
  expect(asData(notify('received', () => ({ to })))).toStrictEqual({
    does: 'notify',
    what: 'received',
    params: { form: 'written', to },
  });
  expect(asData(notify('received', () => ({ to, form: 'telephone' })))).toStrictEqual({
    does: 'notify',
    what: 'received',
    params: { form: 'telephone', to },
  });
});

test('a task, a report and a record carry what the step says', () => {
  const to = { role: 'responsibleUnit' } as const;
  expect(asData(assignTask('handle', ({ event }) => ({ to, reason: event.unit })))).toStrictEqual({
    does: 'assign',
    what: 'handle',
    params: { to, reason: 'dept-legal' },
  });
  expect(asData(report('result', () => ({ to })))).toStrictEqual({
    does: 'report',
    what: 'result',
    params: { to },
  });
  expect(asData(record('receipt', ({ event }) => ({ about: event.id })))).toStrictEqual({
    does: 'record',
    what: 'receipt',
    params: { about: 'event-1' },
  });
  expect(asData(record('receipt'))).toStrictEqual({ does: 'record', what: 'receipt', params: {} });
});

test('an outside organ is told on the decision of whoever sends the event', () => {
  const organ = { role: 'outsideOrgan', unit: 'street-office' } as const;
  expect(asData(inform('cooperation-asked', () => ({ organ })))).toStrictEqual({
    does: 'inform',
    what: 'cooperation-asked',
    params: { organ, decidedBy: 'clerk-1' },
  });
});

const kind = 'handling.report';

/** What a deadline is, by an action that is written anew for each test. */
const ofDeadlines: [string, () => Action<LifecycleContext, Act>, object][] = [
  [
    'is started for its owner',
    () => start(kind, () => ({ owner, until: '2026-04-01' })),
    { does: 'startDeadline', what: kind, params: { owner, until: '2026-04-01' } },
  ],
  ['is settled', () => settle(kind), { does: 'settleDeadline', what: kind, params: {} }],
  [
    'falls away with its kind',
    () => discharge(kind),
    { does: 'dischargeDeadlines', what: kind, params: { only: kind } },
  ],
  [
    'falls away with all that is owed, but for the kinds named',
    () => dischargeAll(kind, 'handling.rate'),
    { does: 'dischargeDeadlines', params: { except: [kind, 'handling.rate'] } },
  ],
  [
    'is extended by somebody by so many days',
    () => extend(kind, ({ event }) => ({ days: 10, by: event.by.id })),
    { does: 'extendDeadline', what: kind, params: { days: 10, by: 'clerk-1' } },
  ],
  ['is suspended', () => suspend(kind), { does: 'suspendDeadline', what: kind, params: {} }],
  [
    'runs on after the last day of a hearing',
    () => resume(kind, () => '2026-03-19'),
    { does: 'resumeDeadline', what: kind, params: { last: '2026-03-19' } },
  ],
  [
    'is missed, as the event names it',
    () => miss(),
    { does: 'missDeadline', params: { id: 'errand.report' } },
  ],
  [
    'lapses, as the event names it',
    () => lapse(),
    { does: 'lapseDeadline', params: { id: 'errand.report' } },
  ],
  [
    'is computed anew after the notice that the event names',
    () => recompute(),
    { does: 'recomputeDeadlines', params: { notice: 'sample-2027' } },
  ],
];

test.each(ofDeadlines)('a deadline %s', (_, action, data) => {
  expect(asData(action())).toStrictEqual(data);
});
