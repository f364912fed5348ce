import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealed } from '../../src/engine/seal.ts';
import { createEngine, fireRescueBureau, type Petition } from '../../src/index.ts';
import { lateNotice2026 } from '../calendar/samples.ts';
import { dispatched, handled, receive, wholeCourse } from './support/courses.ts';
import { laterPlan, people, petitionUnder, refusalsOf, stored } from './support/office.ts';

const { timer, guard, bureau } = people;
const engine = createEngine<string>(fireRescueBureau);

/** A petition with a supervision and two incidents beside it. */
function busy(): Petition {
  const course = petitionUnder().follow(dispatched);
  course.follow([
    ['03-17', 'deadline.passed', timer, { deadline: 'handling.accept' }],
    ['03-17', 'group.arrive', guard, { persons: 6 }],
    ['03-17', 'capital.request', bureau, { persons: 1 }],
  ]);
  return course.petition;
}

type Mutable = { -readonly [K in keyof Petition]: Petition[K] } & Record<string, unknown>;

/** The petition changed, and sealed anew by whoever changed it. */
function forged(change: (petition: Mutable) => void, petition: Petition = busy()): Petition {
  const { seal: _, ...copy } = stored(petition) as Mutable;
  change(copy as Mutable);
  return sealed(copy as never);
}

const faults = (json: unknown, on = engine) => refusalsOf(on.restore(json));

/** The place of every leaf, as its keys. */
function leaves(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, key]));
}

function changeAt(json: object, path: readonly string[], change: (old: unknown) => unknown): void {
  const keys = [...path];
  const last = keys.pop() ?? '';
  const holder = keys.reduce(
    (at, key) => at[key] as Record<string, unknown>,
    json as Record<string, unknown>,
  );
  holder[last] = change(holder[last]);
}

describe('a stored petition', () => {
  test.each([
    ['just received', petitionUnder().follow([receive]).petition],
    ['with incidents beside it', busy()],
    ['in review', petitionUnder().follow([...dispatched, ...handled]).petition],
    ['ended', petitionUnder().follow(wholeCourse).petition],
  ])('%s comes back to the byte', (_, petition) => {
    const restored = engine.restore(stored(petition));
    expect(restored).toEqual({ accepted: true, petition });
    expect(JSON.stringify(restored.accepted && restored.petition)).toBe(JSON.stringify(petition));
  });

  test('comes back the same whatever the order of its keys', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, part]) => [key, turned(part)]),
            )
          : value;
    const petition = busy();
    const restored = engine.restore(turned(stored(petition)));
    expect(JSON.stringify(restored.accepted && restored.petition)).toBe(JSON.stringify(petition));
  });

  test('comes back frozen, and the host’s own object is left alone', () => {
    const json = stored(busy());
    const restored = engine.restore(json);
    expect(restored.accepted && Object.isFrozen(restored.petition.beside[0]?.context)).toBe(true);
    expect(Object.isFrozen(json.beside[0]?.context)).toBe(false);
    expect(Object.isFrozen(json.matter.complainedOf)).toBe(false);
  });

  test('goes on where it stood: stored between any two events, it ends with the same bytes', () => {
    const inMemory = petitionUnder().follow(wholeCourse);
    let json: unknown;
    for (const event of inMemory.events) {
      const decision = engine.receive(json, event);
      expect(decision.accepted).toBe(true);
      json = decision.accepted ? stored(decision.petition) : json;
    }
    expect(JSON.stringify(json)).toBe(JSON.stringify(inMemory.petition));
  });
});

describe('a petition that was tampered with is refused', () => {
  const petition = busy();
  const places = leaves(petition);

  test('at every single leaf, and nothing is repaired', () => {
    expect(places.length).toBeGreaterThan(150);
    for (const path of places) {
      const json = stored(petition);
      changeAt(json, path, (old) =>
        typeof old === 'string' ? `${old}x` : typeof old === 'number' ? old + 1 : !old,
      );
      expect(engine.restore(json).accepted, path.join('.')).toBe(false);
    }
  });

  test('by any value at any leaf', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
        const json = stored(petition);
        let before: unknown;
        changeAt(json, path, (old) => {
          before = old;
          return value;
        });
        fc.pre(JSON.stringify(before) !== JSON.stringify(value));
        expect(faults(json)).toMatchObject([
          { code: expect.stringMatching(/^(invalid-petition|unknown-policy)$/) },
          ...faults(json).slice(1),
        ]);
      }),
      { numRuns: 400 },
    );
  });

  test('by a key too many or too few, anywhere', () => {
    const objects = [...new Set(places.map((path) => path.slice(0, -1).join(' ')))].map((path) =>
      path === '' ? [] : path.split(' '),
    );
    for (const path of objects) {
      const json = stored(petition);
      const at = path.reduce(
        (part, key) => part[key] as Record<string, unknown>,
        json as Record<string, unknown>,
      );
      if (Array.isArray(at)) {
        at.push(at[0] ?? 'more');
      } else at.extra = 1;
      expect(engine.restore(json).accepted, path.join('.')).toBe(false);
    }
    for (const key of Object.keys(petition)) {
      const { [key]: _, ...rest } = stored(petition) as unknown as Record<string, unknown>;
      expect(engine.restore(rest).accepted, key).toBe(false);
    }
  });

  test('by a __proto__ key, and no prototype is touched', () => {
    const text = JSON.stringify(petition);
    for (const place of [
      '{"format"',
      '"matter":{',
      '"context":{',
      '"complainedOf":{',
      '"policy":{',
      '"owner":{',
    ]) {
      const key = '"__proto__":{"polluted":true},';
      const json =
        place === '{"format"' ? text.replace('{', `{${key}`) : text.replace(place, `${place}${key}`);
      expect(json).not.toBe(text);
      expect(engine.restore(JSON.parse(json)).accepted, place).toBe(false);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('what does not fit is named with its place, even under a fitting seal', () => {
  test.each([
    ['phase.lifecycle', (p: Mutable) => changeAt(p, ['phase', 'lifecycle'], () => 'firstAid')],
    ['phase.lifecycle', (p: Mutable) => changeAt(p, ['phase', 'lifecycle'], () => 'constructor')],
    ['phase.value', (p: Mutable) => changeAt(p, ['phase', 'value'], () => 'registered')],
    ['phase.value', (p: Mutable) => changeAt(p, ['phase', 'value'], () => 'constructor')],
    ['beside.0.value', (p: Mutable) => changeAt(p, ['beside', '0', 'value'], () => 'weighing')],
    ['beside.1.value', (p: Mutable) => changeAt(p, ['beside', '1', 'value'], () => 'arriving')],
    ['phase.status', (p: Mutable) => changeAt(p, ['phase', 'status'], () => 'done')],
    ['phase.context.heard', (p: Mutable) => changeAt(p, ['phase', 'context', 'heard'], () => 'yes')],
    [
      'phase.context.deadlines.0.due',
      (p: Mutable) => changeAt(p, ['phase', 'context', 'deadlines', '0', 'due'], () => '2027-01-01'),
    ],
    ['events', (p: Mutable) => changeAt(p, ['seq'], () => 3)],
    ['events', (p: Mutable) => changeAt(p, ['events', '1'], () => 'e1')],
    ['lastAt', (p: Mutable) => changeAt(p, ['lastAt'], () => '2026-01-01T00:00:00+08:00')],
    ['calendar.notices', (p: Mutable) => changeAt(p, ['calendar', 'notices'], () => ['notice-2099'])],
  ])('%s', (path, change) => {
    const [first, ...rest] = faults(forged(change));
    expect(first).toMatchObject({ code: 'invalid-petition', rule: 'reg.21', path });
    expect(first?.message.zh).toMatch(/^信访事项数据不可信：/);
    expect(rest).toEqual([]);
  });

  test.each<[string, (p: Mutable) => void, string, string]>([
    [
      'a lifecycle',
      (p) => changeAt(p, ['phase', 'lifecycle'], () => 'firstAid'),
      '不认识的流程',
      'there is no lifecycle firstAid',
    ],
    [
      'a state',
      (p) => changeAt(p, ['phase', 'value'], () => 'registered'),
      '不认识的状态',
      'handling has no state registered',
    ],
    [
      'a state that nothing rests in',
      (p) => changeAt(p, ['beside', '0', 'value'], () => 'weighing'),
      '不可停留的状态',
      'nothing rests in supervision.weighing',
    ],
    [
      'an end that is none',
      (p) => changeAt(p, ['phase', 'status'], () => 'done'),
      '状态与是否结束不符',
      'dispatched and done do not agree',
    ],
    [
      'a fact of another type',
      (p) => changeAt(p, ['phase', 'context', 'heard'], () => 'yes'),
      '类型不符，应为 boolean',
      'Invalid input: expected boolean, received string',
    ],
    [
      'a last day',
      (p) => changeAt(p, ['phase', 'context', 'deadlines', '0', 'due'], () => '2027-01-01'),
      '期限应为 2026-05-03',
      'firstVisit.conclude falls due on 2026-05-03',
    ],
    [
      'a number of events',
      (p) => changeAt(p, ['seq'], () => 3),
      '事件数与序号不符',
      'the number of events and seq do not agree',
    ],
    [
      'an event that is counted twice',
      (p) => changeAt(p, ['events'], (events) => [...(events as string[]), 'e1']),
      '事件数与序号不符',
      'the number of events and seq do not agree',
    ],
    [
      'a last moment',
      (p) => changeAt(p, ['lastAt'], () => '2026-01-01T00:00:00+08:00'),
      '最后时间早于开立时间',
      'lastAt is before openedAt',
    ],
    [
      'a notice',
      (p) => changeAt(p, ['calendar', 'notices'], () => ['notice-2099']),
      '方案中没有通知 notice-2099',
      'the policy has no notice notice-2099',
    ],
    [
      'two notices',
      (p) => changeAt(p, ['calendar', 'notices'], () => ['notice-2098', 'notice-2099']),
      '方案中没有通知 notice-2098、notice-2099',
      'the policy has no notice notice-2098, notice-2099',
    ],
  ])('%s, word for word', (_, change, zh, en) => {
    expect(faults(forged(change)).map(({ message }) => message)).toEqual([
      { zh: `信访事项数据不可信：${zh}`, en: `the petition cannot be trusted: ${en}` },
    ]);
  });

  test('a seal that is not its own, word for word', () => {
    expect(faults({ ...stored(busy()), lastAt: '2026-03-18T10:00:00+08:00' })).toStrictEqual([
      {
        code: 'invalid-petition',
        rule: 'reg.21',
        message: {
          zh: '信访事项数据不可信：内容与封签不符',
          en: 'the petition cannot be trusted: its content does not agree with its seal',
        },
        path: 'seal',
      },
    ]);
  });

  test('a notice that is none of those of the policy', () => {
    const course = petitionUnder(laterPlan({ notices: [lateNotice2026] })).follow([receive]);
    expect(course.engine.restore(stored(course.petition)).accepted).toBe(true);
    const unknown = forged(
      (p) => changeAt(p, ['calendar', 'notices'], (known) => [...(known as string[]), 'notice-2099']),
      course.petition,
    );
    expect(faults(unknown, course.engine)).toMatchObject([{ path: 'calendar.notices' }]);
  });

  test('a context of another lifecycle’s', () => {
    const other = petitionUnder().follow([receive]).petition.phase.context;
    const paths = faults(forged((p) => changeAt(p, ['phase', 'context'], () => other))).map(
      ({ path }) => path,
    );
    expect(paths).toContain('phase.context.heard');
  });

  test('another format, and a whole that is nothing of the kind', () => {
    expect(faults({ ...stored(busy()), format: 3 })[0]).toMatchObject({
      code: 'invalid-petition',
      path: 'format',
    });
    for (const json of [undefined, null, 1, 'P1', [], {}, [busy()]])
      expect(faults(json)[0]?.code).toBe('invalid-petition');
  });

  test('a policy version that is not loaded, under which nobody can judge it', () => {
    const other = createEngine<string>(laterPlan({}));
    expect(faults(stored(busy()), other)).toMatchObject([{ code: 'unknown-policy' }]);
  });

  test('a day that a notice may have moved fits with the notices that were known, and no other', () => {
    const course = petitionUnder(laterPlan({ notices: [lateNotice2026] }));
    course.send('02-13', 'intake.receive', people.commissioner, receive[3]);
    course.send('03-05', 'calendar.noticed', timer, { notice: lateNotice2026.id });
    const { petition } = course;
    const index = (petition.phase.context.deadlines as { id: string }[]).findIndex(
      ({ id }) => id === 'firstVisit.register',
    );
    const moved = (due: string) =>
      course.engine.restore(
        forged(
          (p) => changeAt(p, ['phase', 'context', 'deadlines', String(index), 'due'], () => due),
          petition,
        ),
      ).accepted;
    expect([moved('2026-02-24'), moved('2026-02-25'), moved('2026-03-09')]).toEqual([false, true, false]);
  });
});

describe('a last day is counted anew', () => {
  const dueOf = (p: Mutable, index: number, due: string) =>
    changeAt(p, ['phase', 'context', 'deadlines', String(index), 'due'], () => due);

  test('with all notices that count, where the right one is named', () => {
    const course = petitionUnder(laterPlan({ notices: [lateNotice2026] }));
    course.send('02-20', 'intake.receive', people.commissioner, receive[3]);
    const { petition } = course;
    expect(petition.calendar.notices).toEqual([lateNotice2026.id]);
    const [first] = faults(
      forged((p) => dueOf(p, 1, '2026-12-31'), petition),
      course.engine,
    );
    const { due } = (petition.phase.context.deadlines as { due: string }[])[1] as { due: string };
    expect(due).toBe('2026-03-02');
    expect(first?.message.en).toContain(`falls due on ${due}`);
  });

  test('only as long as it is owed: how it was met is history', () => {
    const { petition } = petitionUnder().follow([...dispatched, ...handled.slice(0, 1)]);
    expect(petition.phase.context.deadlines).toMatchObject([
      { state: 'running' },
      { id: 'handling.accept', state: 'met' },
      { state: 'running' },
    ]);
    expect(engine.restore(forged((p) => dueOf(p, 1, '2026-03-17'), petition)).accepted).toBe(true);
    expect(engine.restore(forged((p) => dueOf(p, 0, '2026-05-04'), petition)).accepted).toBe(false);
  });

  test('but for the earlier one that a move to another policy kept, and no other', () => {
    const term = { n: 52, unit: 'calendarDays' };
    const strict = laterPlan({ terms: { 'handling.conclude': { term } } }, '1.1.0');
    const rolling = laterPlan({
      inForce: '2026-07-01',
      terms: { 'handling.conclude': { term, rollOver: 'any-day-off' } },
    });
    const course = petitionUnder([strict, rolling]).follow(dispatched);
    course.send('03-12', 'petition.migrate', people.office, { policy: rolling.id, version: '2.0.0' });
    const { petition } = course;
    expect((petition.phase.context.deadlines as object[])[0]).toMatchObject({
      due: '2026-04-25',
      moved: [{ from: '2026-04-25', to: '2026-04-25' }],
    });
    expect(course.engine.restore(stored(petition))).toEqual({ accepted: true, petition });
    const other = forged((p) => dueOf(p, 0, '2026-04-24'), petition);
    expect(faults(other, course.engine)).toMatchObject([{ path: 'phase.context.deadlines.0.due' }]);
  });
});

test('of several courses only that one is mapped whose state is gone', () => {
  const second = laterPlan({ inForce: '2026-07-01' });
  const both = createEngine<string>([fireRescueBureau, second]);
  const old = forged((p) => changeAt(p, ['phase', 'value'], () => 'sentOut'));
  const target = { policy: second.id, version: '2.0.0', states: { 'handling.sentOut': 'dispatched' } };
  expect(both.planMigration(old, target, old.lastAt)).toMatchObject({
    accepted: true,
    courses: [{ state: 'dispatched' }, { state: 'unit' }, { state: 'arrived' }, { state: 'requested' }],
  });
});

describe('whatever a host gives as a petition', () => {
  test('nested as deep as can be, is refused', () => {
    const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    for (const path of leaves(busy()).filter((_, at) => at % 7 === 0)) {
      const json = stored(busy());
      changeAt(json, path, () => deep);
      expect(engine.restore(json).accepted, path.join('.')).toBe(false);
    }
    const json = stored(busy());
    (json.phase.context as Record<string, unknown>).deep = deep;
    expect(faults(json)[0]?.code).toBe('invalid-petition');
    expect(faults(deep)[0]?.code).toBe('invalid-petition');
  });

  test('is never thrown at, always told', () => {
    const event = petitionUnder().event('04-01', 'petitioner.query', people.petitioner);
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.object({
        maxDepth: 4,
        key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', ...Object.keys(busy()))),
      }),
      fc.record(
        Object.fromEntries(
          Object.entries(stored(busy())).map(([key, value]) => [
            key,
            fc.oneof(fc.constant(value), fc.jsonValue()),
          ]),
        ),
      ),
    );
    fc.assert(
      fc.property(anything, (json) => {
        const restored = engine.restore(json);
        if (!restored.accepted) {
          expect(restored.refusals.length).toBeGreaterThan(0);
          expect(engine.explain(json ?? {}, event).accepted).toBe(false);
          expect(refusalsOf(engine.receive(json ?? {}, event)).length).toBeGreaterThan(0);
          const target = { policy: 'fireRescueBureau', version: '1.0.0' };
          expect(engine.planMigration(json as never, target, event.at).accepted).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('with faults beyond twenty is told of twenty', () => {
    const json = { ...stored(busy()), events: Array.from({ length: 100 }, () => 1) };
    expect(faults(json)).toHaveLength(20);
  });
});
