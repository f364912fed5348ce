import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealed } from '../../src/engine/seal.js';
import { createEngine, fireRescueBureau, type Petition } from '../../src/index.js';
import { lateNotice2026 } from '../calendar/samples.js';
import { dispatched, handled, receive, wholeCourse } from './support/courses.js';
import { laterPlan, people, petitionUnder, refusalsOf, stored } from './support/office.js';

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

  test('a context of another lifecycle’s', () => {
    const other = petitionUnder().follow([receive]).petition.phase.context;
    const paths = faults(forged((p) => changeAt(p, ['phase', 'context'], () => other))).map(
      ({ path }) => path,
    );
    expect(paths).toContain('phase.context.heard');
  });

  test('another format, and a whole that is nothing of the kind', () => {
    expect(faults({ ...stored(busy()), format: 2 })[0]).toMatchObject({
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
