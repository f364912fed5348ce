import { describe, expect, test } from 'vitest';
import { draftOf } from '../../src/engine/compose.ts';
import { mostEvents } from '../../src/engine/petition.ts';
import { outgrown } from '../../src/engine/sizeLimits.ts';
import { createEngine, fireRescueBureau, type Refusal } from '../../src/index.ts';
import { arrival, dispatched, receive, registered } from './support/courses.ts';
import { eventsOf, laterPlan, moment, people, petitionUnder, refusalsOf, stored } from './support/office.ts';

const { commissioner, clerk, guard, office, petitioner } = people;
const id = fireRescueBureau.id;
const long = 'p'.repeat(95);
const head = { id: 'm-1', at: moment('03-12'), by: office };

/** Up to the registration; every refused event is sent to it. */
const course = petitionUnder().follow(registered);
const query = { ...eventsOf([['03-05', 'petitioner.query', petitioner]])[0], id: 'q-1' };
const sent = (change: object, petition: unknown = course.petition) =>
  refusalsOf(course.engine.receive(petition, { ...query, ...change }));

/** Up to the dispatch, with a group beside it, on an engine that knows other versions as well. */
const inTheYear = petitionUnder([
  fireRescueBureau,
  laterPlan({
    inForce: '2027-01-01',
    units: fireRescueBureau.units.filter((unit) => unit.id !== 'dept-legal'),
  }),
  {
    ...laterPlan({
      inForce: '2027-01-01',
      terms: { 'group.receive': { term: { n: 9, unit: 'workingDays' } } },
    }),
    id: long,
  },
]).follow(dispatched);
inTheYear.send('03-12', 'group.arrive', guard, { persons: 6 });
const moved = (policy: string, version: string) =>
  refusalsOf(inTheYear.engine.migrate(inTheYear.petition, { policy, version }, head));

const outOfOrder: Refusal = {
  code: 'out-of-order',
  rule: 'reg.21',
  message: {
    zh: '时间早于上一事件（2026-03-04T10:00:00+08:00）',
    en: '2026-03-03T10:00:00+08:00 is before the last event (2026-03-04T10:00:00+08:00): events go forward',
  },
  path: 'at',
};

const answers: readonly [situation: string, () => readonly Refusal[], Refusal][] = [
  [
    'no event but an opening one comes first',
    () => petitionUnder().refused('03-02', 'intake.register', clerk, { registerNumber: 'R-1' }),
    {
      code: 'unknown-petition',
      rule: 'plan.3.1.1',
      message: {
        zh: '没有信访事项 P1，intake.register 不能开立',
        en: 'there is no petition P1: intake.register does not open one',
      },
    },
  ],
  [
    'nothing opens before a policy is in force',
    () => petitionUnder().refused('2022-07-16', 'intake.receive', commissioner, arrival),
    {
      code: 'unknown-policy',
      rule: 'policy',
      message: {
        zh: `2022-07-16 没有施行中的规定：已装载的方案施行期为 ${id} ${fireRescueBureau.version} 自 2022-07-17 起；请装载当日施行的版本，或核对日期`,
        en: `no rule is in force on 2022-07-16: the policies loaded are ${id} ${fireRescueBureau.version} from 2022-07-17 on; load the version that was in force that day, or check the date`,
      },
      path: 'at',
    },
  ],
  [
    'the version that a petition was opened under has to be loaded',
    () => sent({}, { ...stored(course.petition), policy: { id, version: '9.0.0' } }),
    {
      code: 'unknown-policy',
      rule: 'policy',
      message: {
        zh: '未装载方案 fireRescueBureau 9.0.0',
        en: 'the policy fireRescueBureau 9.0.0 is not loaded: give it to createEngine, or migrate',
      },
    },
  ],
  [
    'an event is for its own petition',
    () => sent({ petition: 'P2' }),
    {
      code: 'unknown-petition',
      rule: 'policy',
      message: { zh: '事件属于 P2，不属于 P1', en: 'the event is for P2, not for P1' },
      path: 'petition',
    },
  ],
  [
    'an event is taken once',
    () => sent({ id: 'e2' }),
    {
      code: 'duplicate',
      rule: 'reg.21',
      message: { zh: '事件 e2 已办理', en: 'the event e2 was taken before; nothing has changed' },
      path: 'id',
    },
  ],
  ['events go forward', () => sent({ at: moment('03-03') }), outOfOrder],
  [
    'so do the questions what comes next',
    () =>
      course.engine.nextEvents(course.petition, { by: petitioner, at: moment('03-03') })[0]?.refusals ?? [],
    outOfOrder,
  ],
  [
    'a petition holds no more events than can be stored',
    () => outgrown(draftOf(course.petition), mostEvents),
    {
      code: 'guard-failed',
      rule: 'policy',
      message: { zh: '超过信访事项可保存的数量：events', en: 'a petition can hold no more: events' },
      guard: 'room',
      path: 'events',
    },
  ],
  [
    'nor more of one list',
    () =>
      outgrown(
        draftOf({
          ...course.petition,
          matter: {
            ...course.petition.matter,
            interested: Array.from({ length: 201 }, (_, at) => `r-${at}`),
          },
        }),
        0,
      ),
    {
      code: 'guard-failed',
      rule: 'policy',
      message: {
        zh: '超过信访事项可保存的数量：matter.interested',
        en: 'a petition can hold no more: matter.interested',
      },
      guard: 'room',
      path: 'matter.interested',
    },
  ],
  [
    'a petition moves to a version that is loaded',
    () => moved(id, '7.0.0'),
    {
      code: 'unknown-policy',
      rule: 'policy',
      message: {
        zh: '未装载方案 fireRescueBureau 7.0.0',
        en: 'the policy fireRescueBureau 7.0.0 is not loaded',
      },
    },
  ],
  [
    'and to one that knows the units that it names',
    () => moved(id, '2.0.0').slice(0, 1),
    {
      code: 'guard-failed',
      rule: 'policy',
      message: {
        zh: '不能迁移：新方案没有单位 dept-legal',
        en: 'it cannot be moved: the policy has no unit dept-legal',
      },
      guard: 'migration',
      path: 'matter.unit',
    },
  ],
  [
    'and where the record of the move has room, also in what goes on beside the matter',
    () => moved(long, '2.0.0').filter(({ path }) => path?.startsWith('beside')),
    {
      code: 'guard-failed',
      rule: 'policy',
      message: {
        zh: '不能迁移：不得多于或大于 96',
        en: 'it cannot be moved: Too big: expected string to have <=96 characters',
      },
      guard: 'migration',
      path: 'beside.0.context.deadlines.0.moved.0.notice',
    },
  ],
  [
    'the trial of a move is for a version that is one',
    () =>
      refusalsOf(
        course.engine.planMigration(course.petition, { policy: id, version: 2 } as never, moment('03-13')),
      ),
    {
      code: 'invalid',
      rule: 'policy',
      message: {
        zh: 'version：类型不符，应为 string',
        en: 'version: Invalid input: expected string, received number',
      },
      path: 'version',
    },
  ],
];

describe('a refusal is told in both languages, with its rule and its place', () => {
  test.each(answers)('%s', (_, refused, answer) => {
    expect(refused()).toEqual([answer]);
  });
});

describe('a question that cannot be answered says why', () => {
  const engine = createEngine<string>(fireRescueBureau);

  test('of a petition that cannot be trusted, with each fault', () => {
    const broken = { ...stored(course.petition), format: 3, seq: 0 } as never;
    expect(() => engine.deadlines(broken, moment('03-05'))).toThrow(
      new RangeError(
        'the petition cannot be trusted: Invalid input: expected 2; ' +
          'the petition cannot be trusted: Too small: expected number to be >=1',
      ),
    );
  });

  test('from whoever asks for what comes next, with each fault', () => {
    const { petition } = petitionUnder().follow([receive]);
    expect(() => engine.nextEvents(petition, { by: 'a clerk', at: 5 } as never)).toThrow(
      new RangeError(
        'who asks, and for when: by: Invalid input: expected object, received string; ' +
          'at: Invalid input: expected string, received number',
      ),
    );
  });
});
