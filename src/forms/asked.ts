import { createCalendar } from '../calendar/calendar.ts';
import type { Terms } from '../deadlines/compute.ts';
import type { AnyLifecycle } from '../engine/lifecycles.ts';
import type { Petition } from '../engine/petition.ts';
import { type ChartStep, eventsKnownIn, stepsOf } from '../machines/lifecycle/chart.ts';
import { lifecycles } from '../machines/lifecycles.ts';
import type { Policy } from '../policy/schema.ts';
import { cite } from '../rules/citation.ts';
import type { Text } from '../vocabulary/text.ts';
import type { AskedFor } from './field.ts';

const bound = new WeakMap<Policy, Terms>();

function termsOf(policy: Policy): Terms {
  const known = bound.get(policy) ?? { policy, calendar: createCalendar() };
  bound.set(policy, known);
  return known;
}

/** The steps of an event in a lifecycle: of a petition those where it stands, or that would open it. */
function stepsFor(
  lifecycle: AnyLifecycle,
  type: string,
  terms: Terms,
  petition: Petition | undefined,
): readonly ChartStep[] {
  const { chart } = lifecycle.under(terms);
  if (!petition) return stepsOf(chart).filter(({ event }) => event === type);
  const open = [petition.phase, ...petition.beside].filter(
    (course) => course.lifecycle === lifecycle.id && course.status === 'active',
  );
  const unopened = Object.values(chart.states).filter(({ kind }) => kind === 'unopened');
  const names = [...open.map(({ value }) => value), ...unopened.map(({ name }) => name)];
  return names.flatMap((name) => eventsKnownIn(chart, name).get(type) ?? []);
}

/** An event as the charts of a policy have it: the parts that may send it, and the guards that look at each of its fields. */
export interface Charted {
  readonly parts: ReadonlySet<ChartStep['meta']['by'][number]>;
  readonly asked: ReadonlyMap<string, readonly AskedFor<Text>[]>;
}

/** Looks an event up in every chart under a policy; of a petition only where it stands. */
export function chartedEvent(type: string, policy: Policy, petition?: Petition): Charted {
  const terms = termsOf(policy);
  const parts = new Set<ChartStep['meta']['by'][number]>();
  const asked = new Map<string, AskedFor<Text>[]>();
  for (const lifecycle of lifecycles as readonly AnyLifecycle[])
    for (const { meta } of stepsFor(lifecycle, type, terms, petition)) {
      for (const part of meta.by) parts.add(part);
      for (const { type: guard, reads } of meta.when) {
        const condition = lifecycle.conditions[guard];
        if (!condition) continue;
        const { rule, label } = condition;
        const one = { guard, label, rule, cited: cite(rule) };
        for (const fact of reads.filter((name) => name.startsWith('event.'))) {
          const name = fact.slice('event.'.length);
          const known = asked.get(name) ?? [];
          if (!known.some((other) => other.guard === guard && other.lifecycle === lifecycle.id))
            known.push({ ...one, lifecycle: lifecycle.id });
          asked.set(name, known);
        }
      }
    }
  return { parts, asked };
}
