import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { eventDefinitions } from '../../src/engine/lifecycles.ts';
import { payloadSchema } from '../../src/engine/nextEvents.ts';
import type { Actor, NextEvent, Petition, Policy } from '../../src/index.ts';
import {
  approved,
  classified,
  complexCourse,
  dispatched,
  handled,
  receive,
  wholeCourse,
} from './support/courses.ts';
import { type Course, laterPlan, people, petitionUnder, type Step } from './support/office.ts';
import { sampleEvents } from './support/sampleEvents.ts';

const { commissioner, clerk, secretary, legal, timer, guard, bureau } = people;
const ask = ({ engine, petition }: Course, by: object, at = petition.lastAt) =>
  engine.nextEvents(petition, { by: by as Actor<string>, at });
const one = (events: readonly NextEvent[], type: string) => {
  const found = events.find((event) => event.type === type);
  if (!found) throw new Error(`${type} is not listed`);
  return found;
};

describe('what can happen next', () => {
  test('is allowed where nothing known stands in the way; what decides is named as needed', () => {
    const course = petitionUnder().follow([receive]);
    expect(one(ask(course, commissioner), 'intake.assess')).toMatchObject({
      instance: 'firstVisit',
      opens: false,
      allowed: true,
      needs: ['withinCompetence', 'kind'],
      refusals: [],
      roles: ['disciplineCommission'],
      label: { zh: expect.any(String), en: expect.any(String) },
    });
    expect(one(ask(course, commissioner), 'intake.assess').rules).toEqual([
      'reg.31',
      'plan.3.1.1',
      'reg.23.1',
    ]);
  });

  test('is blocked for whoever may not, with every reason and who may', () => {
    const course = petitionUnder().follow([receive]);
    expect(one(ask(course, clerk), 'intake.assess')).toMatchObject({
      allowed: false,
      refusals: [{ code: 'wrong-role', roles: ['disciplineCommission'] }],
    });
    const signing = petitionUnder().follow([...classified, ...approved.slice(0, 2)]);
    const own = one(ask(signing, { ...secretary, id: 'clerk-2' }), 'approval.sign');
    expect(own.allowed).toBe(false);
    expect(own.refusals.map(({ guard }) => guard)).toContain('notOwnOpinion');
  });

  test('names every failing guard of the way that comes closest', () => {
    const course = petitionUnder().follow([...dispatched, ...handled.slice(0, 1)]);
    expect(one(ask(course, legal), 'handling.report').refusals.map(({ guard }) => guard)).toEqual([
      'petitionerHeard',
      'factsAreFound',
    ]);
  });

  test('lists what would open beside the matter, under the name that it would have', () => {
    const course = petitionUnder().follow(dispatched);
    const openers = ask(course, guard).filter(({ opens }) => opens);
    expect(openers.map(({ type, instance }) => `${type} ${instance}`)).toEqual([
      'supervision.open supervision-1',
      'group.arrive groupVisit-1',
      'disorder.report disorderlyVisit-1',
      'capital.request capitalVisit-1',
      'special.list specialPeriod-1',
      'answerability.open answerability-1',
      'assistance.name assistance-1',
      'leaderInCharge.take leaderInCharge-1',
      'urgent.find urgentMatter-1',
    ]);
    expect(one(openers, 'group.arrive')).toMatchObject({ allowed: true, needs: ['persons', 'arrival'] });
    expect(one(openers, 'supervision.open')).toMatchObject({ allowed: false });
    course.send('03-12', 'group.arrive', guard, { persons: 6 });
    const next = ask(course, guard);
    expect(next.filter(({ type }) => type === 'group.arrive').map(({ instance }) => instance)).toEqual([
      'groupVisit-2',
    ]);
    expect(next.filter(({ instance }) => instance === 'groupVisit-1').length).toBeGreaterThan(1);
  });

  test('lists what opens a part of the policy under a policy that has the part, and under no other', () => {
    const receptions = {
      hold: ['chiefOfficer'],
      arrangedBy: ['supervisionOffice'],
      toldDaysBefore: 1,
      consent: [],
    };
    const under = (policies?: Policy) => {
      const course = petitionUnder(policies).follow([receive]);
      return ask(course, clerk).map(({ type }) => type);
    };
    expect(under(laterPlan({ receptions }))).toContain('reception.arrange');
    expect(under()).not.toContain('reception.arrange');
  });

  test('does not offer to open what the main course itself is', () => {
    const course = petitionUnder();
    const arrival = {
      petitioners: ['petitioner-1'],
      anonymous: false,
      reachable: true,
      cause: 'c',
      claim: 'k',
      complainedOf: { persons: [], units: [] },
    };
    course.send('03-02', 'group.arrive', guard, { persons: 6, arrival });
    expect(ask(course, guard).map(({ type }) => type)).not.toContain('group.arrive');
  });

  test('leaves out what only the engine sends', () => {
    const course = petitionUnder().follow(dispatched);
    course.send('03-17', 'deadline.passed', timer, { deadline: 'handling.accept' });
    const types = ask(course, timer).map(({ type }) => type);
    expect(types).toContain('deadline.passed');
    expect(types).not.toContain('deadline.settled');
  });

  test('after the end is only what may open beside it', () => {
    const course = petitionUnder().follow(wholeCourse);
    expect(ask(course, commissioner).every(({ opens }) => opens)).toBe(true);
  });

  test('is nothing before the last event: all is blocked as out of order', () => {
    const course = petitionUnder().follow(dispatched);
    const past = ask(course, legal, '2026-03-10T00:00:00+08:00');
    expect(past.length).toBeGreaterThan(5);
    for (const { allowed, refusals } of past) {
      expect(allowed).toBe(false);
      expect(refusals).toMatchObject([{ code: 'out-of-order' }]);
    }
  });
});

/** Samples of an event that are tried at each place: the first are the good ones. */
const mostSamples = 3;

/** Petitions on their way, and everybody who might act. */
const standings: readonly [name: string, readonly Step[]][] = [
  ['received', [receive]],
  ['to be signed', [...classified, ...approved.slice(0, 2)]],
  ['dispatched', dispatched],
  ['in hand', [...dispatched, ...handled.slice(0, 3)]],
  ['replied', [...dispatched, ...handled.slice(0, -1)]],
  ['complex, to be delivered', complexCourse.slice(0, -2)],
  ['in review', wholeCourse.slice(0, -6)],
  ['in re-examination', wholeCourse.slice(0, -1)],
];
const everybody = [
  ...Object.values(people),
  { ...commissioner, id: 'petitioner-1' },
  { ...legal, unit: 'brigade-1' },
];

describe.each(standings)('what is said of a petition that is %s', (_, steps) => {
  const course = petitionUnder().follow([
    ...steps,
    ...(['group.arrive', 'capital.request'] as const).map(
      (type): Step => [
        steps.at(-1)?.[0] ?? '',
        type,
        type === 'group.arrive' ? guard : bureau,
        { persons: 6 },
      ],
    ),
  ]);
  const { engine } = course;
  const petition: Petition = course.petition;
  const sent = (type: string, by: object, payload: object, instance: string, opens: boolean) =>
    engine.receive(petition, {
      id: 'asked',
      petition: petition.id,
      type,
      at: petition.lastAt,
      by,
      ...payload,
      ...(opens || instance === petition.phase.instance ? {} : { incident: instance }),
    });

  test.each(everybody.map((by) => [by.role, by] as const))(
    'to a %s agrees with what is decided',
    (_role, by) => {
      for (const { type, allowed, needs, instance, opens, refusals } of ask(course, by)) {
        // What is blocked says why.
        expect(refusals.length > 0, `${type} of ${instance} by ${by.role}`).toBe(!allowed);
        for (const payload of sampleEvents.get(type) ?? []) {
          const decision = sent(type, by, payload, instance, opens);
          const codes = decision.accepted ? [] : decision.refusals.map(({ code }) => code);
          const said = `${type} of ${instance} by ${by.role}: ${codes}`;
          if (!allowed) expect(decision.accepted, said).toBe(false);
          else {
            expect(codes, said).not.toContain('wrong-role');
            expect(codes, said).not.toContain('not-now');
            if (needs.length === 0 && !decision.accepted)
              expect(decision.refusals[0], said).toMatchObject({ guard: 'confidence' });
          }
        }
      }
    },
  );

  test('leaves out nothing that would be accepted', () => {
    for (const by of everybody) {
      const said = new Set(ask(course, by).flatMap(({ type, allowed }) => (allowed ? [type] : [])));
      for (const [type, payloads] of sampleEvents) {
        if (said.has(type)) continue;
        for (const payload of payloads.slice(0, mostSamples))
          expect(sent(type, by, payload, '', true).accepted, `${type} by ${by.role}`).toBe(false);
      }
    }
  });
});

/** zod reads patterns without the `u` flag that JSON Schema has them in; they are tried by themselves. */
function withoutPatterns(schema: object): object {
  return JSON.parse(JSON.stringify(schema), (key, value) => (key === 'pattern' ? undefined : value));
}

describe('the JSON Schema of a payload', () => {
  const types = [...eventDefinitions.keys()];

  test('is there for each event, of draft 2020-12, closed, with exactly its fields', () => {
    for (const type of types) {
      const schema = payloadSchema(type) as Record<string, unknown>;
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(Object.keys(schema.properties as object)).toEqual(eventDefinitions.get(type)?.fields);
      expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
      expect(payloadSchema(type)).toBe(schema);
    }
  });

  test('accepts every sample, and none with a field too many or of the wrong kind', () => {
    let tried = 0;
    for (const type of types) {
      const schema = z.fromJSONSchema(withoutPatterns(payloadSchema(type)) as never);
      for (const payload of sampleEvents.get(type) ?? []) {
        tried += 1;
        expect(schema.safeParse(payload).error, `${type} ${JSON.stringify(payload)}`).toBeUndefined();
        expect(schema.safeParse({ ...payload, unknown: 1 }).success).toBe(false);
        for (const field of Object.keys(payload))
          expect(schema.safeParse({ ...payload, [field]: { not: 'this' } }).success, `${type}.${field}`).toBe(
            false,
          );
      }
    }
    expect(tried).toBeGreaterThan(150);
  });

  test('has patterns that are right in JSON Schema’s own dialect', () => {
    const [id] = JSON.stringify(payloadSchema('intake.register')).match(/(?<="pattern":)"[^"]*"/) ?? [];
    const pattern = new RegExp(JSON.parse(id ?? '""'), 'u');
    expect(['登记-1', 'R-1', 'R 1', '-R'].map((text) => pattern.test(text))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('is not there for an event that there is not', () => {
    expect(() => payloadSchema('intake.approve')).toThrow(
      new RangeError('there is no event type "intake.approve"'),
    );
  });
});

describe('a worklist says what each event is to whoever asks', () => {
  const standings = (course: Course, by: object) =>
    Object.fromEntries(ask(course, by).map(({ type, standing }) => [type, standing]));

  test('the step that usually comes next is ordinary, another of theirs an exception, the rest is of others', () => {
    const course = petitionUnder().follow([receive]);
    expect(standings(course, commissioner)).toMatchObject({
      'intake.assess': 'ordinary',
      'intake.leaveBelow': 'exceptional',
      'matter.reportUrgent': 'exceptional',
      'intake.withdraw': 'ofOthers',
    });
    expect(standings(course, { role: 'petitioner', id: 'petitioner-1' })).toMatchObject({
      'intake.assess': 'ofOthers',
      'intake.withdraw': 'exceptional',
    });
  });

  test('what is ordinary is so though it is blocked: its reasons say what is still to be done', () => {
    const course = petitionUnder().follow([...dispatched, ...handled.slice(0, 1)]);
    expect(one(ask(course, legal), 'handling.report')).toMatchObject({
      standing: 'ordinary',
      allowed: false,
    });
    expect(one(ask(course, { ...legal, unit: 'brigade-1' }), 'handling.report').standing).toBe('ofOthers');
  });

  test('what opens something beside the matter is an exception; what opens a petition is ordinary', () => {
    const course = petitionUnder().follow(dispatched);
    for (const { opens, standing } of ask(course, guard)) if (opens) expect(standing).not.toBe('ordinary');
    const { engine } = course;
    const openings = engine.nextEvents(undefined, { by: commissioner as never, at: course.petition.lastAt });
    for (const { type, roles, standing } of openings)
      expect(standing, type).toBe(roles.includes(commissioner.role) ? 'ordinary' : 'ofOthers');
  });

  test('what the timer alone sends is left out unless it is asked for, or the timer asks', () => {
    const course = petitionUnder().follow(dispatched);
    const { engine, petition } = course;
    const asked = (by: object, timer?: boolean) =>
      engine
        .nextEvents(petition, { by: by as Actor<string>, at: petition.lastAt, timer })
        .map(({ type }) => type);
    expect(asked(legal)).not.toContain('deadline.passed');
    expect(asked(legal, true)).toContain('deadline.passed');
    expect(asked(timer)).toContain('deadline.passed');
    expect(asked(timer, false)).not.toContain('deadline.passed');
  });
});
