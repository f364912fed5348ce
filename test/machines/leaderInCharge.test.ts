import { describe, expect, test } from 'vitest';
import { leaderInCharge } from '../../src/machines/leaderInCharge.ts';
import { awaiting, duties, of, opened, refusedBy, through } from './incident/steps.ts';
import { matter, people } from './oversight/people.ts';
import { handOver, plan, progress, settle, take } from './samples/leaderInCharge.ts';

const way = (...steps: NonNullable<Parameters<typeof opened>[3]>) =>
  opened(leaderInCharge, take, matter, steps);

describe('a leader in charge', () => {
  test('takes the matter, plans, reports how it goes, and settles it', () => {
    const settled = way(plan, progress, settle);
    expect(settled.value).toBe('settled');
    expect(duties(settled)).toEqual([
      'leaderInCharge.plan met chiefOfficer command 2026-03-11',
      'leaderInCharge.settle met chiefOfficer command 2026-04-20',
      'leaderInCharge.report met chiefOfficer command 2026-04-03',
      'leaderInCharge.report met chiefOfficer command 2026-04-03',
    ]);
    expect(of(settled.effects, 'report')).toMatchObject([
      { what: 'result', to: { role: 'disciplineCommission' }, reason: settle.result },
    ]);
  });

  test('the unit that has the matter knows the plan', () => {
    expect(of(way(plan).effects, 'report')).toMatchObject([
      { what: 'leaders-plan', to: { role: 'responsibleUnit', unit: 'dept-legal' }, reason: plan.plan },
    ]);
  });

  test('hands it over with a reason: the other plans anew', () => {
    const over = way(plan, handOver);
    expect(over.value).toBe('toPlan');
    expect(duties(over).at(-1)).toBe('leaderInCharge.plan running leadingGroup leading-group 2026-03-11');
    expect(refusedBy(way(plan), { ...handOver, leader: 'chief-1', unit: 'command' })).toEqual([
      ['leaderIsAnother'],
    ]);
  });

  test.each([
    ['somebody with an interest', { leader: 'interested-1' }, ['leaderHasNoInterest']],
    ['a unit that no leader holds', { unit: 'dept-legal' }, ['unitHasLeaders']],
    ['by the supervision office, anybody', { by: people.clerk }, ['by']],
  ])('%s is not put in charge', (_, change, refused) => {
    const event = { ...take, ...change };
    expect(refusedBy(awaiting(leaderInCharge, event, matter), event)).toEqual([refused]);
  });

  test('acts in person: another of the same office does not', () => {
    const other = { role: 'chiefOfficer', unit: 'command', id: 'chief-2' } as const;
    expect(refusedBy(way(plan), { ...progress, by: other })).toEqual([['isTheLeader']]);
    expect(through(way(plan), [progress]).value).toBe('inCharge');
  });
});
