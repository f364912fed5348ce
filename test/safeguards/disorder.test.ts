import { describe, expect, test } from 'vitest';
import { effectTypes, lifecycles } from '../../src/index.ts';
import { walkOf } from '../support/lifecycleWalks.ts';

const steps = ['disorder.dissuade', 'disorder.criticise', 'disorder.explain'];

describe('safeguard 3: the response to disorder comes only after dissuasion, criticism and explanation', () => {
  test('every way to coordination, evidence or public security has all three, in this order', () => {
    const beyond = walkOf('disorderlyVisit').steps.filter(
      ({ taken, effects, event }) =>
        taken &&
        (effects.some(({ type }) => type === 'inform') || event.type === 'disorder.coordinate') &&
        event.type !== 'disorder.reportUrgent',
    );
    expect(beyond.length).toBeGreaterThan(0);
    for (const { from } of beyond) {
      const tried = from.trail.filter((type) => steps.includes(type));
      expect(tried.slice(0, 3)).toEqual(steps);
    }
  });

  test('public security is told by a person’s event only, with the person named', () => {
    const told = walkOf('disorderlyVisit').steps.flatMap(({ event, effects }) =>
      effects.flatMap((effect) =>
        effect.type === 'inform' && effect.organ.role === 'publicSecurity' ? [{ event, effect }] : [],
      ),
    );
    expect(told.length).toBeGreaterThan(0);
    for (const { event, effect } of told) {
      const by = event.by as { role: string; id: string };
      expect(by.role).not.toBe('system');
      expect(effect.decidedBy).toBe(by.id);
    }
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
