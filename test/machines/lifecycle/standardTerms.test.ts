import { expect, test } from 'vitest';
import { createCalendar } from '../../../src/calendar/calendar.ts';
import { standardTerms } from '../../../src/machines/lifecycle/standardTerms.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';

test('a lifecycle runs under the bureau’s plan and the published days where no terms are named', () => {
  const { policy, calendar } = standardTerms();
  expect(policy).toBe(fireRescueBureau);
  expect(calendar.version).toBe(createCalendar().version);
  expect(standardTerms()).toBe(standardTerms());
});
