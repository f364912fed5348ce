import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventDefinitions, openedBy, ownersOf } from '../../src/engine/lifecycles.ts';
import { readEvent } from '../../src/engine/readEvent.ts';
import type { Refusal } from '../../src/index.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';
import { receive } from './support/courses.ts';
import { eventsOf, refusalsOf } from './support/office.ts';

const letter = eventsOf([receive])[0] as unknown as Record<string, unknown>;
const refused = (input: unknown) => {
  const read = readEvent(input);
  return 'refusals' in read ? read.refusals : refusalsOf({ accepted: true });
};

describe('an event is read from unknown JSON', () => {
  test('a good one comes out as it went in', () => {
    expect(readEvent(letter)).toEqual({ event: letter });
  });

  test('a field without a value is as good as none', () => {
    const event = { ...letter, incident: undefined };
    expect(readEvent(event)).toEqual({ event: letter });
  });

  test('what is no object is none', () => {
    for (const input of [undefined, null, 1, 'intake.receive', true, [], [letter]])
      expect(refused(input)).toMatchObject([
        { code: 'invalid', message: { en: 'an event is a JSON object' } },
      ]);
  });

  test('an unknown type is named, shortened, whatever it is', () => {
    for (const type of [
      undefined,
      null,
      1,
      {},
      { toString: 1 },
      [],
      'constructor',
      '__proto__',
      'toString',
      '',
    ])
      expect(refused({ ...letter, type })).toMatchObject([{ code: 'unknown-event', path: 'type' }]);
    const [long] = refused({ ...letter, type: 'x'.repeat(10_000_000) });
    expect(long?.message.en.length).toBeLessThan(300);
  });

  test('each fault is named with its path, in both languages', () => {
    const { cause: _, ...uncaused } = letter;
    const broken = {
      ...uncaused,
      at: '2026-02-30T10:00:00+08:00',
      by: { role: 'x', id: '13812345678' },
      channel: 'telegram',
      persons: 0,
      petitioners: Array.from({ length: 1001 }, (_one, at) => `p-${at}`),
      extra: 1,
    };
    const faults = refused(broken);
    const paths = faults.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['at', 'by.id', 'channel', 'persons', 'petitioners', 'cause', undefined]),
    );
    for (const { message, code, rule } of faults) {
      expect([code, rule]).toEqual(['invalid', 'policy']);
      expect(message.zh).toMatch(/[一-鿿]/);
      expect(message.zh).not.toBe(message.en);
    }
  });

  test('faults beyond twenty are not listed, and no long text is given back', () => {
    const many = { ...letter, petitioners: Array.from({ length: 1000 }, () => 1) };
    expect(refused(many)).toHaveLength(20);
    const long = { ...letter, ['k'.repeat(1_000_000)]: 1 };
    expect(JSON.stringify(refused(long)).length).toBeLessThan(2000);
  });

  test('a __proto__ key is unknown wherever it stands', () => {
    const migrate = {
      id: 'm-1',
      petition: 'P1',
      type: 'petition.migrate',
      at: letter.at,
      by: letter.by,
      policy: 'p',
      version: '1.0.0',
      states: { a: 'b' },
    };
    const text = JSON.stringify(migrate);
    for (const place of ['{"id"', '"by":{', '"states":{']) {
      const key = place === '{"id"' ? '{"__proto__":{"x":1},"id"' : `${place}"__proto__":"x",`;
      const [refusal] = refused(JSON.parse(text.replace(place, key)));
      expect(refusal?.code).toBe('invalid');
      expect(refusal?.message.en).toContain('__proto__');
    }
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  test('nested as deep as can be, it is refused and nothing breaks', () => {
    const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    for (const field of Object.keys(letter)) {
      if (field !== 'type') expect(refused({ ...letter, [field]: deep })[0]?.code).toBe('invalid');
    }
    expect(refused({ ...letter, extra: deep })[0]?.code).toBe('invalid');
  });

  test('no JSON at all makes it throw', () => {
    const types = fc.constantFrom(...eventDefinitions.keys());
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), types, (any, fields, type) => {
        for (const input of [any, fields, { ...fields, type }, { ...letter, type, ...fields }]) {
          const read = readEvent(input);
          if ('refusals' in read) expect(read.refusals.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('why an event is none is told word for word', () => {
  const migrate = JSON.parse(
    `{"id":"m-1","petition":"P1","type":"petition.migrate","at":"2026-03-02T10:00:00+08:00",
      "by":{"role":"leadingGroupOffice","id":"o-1"},"policy":"p","version":"1.0.0","states":{"__proto__":"x"}}`,
  );

  test.each<[string, unknown, Refusal]>([
    [
      'no object',
      [letter],
      {
        code: 'invalid',
        rule: 'policy',
        message: { zh: '事件须为 JSON 对象', en: 'an event is a JSON object' },
      },
    ],
    [
      'no such type',
      { ...letter, type: 'intake.approve' },
      {
        code: 'unknown-event',
        rule: 'policy',
        message: {
          zh: '没有名为“intake.approve”的事件',
          en: 'there is no event type "intake.approve"',
        },
        path: 'type',
      },
    ],
    [
      'a type that is no text: what it is instead',
      { ...letter, type: 7 },
      {
        code: 'unknown-event',
        rule: 'policy',
        message: { zh: '没有名为“number”的事件', en: 'there is no event type "number"' },
        path: 'type',
      },
    ],
    [
      'a fault of one field',
      { ...letter, channel: 'telegram' },
      {
        code: 'invalid',
        rule: 'policy',
        message: {
          zh: 'channel：取值不符，应为 letter、online、telephone、visit、fax',
          en: 'channel: Invalid option: expected one of "letter"|"online"|"telephone"|"visit"|"fax"',
        },
        path: 'channel',
      },
    ],
    [
      'a fault of the whole',
      { ...letter, extra: 1 },
      {
        code: 'invalid',
        rule: 'policy',
        message: { zh: '事件：不认识的字段 extra', en: 'event: Unrecognized key: "extra"' },
      },
    ],
    [
      'a __proto__ key where keys are free',
      migrate,
      {
        code: 'invalid',
        rule: 'policy',
        message: { zh: 'states：不认识的字段 __proto__', en: 'states: unknown key __proto__' },
        path: 'states',
      },
    ],
  ])('%s', (_, input, refusal) => {
    expect(refused(input)).toStrictEqual([refusal]);
  });
});

describe('every event', () => {
  test('belongs to a lifecycle, or to all', () => {
    const everywhere = [
      'deadline.passed',
      'deadline.settled',
      'deadline.handedOver',
      'lead.changed',
      'calendar.noticed',
      'matter.declareInterest',
      'matter.reportUrgent',
      'petitioner.query',
      'petitioner.giveContact',
      'petition.migrate',
      'agent.authorise',
      'agent.revoke',
    ];
    const owned = [...eventDefinitions.keys()].filter((type) => ownersOf(type).length > 0);
    expect([...owned, ...everywhere].sort()).toEqual([...eventDefinitions.keys()].sort());
  });

  test('opens one lifecycle at most', () => {
    const openers = lifecycles.flatMap(({ opens }) => (opens ? [opens.by] : []));
    expect(new Set(openers).size).toBe(openers.length);
    for (const type of openers) expect(openedBy(type)?.opens?.by).toBe(type);
    expect(openedBy('intake.register')).toBeUndefined();
  });
});
