import { describe, expect, test } from 'vitest';
import { createEngine, fireRescueBureau, housingBureau, type Policy } from '../../src/index.ts';
import { defaultProfile } from '../../src/simulation/defaultProfile.ts';
import { readProfile } from '../../src/simulation/readProfile.ts';
import { type SimulationOptions, simulate } from '../../src/simulation/simulate.ts';
import type { Simulated } from '../../src/simulation/simulated.ts';
import type { SimulationSummary } from '../../src/simulation/summary.ts';
import { notice2027 } from '../calendar/samples.ts';
import { laterPlan } from '../engine/support/office.ts';
import { ofThePlan } from '../support/ofThePlan.ts';

function all(options: SimulationOptions): { steps: Simulated[]; summary: SimulationSummary } {
  const steps: Simulated[] = [];
  const run = simulate(options);
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return { steps, summary: step.value };
    steps.push(step.value);
  }
}

const year = all({ petitions: 400, seed: 'year', policy: fireRescueBureau });
const textOf = ({ steps }: { steps: Simulated[] }) =>
  steps.map(({ event }) => JSON.stringify(event)).join('\n');

describe('a simulated register', () => {
  test('is the same for the same seed, to the byte, and another for another seed', () => {
    const some = { petitions: 40, policy: fireRescueBureau, days: 120 };
    const one = textOf(all({ ...some, seed: 7 }));
    expect(textOf(all({ ...some, seed: '7' }))).toBe(one);
    expect(textOf(all({ ...some, seed: 8 }))).not.toBe(one);
  });

  test.each([
    ['the fire-and-rescue bureau', fireRescueBureau, year],
    ['a body with role names of its own', housingBureau, undefined],
  ] as [string, Policy, typeof year | undefined][])(
    'of %s is decided by any engine just as it was when it was made',
    (_, policy, made) => {
      const { steps } = made ?? all({ petitions: 30, seed: 3, policy });
      const engine = createEngine<string>(policy);
      const petitions = new Map<string, unknown>();
      for (const { event, decision } of steps) {
        const read = JSON.parse(JSON.stringify(event)) as typeof event;
        const again = engine.receive(petitions.get(read.petition), read);
        expect(again.accepted).toBe(decision.accepted);
        if (again.accepted) petitions.set(read.petition, again.petition);
      }
    },
  );

  test('goes forward: what is accepted of a petition is never dated before what came earlier', () => {
    const last = new Map<string, string>();
    for (const { event, decision } of year.steps) {
      if (!decision.accepted) continue;
      expect(Date.parse(event.at)).toBeGreaterThanOrEqual(Date.parse(last.get(event.petition) ?? event.at));
      last.set(event.petition, event.at);
    }
  });

  test('comes to every lifecycle', () => {
    const reached = new Set(
      year.steps.flatMap(({ decision }) =>
        decision.accepted ? decision.path.map(({ lifecycle }) => lifecycle) : [],
      ),
    );
    expect([...reached].sort()).toEqual(ofThePlan.map(({ id }) => id).sort());
  });

  test('has the mistakes of every day, each refused', () => {
    // Which slip a register of a seed comes to is chance: one with many of them comes to each.
    const often = { ...defaultProfile, mistakes: { ...defaultProfile.mistakes, share: 0.5 } };
    const slips = all({ petitions: 20, seed: 'slips', policy: fireRescueBureau, profile: often });
    const codes = new Set([year, slips].flatMap(({ summary }) => summary.refusals.map(({ name }) => name)));
    for (const code of [
      'wrong-role',
      'invalid',
      'duplicate',
      'out-of-order',
      'not-now',
      'unknown-event',
    ] as const)
      expect(codes).toContain(code);
    expect(year.summary.refused).toBeLessThan(year.summary.accepted / 10);
  });

  test('has none where none are made', () => {
    const mistakes = { ...defaultProfile.mistakes, share: 0, attempts: 0 };
    const profile = { ...defaultProfile, mistakes };
    const { summary } = all({ petitions: 30, seed: 1, policy: fireRescueBureau, profile });
    expect(summary.refused).toBe(0);
  });

  test('has offices that work on working days, and a timer that runs every day', () => {
    const offices = year.steps.filter(
      ({ event, decision }) =>
        decision.accepted && event.type.startsWith('approval.') && event.type !== 'approval.withdraw',
    );
    const days = new Set(offices.map(({ event }) => event.at.slice(0, 10)));
    for (const day of ['2026-02-17', '2026-10-01', '2026-10-02', '2026-01-01'])
      expect(days).not.toContain(day);
    expect(days).toContain('2026-10-09');
  });

  test('takes in a holiday notice that comes while petitions run', () => {
    const policy = laterPlan({ notices: [notice2027] });
    const { steps } = all({ petitions: 30, seed: 5, policy });
    expect(steps.some(({ event, decision }) => event.type === 'calendar.noticed' && decision.accepted)).toBe(
      true,
    );
  });
});

describe('the summary of a simulation', () => {
  test('counts what the register holds', () => {
    const { steps, summary } = year;
    expect(summary.events).toBe(steps.length);
    expect(summary.accepted).toBe(steps.filter(({ decision }) => decision.accepted).length);
    expect(summary.accepted + summary.refused).toBe(summary.events);
    const arrived = summary.arrivals.reduce((sum, { count }) => sum + count, 0);
    expect(summary.ended + summary.open).toBe(arrived);
    expect(arrived).toBeGreaterThanOrEqual(395);
  });

  test('tells the load of every unit that handles matters', () => {
    const loaded = new Set(year.summary.units.filter(({ duties }) => duties > 0).map(({ unit }) => unit));
    for (const { id, roles, outside } of fireRescueBureau.units)
      if (outside !== true && roles.includes('responsibleUnit')) expect(loaded).toContain(id);
    for (const { missed, duties, waiting, mostWaiting } of year.summary.units) {
      expect(missed).toBeLessThanOrEqual(duties);
      expect(waiting).toBeLessThanOrEqual(mostWaiting);
    }
  });

  test('shows fewer matters in time where offices neglect more', () => {
    const lax = { days: [5, 20] as [number, number], perDay: 45, neglect: 0.3 };
    const profile = { ...defaultProfile, offices: { ...defaultProfile.offices, responsibleUnit: lax } };
    const { summary } = all({ petitions: 60, seed: 'year', policy: fireRescueBureau, profile });
    expect(summary.concluded.share ?? 1).toBeLessThan(year.summary.concluded.share ?? 0);
  });
});

describe('what a simulation is asked for', () => {
  test.each([
    ['no petitions', { petitions: 0 }],
    ['half a petition', { petitions: 1.5 }],
    ['no days', { petitions: 1, days: 0 }],
    ['a time before the policy is in force', { petitions: 1, from: '2020-01-01' }],
  ])('is refused with %s', (_, options) => {
    expect(() => all({ seed: 1, policy: fireRescueBureau, ...options })).toThrow(RangeError);
  });

  test('is a profile that need only say what differs', () => {
    expect(readProfile({ shares: { complex: 0.5 } })).toEqual({
      profile: { ...defaultProfile, shares: { ...defaultProfile.shares, complex: 0.5 } },
    });
  });

  test.each([
    ['a share above one', { shares: { complex: 2 } }, 'shares.complex', '不得多于或大于 1'],
    ['a misspelt key', { shers: {} }, '.', '不认识的字段 shers'],
    [
      'days the wrong way round',
      { otherOffices: { days: [9, 1] } },
      'otherOffices.days',
      '先写最少，再写最多',
    ],
    ['no object at all', 7, '.', '类型不符，应为 object'],
  ])('is told where %s stands, and in Chinese what is wrong', (_, input, path, zh) => {
    const read = readProfile(input);
    expect('faults' in read && read.faults.map((fault) => [fault.path, fault.message.zh])).toEqual([
      [path, zh],
    ]);
  });
});
