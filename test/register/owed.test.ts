import { describe, expect, test } from 'vitest';
import { holderOf } from '../../src/index.ts';
import { createRegister } from '../../src/register/index.ts';
import { dispatched, handled, receive } from '../engine/support/courses.ts';
import { engine, entriesFrom, entryOf, exampleEvents } from './samples.ts';

const register = createRegister(engine);
const waiting = entryOf('B', dispatched);
const untold = entryOf('C', [receive]);
const of = (unit: string, day: string) =>
  register.owed([waiting, untold], day).find((one) => one.unit === unit);

describe('what a unit owes on a day', () => {
  test('is each duty with its kind, rule and last day, the missed ones first', () => {
    const legal = of('dept-legal', '2026-03-20');
    expect(legal?.label.zh.length).toBeGreaterThan(1);
    expect([legal?.missed, legal?.running]).toEqual([1, 3]);
    expect(
      legal?.duties.map(({ kind, state, due, daysLeft, rule }) => [kind, state, due, daysLeft, rule]),
    ).toEqual([
      ['handling.accept', 'missed', '2026-03-16', -4, 'plan.3.2.2'],
      // What was missed is supervised, which the unit answers for.
      ['supervision.unit', 'running', '2026-03-24', 4, 'reg.40'],
      ['handling.report', 'running', '2026-04-30', 41, 'plan.3.2.2'],
      ['handling.conclude', 'running', '2026-05-03', 44, 'reg.34'],
    ]);
  });

  test('is running on its last day, and missed on the next', () => {
    const state = (day: string) =>
      of('dept-legal', day)?.duties.find(({ kind }) => kind === 'handling.accept')?.state;
    expect([state('2026-03-16'), state('2026-03-17')]).toEqual(['running', 'missed']);
  });

  test('is no right of a petitioner', () => {
    const answered = entryOf('A', [...dispatched, ...handled]);
    const kinds = register
      .owed([answered], '2026-04-01')
      .flatMap(({ duties }) => duties.map(({ kind }) => kind));
    expect(kinds).not.toContain('review.request');
    expect(kinds).not.toContain('handling.rate');
  });

  test('comes unit by unit, in the order of their ids', () => {
    const units = register.owed([waiting, untold], '2026-05-20').map(({ unit }) => unit);
    expect(units).toEqual([...units].sort());
    expect(units).toContain('commission');
  });

  test('of a whole register is what each petition says, and no more', () => {
    const day = '2026-05-20';
    const entries = entriesFrom(exampleEvents.filter(({ at }) => at.slice(0, 10) <= day));
    const listed = register
      .owed(entries, day)
      .flatMap(({ unit, duties }) => duties.map((duty) => `${duty.petition} ${duty.deadline} ${unit}`));
    const expected = entries.flatMap(({ petition }) =>
      engine
        .deadlines(petition, `${day}T23:59:59.999+08:00`)
        .filter(({ nature, settledAt }) => nature === 'duty' && settledAt === undefined)
        .filter(({ state, overdue }) => state === 'running' || state === 'suspended' || overdue)
        .map((view) => ({ name: `${petition.id} ${view.id}`, unit: holderOf(view).unit })),
    );
    expect(listed.map((line) => line.split(' ').slice(0, 2).join(' ')).sort()).toEqual(
      expected.map(({ name }) => name).sort(),
    );
    expect(listed.length).toBeGreaterThan(10);
    for (const { name, unit } of expected) if (unit) expect(listed).toContain(`${name} ${unit}`);
  });

  test('cannot be asked for what is no day', () => {
    expect(() => register.owed([], 'today')).toThrow(RangeError);
  });
});
