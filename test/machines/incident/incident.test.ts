import { describe, expect, test } from 'vitest';
import { isOwed } from '../../../src/deadlines/deadline.ts';
import { capitalVisit } from '../../../src/machines/capitalVisit.ts';
import { disorderlyVisit } from '../../../src/machines/disorderlyVisit.ts';
import { groupVisit } from '../../../src/machines/groupVisit.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { type Reached, stuck } from '../oversight/walk.ts';
import { samples as capital } from '../samples/capitalVisit.ts';
import { samples as disorderly } from '../samples/disorderlyVisit.ts';
import { samples as group } from '../samples/groupVisit.ts';
import { everything, type IncidentSamples } from './everything.ts';
import { against, handled, undispatched, unreachable } from './matters.ts';
import { type Incident, of } from './steps.ts';

const beside = [handled, undispatched, unreachable];
/** What was missed is seen to be, then order is restored. */
const restoredOnceMissed: IncidentSamples = {
  ...disorderly,
  inTurn: (sample, at) =>
    disorderly.inTurn(sample, at as never) &&
    (sample.type === 'disorder.restore' || at.context.deadlines.every(({ state }) => state !== 'missed')),
};

const incidents: readonly [string, Incident, IncidentSamples, readonly (Matter | undefined)[]][] = [
  ['a group visit', groupVisit, group, [undefined, ...beside]],
  ['a disorderly visit', disorderlyVisit, restoredOnceMissed, beside],
  ['a capital visit', capitalVisit, capital, [undefined, ...beside, against('superior-bureau')]],
];

describe.each(incidents)('over everything that %s can reach', (_, lifecycle, samples, matters) => {
  let reached: Reached | undefined;
  const graph = () => {
    reached ??= everything(lifecycle, samples, matters);
    return reached;
  };
  const endings = () => graph().edges.filter(({ after }) => after.snapshot.status === 'done');

  test('the samples take every step', () => {
    const { known, taken } = graph();
    const own = [...known].filter(([, name]) => !name.includes('deadline.passed'));
    expect(own.filter(([step]) => !taken.has(step)).map(([, name]) => name)).toEqual([]);
  });

  test('it can end from wherever it stands', () => {
    expect(stuck(graph())).toEqual([]);
  });

  test('every end gives one written notice with reason and remedy, or a record that none can be given', () => {
    expect(endings().length).toBeGreaterThan(0);
    for (const {
      after: { effects, context },
    } of endings()) {
      const told = of(effects, 'notify').filter(
        ({ to, form }) => to.role === 'petitioner' && form === 'written',
      );
      const impossible = of(effects, 'record', 'notice-impossible');
      expect([told.length, impossible.length]).toEqual(context.matter.reachable ? [1, 0] : [0, 1]);
      expect(told.every(({ reason, remedy }) => reason && remedy)).toBe(true);
      expect(impossible.every(({ reason, detail }) => reason && detail?.remedy)).toBe(true);
    }
  });

  test('nothing is owed once it is over', () => {
    expect(endings().flatMap(({ after }) => after.context.deadlines.filter(isOwed))).toEqual([]);
  });

  test('it starts, ends and moves no deadline but its own', () => {
    for (const { after } of graph().edges) {
      const own = after.context.deadlines.map(({ id }) => id);
      for (const { deadline } of [...of(after.effects, 'schedule'), ...of(after.effects, 'cancel')])
        expect(own).toContain(deadline);
    }
  });

  test('it changes nothing in the matter that a term, a remedy or an answerability rests on', () => {
    const kept = ({ petitioners: _p, persons: _n, anonymous: _a, cause: _c, claim: _l, ...rest }: Matter) =>
      rest;
    for (const { before, after } of graph().edges)
      expect(kept(after.context.matter)).toEqual(kept(before.context.matter));
  });

  test('a deadline of its own that is missed opens supervision', () => {
    const passed = graph().edges.filter(({ sample }) => sample.type === 'deadline.passed');
    expect(passed.length).toBeGreaterThan(0);
    for (const { after } of passed)
      expect(of(after.effects, 'open').map((effect) => effect.lifecycle)).toEqual(['supervision']);
  });
});
