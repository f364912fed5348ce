import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRepeat, matchPrior } from '../../../src/machines/repeatVisit/matching.ts';
import { type PriorMatter, priorMatterSchema } from '../../../src/vocabulary/priors.ts';
import { earlier } from './happenings.ts';

const at = '2026-03-02T09:00:00+08:00';
const arrival = { petition: 'new-1', at, petitioners: ['p-1', 'p-2'], cause: 'c-1', claim: 'd-1' };
const some = <T>(...values: T[]) => fc.constantFrom(...values);
const common = {
  petitioners: fc.subarray(['p-1', 'p-2', 'p-3']),
  cause: some('c-1', 'c-2'),
  claim: some('d-1', 'd-2'),
  receivedOn: some('2026-01-05', '2026-02-02'),
};
const remedy = some('review' as const, 'reexamination' as const);
const prior: fc.Arbitrary<Omit<PriorMatter, 'petition'>> = fc.oneof(
  fc.record({ ...common, stage: fc.constant('inHand') }),
  fc.record({
    ...common,
    stage: fc.constant('remedyOpen'),
    remedy,
    windowEnds: some('2026-03-01', '2026-03-02', '2026-03-03'),
  }),
  fc.record({ ...common, stage: fc.constant('reexamined') }),
  fc.record({ ...common, stage: fc.constant('ended'), remedy }),
) as never;
const priors = fc
  .array(prior, { maxLength: 6 })
  .map((list) => list.map((one, index) => ({ ...one, petition: `e-${index}` }) as PriorMatter));
/** Both who come now raised the earlier matter, whoever raised it with them. */
const raisedBy = (one: PriorMatter) => one.petitioners.includes('p-1') && one.petitioners.includes('p-2');
const same = (one: PriorMatter) => raisedBy(one) && one.cause === 'c-1' && one.claim === 'd-1';

describe('an earlier matter is the same one', () => {
  test('exactly where every petitioner was one of the earlier one’s, and cause and claim are the same', () => {
    fc.assert(
      fc.property(priors, (list) => {
        const { prior: found, comparisons } = matchPrior(arrival, list);
        expect(found !== undefined).toBe(list.some(same));
        if (found) expect(same(found)).toBe(true);
        expect(comparisons.map(({ differs }) => differs.length === 0)).toEqual(list.map(same));
      }),
    );
  });

  test('and says for each other one in what it differs', () => {
    fc.assert(
      fc.property(priors, (list) => {
        const { comparisons } = matchPrior(arrival, list);
        comparisons.forEach(({ petition, differs }, index) => {
          const one = list[index] as PriorMatter;
          expect(petition).toBe(one.petition);
          expect(differs.includes('petitioner')).toBe(!raisedBy(one));
          expect(differs.includes('cause')).toBe(one.cause !== 'c-1');
          expect(differs.includes('claim')).toBe(one.claim !== 'd-1');
        });
      }),
    );
  });

  test('whatever the order in which the register lists them', () => {
    const shuffled = priors.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(matchPrior(arrival, other).prior).toEqual(matchPrior(arrival, list).prior);
      }),
    );
  });

  test('never for an anonymous petition, and never itself', () => {
    fc.assert(
      fc.property(priors, (list) => {
        expect(matchPrior({ ...arrival, petitioners: [] }, list).prior).toBeUndefined();
        for (const one of list) {
          const names = matchPrior({ ...arrival, petition: one.petition }, list).comparisons;
          expect(names.map(({ petition }) => petition)).not.toContain(one.petition);
        }
      }),
    );
  });
});

describe('of several that are the same', () => {
  const byStage = [earlier.inHand, earlier.remedyOpen, earlier.reexamined, earlier.ended];
  const like = { ...arrival, petitioners: ['petitioner-1'], cause: 'inspection', claim: 'compensation' };

  test('the one in hand counts, then an open remedy, then re-examination', () => {
    const list = byStage.map((one, index) => ({ ...one, petition: `e-${index}` }));
    list.forEach((one, index) => {
      expect(matchPrior(like, list.slice(index))).toMatchObject({ prior: one, stage: one.stage });
    });
  });

  test('the newest counts where they stand alike, and the last id where they are of one day', () => {
    for (const one of byStage) {
      const older = { ...one, petition: 'e-9', receivedOn: '2025-12-01' };
      const twin = { ...one, petition: 'earlier-2' };
      expect(matchPrior(like, [older, one]).prior).toEqual(one);
      expect(matchPrior(like, [twin, one, older]).prior).toEqual(twin);
    }
  });
});

test('an open remedy ends with its last day', () => {
  const on = (day: string) => {
    const list = [{ ...earlier.remedyOpen, windowEnds: '2026-03-01' }];
    const like = { ...arrival, petitioners: ['petitioner-1'], cause: 'inspection', claim: 'compensation' };
    return matchPrior({ ...like, at: day }, list).stage;
  };
  expect(on('2026-03-01T23:59:59+08:00')).toBe('remedyOpen');
  expect(on('2026-03-02T00:00:00+08:00')).toBe('ended');
  expect(on('2026-03-01T16:00:00Z')).toBe('ended');
});

test('new facts raise a matter anew only where it was answered for good (reg.36.3)', () => {
  fc.assert(
    fc.property(priors, fc.boolean(), (list, newFacts) => {
      const { stage } = matchPrior(arrival, list);
      const closed = stage === 'reexamined' || stage === 'ended';
      expect(isRepeat(arrival, list, newFacts)).toBe(stage !== undefined && !(closed && newFacts));
    }),
  );
});

test('what the register says of an earlier matter is whole or refused', () => {
  for (const one of Object.values(earlier)) expect(priorMatterSchema.safeParse(one).success).toBe(true);
  const { windowEnds: _, ...withoutWindow } = earlier.remedyOpen;
  expect(priorMatterSchema.safeParse(withoutWindow).success).toBe(false);
  expect(priorMatterSchema.safeParse({ ...earlier.inHand, stage: 'ended' }).success).toBe(false);
  expect(priorMatterSchema.safeParse({ ...earlier.inHand, name: '某人' }).success).toBe(false);
});
