import { expect, test } from 'vitest';
import { lifecyclesOf } from '../../../src/check/scope.ts';
import { fireRescueBureau, lifecycles } from '../../../src/index.ts';
import { countyDepartment, reexaminationOffice } from '../../../src/packs/index.ts';
import { plays } from '../../../src/policy/schema.ts';
import { describeInBrowser, openFromDisk } from '../support/browser.ts';
import { covering, type RegisterEvent } from '../support/covering.ts';

/** What the page says after a step. */
interface Told {
  readonly verdict: 'accepted' | 'refused';
  readonly states: readonly { readonly instance: string; readonly isOver: boolean }[];
}

/** What is walked under which policy: a lifecycle that the bureau of the page has not is walked under a pack that has it. */
const bodies = [
  {
    policy: fireRescueBureau,
    register: 'examples/register/register.jsonl',
    ends: lifecyclesOf(fireRescueBureau),
  },
  {
    policy: countyDepartment,
    register: 'examples/packs/countyDepartment.jsonl',
    ends: ['classApproval', 'reception'],
  },
  { policy: reexaminationOffice, register: 'examples/packs/reexaminationOffice.jsonl', ends: ['reviewCase'] },
];

const inShanghai = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19);

describeInBrowser('walking petitions through the page alone', (browser) => {
  test.for(bodies.map(({ policy, ...rest }) => ({ name: policy.id, policy, ...rest })))(
    'every lifecycle of $name is brought to a final state, event by event, by the forms of the page',
    async ({ name, policy, register, ends }) => {
      const { page, faults, requests } = await openFromDisk(browser(), {
        data: { events: [], policies: [policy], policy: name },
      });
      const drive = (call: string, ...given: unknown[]) =>
        page.evaluate<Told>(`driver.${call}(${given.map((one) => JSON.stringify(one)).join(',')})`);
      const over = new Set<string>();
      for (const [first, ...rest] of covering(policy, register, ends) as [
        RegisterEvent,
        ...RegisterEvent[],
      ][]) {
        const mine = (event: RegisterEvent) => ({ ...event, petition: `walked-${event.petition}` });
        let told = await drive('openPetition', mine(first), inShanghai(first.at));
        for (const event of rest) {
          told = plays(policy, event.by.role, ['system'])
            ? await drive('sendTimer', inShanghai(event.at))
            : await drive('sendEvent', mine(event), inShanghai(event.at));
          expect(told, `${event.id} ${event.type}`).toMatchObject({ verdict: 'accepted' });
        }
        for (const { instance, isOver } of told.states) if (isOver) over.add(instance.replace(/[-#].*$/, ''));
      }
      expect([...over]).toEqual(expect.arrayContaining(ends));
      expect(faults).toEqual([]);
      expect(requests).toEqual([]);
    },
  );

  test('between them the bodies that are walked have every lifecycle there is', () => {
    expect(new Set(bodies.flatMap(({ ends }) => ends))).toEqual(new Set(lifecycles.map(({ id }) => id)));
  });
});
