import { describe, expect, test } from 'vitest';
import { isOwed, lifecycles } from '../../src/index.ts';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { walked, walkOf } from '../support/lifecycleWalks.ts';

const statesOf = (id: string) => {
  const chart = lifecycles.find((one) => one.id === id)?.under(standardTerms()).chart;
  return Object.values(chart?.states ?? {});
};

/** States before the opening event: there is no matter yet. */
const unopenedStates = (id: string) =>
  new Set(statesOf(id).flatMap(({ name, kind }) => (kind === 'unopened' ? [name] : [])));

describe('safeguard 6: no matter can be forgotten', () => {
  test('every lifecycle is walked', () => {
    expect(walked.map(({ id }) => id)).toEqual(lifecycles.map(({ id }) => id));
  });

  for (const { id } of walked) {
    test(`${id}: every state that is open has a deadline that is owed, with an owner`, () => {
      const unopened = unopenedStates(id);
      const open = walkOf(id).states.filter(
        ({ status, value }) => status === 'active' && !unopened.has(value),
      );
      const forgotten = open.filter(
        ({ context }) => !context.deadlines.some((one) => isOwed(one) && one.owner.role !== undefined),
      );
      expect(forgotten.map(({ value, trail }) => `${value} after ${trail.join(', ')}`)).toEqual([]);
    });

    test(`${id}: from every reachable state an end can be reached`, () => {
      const { states, steps } = walkOf(id);
      const before = new Map<string, string[]>();
      for (const { from, to } of steps) if (to) before.set(to.key, [...(before.get(to.key) ?? []), from.key]);
      const reaching = new Set(states.filter(({ status }) => status === 'done').map(({ key }) => key));
      const queue = [...reaching];
      for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
        for (const source of before.get(key) ?? []) {
          if (reaching.has(source)) continue;
          reaching.add(source);
          queue.push(source);
        }
      }
      const unopened = unopenedStates(id);
      const stuck = states.filter(({ key, value }) => !reaching.has(key) && !unopened.has(value));
      expect(stuck.map(({ value, trail }) => `${value} after ${trail.join(', ')}`)).toEqual([]);
    });

    test(`${id}: the walk reaches every state`, () => {
      const reached = new Set(walkOf(id).states.map(({ value }) => value));
      const missing = statesOf(id).flatMap(({ name, kind }) =>
        kind === 'choice' || reached.has(name) ? [] : [name],
      );
      expect(missing).toEqual([]);
    });

    test(`${id}: an owed deadline is never lost from one state to the next`, () => {
      const lost = walkOf(id).steps.filter(({ from, after }) =>
        from.context.deadlines.some(({ id: old }) => !after.deadlines.some((one) => one.id === old)),
      );
      expect(lost.map(({ from, event }) => `${from.value} --${event.type}`)).toEqual([]);
    });
  }
});
