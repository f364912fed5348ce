import { describe, expect, test } from 'vitest';
import { type Checked, libraryOf } from '../../src/check/library.ts';
import { standings } from '../../src/check/standings.ts';
import { fireRescueBureau, isOwed, lifecycles } from '../../src/index.ts';
import { bodiesOf, walked, walkOf } from '../support/lifecycleWalks.ts';
import { edited, stepOf, unguarded } from './edited.ts';

/** What may be owed in each state: `state kind, kind`; a stopped clock counts as one that runs. */
function owedIn(id: string, checked: Checked): Set<string> {
  const [, all = []] = [...standingsOf(checked)].find(([chart]) => chart.lifecycle.id === id) ?? [];
  return new Set(all.map(({ place, owed }) => `${place.name} ${owed.map(({ kind }) => kind).sort()}`));
}

const known = new Map<Checked['policy'], ReturnType<typeof standings>>();

/** Of a body once for all lifecycles: they are looked at together. */
function standingsOf(checked: Checked): ReturnType<typeof standings> {
  if (checked.lifecycles !== lifecycles) return standings(libraryOf(checked));
  const all = known.get(checked.policy) ?? standings(libraryOf(checked));
  known.set(checked.policy, all);
  return all;
}

const choosing = (simplifiedProcedure: boolean): Checked => ({
  lifecycles,
  policy: {
    ...fireRescueBureau,
    choices: {
      ...fireRescueBureau.choices,
      simplifiedProcedure,
      goodReasonReopensWindow: simplifiedProcedure,
    },
  },
});

const chosen = [choosing(true), choosing(false)];

describe('what may be owed', () => {
  test.each(walked)('in $id is all that the walk of its cases finds owed there', ({ id }) => {
    const walkedUnder = bodiesOf(id).map((terms) => ({ lifecycles, policy: terms().policy }));
    const bodies = [...chosen, ...walkedUnder];
    const told = new Set(bodies.flatMap((body) => [...owedIn(id, body)]));
    const unforeseen = walkOf(id)
      .states.filter(({ status }) => status === 'active')
      // What an earlier lifecycle left owed comes on top, and closes and opens paths that are not followed.
      .filter(({ context: { instance, deadlines } }) =>
        deadlines.every((one) => one.id.startsWith(`${instance}.`)),
      )
      .map(({ value, context: { deadlines } }) => {
        const kinds = new Set(deadlines.filter(isOwed).map(({ kind }) => kind));
        return `${value} ${[...kinds].sort()}`;
      })
      .filter((found) => !told.has(found));
    expect([...new Set(unforeseen)]).toEqual([]);
  });

  test('follows a fact that an event settles: what is registered is refused an objection as registered', () => {
    const told = owedIn('superiorReferral', choosing(true));
    expect(
      [...told].filter((one) => one.startsWith('received') && !one.includes('referral.register')),
    ).toEqual([]);
  });

  test('is more where a guard that closed a path is gone', () => {
    const open = edited('superiorReferral', (chart) =>
      unguarded(stepOf(chart, 'objected', 'referral.refuseObjection'), 'notYetRegistered'),
    );
    expect(owedIn('superiorReferral', open)).toContain('received ');
  });
});
