import { expect, test } from 'vitest';
import { checkPolicy, fireRescueBureau } from '../../src/index.ts';
import { fireRescueBureauFirst } from '../../src/policy/fireRescueBureau.ts';

const faultsOf = (joint: object) => {
  const result = checkPolicy({ ...fireRescueBureau, joint });
  return result.accepted ? [] : result.faults.map(({ path, message }) => [path, message.en]);
};

test('who names a lead or an assistant is an office', () => {
  const joint = {
    assistantsNamedBy: ['disciplineCommission', 'petitioner'],
    lead: ['agreed'],
    namedBy: ['system'],
  };
  expect(faultsOf(joint)).toEqual([
    [
      'joint.assistantsNamedBy.1',
      'petitioner is no office and names no unit; an office fits, as disciplineCommission',
    ],
    ['joint.namedBy.0', 'system is no office and names no unit; an office fits, as disciplineCommission'],
  ]);
});

test('the plan has units assist since its second version', () => {
  expect(faultsOf(fireRescueBureau.joint as object)).toEqual([]);
  expect(fireRescueBureauFirst.joint).toBeUndefined();
  expect(checkPolicy(fireRescueBureauFirst).accepted).toBe(true);
});
