import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/day.ts';
import { createEngine, definePolicy, fireRescueBureau, type Policy } from '../../src/index.ts';
import { isExpired, isInForce } from '../../src/policy/validity.ts';
import { arrival, dispatched, receive, wholeCourse } from './support/courses.ts';
import { laterPlan, moment, people, petitionUnder, type Step } from './support/office.ts';

const { commissioner, office, petitioner, timer } = people;
const id = fireRescueBureau.id;
const version = (number: string, days: object): Policy => laterPlan(days, number);
const competent = { withinCompetence: true, kind: 'claim', reason: 'r' };
const assess: Step = ['03-04', 'intake.assess', commissioner, competent];

describe('for every day of some years', () => {
  const span = fc.record({
    first: fc.integer({ min: 0, max: 1500 }),
    days: fc.option(fc.integer({ min: 0, max: 700 }), { nil: undefined }),
  });
  const start = '2022-07-17';
  test('at most one policy decides: the last one listed that is in force, never one that expired', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 4 }), (spans) => {
        const policies = spans.map(({ first, days }, n) => ({
          ...fireRescueBureau,
          version: `3.${n}.0`,
          inForce: addDays(start, first),
          ...(days === undefined ? {} : { until: addDays(start, first + days) }),
        }));
        const engine = createEngine<string>(policies);
        for (let n = -1; n < 2300; n += 1) {
          const day = addDays(start, n);
          const deciding = engine.policyInForce(day);
          const open = policies.filter((one) => one.inForce <= day && (one.until ?? '9999') >= day);
          expect(deciding?.version).toBe(open.at(-1)?.version);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('what a petition is opened under is what the engine says of its day', () => {
    const policies = [
      version('2.0.0', { inForce: '2026-01-01', until: '2026-02-28' }),
      version('2.1.0', { inForce: '2026-02-10', until: '2026-02-20' }),
      version('2.2.0', { inForce: '2026-03-10', until: '2026-04-01' }),
    ];
    const engine = createEngine<string>(policies);
    const seen = new Map<string, number>();
    for (let day = '2025-12-30'; day < '2026-04-05'; day = addDays(day, 1)) {
      const event = {
        id: 'e1',
        petition: 'P1',
        type: 'intake.receive',
        at: `${day}T10:00:00+08:00`,
        by: commissioner,
      };
      const decision = engine.receive(undefined, { ...event, ...arrival });
      const expected = engine.policyInForce(day);
      const under = decision.accepted ? decision.petition.policy.version : 'none';
      expect(under).toBe(expected?.version ?? 'none');
      if (expected) expect([isInForce(expected, day), isExpired(expected, day)]).toEqual([true, false]);
      seen.set(under, (seen.get(under) ?? 0) + 1);
    }
    expect(Object.fromEntries(seen)).toEqual({ none: 14, '2.0.0': 48, '2.1.0': 11, '2.2.0': 23 });
  });
});

describe('a day on which no policy is in force', () => {
  const course = () => petitionUnder(version('2.0.0', { until: '2026-03-31' }));

  test('opens nothing: the refusal says so, which days there are and what to do', () => {
    const [refusal] = course().refused('04-01', 'intake.receive', commissioner, arrival);
    expect(refusal).toEqual({
      code: 'unknown-policy',
      rule: 'policy',
      path: 'at',
      message: {
        zh: `2026-04-01 没有施行中的规定：已装载的方案施行期为 ${id} 2.0.0 2022-07-17 至 2026-03-31；请装载当日施行的版本，或核对日期`,
        en: `no rule is in force on 2026-04-01: the policies loaded are ${id} 2.0.0 from 2022-07-17 to 2026-03-31; load the version that was in force that day, or check the date`,
      },
    });
  });

  test('shows every opening as blocked for that reason', () => {
    const { engine } = course();
    const openings = engine.nextEvents(undefined, { by: commissioner, at: moment('04-01') });
    expect(openings.length).toBeGreaterThan(3);
    for (const { allowed, refusals } of openings)
      expect([allowed, refusals.map(({ code }) => code)]).toEqual([false, ['unknown-policy']]);
  });

  test('is no day for a question that names none', () => {
    expect(() => course().engine.policyInForce('tomorrow')).toThrow(RangeError);
    expect(course().engine.policyInForce('2026-04-01')).toBeUndefined();
  });
});

describe('a petition under a version that expired', () => {
  const first = version('2.0.0', { until: '2026-03-03' });

  test('goes on under it to its end where no transitional provision says otherwise', () => {
    for (const later of [
      [],
      [version('2.1.0', { inForce: '2026-03-04' })],
      [version('2.1.0', { inForce: '2026-03-04', transition: { earlier: 'stay' } })],
    ]) {
      const course = petitionUnder([first, ...later]).follow(wholeCourse);
      expect(course.decisions.map(({ policy }) => policy.version).every((one) => one === '2.0.0')).toBe(true);
      expect(course.petition.phase.status).toBe('done');
    }
  });

  test('is not what another petition is moved to', () => {
    const course = petitionUnder([version('2.1.0', { inForce: '2022-07-17' }), first, version('2.2.0', {})]);
    course.follow([receive]);
    expect(course.petition.policy.version).toBe('2.2.0');
    const back = course.engine.migrate(
      course.petition,
      { policy: id, version: '2.0.0' },
      { id: 'm', at: moment('03-04'), by: office },
    );
    expect(back).toMatchObject({
      accepted: false,
      refusals: [
        {
          code: 'guard-failed',
          guard: 'migration',
          path: 'version',
          message: { en: expect.stringContaining('until 2026-03-03') },
        },
      ],
    });
    const inTime = course.engine.planMigration(
      course.petition,
      { policy: id, version: '2.0.0' },
      moment('03-03'),
    );
    expect(inTime.accepted).toBe(true);
  });
});

describe('a version that takes over the petitions of earlier ones from a day on', () => {
  const first = version('2.0.0', { until: '2026-02-28', inForce: '2026-01-01' });
  const second = version('2.1.0', {
    inForce: '2026-03-01',
    transition: { earlier: 'moveOver', on: '2026-03-04' },
  });
  const opened = (...policies: Policy[]) => {
    const course = petitionUnder(policies.length > 0 ? policies : [first, second]);
    course.send('02-27', 'intake.receive', commissioner, arrival);
    return course;
  };
  const early: Step = ['03-03', 'intake.assess', commissioner, competent];

  test('leaves them as they are until that day', () => {
    const course = opened();
    expect(course.send(...early).policy.version).toBe('2.0.0');
  });

  test('refuses an office’s event from that day on, and says what to do', () => {
    const course = opened();
    const [refusal] = course.refused(...assess);
    expect(refusal).toEqual({
      code: 'not-now',
      rule: 'policy',
      instead: ['petition.migrate'],
      message: {
        zh: `依过渡规定，本事项自 2026-03-04 起由方案 ${id} 2.0.0 移至 ${id} 2.1.0：请先办理移转`,
        en: `by the transitional provision it goes over from ${id} 2.0.0 to ${id} 2.1.0 from 2026-03-04 on: move it first (petition.migrate)`,
      },
    });
    course.send('03-04', 'petition.migrate', office, { policy: id, version: '2.1.0' });
    expect(course.send(...assess).policy.version).toBe('2.1.0');
  });

  test('shows those events as blocked, and the move as allowed', () => {
    const { engine, petition } = opened();
    const asked = (by: object) => engine.nextEvents(petition, { by: by as never, at: moment('03-04') });
    const of = (by: object, type: string) => asked(by).find((one) => one.type === type);
    expect(of(commissioner, 'intake.assess')).toMatchObject({
      allowed: false,
      needs: [],
      refusals: [{ code: 'not-now', instead: ['petition.migrate'] }],
    });
    expect(of(office, 'petition.migrate')).toMatchObject({ allowed: true });
    for (const { allowed, type } of asked(commissioner))
      expect([type, allowed]).toEqual([type, type === 'petition.migrate' && allowed]);
  });

  test('is what an explanation of such an event says, too', () => {
    const course = opened();
    expect(course.engine.explain(course.petition, course.event(...assess))).toMatchObject({
      accepted: false,
      refusals: [{ code: 'not-now' }],
    });
  });

  test('takes what the petitioner sends, and what the timer sends: no right and no day waits for the move', () => {
    const course = opened();
    const passed = course.engine.due(course.petition, moment('05-01')).events;
    expect(passed.length).toBeGreaterThan(0);
    for (const event of passed) course.receive(event);
    expect(course.decisions.length).toBe(1 + passed.length);
    expect(course.send('05-01', 'intake.withdraw', petitioner, {}).policy.version).toBe('2.0.0');
    expect(course.petition.phase.status).toBe('done');
    // What has ended is moved no more: it is refused for being over.
    expect(course.refused('05-02', 'intake.assess', commissioner, competent)[0]?.code).toBe('concluded');
    expect(timer.role).toBe('system');
  });

  test('is no reason to be stuck: what cannot be moved goes on under its own version', () => {
    const without = { units: fireRescueBureau.units.filter(({ id: unit }) => unit !== 'dept-legal') };
    const strict = version('2.1.0', {
      ...without,
      inForce: '2026-03-01',
      transition: { earlier: 'moveOver', on: '2026-03-04' },
    });
    const course = petitionUnder([first, strict]);
    course.follow(dispatched.map(([day, ...rest]): Step => [`2026-01${day.slice(2)}`, ...rest]));
    expect(course.petition.matter.unit).toBe('dept-legal');
    const plan = course.engine.planMigration(
      course.petition,
      { policy: id, version: '2.1.0' },
      moment('03-04'),
    );
    expect(plan.accepted).toBe(false);
    const accept = { handler: 'legal-2' };
    expect(course.send('03-04', 'handling.accept', people.legal, accept).policy.version).toBe('2.0.0');
  });

  test('never moves anything to a version that expired itself, or of another policy', () => {
    const gone = version('2.1.0', {
      inForce: '2026-03-01',
      until: '2026-03-10',
      transition: { earlier: 'moveOver', on: '2026-03-04' },
    });
    const course = opened(first, gone);
    expect(course.send('03-11', 'intake.assess', commissioner, competent).policy.version).toBe('2.0.0');
    const other = definePolicy({ extends: second, id: 'another', version: '2.1.0' });
    const elsewhere = opened(first, other);
    expect(elsewhere.send(...assess).policy.version).toBe('2.0.0');
  });

  test('takes over nothing of a later version', () => {
    const course = petitionUnder([second, version('2.2.0', {})]);
    course.send('03-03', 'intake.receive', commissioner, arrival);
    expect(course.send(...assess).policy.version).toBe('2.2.0');
  });
});
