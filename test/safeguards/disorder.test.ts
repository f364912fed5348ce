import { describe, expect, test } from 'vitest';
import { effectTypes, lifecycles } from '../../src/index.ts';
import { stepsOf } from '../../src/machines/lifecycle/chart.ts';
import { walkOf } from '../support/lifecycleWalks.ts';
import {
  beforeWords,
  beyondTalk,
  decidedByNobody,
  further,
  isDanger,
  withoutDanger,
} from './held/disorder.ts';

/** All that may decide on it: the conduct as it is stated, who acts and may, how far talk and response are. */
const mayDecide: ReadonlySet<string> = new Set([
  ...['by', 'conduct', 'facts', 'seriousDisorder', 'atPremises', 'where'].map((field) => `event.${field}`),
  ...['tried', 'coordinated', 'publicSecurityTold', 'groupFormed', 'commandFollows', 'publicityFollows'],
  ...['deadlines', 'unitArrived', 'policy.roles', 'policy.units'],
  // Who has the matter, and who has an interest in it.
  ...['unit', 'interested', 'complainedOf', 'petitioners'].map((field) => `matter.${field}`),
]);

describe('safeguard 3: without violence or danger stated as a fact, nothing before recorded words without effect', () => {
  const beyond = () => beyondTalk(walkOf('disorderlyVisit'));

  test('every way to coordination, evidence or public security has the talk that the policy asks for, or the danger stated', () => {
    expect(new Set(beyond().map(({ event }) => event.type))).toEqual(further);
    const atOnce = new Set(beforeWords(walkOf('disorderlyVisit')).map(({ event }) => event.type));
    // No words yet: a person states the danger now, or did when public security was told.
    expect(withoutDanger(walkOf('disorderlyVisit'))).toEqual([]);
    expect(atOnce).toContain('disorder.informPublicSecurity');
    expect(atOnce).toContain('disorder.secureEvidence');
  });

  test('the talk is recorded, with what was said, by whom and when', () => {
    const records = walkOf('disorderlyVisit').steps.flatMap(({ taken, event, effects }) =>
      taken && /dissuade|criticise|explain/.test(event.type)
        ? [effects.filter(({ type }) => type === 'record')[0]]
        : [],
    );
    expect(records.length).toBeGreaterThan(0);
    for (const record of records)
      expect(record).toMatchObject({
        reason: expect.any(String),
        detail: { by: expect.any(String), at: expect.any(String), outcome: expect.any(String) },
      });
  });

  test('public security is told before any words of dangerous conduct alone, with the facts, from the first report on', () => {
    const told = beyond().filter(
      ({ from, event }) =>
        event.type === 'disorder.informPublicSecurity' &&
        Object.keys(from.context.tried as object).length === 0,
    );
    expect(new Set(told.map(({ from }) => from.value))).toContain('reported');
    for (const { event } of told) expect(isDanger(event)).toBe(true);
  });

  test('nothing decides on it but conduct and who acts: not how often, to which organ or with what claim somebody came', () => {
    for (const terms of new Set(walkOf('disorderlyVisit').openings.map(({ terms }) => terms))) {
      const { chart } = lifecycles.find(({ id }) => id === 'disorderlyVisit')?.under(terms) ?? expect.fail();
      const steps = stepsOf(chart).filter(
        ({ event }) => event === 'disorder.report' || further.has(event ?? ''),
      );
      expect(steps.length).toBeGreaterThan(further.size);
      const reads = new Set(steps.flatMap(({ meta }) => meta.when.flatMap((guard) => guard.reads)));
      expect([...reads].filter((fact) => !mayDecide.has(fact))).toEqual([]);
    }
  });

  test('nothing of it is automatic, and public security is told by a person’s event only, with the person named', () => {
    const told = walkOf('disorderlyVisit').steps.filter(({ effects }) =>
      effects.some((effect) => effect.type === 'inform' && effect.organ.role === 'publicSecurity'),
    );
    expect(told.length).toBeGreaterThan(0);
    expect(decidedByNobody(walkOf('disorderlyVisit'))).toEqual([]);
  });
});

describe('safeguard 4: nothing detains, escorts, tracks, watches or profiles a person', () => {
  const forbidden =
    /detain|escort|track|watch|monitor|surveil|profil|intercept|repatriat|blacklist|稳控|拦截|截访|监控|监视|遣返|押送|劝返|黑名单/i;

  test('no effect, event or state is named after it', () => {
    const names = [
      ...effectTypes,
      ...lifecycles.flatMap(({ id, events, label, chart }) => [
        id,
        label.zh,
        label.en,
        ...Object.entries(events).flatMap(([type, { label: said }]) => [type, said.zh, said.en]),
        ...Object.values(chart.states).flatMap(({ name, meta }) => [name, meta.label.zh, meta.label.en]),
      ]),
    ];
    expect(names.filter((name) => forbidden.test(name))).toEqual([]);
  });
});
