import { describe, expect, test } from 'vitest';
import { eventDefinitions } from '../../src/engine/lifecycles.ts';
import { defineEvents, described } from '../../src/vocabulary/events/define.ts';
import { handlingEvents } from '../../src/vocabulary/events/handling.ts';
import { arrivalShape, classificationCriteria } from '../../src/vocabulary/events/intake.ts';
import { remedyShapes } from '../../src/vocabulary/events/review.ts';
import { idSchema } from '../../src/vocabulary/ids.ts';
import { priorMatterSchema } from '../../src/vocabulary/priors.ts';
import { text } from '../../src/vocabulary/text.ts';

const head = {
  id: 'e1',
  petition: 'P1',
  at: '2026-03-02T09:00:00+08:00',
  by: { role: 'system', id: 'timer' },
};
const many = (count: number) => Array.from({ length: count }, (_, at) => `person-${at}`);

describe('every event', () => {
  test.each([...eventDefinitions.values()])(
    '$type is named in both languages and lists its own fields',
    (event) => {
      expect(event.label.zh).not.toBe('');
      expect(event.label.en).not.toBe('');
      expect(Object.keys(event.payload.shape)).toEqual([...event.fields]);
    },
  );

  test.each([...eventDefinitions.values()])('$type has nothing that nobody asked for', (event) => {
    const issues = event.schema.safeParse({ ...head, type: event.type, weight: 3 }).error?.issues ?? [];
    expect(issues.filter(({ code }) => code === 'unrecognized_keys')).toMatchObject([{ keys: ['weight'] }]);
  });
});

describe('an event type that is defined', () => {
  const told = defineEvents({ 'desk.tell': described(text('告知', 'told'), () => ({ about: idSchema })) })[
    'desk.tell'
  ];
  const event = { ...head, type: 'desk.tell', about: 'unit-1' };

  test('has its own type, a head, and what it states', () => {
    expect(told.schema.safeParse(event).data).toEqual(event);
    for (const field of ['id', 'petition', 'type', 'at', 'by', 'about'] as const) {
      const { [field]: _, ...without } = event;
      expect([field, told.schema.safeParse(without).success]).toEqual([field, false]);
    }
    expect(told.schema.safeParse({ ...event, type: 'desk.ask' }).success).toBe(false);
  });

  test('says who acts, for which unit, and nothing else of them', () => {
    const by = { role: 'system', unit: 'host', id: 'timer' };
    expect(told.schema.safeParse({ ...event, by }).success).toBe(true);
    expect(told.schema.safeParse({ ...event, by: { ...by, name: 'x' } }).success).toBe(false);
    expect(told.schema.safeParse({ ...event, by: { role: 'system' } }).success).toBe(false);
  });

  test('may name the lifecycle beside the matter that it means', () => {
    expect(told.schema.safeParse({ ...event, incident: 'supervision-2' }).success).toBe(true);
  });

  test('has a payload without the head, which a form is made of', () => {
    expect(told.payload.safeParse({ about: 'unit-1' }).success).toBe(true);
    expect(told.payload.safeParse(event).success).toBe(false);
  });

  test('has one schema, made once', () => {
    expect(told.schema).toBe(told.schema);
    expect(told.payload).toBe(told.payload);
  });
});

describe('how many', () => {
  const { petitioners, persons, complainedOf } = arrivalShape;

  test('petitioners are named: none to a thousand', () => {
    for (const [count, fits] of [
      [0, true],
      [1000, true],
      [1001, false],
    ] as const)
      expect([count, petitioners.safeParse(many(count)).success]).toEqual([count, fits]);
  });

  test('persons raise a matter: one to a hundred thousand, and whole ones', () => {
    for (const [count, fits] of [
      [0, false],
      [1, true],
      [100_000, true],
      [100_001, false],
      [1.5, false],
    ] as const)
      expect([count, persons.safeParse(count).success]).toEqual([count, fits]);
  });

  test('persons and units are complained of: none to a hundred each', () => {
    for (const [count, fits] of [
      [0, true],
      [100, true],
      [101, false],
    ] as const) {
      expect(complainedOf.safeParse({ persons: many(count), units: [] }).success).toBe(fits);
      expect(complainedOf.safeParse({ persons: [], units: many(count) }).success).toBe(fits);
    }
  });

  test('days an extension has: one to 365, of a handling and of a remedy', () => {
    const { days } = handlingEvents['handling.extend'].payload.shape as { days: typeof persons };
    for (const [count, fits] of [
      [0, false],
      [1, true],
      [365, true],
      [366, false],
    ] as const) {
      expect([count, days.safeParse(count).success]).toEqual([count, fits]);
      expect([count, remedyShapes.extend.days.safeParse(count).success]).toEqual([count, fits]);
    }
  });
});

describe('the facts of a classification', () => {
  test('are each stated: none is assumed', () => {
    const facts = {
      serious: false,
      effectInside: false,
      effectOutside: false,
      likelyToEscalate: false,
      settledLocally: true,
    };
    expect(classificationCriteria.safeParse(facts).success).toBe(true);
    for (const fact of Object.keys(facts)) {
      const without = Object.fromEntries(Object.entries(facts).filter(([name]) => name !== fact));
      expect([fact, classificationCriteria.safeParse(without).success]).toEqual([fact, false]);
    }
  });
});

describe('an earlier matter of the register', () => {
  const known = {
    petition: 'P0',
    petitioners: ['petitioner-1'],
    cause: 'inspection',
    claim: 'compensation',
    receivedOn: '2026-01-05',
  };

  test.each([
    ['in hand', { stage: 'inHand' }],
    ['open to a remedy', { stage: 'remedyOpen', remedy: 'review', windowEnds: '2026-03-20' }],
    ['re-examined', { stage: 'reexamined' }],
    ['ended, its window gone by', { stage: 'ended', remedy: 'reexamination' }],
  ])('is %s, with what that stage needs and nothing of another', (_, stage) => {
    expect(priorMatterSchema.safeParse({ ...known, ...stage }).success).toBe(true);
    for (const field of Object.keys(stage)) {
      const without = Object.fromEntries(Object.entries(stage).filter(([name]) => name !== field));
      expect(priorMatterSchema.safeParse({ ...known, ...without }).success).toBe(false);
    }
    expect(priorMatterSchema.safeParse({ ...known, ...stage, note: 'x' }).success).toBe(false);
  });

  test('names at most a thousand petitioners', () => {
    const of = (count: number) => ({ ...known, stage: 'inHand', petitioners: many(count) });
    expect(priorMatterSchema.safeParse(of(1000)).success).toBe(true);
    expect(priorMatterSchema.safeParse(of(1001)).success).toBe(false);
  });
});
