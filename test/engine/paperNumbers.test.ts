import { describe, expect, test } from 'vitest';
import {
  approved,
  classified,
  dispatched,
  handled,
  receive,
  registered,
  reviewed,
} from './support/courses.ts';
import { laterPlan, people, petitionUnder, type Step } from './support/office.ts';

const { clerk, legal } = people;
const number = '某信访〔2026〕12号';

/** The steps with a number in the one of this type. */
const numbering = (steps: readonly Step[], type: string, given = number): Step[] =>
  steps.map((step) => {
    const [day, of, by, payload] = step;
    return of === type ? [day, of, by, { ...payload, number: given }] : step;
  });

describe('the number of a paper (文号)', () => {
  test.each([
    ['intake.register', registered],
    ['handling.accept', [...dispatched, ...handled]],
    ['handling.reply', [...dispatched, ...handled]],
    ['review.accept', [...dispatched, ...handled, ...reviewed]],
    ['review.decide', [...dispatched, ...handled, ...reviewed]],
  ])('of %s stands in what the petitioner is told', (type, steps) => {
    const course = petitionUnder().follow(numbering(steps, type));
    const at = course.events.findIndex((event) => event.type === type);
    const notices = course.decisions[at]?.effects.filter((effect) => effect.type === 'notify') ?? [];
    expect(notices.length).toBeGreaterThan(0);
    for (const notice of notices) expect(notice).toMatchObject({ detail: { number } });
    expect(course.petition.matter.papers).toEqual([number]);
  });

  test('stands in the record where nobody can be told', () => {
    const [day, type, by, payload] = receive;
    const unreachable: Step = [day, type, by, { ...payload, reachable: false }];
    const steps = numbering([unreachable, ...registered.slice(1)], 'intake.register');
    const { effects } = petitionUnder().follow(steps).decisions.at(-1) ?? { effects: [] };
    expect(effects).toContainEqual(
      expect.objectContaining({
        what: 'notice-impossible',
        detail: expect.objectContaining({ notice: 'received', number }),
      }),
    );
  });

  test('is given once in a petition: another paper with it is refused, and one with another number is taken', () => {
    const course = petitionUnder().follow([...numbering(classified, 'intake.register'), ...approved]);
    const accept = { handler: 'legal-2' };
    expect(course.refused('03-12', 'handling.accept', legal, { ...accept, number })).toMatchObject([
      { code: 'guard-failed', rule: 'policy', guard: 'numberIsNew', path: 'number' },
    ]);
    course.send('03-12', 'handling.accept', legal, { ...accept, number: '某信访〔2026〕13号' });
    expect(course.petition.matter.papers).toEqual([number, '某信访〔2026〕13号']);
  });

  test('of a refused step is free again', () => {
    const course = petitionUnder().follow(registered.slice(0, 2));
    course.refused('03-04', 'intake.register', legal, { registerNumber: 'R-1', number });
    course.send('03-04', 'intake.register', clerk, { registerNumber: 'R-1', number });
  });

  test('is required where the policy says so, of each paper and of nothing else', () => {
    const course = petitionUnder(laterPlan({ choices: { paperNumbers: 'required' } }));
    course.follow(registered.slice(0, 2));
    expect(course.refused('03-04', 'intake.register', clerk, { registerNumber: 'R-1' })).toMatchObject([
      { code: 'missing-fact', rule: 'policy', fact: 'number', path: 'number' },
    ]);
    const next = course.engine.nextEvents(course.petition, { by: clerk, at: '2026-03-04T10:00:00+08:00' });
    expect(next.find(({ type }) => type === 'intake.register')?.needs).toContain('number');
    course.follow(numbering(registered.slice(2), 'intake.register'));
    course.send(...(classified[3] as Step));
    expect(course.decisions.at(-1)?.petition.matter.classification).toBe('general');
  });
});
