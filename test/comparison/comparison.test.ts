import { describe, expect, test } from 'vitest';
import { type Compared, Comparison } from '../../src/comparison/comparison.ts';
import { policyDifferences } from '../../src/comparison/policyDifferences.ts';
import { fireRescueBureau, housingBureau, type Policy } from '../../src/index.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { complexCourse, dispatched, handled } from '../engine/support/courses.ts';
import { eventsOf, laterPlan, people, type Step } from '../engine/support/office.ts';

function compared(before: Policy, after: Policy, events: Iterable<object>): Compared {
  const comparison = new Comparison(before, after);
  let line = 0;
  for (const event of events) {
    line += 1;
    comparison.take(event, line);
  }
  return comparison.finish();
}

const shorter = laterPlan({ terms: { 'handling.conclude': { term: { n: 45, unit: 'calendarDays' } } } });
const course = (steps: readonly Step[]) => eventsOf(steps);

describe('a shorter term', () => {
  const { differing, changes, before, after } = compared(
    fireRescueBureau,
    shorter,
    course([...dispatched, ...handled]),
  );

  test('differs at the event that starts it, with both days, the term and the rule', () => {
    expect(differing).toHaveLength(1);
    expect(differing[0]).toMatchObject({ petition: 'P1', line: 4, type: 'intake.classify' });
    const [difference] = differing[0]?.differences ?? [];
    expect(difference).toMatchObject({ kind: 'deadline', rule: 'reg.34' });
    expect(difference?.message.en).toMatch(
      /^deadline conclusion due 2026-\d\d-\d\d instead of 2026-\d\d-\d\d because terms\.handling\.conclude is 45 calendar days instead of 60 calendar days/,
    );
    expect(difference?.because).toEqual([{ path: 'terms.handling.conclude.term.n', before: 60, after: 45 }]);
    expect(changes).toEqual(difference?.because);
  });

  test('that was kept all the same adds nothing to what was missed', () => {
    expect(after.missed).toBe(before.missed);
    expect(after.daysToConclude).toEqual(before.daysToConclude);
  });

  test('counts as missed where the reply came between the two last days', () => {
    const late = handled.map(([day, ...rest]): Step => [day.replace('03-', '04-'), ...rest]);
    const moved = late.map(
      ([day, type, by, payload]): Step => [
        day,
        type,
        by,
        type === 'handling.deliver' ? { ...payload, deliveredOn: '2026-04-25' } : (payload ?? {}),
      ],
    );
    const result = compared(fireRescueBureau, shorter, course([...dispatched, ...moved]));
    expect(result.before.missedByKind['handling.conclude']).toBeUndefined();
    expect(result.after.missedByKind['handling.conclude']).toBe(1);
  });
});

test('a deputy who may not sign any more is refused, with the rule and the choice', () => {
  const deputy = { role: 'deputyDisciplineSecretary', unit: 'commission', id: 'deputy-1' };
  const steps = dispatched.map(
    (step): Step => (step[1] === 'approval.sign' ? ['03-10', 'approval.sign', deputy] : step),
  );
  const strict = laterPlan({ choices: { deputySigns: false } });
  const { differing } = compared(fireRescueBureau, strict, course(steps));
  expect(differing[0]?.type).toBe('approval.sign');
  const [difference] = differing[0]?.differences ?? [];
  expect(difference?.kind).toBe('answer');
  expect(difference?.message.en).toMatch(/^refused \(.+\) instead of accepted/);
  expect(difference?.because.map(({ path }) => path)).toContain('choices.deputySigns');
});

test('the register’s own timer events are passed over: a deadline passes on each side by its own last day', () => {
  const early = { ...people.timer };
  const steps: Step[] = [
    ...dispatched,
    ['04-20', 'deadline.passed', early, { deadline: 'handling.conclude' }],
  ];
  const { differing, before } = compared(fireRescueBureau, laterPlan({}), course(steps));
  expect(differing).toEqual([]);
  expect(before.refused).toBe(0);
});

test('a policy compared with a copy of itself differs nowhere, on a simulated register', () => {
  const events = [...simulate({ petitions: 25, seed: 11, policy: fireRescueBureau })].map(
    ({ event }) => event,
  );
  const { differing, changes, before, after } = compared(fireRescueBureau, laterPlan({}), events);
  expect(differing).toEqual([]);
  expect(changes).toEqual([]);
  expect({ ...after, policy: before.policy }).toEqual(before);
});

test('each petition is told once, at its first difference, and swapping the policies finds the same ones', () => {
  const events = [...simulate({ petitions: 25, seed: 12, policy: fireRescueBureau })].map(
    ({ event }) => event,
  );
  const one = compared(fireRescueBureau, shorter, events);
  const other = compared(shorter, fireRescueBureau, events);
  const firsts = ({ differing }: Compared) => differing.map(({ petition, line }) => `${petition} ${line}`);
  expect(firsts(one).length).toBeGreaterThan(10);
  expect(new Set(one.differing.map(({ petition }) => petition)).size).toBe(one.differing.length);
  expect(firsts(other)).toEqual(firsts(one));
  expect(other.before).toEqual(one.after);
});

test('a body with other role names refuses what the first accepts', () => {
  const { differing, before, after } = compared(fireRescueBureau, housingBureau, course(complexCourse));
  expect(differing[0]).toMatchObject({ line: 1 });
  expect(differing[0]?.differences[0]?.message.en).toContain('wrong role');
  expect([before.petitions, after.petitions]).toEqual([1, 0]);
});

test('policies differ path by path, units by their id, and not by their name or version', () => {
  const [unit, ...units] = fireRescueBureau.units;
  const renamed = laterPlan({ units: [{ ...unit, label: { zh: '纪检', en: 'discipline' } }, ...units] });
  expect(policyDifferences(fireRescueBureau, renamed).map(({ path }) => path)).toEqual([
    'units.commission.label.zh',
    'units.commission.label.en',
  ]);
  expect(policyDifferences(fireRescueBureau, laterPlan({}))).toEqual([]);
});

test.each(['constructor', 'toString', 'hasOwnProperty'])(
  'a role that has the name %s is no more there than any other',
  (id) => {
    const more = laterPlan({
      roles: {
        ...fireRescueBureau.roles,
        [id]: { plays: ['chiefOfficer'], label: { zh: '局长', en: 'head' } },
      },
    });
    const path = `roles.${id}`;
    expect(policyDifferences(fireRescueBureau, more)).toEqual([
      { path, before: undefined, after: more.roles[id] },
    ]);
    expect(policyDifferences(more, fireRescueBureau)).toEqual([
      { path, before: more.roles[id], after: undefined },
    ]);
  },
);
