import { expect, test } from 'vitest';
import { createCalendar } from '../../../src/calendar/calendar.ts';
import type { Terms } from '../../../src/deadlines/compute.ts';
import { isOwed } from '../../../src/deadlines/deadline.ts';
import type { LifecycleContext } from '../../../src/machines/lifecycle/context.ts';
import type { Lifecycle } from '../../../src/machines/lifecycle/lifecycle.ts';
import { definePolicy, type PolicyInput } from '../../../src/policy/definePolicy.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { effectSchema } from '../../../src/vocabulary/effects.ts';
import { type Visit, walk } from './walk.ts';

/** The plan with these changes, under the published calendar. */
export function termsWith(changes: Omit<PolicyInput, 'id' | 'version' | 'extends'>): Terms {
  const policy = definePolicy({ extends: fireRescueBureau, id: 'changed', version: '1.0.0', ...changes });
  return { policy, calendar: createCalendar() };
}

interface Samples {
  readonly policies: readonly Omit<PolicyInput, 'id' | 'version' | 'extends'>[];
  readonly inputs: readonly object[];
  readonly events: readonly { readonly type: string }[];
}

/** What is owed in this lifecycle, leaving out what another left to it, but where nothing else is left to do. */
const owedIn = ({ context, value }: Visit['after']) => {
  const { deadlines, instance } = context as LifecycleContext;
  const own = (id: string) => id.startsWith(`${instance}.`) || value === 'toSummarise';
  return deadlines.filter((deadline) => isOwed(deadline) && own(deadline.id));
};

/** The promises that both remedies keep in every state that their samples reach. */
export function promises(lifecycle: unknown, samples: Samples, at: string): void {
  const { context, events, under } = lifecycle as Lifecycle;
  const bodies = samples.policies.map(termsWith);
  const visits = bodies.flatMap((terms) => walk(lifecycle as Lifecycle, terms, samples, at));
  // A body's choices are in its chart: one state more, or one way less.
  const states = bodies.flatMap((terms) => Object.values(under(terms).chart.states));
  const moved = visits.filter(({ tried }) => tried.some(({ taken }) => taken));
  const own = states.flatMap(({ name, on }) =>
    Object.values(on).flatMap((steps) =>
      steps.map(({ event, meta }) => ({ state: name, type: String(event), meta })),
    ),
  );

  test('every state and every way out of it is reached', () => {
    const reached = new Set(visits.flatMap(({ before, after }) => [before.value, after.value]));
    const waited = new Set(states.flatMap(({ name, kind }) => (kind === 'choice' ? [] : [name])));
    expect([...reached].sort()).toEqual([...waited].sort());
    const named = (meta: unknown, state: string, type: string) =>
      `${state} ${type} ${JSON.stringify((meta as { when: unknown }).when)}`;
    const takenNames = new Set(
      moved.flatMap(({ before, event, tried }) =>
        tried
          .filter((one) => one.taken)
          .map(({ candidate }) => named(candidate.meta, String(before.value), event.type)),
      ),
    );
    const missing = own
      .map(({ state, type, meta }) => named(meta, state, type))
      .filter((name) => !takenNames.has(name));
    expect(missing).toEqual([]);
  });

  test('every guard alone turns every way that it stands on', () => {
    const way = (state: unknown, type: string, meta: unknown, guard: unknown) =>
      `${state} ${type}: ${JSON.stringify(guard)} of ${JSON.stringify((meta as { when: unknown }).when)}`;
    const alone = new Set(
      visits.flatMap(({ before, event, tried }) =>
        tried.flatMap(({ asked, candidate: { meta } }) => {
          const failed = asked.filter(({ holds }) => !holds);
          return failed.length === 1 ? [way(before.value, event.type, meta, failed[0]?.guard)] : [];
        }),
      ),
    );
    const missing = own.flatMap(({ state, type, meta }) =>
      meta.when.map((guard) => way(state, type, meta, guard)).filter((name) => !alone.has(name)),
    );
    expect(missing).toEqual([]);
  });

  test('a refused event changes nothing and asks for nothing', () => {
    const refused = visits.filter(({ tried }) => tried.every(({ taken }) => !taken));
    expect(refused.length).toBeGreaterThan(0);
    const silent = ({ before, after, effects }: Visit) => after === before && effects.length === 0;
    expect(refused.filter((visit) => !silent(visit))).toEqual([]);
  });

  test('while the matter is open somebody owes something by a day, and once it ends nobody does', () => {
    // A refused event leaves the very snapshot that there was: each is looked at once.
    for (const after of new Set(visits.map((visit) => visit.after))) {
      const owed = owedIn(after);
      expect(owed.length > 0).toBe(after.status !== 'done');
      for (const { owner, due } of owed) expect([owner.role, due]).not.toContain(undefined);
      const notOnlyStopped = owed.some(({ state }) => state !== 'suspended');
      expect(notOnlyStopped).toBe(after.status !== 'done');
    }
  });

  test('the petitioner is told of every end, with a reason and a remedy, or why that was impossible', () => {
    const ends = moved.filter(({ before, after }) => before.status !== after.status);
    expect(ends.length).toBeGreaterThan(0);
    for (const { before, after, effects } of ends) {
      // The end that follows delivery was told when the opinion was given.
      if (before.value === 'opinionGiven') continue;
      const reachable = (after.context as LifecycleContext).matter.reachable;
      const told = effects.filter((effect) =>
        reachable
          ? effect.type === 'notify' && effect.to.role === 'petitioner' && effect.remedy !== undefined
          : effect.type === 'record' && effect.what === 'notice-impossible',
      );
      if (!reachable) expect(told[0]).toHaveProperty('detail.remedy');
      expect(told).toHaveLength(1);
      expect(told[0]).toHaveProperty('reason');
    }
  });

  test('nothing said against somebody reaches them', () => {
    const reached = visits.flatMap(({ after, effects }) => {
      const { units } = (after.context as LifecycleContext).matter.complainedOf;
      return effects.filter(
        (effect) => 'to' in effect && effect.to.unit !== undefined && units.includes(effect.to.unit),
      );
    });
    expect(reached).toEqual([]);
  });

  test('effects, events and context are plain data of their schemas, without words of a person in the context', () => {
    // What is alike to the letter is read once.
    const alike = (values: readonly object[]) =>
      new Map(values.map((value) => [JSON.stringify(value), value])).values();
    for (const effect of alike(moved.flatMap(({ effects }) => effects)))
      expect(effectSchema.parse(effect)).toEqual(effect);
    for (const event of alike(moved.map((visit) => visit.event)) as Iterable<Visit['event']>)
      expect(events[event.type]?.schema.safeParse(event).success).toBe(true);
    for (const kept of alike(moved.map(({ after }) => after.context as object))) {
      const json = JSON.parse(JSON.stringify(kept));
      expect(context.parse(json)).toEqual(json);
    }
    const repeated = moved.filter(({ after, event }) => {
      const stated = event as Readonly<Record<string, unknown>>;
      const words = ['reason', 'reasons', 'goodReason', 'summary', 'legalBasis'].flatMap(
        (field) => (stated[field] as string | undefined) ?? [],
      );
      const kept = words.length > 0 ? JSON.stringify(after.context) : '';
      return words.some((one) => kept.includes(one));
    });
    expect(repeated).toEqual([]);
  });
}
