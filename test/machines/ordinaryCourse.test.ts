import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import type { AnyLifecycle } from '../../src/engine/lifecycles.ts';
import type { Policy } from '../../src/index.ts';
import { earlierPolicies, regulations2022, shippedPolicies } from '../../src/index.ts';
import type { ChartState } from '../../src/machines/lifecycle/chart.ts';
import { widestTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';
import * as packs from '../../src/packs/index.ts';

const policies: readonly Policy[] = [
  ...earlierPolicies,
  ...shippedPolicies,
  regulations2022,
  ...Object.values(packs),
  widestTerms().policy,
];
const calendar = createCalendar();
/** Its charts under the policies that have it: in a body without such a part nothing opens it. */
const charts = (lifecycle: AnyLifecycle) =>
  policies
    .map((policy) => lifecycle.under({ policy, calendar }).chart)
    .filter(({ states }) =>
      Object.values(states).every(({ kind, on }) => kind !== 'unopened' || Object.keys(on).length > 0),
    );

const waits = ({ kind }: ChartState) => kind === 'waiting' || kind === 'unopened';

describe.each(lifecycles.map((lifecycle) => [lifecycle.id, lifecycle] as const))(
  'the ordinary course of %s',
  (id, lifecycle) => {
    test('is of events of its own that its charts know, each in some state of its own or to an end', () => {
      for (const type of lifecycle.course) {
        expect(lifecycle.ownEvents).toContain(type);
        const known = charts(lifecycle).some(
          ({ states, everywhere }) =>
            Object.values(states).some(({ on }) => Object.hasOwn(on, type)) ||
            everywhere[type]?.some(({ to = '' }) => states[to]?.kind === 'final'),
        );
        expect(known, type).toBe(true);
      }
    });

    test('has a step in every state that waits, under every policy, or a last day that moves it on', () => {
      const idle = new Set<string>();
      for (const { states, everywhere } of charts(lifecycle))
        for (const state of Object.values(states).filter(waits)) {
          const own = Object.keys(state.on).some((type) => lifecycle.course.has(type));
          const ends = Object.entries(everywhere).some(
            ([type, steps]) =>
              lifecycle.course.has(type) && steps.some(({ to = '' }) => states[to]?.kind === 'final'),
          );
          const timed = state.on['deadline.passed']?.some(({ to }) => to !== undefined) ?? false;
          if (!own && !ends && !timed) idle.add(`${id}.${state.name}`);
        }
      expect([...idle]).toEqual([]);
    });

    test('leads to an end without any other step but the timer’s', () => {
      for (const { states, everywhere, initial } of charts(lifecycle)) {
        const seen = new Set<string>();
        const toVisit = [initial];
        for (let name = toVisit.pop(); name !== undefined; name = toVisit.pop()) {
          if (seen.has(name)) continue;
          seen.add(name);
          const { on = {}, ways = [] } = states[name] ?? {};
          const usual = [...Object.entries(on), ...Object.entries(everywhere)]
            .filter(([type]) => lifecycle.course.has(type) || type === 'deadline.passed')
            .flatMap(([, steps]) => steps);
          for (const { to } of [...usual, ...ways]) if (to !== undefined) toVisit.push(to);
        }
        expect([...seen].some((name) => states[name]?.kind === 'final')).toBe(true);
      }
    });
  },
);
