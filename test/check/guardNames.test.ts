import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Asking, covered } from '../../src/check/guardNames.ts';
import type { GuardData } from '../../src/machines/lifecycle/chart.ts';
import type { RoleId } from '../../src/vocabulary/roles.ts';

const names = ['a', 'b', 'c'] as const;
const parts: RoleId[] = ['petitioner', 'system'];

const stepOf = (by: readonly RoleId[], when: readonly GuardData[]): Asking => ({
  by,
  when: [{ type: 'by', params: { roles: by } }, ...when],
});

/** Steps whose guards do not contradict each other; that they may is another check's. */
const step = fc
  .tuple(
    fc.subarray(parts, { minLength: 1 }),
    fc.dictionary(fc.constantFrom(...names), fc.boolean(), { noNullPrototype: true }),
  )
  .map(([by, answers]) =>
    stepOf(
      by,
      Object.entries(answers).map(([type, holds]): GuardData => (holds ? { type } : { type, not: true })),
    ),
  );

/** Every way in which somebody comes with the guards answered. */
const cases = parts.flatMap((part) =>
  Array.from({ length: 8 }, (_, bits) => ({
    part,
    answers: new Map<string, boolean>(names.map((name, at) => [name, ((bits >> at) & 1) === 1])),
  })),
);

const isOpen = ({ by, when }: Asking, { part, answers }: (typeof cases)[number]) =>
  by.includes(part) && when.every(({ type, not }) => type === 'by' || answers.get(type) !== (not ?? false));

test('a step of one part is covered exactly where no case is left to it', () => {
  fc.assert(
    fc.property(step, fc.array(step, { maxLength: 4 }), (later, earlier) => {
      const alone = { ...later, by: later.by.slice(0, 1) };
      const left = cases.some((one) => isOpen(alone, one) && !earlier.some((before) => isOpen(before, one)));
      expect(covered(alone, earlier)).toBe(!left);
    }),
  );
});

test('a step of several parts is called covered only where no case is left to it', () => {
  fc.assert(
    fc.property(step, fc.array(step, { maxLength: 4 }), (later, earlier) => {
      fc.pre(covered(later, earlier));
      expect(
        cases.filter((one) => isOpen(later, one) && !earlier.some((before) => isOpen(before, one))),
      ).toEqual([]);
    }),
  );
});

test('a guard is another with other params', () => {
  const kind = (name: string): GuardData => ({ type: 'deadlineIsRunning', params: { kind: name } });
  expect(covered(stepOf(['system'], [kind('x')]), [stepOf(['system'], [kind('x')])])).toBe(true);
  expect(covered(stepOf(['system'], [kind('x')]), [stepOf(['system'], [kind('y')])])).toBe(false);
});

test('a guard that is known to hold hinders nothing', () => {
  const earlier = stepOf(['system'], [{ type: 'a' }]);
  expect(covered(stepOf(['system'], []), [earlier], (_, guard) => guard === 'a')).toBe(true);
  expect(covered(stepOf(['system'], []), [earlier], (_, guard) => guard === 'b')).toBe(false);
});

test('a step that contradicts itself covers nothing, and is left to the check on contradictions', () => {
  const never = stepOf(['system'], [{ type: 'a' }, { type: 'a', not: true }]);
  expect(covered(stepOf(['system'], [{ type: 'a' }]), [never])).toBe(false);
  expect(covered(never, [stepOf(['system'], [])])).toBe(false);
});
