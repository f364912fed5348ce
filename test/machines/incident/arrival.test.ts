import { describe, expect, test } from 'vitest';
import { arrivalConditions, matterOfIncident } from '../../../src/machines/incident/arrival.ts';
import { standardTerms } from '../../../src/machines/lifecycle/standardTerms.ts';
import { arrival } from './matters.ts';
import { morning } from './steps.ts';

const opening = { petition: 'petition-9', at: morning, persons: 3 };
const known = {
  id: 'petition-9',
  channel: 'visit',
  receivedAt: morning,
  persons: 3,
  interested: [],
  simplified: false,
  tendencies: [],
};

describe('the matter of an incident that nothing was known of before', () => {
  test('is a visit, as the event describes it', () => {
    expect(matterOfIncident({ ...opening, arrival })).toEqual({ ...known, ...arrival });
  });

  test('is nobody’s and states nothing where the description is missing, which is refused', () => {
    expect(matterOfIncident(opening)).toEqual({
      ...known,
      petitioners: [],
      anonymous: true,
      reachable: false,
      cause: 'unstated',
      claim: 'unstated',
      complainedOf: { persons: [], units: [] },
    });
  });
});

describe('the description with which an incident opens', () => {
  const facts = (standalone: boolean, event: object = opening) =>
    ({ context: { standalone }, event, env: standardTerms() }) as never;
  const { standalone, arrivalIsStated, arrivalOnlyIfNew, arrivalAgrees } = arrivalConditions;
  const needed = (alone: boolean) => {
    const { needs } = arrivalIsStated;
    return typeof needs === 'function' ? needs(facts(alone), undefined) : needs;
  };

  test('is needed where no matter is in hand, and only there', () => {
    expect([needed(true), needed(false)]).toEqual([['arrival'], []]);
    expect(arrivalIsStated.holds(facts(false), undefined)).toBe(true);
    expect([true, false].map((alone) => standalone.holds(facts(alone), undefined))).toEqual([true, false]);
    expect(
      [true, false].map((alone) => arrivalOnlyIfNew.holds(facts(alone, { arrival }), undefined)),
    ).toEqual([true, false]);
  });

  test('agrees with the number of persons and with itself, and where there is none nothing disagrees', () => {
    const agrees = (event: object) => arrivalAgrees.holds(facts(true, event), undefined);
    expect(agrees(opening)).toBe(true);
    expect(agrees({ ...opening, arrival })).toBe(true);
    expect(agrees({ ...opening, persons: 1, arrival })).toBe(false);
    expect(agrees({ ...opening, arrival: { ...arrival, anonymous: true } })).toBe(false);
  });
});
