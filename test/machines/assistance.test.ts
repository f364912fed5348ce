import { describe, expect, test } from 'vitest';
import { assistance } from '../../src/machines/assistance.ts';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { fireRescueBureauFirst } from '../../src/policy/fireRescueBureau.ts';
import { awaiting, duties, of, on, opened, refusedBy, tried } from './incident/steps.ts';
import { holdsEverywhere } from './oversight/holds.ts';
import { matter, people } from './oversight/people.ts';
import { accept, give, name, object, release, samples, uphold } from './samples/assistance.ts';

const way = (...steps: Parameters<typeof opened>[3] & object) => opened(assistance, name, matter, steps);

describe('a unit that assists the one in the lead', () => {
  test('is named for a part by a day, takes it on, and gives it to the lead alone', () => {
    const named = way();
    expect(of(named.effects, 'assign')).toMatchObject([
      { what: 'assist', to: { role: 'brigade', unit: 'brigade-1' }, by: '2026-03-20' },
    ]);
    const given = way(accept, give);
    expect(given.value).toBe('given');
    expect(of(given.effects, 'report')).toMatchObject([
      { what: 'assistance', to: { role: 'responsibleUnit', unit: 'dept-legal' }, reason: give.result },
    ]);
    expect(of(given.effects, 'notify')).toEqual([]);
    expect(duties(given)).toEqual([
      'assistance.accept met brigade brigade-1 2026-03-09',
      'assistance.give met brigade brigade-1 2026-03-20',
    ]);
  });

  test('objects with reasons: the commission decides, and the day of its part runs on', () => {
    const disputed = way(object);
    expect(disputed.value).toBe('disputed');
    expect(duties(disputed)).toContain('assistance.give running brigade brigade-1 2026-03-20');
    const standing = way(object, uphold);
    expect(standing.value).toBe('owing');
    expect(of(standing.effects, 'notify')).toMatchObject([
      { what: 'assistance-upheld', to: { unit: 'brigade-1' }, reason: uphold.reason },
    ]);
    const released = way(object, release);
    expect([released.value, duties(released).at(1)]).toEqual([
      'released',
      'assistance.give discharged brigade brigade-1 2026-03-20',
    ]);
  });

  test('is told which unit leads from here on, and owes its part by the same day', () => {
    const before = way(accept);
    const changed = on(before, {
      type: 'lead.changed',
      by: { role: 'system', id: 'engine' },
      unit: 'dept-legal',
    });
    expect(changed.value).toBe('owing');
    expect(of(changed.effects, 'report')).toMatchObject([
      { what: 'lead-changed', to: { unit: 'brigade-1' }, detail: { lead: 'dept-legal' } },
    ]);
    expect(duties(changed)).toEqual(duties(before));
  });

  test.each([
    ['the unit that leads', { unit: 'dept-legal' }, ['assistantIsAnother']],
    ['a unit that the petition complains of', { unit: 'brigade-3' }, ['unitNotComplainedOf']],
    ['an outside organ', { unit: 'street-office' }, ['unitMayHandle']],
    ['anybody for a day that is not ahead', { until: '2026-03-04' }, ['dayIsAhead']],
    ['anybody, by the supervision office', { by: people.clerk }, ['by']],
  ])('%s is not named', (_, change, refused) => {
    const event = { ...name, ...change };
    expect(refusedBy(awaiting(assistance, event, matter), event)).toEqual([refused]);
  });

  test('there is none under a policy that says nothing of it', () => {
    const terms = { ...standardTerms(), policy: fireRescueBureauFirst };
    const event = { id: 'event-1', petition: 'petition-1', at: '2026-03-04T09:00:00+08:00', ...name };
    expect(tried(awaiting(assistance, name, matter, terms), event)).toEqual([]);
  });

  holdsEverywhere(assistance, samples as never);
});
