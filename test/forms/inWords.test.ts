import { describe, expect, test } from 'vitest';
import { eventDefinitions } from '../../src/engine/lifecycles.ts';
import { readEvent } from '../../src/engine/readEvent.ts';
import { inWords } from '../../src/forms/index.ts';
import { createEngine, fireRescueBureau } from '../../src/index.ts';
import { fieldLabels } from '../../src/vocabulary/words/fields.ts';
import { classified, dispatched, handled, receive } from '../engine/support/courses.ts';
import { eventsOf, people, petitionUnder, type Step } from '../engine/support/office.ts';
import { sampleEvents } from '../engine/support/sampleEvents.ts';

const engine = createEngine(fireRescueBureau);
const letter = eventsOf([receive])[0] as unknown as Readonly<Record<string, unknown>>;

function told(event: object) {
  const decision = engine.receive(undefined, event);
  if (decision.accepted) throw new Error('the event was taken');
  return inWords(decision.refusals, event);
}
const said = (event: object) => told(event).map(({ message }) => message);

describe('a fault of shape is told as a clerk understands it', () => {
  const { reachable: _, ...unsaid } = letter;
  const complainedOf = { persons: ['p-1', 'p 2'], units: [] };

  test.each<[string, object, string, string, string]>([
    ['what is required', unsaid, '必填：有可送达的地址', 'required: an address is known', '/reachable'],
    [
      'another kind of value',
      { ...letter, persons: 'five' },
      '人数：应填整数',
      'number of persons: write a whole number',
      '/persons',
    ],
    [
      'a choice that there is not',
      { ...letter, channel: 'telegram' },
      '信访渠道：只能选来信、网信、来电、来访、传真',
      'channel: choose one of: letter, online, telephone, visit, fax',
      '/channel',
    ],
    [
      'yes or no',
      { ...letter, anonymous: 'no' },
      '匿名：应选“是”或者“否”',
      'anonymous: choose yes or no',
      '/anonymous',
    ],
    ['too few', { ...letter, persons: 0 }, '人数：不小于 1', 'number of persons: 1 or more', '/persons'],
    [
      'a field within another, and its item of a list',
      { ...letter, complainedOf },
      '被反映的人和单位 › 被反映的人第 2 项：编号只能含字母、数字和 . _ : # / -，年份可加成对的括号，如〔2026〕',
      'complained of › persons, no. 2: an id has letters, digits and . _ : # / - only, and words in a pair of brackets as 〔2026〕',
      '/complainedOf/persons/1',
    ],
    [
      'what a field within another requires',
      { ...letter, complainedOf: { persons: [] } },
      '必填：被反映的人和单位 › 单位',
      'required: complained of › units',
      '/complainedOf/units',
    ],
  ])('%s', (_name, event, zh, en, pointer) => {
    const [first, ...others] = told(event);
    expect(first).toMatchObject({ code: 'invalid', message: { zh, en }, field: { pointer } });
    expect(others).toEqual([]);
  });

  test('a day that is none', () => {
    const event = { ...letter, type: 'handling.returnForWork', reason: 'r', dueOn: '2026-02-30' };
    expect(said(event).find(({ en }) => en.startsWith('last day'))).toEqual({
      zh: '重新报告期限：不是日期：请写真实的日期，如 2026-02-14',
      en: 'last day for the new report: not a day: write a real date as 2026-02-14',
    });
  });

  test('words that are none', () => {
    const event = { ...letter, type: 'handling.report', result: '  ' };
    expect(said(event).map(({ zh }) => zh)).toContain('办理结果：不能空着');
  });

  test('a field that there is not, of the event and of a part of it', () => {
    expect(said({ ...letter, stray: 1 })).toEqual([
      { zh: '没有“stray”这一项', en: 'there is no field “stray” here' },
    ]);
    expect(told({ ...letter, complainedOf: { persons: [], units: [], a: 1, b: 2 } })).toMatchObject([
      {
        message: {
          zh: '被反映的人和单位：没有“a”“b”这些项',
          en: 'complained of: there is no field “a”, “b” here',
        },
        field: { pointer: '/complainedOf' },
      },
    ]);
  });

  test('nobody’s number is repeated, and nothing long', () => {
    const event = { ...letter, '13912345678': 1, ['k'.repeat(5000)]: 1 };
    const words = JSON.stringify(told(event));
    expect(words).not.toContain('13912345678');
    expect(words.length).toBeLessThan(1500);
  });
});

describe('of any event with any field left out, or of another kind', () => {
  test.each([...eventDefinitions.keys()])(
    '%s: the field is named in both languages, never by its id',
    (type) => {
      const ids = new Set(Object.keys(fieldLabels).filter((name) => /[a-z][A-Z]/.test(name)));
      for (const payload of sampleEvents.get(type)?.slice(0, 2) ?? [])
        for (const name of Object.keys(payload))
          for (const other of [undefined, { not: 'this' }, 'no such word', -1, [[]]]) {
            const { type: _type, ...head } = letter;
            const event = {
              id: head.id,
              petition: head.petition,
              at: head.at,
              by: head.by,
              type,
              ...payload,
              [name]: other,
            };
            const read = readEvent(event);
            if (!('refusals' in read)) continue;
            for (const [at, { message, field, ...rest }] of inWords(read.refusals, event).entries()) {
              const { message: _message, ...asRefused } = read.refusals[at] as object as typeof rest & {
                message: object;
              };
              expect(rest).toEqual(asRefused);
              expect(field?.pointer.split('/')[1]).toBe(name);
              expect(message.zh, `${type}.${name}`).toMatch(/\p{Script=Han}/u);
              for (const word of [...message.zh.split(/[^A-Za-z]+/), ...message.en.split(/[^A-Za-z]+/)])
                expect(ids, `${type}.${name}: ${message.en}`).not.toContain(word);
              expect(message.en).not.toMatch(/expected |undefined|Invalid|policy data/);
            }
          }
    },
  );
});

describe('other refusals', () => {
  const refusedOf = (steps: readonly Step[], [day, type, by, payload = {}]: Step) => {
    const course = petitionUnder().follow(steps);
    const at = `2026-${day}T12:00:00+08:00`;
    const event = { id: 'asked', petition: course.petition.id, type, at, by, ...payload };
    const decision = course.engine.receive(course.petition, event);
    if (decision.accepted) throw new Error('the event was taken');
    return { refusals: decision.refusals, told: inWords(decision.refusals, event) };
  };

  test('a fact that is missing cites its field by its label', () => {
    const { told } = refusedOf(
      [...dispatched, ...handled.slice(0, 3)],
      ['03-17', 'handling.setHearing', people.legal, { on: '2026-03-25', place: 'room-1', reason: 'r' }],
    );
    expect(told).toMatchObject([
      {
        code: 'missing-fact',
        fact: 'significant',
        message: {
          zh: '缺少事实“重大事项”，无法判断：属于重大、复杂、疑难事项',
          en: '“significant matter” is needed to tell: significant, or complex and difficult',
        },
        field: { pointer: '/significant', label: { zh: '重大事项', en: 'significant matter' } },
      },
    ]);
  });

  test('what is not for now is told by what events are called', () => {
    const { refusals, told } = refusedOf(
      [receive],
      ['03-03', 'intake.register', people.clerk, { registerNumber: 'R-1' }],
    );
    expect(told[0]?.instead).toEqual(refusals[0]?.instead);
    expect(told[0]?.message.zh).toMatch(/^现在不能提出“登记”；可以提出：核定职责范围与类别、/);
    expect(told[0]?.message.en).toMatch(
      /^“registered” cannot be sent now; what can: competence and kind are assessed; /,
    );
  });

  test('what a guard or a role refuses is in words already', () => {
    const { refusals, told } = refusedOf(classified, ['03-10', 'approval.propose', people.petitioner, {}]);
    expect(told.filter(({ code }) => code !== 'invalid' && code !== 'not-now')).toEqual(
      refusals.filter(({ code }) => code !== 'invalid' && code !== 'not-now'),
    );
  });

  test('of what is no event is given as it is', () => {
    for (const none of [undefined, null, 1, [], { type: 'no.such' }]) {
      const decision = engine.receive(undefined, none);
      if (decision.accepted) throw new Error('it was taken');
      expect(inWords(decision.refusals, none)).toEqual(decision.refusals);
    }
  });
});

describe('with the worklist of whoever sent it, what is offered instead can be sent', () => {
  test.each<[string, readonly Step[]]>([
    ['received', [receive]],
    ['classified', classified],
    ['dispatched', dispatched],
    ['in hand', [...dispatched, ...handled.slice(0, 2)]],
    ['to be delivered', [...dispatched, ...handled.slice(0, -1)]],
  ])('to anybody, whatever is refused: a petition that is %s', (_name, steps) => {
    const { engine, petition } = petitionUnder().follow(steps);
    const at = petition.lastAt;
    let offered = 0;
    let left = 0;
    for (const by of Object.values(people)) {
      const next = engine.nextEvents(petition, { by: by as never, at });
      for (const [type, [payload = {}]] of sampleEvents) {
        const event = { id: 'asked', petition: petition.id, type, at, by, ...payload };
        const decision = engine.receive(petition, event);
        if (decision.accepted) continue;
        for (const [at, { instead = [] }] of inWords(decision.refusals, event, next).entries()) {
          left += (decision.refusals[at]?.instead?.length ?? 0) - instead.length;
          for (const one of instead) {
            offered += 1;
            // Nothing stands in its way but who asks.
            const entries = next.filter((entry) => entry.type === one);
            expect(
              entries.some(
                ({ allowed, standing, refusals, roles }) =>
                  allowed ||
                  (standing === 'ofOthers' &&
                    roles.length > 0 &&
                    refusals.every(({ code }) => code === 'wrong-role')),
              ),
              `${one} instead of ${type} by ${by.role}`,
            ).toBe(true);
          }
        }
      }
    }
    expect(offered).toBeGreaterThan(0);
    expect(left).toBeGreaterThan(0);
  });
});
