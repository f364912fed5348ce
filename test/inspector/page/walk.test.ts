import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fireRescueBureau } from '../../../src/index.ts';
import { lifecyclesOf } from '../../support/lifecyclesOf.ts';
import { describeInBrowser, openFromDisk } from '../support/browser.ts';

interface RegisterEvent {
  readonly id: string;
  readonly petition: string;
  readonly type: string;
  readonly at: string;
  readonly by: { readonly role: string };
}

/** What the page says after a step. */
interface Told {
  readonly verdict: 'accepted' | 'refused';
  readonly states: readonly { readonly instance: string; readonly isOver: boolean }[];
}

const register = readFileSync('examples/register/register.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as RegisterEvent);

// Petitions of the register in which every lifecycle comes to an end.
const walked = [
  'P2026-0019',
  'P2026-0067',
  'P2026-0038',
  'P2026-0070',
  'P2026-0087',
  'P2026-0034',
  'P2026-0013',
  'P2026-0060',
  'P2026-0008',
  'P2026-0086',
  'P2026-0095',
];

const inShanghai = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19);

describeInBrowser('walking petitions through the page alone', (browser) => {
  test('every lifecycle is brought to a final state, event by event, by the forms of the page', async () => {
    const { page, faults, requests } = await openFromDisk(browser(), { data: { events: [] } });
    const drive = (call: string, ...given: unknown[]) =>
      page.evaluate<Told>(`driver.${call}(${given.map((one) => JSON.stringify(one)).join(',')})`);
    const over = new Set<string>();
    for (const id of walked) {
      const [first, ...rest] = register.filter(({ petition }) => petition === id) as [RegisterEvent];
      const mine = (event: RegisterEvent) => ({ ...event, petition: `walked-${id}` });
      let told = await drive('openPetition', mine(first), inShanghai(first.at));
      for (const event of rest as RegisterEvent[]) {
        told =
          event.by.role === 'system'
            ? await drive('sendTimer', inShanghai(event.at))
            : await drive('sendEvent', mine(event), inShanghai(event.at));
        expect(told, `${event.id} ${event.type}`).toMatchObject({ verdict: 'accepted' });
      }
      for (const { instance, isOver } of told.states) if (isOver) over.add(instance.replace(/[-#].*$/, ''));
    }
    expect([...over].sort()).toEqual(lifecyclesOf(fireRescueBureau).sort());
    expect(faults).toEqual([]);
    expect(requests).toEqual([]);
  });
});
