import { describe, expect, test } from 'vitest';
import { fireRescueBureau } from '../../src/index.ts';
import { wholeCourse } from './support/courses.ts';
import { moment, people, petitionUnder } from './support/office.ts';

const { engine, petition } = petitionUnder().follow(wholeCourse.slice(0, 3));
const at = moment('03-13');
const target = { policy: fireRescueBureau.id, version: fireRescueBureau.version };

/** What a host without types may hand over. */
const noMoment: readonly unknown[] = [undefined, null, 5, {}, 'tomorrow', '2026-02-30T09:00:00+08:00'];

describe('a question that is none is told so, by a RangeError that says what is wrong', () => {
  test.each(noMoment)('the deadlines at %j', (wrong) => {
    expect(() => engine.deadlines(petition, wrong as never)).toThrow(RangeError);
  });

  test.each(noMoment)('what is due at %j', (wrong) => {
    expect(() => engine.due(petition, wrong as never)).toThrow(RangeError);
  });

  test.each([
    [undefined, ': '],
    [{ at }, 'by: '],
    [{ at, by: 'a clerk' }, 'by: '],
    [{ at, by: { role: 'supervisionOffice' } }, 'by.id: '],
    [{ at: 5, by: people.office }, 'at: '],
  ])('the next events for %j', (wrong, place) => {
    const ask = () => engine.nextEvents(petition, wrong as never);
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(place);
  });
});

describe('a move to another policy version', () => {
  test.each([
    [undefined, at, 'policy'],
    [{ ...target, version: 2 }, at, 'version'],
    [{ ...target, states: ['handling.inHand'] }, at, 'states'],
    [target, 5, 'at'],
  ])('to %j is refused as invalid, and the place is named', (wrong, when, path) => {
    const plan = engine.planMigration(petition, wrong as never, when as never);
    expect(plan.accepted).toBe(false);
    if (plan.accepted) return;
    expect(plan.refusals).toContainEqual(expect.objectContaining({ code: 'invalid', path }));
  });

  test('of nothing is refused, not thrown at', () => {
    const moved = engine.migrate(undefined as never, target, { id: 'm-1', at, by: people.office });
    expect(moved.accepted).toBe(false);
  });
});
