import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstVisit } from '../../src/machines/firstVisit.ts';
import type { Lifecycle } from '../../src/machines/lifecycle/lifecycle.ts';
import { receive, withdraw } from './firstVisit/happenings.ts';
import { after, said } from './intake/cases.ts';

const lifecycle = firstVisit as unknown as Lifecycle;
const ofTwo = { ...receive, petitioners: ['petitioner-1', 'petitioner-2'] };
const withdrawn = (persons: number, reason?: string) =>
  after(lifecycle, [{ ...ofTwo, persons }, reason === undefined ? withdraw : { ...withdraw, reason }]);

test('one of several withdraws: one person fewer, never fewer than are known', () => {
  expect(withdrawn(4).context.matter).toMatchObject({ petitioners: ['petitioner-2'], persons: 3 });
  expect(withdrawn(2).context.matter).toMatchObject({
    petitioners: ['petitioner-2'],
    persons: 1,
    anonymous: false,
    reachable: true,
  });
});

test('the only one known of several withdraws: it goes on for the others, of whom nobody is known to tell', () => {
  const gone = after(lifecycle, [
    { ...receive, petitioners: ['petitioner-1'], persons: 4 },
    { ...withdraw, reason: '问题已解决' },
  ]);
  expect([gone.value, gone.context.matter.concludedOn]).toEqual(['received', undefined]);
  expect(gone.context.matter).toMatchObject({
    petitioners: [],
    persons: 3,
    anonymous: true,
    reachable: false,
  });
  expect(said(gone)).toMatchObject([
    { type: 'notify', what: 'withdrawn', to: { ids: ['petitioner-1'] } },
    { type: 'record', what: 'withdrawal', about: 'petitioner-1' },
  ]);
});

test('a matter ends by withdrawals only with the last of those who raise it, known or not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 }), (named, unnamed) => {
      const petitioners = Array.from({ length: named }, (_, index) => `person-${index}`);
      const leave = petitioners.map((id) => ({ ...withdraw, by: { ...withdraw.by, id } }));
      const left = after(lifecycle, [{ ...receive, petitioners, persons: named + unnamed }, ...leave]);
      expect(left.value).toBe(unnamed === 0 ? 'withdrawn' : 'received');
      if (unnamed > 0) expect(left.context.matter.persons).toBe(unnamed);
    }),
  );
});

test('it is confirmed to the petitioners, with who withdrew, and recorded', () => {
  expect(said(withdrawn(2))).toMatchObject([
    {
      type: 'notify',
      what: 'withdrawn',
      reason: '一名信访人自愿撤回，其他信访人继续主张',
      remedy: 'raise-anew',
      detail: { petitioner: 'petitioner-1' },
    },
    { type: 'record', what: 'withdrawal', about: 'petitioner-1' },
  ]);
});

test('the petitioner’s own words stand in the notice and in the register', () => {
  expect(said(withdrawn(2, '问题已解决'))).toMatchObject([
    { type: 'notify', reason: '问题已解决' },
    { type: 'record', what: 'withdrawal', about: 'petitioner-1', reason: '问题已解决' },
  ]);
});
