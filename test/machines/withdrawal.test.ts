import { expect, test } from 'vitest';
import { firstVisit } from '../../src/machines/firstVisit.js';
import type { Lifecycle } from '../../src/machines/lifecycle/lifecycle.js';
import { receive, withdraw } from './firstVisit/happenings.js';
import { after, said } from './intake/cases.js';

const lifecycle = firstVisit as unknown as Lifecycle;
const ofTwo = { ...receive, petitioners: ['petitioner-1', 'petitioner-2'] };
const withdrawn = (persons: number, reason?: string) =>
  after(lifecycle, [{ ...ofTwo, persons }, reason === undefined ? withdraw : { ...withdraw, reason }]);

test('one of several withdraws: one person fewer, never fewer than are known', () => {
  expect(withdrawn(4).context.matter).toMatchObject({ petitioners: ['petitioner-2'], persons: 3 });
  expect(withdrawn(2).context.matter).toMatchObject({ petitioners: ['petitioner-2'], persons: 1 });
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
