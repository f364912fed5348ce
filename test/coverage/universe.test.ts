import { describe, expect, test } from 'vitest';
import { lifecyclesOf } from '../../src/check/scope.ts';
import { universeOf } from '../../src/coverage/universe.ts';
import { unreachable } from '../../src/coverage/unreachable.ts';
import { definePolicy, fireRescueBureau, housingBureau } from '../../src/index.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';

const named = (items: readonly { measure: string; name: string }[]) =>
  items.map(({ measure, name }) => `${measure} ${name}`);

describe('what there is to reach', () => {
  const { items, excluded } = universeOf([fireRescueBureau]);
  const out = named(excluded.map(({ item }) => item));

  test('has each thing once, whatever the number of policies', () => {
    const all = universeOf([fireRescueBureau, housingBureau]).items;
    expect(new Set(named(all)).size).toBe(all.length);
    expect(new Set(named(items)).size).toBe(items.length);
  });

  test('has every state of every lifecycle that a petition can come to', () => {
    const there = lifecyclesOf(fireRescueBureau);
    const states = lifecycles.flatMap(({ id, chart }) =>
      Object.values(chart.states)
        .filter(() => there.includes(id))
        .map(({ name }) => `${id}.${name}`),
    );
    expect(items.filter(({ measure }) => measure === 'states').map(({ name }) => name)).toEqual(states);
  });

  test('has a label in both languages for everything, and leaves nothing out without a reason in both', () => {
    for (const { name, label } of items)
      expect([name, label.zh !== '', label.en !== '']).toEqual([name, true, true]);
    for (const { item, reason } of excluded)
      expect([item.name, /\p{Script=Han}/u.test(reason.zh), reason.en !== '']).toEqual([
        item.name,
        true,
        true,
      ]);
  });

  test('leaves out by a list only what would otherwise be there', () => {
    const known = new Set([...named(items), ...out]);
    expect([...unreachable.keys()].filter((key) => !known.has(key))).toEqual([]);
  });

  test('asks for no missed right and no lapsed duty', () => {
    const outcomes = items.filter(({ measure }) => measure === 'deadlines').map(({ name }) => name);
    expect(outcomes).toContain('review.request lapsed');
    expect(outcomes).not.toContain('review.request missed');
    expect(outcomes).toContain('handling.conclude extended');
    expect(outcomes).not.toContain('handling.report lapsed');
    expect(outcomes.filter((name) => name.endsWith(' suspended'))).toEqual([
      'reexamination.decide suspended',
    ]);
  });

  test('leaves out what the policy alone closes, and nothing of it where another policy opens it', () => {
    const closed = definePolicy({
      extends: fireRescueBureau,
      id: 'plainBureau',
      version: '1.0.0',
      choices: { simplifiedProcedure: false },
    });
    const alone = named(universeOf([closed]).excluded.map(({ item }) => item));
    expect(alone).toContain('states firstVisit.simplified');
    expect(alone).toContain('transitions firstVisit.registered.intake.classify[1]');
    expect(alone).toContain('guards firstVisit.*.intake.classify simplifiedOffered = yes');
    expect(named(universeOf([closed, fireRescueBureau]).items)).toContain('states firstVisit.simplified');
    expect(named(items)).toContain('states firstVisit.simplified');
    expect(out).toContain('guards firstVisit.*.intake.classify simplifiedOffered = no');
  });

  test('leaves out steps for a deadline that never runs beside the matter', () => {
    expect(out).toContain('transitions groupVisit.*.deadline.passed[2]');
    expect(named(items)).toContain('transitions groupVisit.*.deadline.passed[1]');
  });

  test('leaves out a deadline that no step starts under the policy, missed as well as met, and asks for it where one does', () => {
    const ofReceptions = ['receive', 'report', 'answer'].flatMap((duty) =>
      ['met', 'missed'].map((outcome) => `deadlines reception.${duty} ${outcome}`),
    );
    expect(out).toEqual(expect.arrayContaining(ofReceptions));
    const receiving = definePolicy({
      extends: fireRescueBureau,
      id: 'receives',
      version: '1.0.0',
      receptions: {
        hold: ['chiefOfficer'],
        arrangedBy: ['supervisionOffice'],
        toldDaysBefore: 3,
        consent: [],
      },
    });
    expect(named(universeOf([receiving]).items)).toEqual(expect.arrayContaining(ofReceptions));
  });

  test('leaves out principles without a step and what the policy asks of nobody, and keeps rules that are named as not kept', () => {
    expect(out.filter((name) => name.startsWith('rules'))).toEqual([
      // Every channel is open under this policy: nobody is refused for one.
      'rules reg.17',
      'rules reg.18',
      'rules reg.41',
      'rules reg.48',
    ]);
  });
});
