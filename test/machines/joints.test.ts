import { expect, test } from 'vitest';
import { handOff, handOffToOneOf, open } from '../../src/machines/joints.ts';
import { endOf } from '../../src/machines/lifecycle/end.ts';
import { type Act, act, facts, owner } from './lifecycle/sample.ts';

interface Known {
  readonly unit: string;
  readonly complex: boolean;
}
const known = { unit: owner.unit, complex: true } as Known;

/** How a lifecycle ends that goes on so. */
const endingWith = (goesOn: object, context: object = known) =>
  endOf({ outcome: 'passed', handOff: goesOn as never }, context);

test('a matter goes on in the lifecycle named, with what the facts give', () => {
  const goesOn = handOff('answerability' as 'handling', ({ unit }: Known) => ({ unit }) as never);
  expect(goesOn.lifecycles).toEqual(['answerability']);
  expect(goesOn).not.toHaveProperty('choose');
  expect(endingWith(goesOn)).toStrictEqual({
    outcome: 'passed',
    handOff: { lifecycle: 'answerability', input: { unit: 'dept-legal' } },
  });
});

test('a matter goes on in one of several, as the facts tell', () => {
  const goesOn = handOffToOneOf(
    ['generalApproval', 'complexApproval'],
    ({ complex }: Known) => (complex ? 'complexApproval' : 'generalApproval'),
    ({ unit }) => ({ unit }) as never,
  );
  expect(goesOn.lifecycles).toEqual(['generalApproval', 'complexApproval']);
  expect(endingWith(goesOn).handOff?.lifecycle).toBe('complexApproval');
  expect(endingWith(goesOn, { ...known, complex: false }).handOff?.lifecycle).toBe('generalApproval');
});

test('a lifecycle that goes nowhere ends with its outcome alone', () => {
  expect(endOf({ outcome: 'ended' }, known)).toStrictEqual({ outcome: 'ended' });
});

test('a lifecycle beside this one is opened with an input', () => {
  const { does, what, params } = open<'answerability', object, Act>('answerability', ({ event }) => ({
    breach: 'reg.42',
    unit: event.unit,
  }));
  expect([does, what]).toEqual(['open', 'answerability']);
  expect(params({ ...facts(), event: act })).toStrictEqual({
    lifecycle: 'answerability',
    input: { breach: 'reg.42', unit: 'dept-legal' },
  });
});
