import type { AnyLifecycle } from '../../../src/engine/lifecycles.ts';
import { isOwed, type Terms } from '../../../src/index.ts';
import { standardTerms } from '../../../src/machines/lifecycle/standardTerms.ts';
import type { Reached, Walk } from '../../support/walk.ts';

const statesOf = (lifecycle: AnyLifecycle, terms: Terms) =>
  Object.values(lifecycle.under(terms).chart.states);

/** States before the opening event: there is no matter yet. */
const unopenedIn = (lifecycle: AnyLifecycle) =>
  new Set(
    statesOf(lifecycle, standardTerms()).flatMap(({ name, kind }) => (kind === 'unopened' ? [name] : [])),
  );

const after = ({ value, trail }: Reached) => `${value} after ${trail.join(', ')}`;

/** Open states in which nothing is owed by anybody. */
export function owedByNobody(lifecycle: AnyLifecycle, { states }: Walk): string[] {
  const unopened = unopenedIn(lifecycle);
  return states
    .filter(({ status, value }) => status === 'active' && !unopened.has(value))
    .filter(({ context }) => !context.deadlines.some((one) => isOwed(one) && one.owner.role !== undefined))
    .map(after);
}

/** States from which no end can be reached. */
export function withoutEnd(lifecycle: AnyLifecycle, { states, steps }: Walk): string[] {
  const before = new Map<string, string[]>();
  for (const { from, to } of steps) {
    if (!to) continue;
    const known = before.get(to.key);
    if (known) known.push(from.key);
    else before.set(to.key, [from.key]);
  }
  const reaching = new Set(states.filter(({ status }) => status === 'done').map(({ key }) => key));
  const queue = [...reaching];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const source of before.get(key) ?? []) {
      if (reaching.has(source)) continue;
      reaching.add(source);
      queue.push(source);
    }
  }
  const unopened = unopenedIn(lifecycle);
  return states.filter(({ key, value }) => !reaching.has(key) && !unopened.has(value)).map(after);
}

/** States of the chart that the walk did not come to. */
export function notReached(
  lifecycle: AnyLifecycle,
  { states }: Walk,
  terms: Terms = standardTerms(),
): string[] {
  const reached = new Set(states.map(({ value }) => value));
  return statesOf(lifecycle, terms).flatMap(({ name, kind }) =>
    kind === 'choice' || reached.has(name) ? [] : [name],
  );
}

/** Steps by which a deadline is lost. */
export const lostDeadlines = ({ steps }: Walk): string[] =>
  steps
    .filter(({ from, after }) =>
      from.context.deadlines.some(({ id: old }) => !after.deadlines.some((one) => one.id === old)),
    )
    .map(({ from, event }) => `${from.value} --${event.type}`);
