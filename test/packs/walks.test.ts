import { describe, expect, test } from 'vitest';
import { lifecyclesOf } from '../../src/check/scope.ts';
import type { Policy } from '../../src/index.ts';
import * as packs from '../../src/packs/index.ts';
import {
  actsOfTheInterested,
  givenToTheAccused,
  leftToTheAccused,
  toldToTheAccused,
} from '../safeguards/held/confidence.ts';
import { beyondTalk, decidedByNobody, withoutDanger } from '../safeguards/held/disorder.ts';
import { lostDeadlines, owedByNobody, withoutEnd } from '../safeguards/held/forgotten.ts';
import { changedTheMatter, movedForeign, stoppedKinds } from '../safeguards/held/incident.ts';
import { endedUntold, extendedUntold, toldUnreachable } from '../safeguards/held/notice.ts';
import { effectsOutsideTheUnion, refusedWithEffects, rulesNotInTheBook } from '../safeguards/held/refusal.ts';
import { OwnSteps } from './support/ownSteps.ts';
import { type PackWalk, walksUnder } from './support/packWalk.ts';

/** What a safeguard finds on a walk; nothing where it holds. */
function breaches({ lifecycle, walk }: PackWalk, { roles }: Policy): Readonly<Record<string, string[]>> {
  const timers = Object.keys(roles).filter((name) => roles[name]?.plays.includes('system'));
  const found = {
    'nothing goes to a person or unit complained of': toldToTheAccused(walk),
    'nothing of an office that is complained of is told to it, or waits for it': leftToTheAccused(
      lifecycle,
      walk,
    ),
    'whoever has an interest does not act': actsOfTheInterested(walk),
    'a matter never goes to a unit that it complains of': givenToTheAccused(walk),
    'every open state has a duty with an owner': owedByNobody(lifecycle, walk),
    'from every state an end can be reached': withoutEnd(lifecycle, walk),
    'no owed deadline is lost': lostDeadlines(walk),
    'a refused event asks for nothing': refusedWithEffects(walk),
    'every step names a rule of the rule book': rulesNotInTheBook(walk),
    'every effect is one of the closed union': effectsOutsideTheUnion(walk),
    ...(lifecycle.place === 'beside'
      ? {
          'what goes on beside a matter moves no deadline of it': movedForeign(walk),
          'what goes on beside a matter changes nothing of it': changedTheMatter(walk),
        }
      : {
          'whatever ends a matter is told': endedUntold(walk),
          'an extension is told': extendedUntold(walk),
          'whom nobody can reach gets no notice': toldUnreachable(walk),
        }),
    ...(lifecycle.id === 'disorderlyVisit'
      ? {
          'nothing before words without danger stated': withoutDanger(walk),
          'a person decides on what goes further than talk': decidedByNobody(walk, timers),
        }
      : {}),
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([held, list]) =>
      list.length > 0 ? [[held, [...new Set(list)].slice(0, 9)]] : [],
    ),
  );
}

/** The only clocks that stop, where the body has such a hearing. */
const stopping = ['reexamination.decide', 'reviewCase.reexamine'];

/** Conditions that decide no step of their own tables alone, each for what implies it. */
const implied = [
  // After somebody whose turn it is not, others still act; this one says whose turn it is.
  'isNextInChain',
];
const own = new OwnSteps(implied);

describe.each(Object.values(packs).map((policy) => [policy.id, policy] as const))(
  'under the pack %s',
  (_, policy) => {
    test('every safeguard holds in every state of every lifecycle that a petition can come to', () => {
      const found: Record<string, object> = {};
      const missed: string[] = [];
      const untaken: string[] = [];
      const walked: string[] = [];
      for (const one of walksUnder(policy)) {
        const { lifecycle, walk } = one;
        walked.push(lifecycle.id);
        const broken = breaches(one, policy);
        if (Object.keys(broken).length > 0) found[lifecycle.id] = broken;
        missed.push(...one.missed.map((state) => `${lifecycle.id}.${state}`));
        untaken.push(...one.untaken);
        expect(walk.steps.some(({ taken }) => !taken)).toBe(true);
        expect(stopping).toEqual(expect.arrayContaining(stoppedKinds(walk)));
        if (lifecycle.id === 'classApproval') own.look(lifecycle, walk);
        if (lifecycle.id === 'disorderlyVisit') expect(beyondTalk(walk)).not.toEqual([]);
      }
      expect(found).toEqual({});
      expect(missed).toEqual([]);
      expect(untaken).toEqual([]);
      // Of the plan’s two chains a body with chains of its own has none.
      const chains = ['generalApproval', 'complexApproval'];
      expect(walked).toEqual(
        lifecyclesOf(policy).filter((one) => policy.approval === undefined || !chains.includes(one)),
      );
    });
  },
);

// After the walks, which show it: every other step of it is written as one of a body whose conditions test/mcdc shows to decide alone.
test('each condition of a step of an approval that only the packs have decides it alone (MC/DC)', () => {
  expect(own.shown).toEqual({
    'classApproval approval.propose → signature (isSignedBySomebody)': [],
    'classApproval approval.propose → signed (not isSignedBySomebody)': [],
    'classApproval approval.endorse → signed (changeHasReason)': ['isNextInChain'],
  });
});
