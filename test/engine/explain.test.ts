import { describe, expect, test } from 'vitest';
import { createEngine, explanationText, fireRescueBureau } from '../../src/index.ts';
import { notice2027 } from '../calendar/samples.ts';
import { arrival, classified, dispatched, handled, receive, registered } from './support/courses.ts';
import { type Course, laterPlan, people, petitionUnder, refusalsOf, type Step } from './support/office.ts';

const { commissioner, clerk, guard, legal, timer, chief } = people;
const assess = { withinCompetence: true, kind: 'claim', reason: '属本局职责' };
const explained = (course: Course, ...[day, type, by, payload]: Step) => {
  const result = course.engine.explain(course.petition, course.event(day, type, by, payload));
  if (!result.accepted) throw new Error(JSON.stringify(result.refusals));
  return result.explanation;
};

describe('an explanation', () => {
  test('names every candidate, every guard, its answer and the facts that it looked at', () => {
    const { instance, state, event, candidates } = explained(
      petitionUnder().follow([receive]),
      '03-03',
      'intake.assess',
      commissioner,
      assess,
    );
    expect([instance, state, event]).toEqual(['firstVisit', 'received', 'intake.assess']);
    expect(candidates.map(({ to, taken }) => [to, taken])).toEqual([
      ['toBeLed', false],
      ['competent', true],
      ['outside', false],
    ]);
    expect(candidates[2]).toMatchObject({
      rule: 'reg.23.1',
      from: 'received',
      roles: ['disciplineCommission'],
      guards: [
        { guard: 'by', answer: 'yes', holds: true, params: { roles: ['disciplineCommission'] } },
        { guard: 'noInterest', answer: 'yes', holds: true },
        {
          guard: 'withinCompetence',
          negated: true,
          answer: 'yes',
          holds: false,
          facts: { 'event.withinCompetence': true },
        },
      ],
    });
    expect(candidates[0]?.guards[1]?.facts).toMatchObject({
      'matter.interested': [],
      'matter.petitioners': ['petitioner-1'],
    });
  });

  test('tells a missing fact, and what was not stated', () => {
    const course = petitionUnder().follow([...dispatched, ...handled.slice(0, 1)]);
    const hearing = { on: '2026-03-16', place: 'room-1', reason: '重大' };
    const { candidates } = explained(course, '03-13', 'handling.setHearing', legal, hearing);
    expect(candidates[0]?.guards.find(({ guard }) => guard === 'hearingFits')).toMatchObject({
      answer: 'missing',
      holds: false,
      facts: { 'event.significant': null, 'matter.classification': 'general' },
    });
  });

  test('agrees with what is decided', () => {
    for (const [by, taken] of [
      [commissioner, true],
      [clerk, false],
    ] as const) {
      const course = petitionUnder().follow([receive]);
      const { candidates } = explained(course, '03-03', 'intake.assess', by, assess);
      expect(candidates.some((candidate) => candidate.taken)).toBe(taken);
      expect(course.receive(course.event('03-03', 'intake.assess', by, assess)).accepted).toBe(taken);
    }
  });

  test('of a step that stays where it is, and of an event that the state does not know', () => {
    const course = petitionUnder().follow([receive]);
    const query = explained(course, '03-03', 'petitioner.query', people.petitioner);
    expect(query.candidates).toMatchObject([{ from: 'received', to: 'received', taken: true }]);
    const register = explained(course, '03-03', 'intake.register', clerk, { registerNumber: 'R-1' });
    expect(register).toMatchObject({ state: 'received', candidates: [] });
  });

  test('changes nothing, and judging without it costs no records', () => {
    const course = petitionUnder().follow([receive]);
    const { seal } = course.petition;
    explained(course, '03-03', 'intake.assess', commissioner, assess);
    expect(course.petition.seal).toBe(seal);
  });

  test('reads as text in both languages, a line for each candidate and guard', () => {
    const explanation = explained(petitionUnder().follow([receive]), '03-03', 'intake.assess', clerk, assess);
    const [zh, en] = [explanationText(explanation, 'zh'), explanationText(explanation, 'en')];
    expect(en.split('\n')).toHaveLength(1 + 3 + 5 + 5 + 3);
    expect(zh.split('\n')).toHaveLength(en.split('\n').length);
    expect(en).toContain('✗ must: the right role acts, for the right unit = no');
    expect(en).toContain('must not:');
    expect(zh).toContain('未采用');
    expect(zh).toContain('须非');
    expect(
      explanationText(
        explained(petitionUnder().follow([receive]), '03-03', 'intake.assess', commissioner, assess),
        'zh',
      ),
    ).toContain('采用');
  });

  test('says in a line who may act, and in a line what was asked, by which rule and on which facts', () => {
    const course = petitionUnder().follow([...dispatched, ...handled.slice(0, 1)]);
    const arrived = explained(course, '03-13', 'group.arrive', guard, { persons: 6 });
    expect(explanationText(arrived, 'zh').split('\n').slice(0, 2)).toEqual([
      'group.arrive @ groupVisit-1.arriving',
      '- 群体来访 → arrived [方案 3.3.1] 采用; disciplineCommission, supervisionOffice, serviceDetachment',
    ]);
    const hearing = { on: '2026-03-16', place: 'room-1', reason: '重大' };
    const set = explanationText(explained(course, '03-13', 'handling.setHearing', legal, hearing), 'en');
    const [head, candidate, by, , , fits] = set.split('\n');
    expect([head, candidate, by, fits]).toEqual([
      'handling.setHearing @ handling.inHand',
      '- a hearing is set → inHand [Regulation on Petition Work, arts. 31(6), 32] not taken; responsibleUnit',
      '    ✓ must: the right role acts, for the right unit = yes [Plan 1] {"event.by":{"role":"responsibleUnit","unit":"dept-legal","id":"legal-1"},"matter.unit":"dept-legal"}',
      '    ✗ must: significant, or complex and difficult = fact missing [Regulation on Petition Work, arts. 31(6), 32] {"matter.classification":"general","event.significant":null}',
    ]);
  });

  test('of an event that opens a petition, or an incident beside one', () => {
    const engine = createEngine<string>(fireRescueBureau);
    const course = petitionUnder().follow(dispatched);
    const opening = engine.explain(undefined, course.event('03-02', 'intake.receive', commissioner, arrival));
    expect(opening).toMatchObject({
      accepted: true,
      explanation: {
        instance: 'firstVisit',
        state: 'arriving',
        // One that came too high may be asked to go elsewhere, too.
        candidates: [{ taken: true, to: 'received' }, { taken: false }],
      },
    });
    course.send('03-12', 'group.arrive', guard, { persons: 6 });
    expect(explained(course, '03-12', 'group.arrive', guard, { persons: 6 })).toMatchObject({
      instance: 'groupVisit-2',
      state: 'arriving',
      candidates: [{ taken: true }],
    });
    expect(explained(course, '03-12', 'group.leave', guard)).toMatchObject({ instance: 'groupVisit-1' });
  });

  test('of a deadline that passes, and of a notice', () => {
    const course = petitionUnder(laterPlan({ notices: [notice2027] })).follow(dispatched);
    const passed = explained(course, '03-17', 'deadline.passed', timer, { deadline: 'handling.accept' });
    expect(passed.candidates.map(({ taken }) => taken)).toEqual([true, false]);
    course.send('03-12', 'group.arrive', guard, { persons: 6 });
    const beside = { deadline: 'groupVisit-1.receive' };
    expect(explained(course, '03-13', 'deadline.passed', timer, beside)).toMatchObject({
      instance: 'groupVisit-1',
      candidates: [{ taken: true }, { taken: false }],
    });
    const notice = explained(course, '11-06', 'calendar.noticed', timer, { notice: notice2027.id });
    expect(notice).toMatchObject({ instance: 'handling', candidates: [{ taken: true }] });
  });

  test.each<[string, Step]>([
    ['unknown-event', ['03-12', 'intake.approve', commissioner]],
    ['invalid', ['03-12', 'handling.accept', legal]],
    ['out-of-order', ['03-01', 'petitioner.query', people.petitioner]],
    ['not-now', ['03-12', 'intake.assess', commissioner, assess]],
    ['guard-failed', ['03-12', 'deadline.passed', timer, { deadline: 'none' }]],
  ])('is refused as %s where it comes before no lifecycle', (code, [day, type, by, payload]) => {
    const course = petitionUnder().follow(dispatched);
    const event = course.event(day, type, by, payload);
    expect(refusalsOf(course.engine.explain(course.petition, event))[0]?.code).toBe(code);
    expect(refusalsOf(course.receive(event))[0]?.code).toBe(code);
  });

  test('is refused where there is no petition, none in force, or one that cannot be trusted', () => {
    const course = petitionUnder().follow(dispatched);
    const explain = (petition: unknown, ...[day, type, by, payload]: Step) =>
      refusalsOf(course.engine.explain(petition, course.event(day, type, by, payload)))[0]?.code;
    const open = { cause: 'delay', breach: 'reg.45', unit: 'dept-legal', reason: '拖延' };
    expect(explain(undefined, '03-12', 'supervision.open', commissioner, open)).toBe('unknown-petition');
    expect(explain(null, '03-12', 'handling.accept', legal, { handler: 'x-1' })).toBe('unknown-petition');
    expect(explain(undefined, '2020-03-12', 'intake.receive', commissioner, arrival)).toBe('unknown-policy');
    expect(
      explain({ ...course.petition, seq: 1 }, '03-12', 'handling.accept', legal, { handler: 'x-1' }),
    ).toBe('invalid-petition');
  });
});

describe('a deadline explains itself', () => {
  test('day by day, from the day that does not count to the last', () => {
    const course = petitionUnder().follow(registered);
    const explanation = course.engine.explainDeadline(course.petition, 'firstVisit.classify');
    expect(explanation).toMatchObject({
      id: 'firstVisit.classify',
      rule: 'plan.3.2.1',
      owner: { role: 'disciplineCommission' },
      start: '2026-03-04',
      due: '2026-03-09',
      provisional: false,
      state: 'running',
      moved: [],
    });
    expect(explanation?.periods[0]?.map(({ day, counted, why }) => [day, counted, why])).toEqual([
      ['2026-03-04', null, 'start-not-counted'],
      ['2026-03-05', 1, 'counted'],
      ['2026-03-06', 2, 'counted'],
      ['2026-03-07', null, 'weekend'],
      ['2026-03-08', null, 'weekend'],
      ['2026-03-09', 3, 'last-day'],
    ]);
  });

  test('with its extension as a second count', () => {
    const course = petitionUnder().follow([
      ...dispatched,
      ...handled.slice(0, 1),
      ['03-13', 'handling.askExtension', legal, { days: 20, reason: '需鉴定' }],
      ['03-16', 'handling.extend', chief, { days: 20, complexInFact: true, reason: '需鉴定' }],
    ]);
    const explanation = course.engine.explainDeadline(course.petition, 'firstVisit.conclude');
    expect(explanation?.periods).toHaveLength(2);
    expect(explanation?.periods[1]?.at(-1)?.day).toBe(explanation?.due);
  });

  test('without a count where an event named the day, and also after it was settled', () => {
    const course = petitionUnder().follow([...dispatched, ...handled]);
    expect(course.engine.explainDeadline(course.petition, 'handling.report')).toMatchObject({
      periods: [],
      state: 'met',
    });
    expect(course.engine.explainDeadline(course.petition, 'firstVisit.notice')).toMatchObject({
      state: 'met',
    });
  });

  test('and one that there is not has no explanation', () => {
    const course = petitionUnder().follow(classified);
    expect(course.engine.explainDeadline(course.petition, 'handling.conclude')).toBeUndefined();
  });
});
