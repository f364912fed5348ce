import { expect } from 'vitest';
import type { Terms } from '../../../src/deadlines/compute.ts';
import { isOwed } from '../../../src/deadlines/deadline.ts';
import { eventsKnownIn } from '../../../src/machines/lifecycle/chart.ts';
import type { LifecycleContext } from '../../../src/machines/lifecycle/context.ts';
import type { LifecycleOutput } from '../../../src/machines/lifecycle/end.ts';
import { judge, type Tried } from '../../../src/machines/lifecycle/judge.ts';
import type { Lifecycle } from '../../../src/machines/lifecycle/lifecycle.ts';
import { standardTerms } from '../../../src/machines/lifecycle/standardTerms.ts';
import {
  type Effect,
  type EffectOf,
  type EffectType,
  effectSchema,
} from '../../../src/vocabulary/effects.ts';
import type { Actor } from '../../../src/vocabulary/events/define.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { inXState } from '../../support/xstateAlone.ts';

/** An event without its head, as the samples write it. */
export interface Sample {
  readonly type: string;
  readonly by: Actor;
  readonly [field: string]: unknown;
}
export type Happening = Sample & { readonly id: string; readonly petition: string; readonly at: string };
// biome-ignore lint/suspicious/noExplicitAny: the three lifecycles differ in context, events and input
export type Incident = Lifecycle<string, any, any, any>;
type Snapshot = ReturnType<Incident['initial']>[0];

/** Where an incident stands after some events. */
export interface Standing {
  readonly lifecycle: Incident;
  readonly terms: Terms;
  readonly snapshot: Snapshot;
  readonly value: string;
  readonly context: LifecycleContext & Readonly<Record<string, unknown>>;
  readonly output: LifecycleOutput | undefined;
  /** Effects of the last event. */
  readonly effects: readonly Effect[];
  /** Whether the last event was taken. */
  readonly taken: boolean;
}

/** Wednesday, no holiday near. */
export const morning = '2026-03-04T09:00:00+08:00';

/** An event with its head; Wednesday nine o'clock unless told. */
export function at(sample: Sample, moment = morning): Happening {
  return { id: 'event-1', petition: 'petition-1', at: moment, ...sample };
}

function standing(
  lifecycle: Incident,
  terms: Terms,
  [snapshot, effects]: [Snapshot, Effect[]],
  taken: boolean,
): Standing {
  const { value, context, output } = snapshot;
  return { lifecycle, terms, snapshot, value: String(value), context, output, effects, taken };
}

/** Every candidate for an event where the incident stands, with every guard asked. */
export function tried({ lifecycle, terms, value, context }: Standing, event: Happening): Tried[] {
  const candidates = eventsKnownIn(lifecycle.under(terms).chart, value).get(event.type) ?? [];
  return judge(candidates, lifecycle.conditions, { context, event, env: terms });
}

/** Guards that refuse the event, per candidate; `?fact` for a fact that is missing. */
export function refusedBy(before: Standing, sample: Sample): string[][] {
  return tried(before, at(sample)).map(({ asked }) =>
    asked
      .filter(({ holds }) => !holds)
      .map(({ guard, answer }) => {
        const name = guard.not ? `not ${guard.type}` : guard.type;
        return answer.answer === 'missing' ? `${name}?${answer.fact}` : name;
      }),
  );
}

/** The lifecycle just before the event that opens it. */
export function awaiting(
  lifecycle: Incident,
  opener: Sample,
  matter?: Matter,
  terms = standardTerms(),
  moment = morning,
): Standing {
  const input = lifecycle.opens?.input(at(opener, moment) as never, matter);
  return standing(lifecycle, terms, lifecycle.under(terms).initial(input), true);
}

/**
 * One event on. Holds at every step: the event and the effects fit their schemas, the context fits and survives JSON,
 * a refused event changes nothing, and an incident that goes on owes a duty that somebody owns.
 */
export function on(from: Standing, sample: Sample, moment = morning): Standing {
  const { lifecycle, terms } = from;
  const event = at(sample, moment);
  lifecycle.events[event.type]?.schema.parse(event);
  const taken = tried(from, event).some((one) => one.taken);
  const bound = lifecycle.under(terms);
  if (!taken) {
    const [after, asked] = inXState(bound.machine as never, from.snapshot as never, event);
    if (after !== (from.snapshot as unknown) || asked.length > 0)
      expect([after.value, after.context, asked]).toEqual([from.value, from.context, []]);
    return standing(lifecycle, terms, [from.snapshot, []], taken);
  }
  const next = standing(lifecycle, terms, bound.transition(from.snapshot, event), taken);
  for (const effect of next.effects) effectSchema.parse(effect);
  lifecycle.context.parse(JSON.parse(JSON.stringify(next.context)));
  const owed = next.context.deadlines.filter(isOwed);
  expect(owed.length > 0, `${next.value} owes something`).toBe(next.snapshot.status === 'active');
  return next;
}

/** The events one after another; each must be taken. */
export function through(from: Standing, samples: readonly Sample[], moment = morning): Standing {
  return samples.reduce((reached, sample) => {
    const next = on(reached, sample, moment);
    expect(
      refusedBy(reached, sample).some((failed) => failed.length === 0),
      sample.type,
    ).toBe(true);
    return next;
  }, from);
}

/** Opened and led through these events. */
export function opened(
  lifecycle: Incident,
  opener: Sample,
  matter?: Matter,
  samples: readonly Sample[] = [],
  terms = standardTerms(),
): Standing {
  return through(awaiting(lifecycle, opener, matter, terms), [opener, ...samples]);
}

/** Effects of one type and, where named, of one kind. */
export function of<T extends EffectType>(effects: readonly Effect[], type: T, what?: string): EffectOf<T>[] {
  return effects.filter(
    (effect): effect is EffectOf<T> =>
      effect.type === type && (what === undefined || ('what' in effect && effect.what === what)),
  );
}

/** The deadlines as kind, state, owner and due day. */
export function duties({ context }: Standing): string[] {
  return context.deadlines.map(({ kind, state, owner, due }) =>
    [kind, state, owner.role, owner.unit, due].filter(Boolean).join(' '),
  );
}

/** What is asked for and put on record, without what a deadline that begins or ends brings about by itself. */
export function asked({ effects }: Standing): Effect[] {
  return effects.filter(
    (effect) =>
      effect.type !== 'schedule' &&
      effect.type !== 'cancel' &&
      !(effect.type === 'record' && effect.what.startsWith('deadline-')),
  );
}
