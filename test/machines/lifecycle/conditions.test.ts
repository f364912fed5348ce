import { describe, expect, test } from 'vitest';
import { missDeadline, suspendDeadline } from '../../../src/deadlines/change.ts';
import type { Deadline } from '../../../src/deadlines/deadline.ts';
import { createCalendar } from '../../../src/index.ts';
import { answer, type Condition } from '../../../src/machines/lifecycle/condition.ts';
import { type SharedCondition, sharedConditions } from '../../../src/machines/lifecycle/conditions.ts';
import type { RoleId } from '../../../src/vocabulary/roles.ts';
import { notice2027 } from '../../calendar/samples.ts';
import { people } from '../approval/samples.ts';
import { facts, freshTerms, later, running } from './sample.ts';

type Given = Parameters<typeof facts>[0];

const conditions = sharedConditions as unknown as Record<SharedCondition, Condition>;
const asked = (name: SharedCondition, given: Given, params?: object) =>
  answer(conditions[name], facts(given) as never, params);
const holds = (name: SharedCondition, given: Given, params?: object) => {
  const { answer: said } = asked(name, given, params);
  if (said === 'missing') throw new Error(`${name} misses a fact`);
  return said === 'yes';
};
const deadlineOf = (name: SharedCondition, given: Given, params?: object) =>
  conditions[name].deadline?.(facts(given) as never, params);

describe('who may act', () => {
  const may = (by: object, roles: readonly RoleId[], matter = {}) =>
    holds('by', { event: { by }, matter }, { roles });

  test('an office acts in its own part, for its own unit', () => {
    expect(may(people.clerk, ['supervisionOffice'])).toBe(true);
    expect(may(people.clerk, ['disciplineCommission'])).toBe(false);
    expect(may({ ...people.clerk, unit: 'commission' }, ['supervisionOffice'])).toBe(false);
    expect(may({ ...people.clerk, unit: 'unheard-of' }, ['supervisionOffice'])).toBe(false);
    expect(may({ ...people.clerk, unit: undefined }, ['supervisionOffice'])).toBe(false);
  });

  test('nobody acts in a part that their unit alone plays', () => {
    expect(may({ ...people.commissioner, role: 'disciplineCommission' }, ['disciplineSecretary'])).toBe(
      false,
    );
    expect(may({ ...people.clerk, role: 'nobody' }, ['supervisionOffice'])).toBe(false);
  });

  test('any one of several parts is enough', () => {
    const roles = ['chiefOfficer', 'supervisionOffice', 'petitioner'] as const;
    expect(may(people.clerk, roles)).toBe(true);
    expect(may(people.petitioner, roles)).toBe(true);
    expect(may(people.secretary, roles)).toBe(false);
    expect(may(people.clerk, [])).toBe(false);
  });

  test('the responsible unit is the one that has the matter', () => {
    const unit = 'dept-legal';
    expect(may(people.department, ['responsibleUnit'], { unit })).toBe(true);
    expect(may(people.department, ['responsibleUnit'], { unit: 'brigade-1' })).toBe(false);
    expect(may(people.department, ['responsibleUnit'])).toBe(false);
    // Nobody has the matter yet, and nobody says for which unit they act.
    expect(may({ ...people.department, unit: undefined }, ['responsibleUnit'])).toBe(false);
  });

  test('a petitioner is one of the matter’s', () => {
    expect(may(people.petitioner, ['petitioner'])).toBe(true);
    expect(may({ ...people.petitioner, id: 'stranger-1' }, ['petitioner'])).toBe(false);
    expect(may(people.petitioner, ['petitioner'], { petitioners: [] })).toBe(false);
  });

  test('the timer acts for no unit', () => {
    expect(may({ role: 'system', id: 'timer' }, ['system'])).toBe(true);
    expect(may({ role: 'system', id: 'timer' }, ['supervisionOffice'])).toBe(false);
    expect(may(people.clerk, ['system'])).toBe(false);
  });
});

test('nobody acts in a matter of their own, whichever way it is theirs (reg.28)', () => {
  const by = (id: string) => ({ event: { by: { ...people.clerk, id } } });
  expect(holds('noInterest', by('clerk-1'))).toBe(true);
  for (const id of ['relative-1', 'officer-1', 'petitioner-1'])
    expect(holds('noInterest', by(id))).toBe(false);
});

const duty = running('handling.report');
const right = running('handling.rate');
const deadlines = [right, duty];
const naming = (deadline: string | undefined, changes: Given = {}) => ({
  deadlines,
  ...changes,
  event: { deadline, ...changes?.event },
});

describe('the deadline that an event names', () => {
  const names = ['deadlineHasPassed', 'deadlineIsRunning', 'deadlineIsDuty', 'deadlineIsWindow'] as const;

  test('has to be named', () => {
    for (const name of names)
      expect(asked(name, naming(undefined))).toStrictEqual({ answer: 'missing', fact: 'deadline' });
  });

  test('has passed when its last day is over', () => {
    const passed = (at: string) => holds('deadlineHasPassed', naming(duty.id, { event: { at } }));
    expect(duty.due).toBe('2026-04-21');
    expect(passed('2026-04-21T23:59:59.999+08:00')).toBe(false);
    expect(passed('2026-04-22T00:00:00+08:00')).toBe(true);
  });

  test('that is unknown here is asked about elsewhere: it is not too early', () => {
    expect(holds('deadlineHasPassed', naming('errand.other'))).toBe(true);
  });

  test('runs here', () => {
    expect(holds('deadlineIsRunning', naming(duty.id))).toBe(true);
    expect(holds('deadlineIsRunning', naming('errand.other'))).toBe(false);
    for (const one of [missDeadline(duty), suspendDeadline(duty, later)])
      expect(holds('deadlineIsRunning', naming(duty.id, { deadlines: [one] }))).toBe(false);
  });

  test('runs here and is of the kind meant, where one is meant', () => {
    const ofKind = (kind?: Deadline['kind']) => holds('deadlineIsRunning', naming(duty.id), { kind });
    expect(ofKind()).toBe(true);
    expect(ofKind('handling.report')).toBe(true);
    expect(ofKind('handling.rate')).toBe(false);
  });

  test('is a duty of an office or a right of limited time', () => {
    for (const [id, isDuty, isWindow] of [
      [duty.id, true, false],
      [right.id, false, true],
      ['errand.other', false, false],
    ] as const) {
      expect(holds('deadlineIsDuty', naming(id))).toBe(isDuty);
      expect(holds('deadlineIsWindow', naming(id))).toBe(isWindow);
    }
  });

  test('is told with a refusal, where there is one', () => {
    for (const name of ['deadlineHasPassed', 'deadlineIsRunning'] as const) {
      expect(deadlineOf(name, naming(duty.id))).toBe(duty.id);
      expect(deadlineOf(name, naming('errand.other'))).toBeUndefined();
    }
  });
});

describe('a window', () => {
  const kind = 'handling.rate';
  const open = (at: string, owed: readonly Deadline[] = deadlines) =>
    holds('windowIsOpen', { deadlines: owed, event: { at } }, { kind });

  test('is open to the end of its last day', () => {
    expect(right.due).toBe('2026-04-01');
    expect(open('2026-04-01T23:59:59.999+08:00')).toBe(true);
    expect(open('2026-04-02T00:00:00+08:00')).toBe(false);
  });

  test('is not open where it never began, or is settled', () => {
    expect(open(later, [duty])).toBe(false);
    expect(open(later, [{ ...right, state: 'met', settledAt: later }])).toBe(false);
  });

  test('is told with a refusal, where there is one', () => {
    expect(deadlineOf('windowIsOpen', { deadlines }, { kind })).toBe(right.id);
    expect(deadlineOf('windowIsOpen', { deadlines: [duty] }, { kind })).toBeUndefined();
  });
});

describe('the unit that an event names', () => {
  const given = (unit?: string) => ({ event: { other: unit } });
  const field = { field: 'other' };

  test('handles matters where it is a department or a brigade of the body', () => {
    expect(holds('unitMayHandle', given('dept-personnel'), field)).toBe(true);
    expect(holds('unitMayHandle', given('brigade-1'), field)).toBe(true);
    for (const unit of ['command-centre', 'superior-bureau', 'unheard-of', undefined])
      expect(holds('unitMayHandle', given(unit), field)).toBe(false);
  });

  test('handles no matters where it is of another body, whatever parts it plays', () => {
    const env = freshTerms();
    const units = env.policy.units.map((one) => ({ ...one, outside: true }));
    for (const unit of ['dept-personnel', 'brigade-1', 'superior-bureau'])
      expect(
        holds('unitMayHandle', { ...given(unit), env: { ...env, policy: { ...env.policy, units } } }, field),
      ).toBe(false);
  });

  test('is not the one complained of (reg.30)', () => {
    expect(holds('unitNotComplainedOf', given('dept-legal'), field)).toBe(true);
    expect(holds('unitNotComplainedOf', given('dept-personnel'), field)).toBe(false);
  });

  test('may be told of urgency where it is a superior organ or one that is worked with (reg.25)', () => {
    const told = (organ: string) => holds('organMayBeToldOfUrgency', { event: { organ } });
    for (const organ of ['superior-bureau', 'street-office']) expect(told(organ)).toBe(true);
    for (const organ of ['public-security', 'dept-legal', 'unheard-of']) expect(told(organ)).toBe(false);
  });
});

test('nobody becomes a petitioner whom the matter complains of (reg.30)', () => {
  const added = (petitioner?: string) => asked('petitionerNotComplainedOf', { event: { petitioner } });
  expect(added('petitioner-2')).toStrictEqual({ answer: 'yes' });
  expect(added('officer-1')).toStrictEqual({ answer: 'no' });
  expect(added()).toStrictEqual({ answer: 'missing', fact: 'petitioner' });
});

test('a holiday notice is known where the calendar counts with it', () => {
  const calendar = createCalendar({ notices: [{ ...notice2027, id: 'other' }, notice2027] });
  const known = (notice: string | undefined, env = { ...freshTerms(), calendar }) =>
    asked('noticeIsKnown', { event: { notice }, env });
  expect(known('sample-2027')).toStrictEqual({ answer: 'yes' });
  expect(known('sample-2028')).toStrictEqual({ answer: 'no' });
  expect(known('sample-2027', freshTerms())).toStrictEqual({ answer: 'no' });
  expect(known(undefined)).toStrictEqual({ answer: 'missing', fact: 'notice' });
});

test('a no says by itself who else may act, that it is too early, or that it is too late', () => {
  const codes = Object.entries(conditions).filter(([, { code }]) => code !== undefined);
  expect(codes.map(([name, { code }]) => [name, code])).toStrictEqual([
    ['by', 'wrong-role'],
    ['deadlineHasPassed', 'too-early'],
    ['windowIsOpen', 'too-late'],
  ]);
});
