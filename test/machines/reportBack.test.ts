import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../src/deadlines/deadline.ts';
import type { LifecycleContext } from '../../src/machines/lifecycle/context.ts';
import { referrerIsComplainedOf, superiorIsToBeTold } from '../../src/machines/reportBack.ts';
import type { Matter } from '../../src/vocabulary/matter.ts';

const referral = { form: 'assigned', organ: 'superior-bureau', reportBack: true } as const;
const complainedOf = (...units: string[]) => ({ complainedOf: { persons: [], units } });
const matter = (facts: object) => ({ ...complainedOf(), ...facts }) as unknown as Matter;
const report = { kind: 'referral.report', state: 'running' } as Deadline;

/** Whether the superior organ is to be told of a matter with these facts and deadlines. */
const isToBeTold = (facts: object, deadlines: readonly Deadline[]) =>
  superiorIsToBeTold.holds(
    {
      context: { matter: matter(facts), deadlines } as unknown as LifecycleContext,
      event: {} as never,
      env: {} as never,
    },
    undefined,
  );

describe('the superior organ waits for the result', () => {
  test('of a matter that it referred, while its day is owed', () => {
    expect(isToBeTold({ referral }, [report])).toBe(true);
    expect(isToBeTold({ referral }, [])).toBe(false);
    expect(isToBeTold({ referral }, [{ ...report, kind: 'handling.conclude' }])).toBe(false);
  });

  test('not of a matter that nobody referred, whatever is owed', () => {
    expect(isToBeTold({}, [report])).toBe(false);
    expect(isToBeTold({}, [])).toBe(false);
  });

  test('not where the petition complains of that very organ (reg.30)', () => {
    expect(isToBeTold({ referral, ...complainedOf('superior-bureau') }, [report])).toBe(false);
    expect(isToBeTold({ referral, ...complainedOf('ministry') }, [report])).toBe(true);
  });
});

test('the referrer is complained of where the petition names it, and there is none where nobody referred', () => {
  expect(referrerIsComplainedOf(matter({ referral, ...complainedOf('superior-bureau') }))).toBe(true);
  expect(referrerIsComplainedOf(matter({ referral, ...complainedOf('ministry') }))).toBe(false);
  expect(referrerIsComplainedOf(matter({ referral }))).toBe(false);
  expect(referrerIsComplainedOf(matter(complainedOf('superior-bureau')))).toBe(false);
});
