import { createCalendar } from '../../../src/calendar/calendar.ts';
import type { Terms } from '../../../src/deadlines/compute.ts';
import { isOwed } from '../../../src/deadlines/deadline.ts';
import type { LifecycleContext } from '../../../src/machines/lifecycle/context.ts';
import type { LifecycleOutput } from '../../../src/machines/lifecycle/end.ts';
import { definePolicy, type PolicyInput } from '../../../src/policy/definePolicy.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import type { Effect } from '../../../src/vocabulary/effects.ts';
import type { Actor } from '../../../src/vocabulary/events/define.ts';

/** An event in a test; its id and petition are filled in. */
export interface Happening {
  readonly type: string;
  readonly by: Actor;
  readonly at?: string;
  readonly [field: string]: unknown;
}

/** Where a petition stands after some events. */
export interface Standing {
  readonly value: unknown;
  readonly context: LifecycleContext & Readonly<Record<string, unknown>>;
  readonly output?: LifecycleOutput | undefined;
  /** Effects of the last event. */
  readonly effects: readonly Effect[];
  readonly snapshot: { readonly value: unknown; readonly context: LifecycleContext };
}

/** What these tests need of a lifecycle that an event opens. */
export interface Opened {
  readonly id: string;
  readonly events: Readonly<Record<string, { readonly schema: { parse(event: unknown): unknown } }>>;
  readonly context: { parse(context: unknown): unknown };
  readonly opens?:
    | { readonly by: string; readonly input: (event: never, matter: undefined) => object }
    | undefined;
  under(env: Terms): {
    initial(input: never): [unknown, Effect[]];
    transition(snapshot: never, event: never): [unknown, Effect[]];
  };
}

/** A Monday; no holiday is near. */
export const monday = '2026-03-02T09:00:00+08:00';

/** The bureau's plan with something changed. */
export function terms(changes: Omit<PolicyInput, 'id' | 'version'> = {}): Terms {
  const policy = definePolicy({ extends: fireRescueBureau, id: 'changed', version: '1.0.0', ...changes });
  return { policy, calendar: createCalendar() };
}

/** The plan of the bureau as it ships. */
export const plan = terms();

/** The whole event. */
export function full(event: Happening): Happening {
  return { id: `event-${event.type}`, petition: 'petition-1', at: monday, ...event };
}

function standing([snapshot, effects]: [unknown, Effect[]]): Standing {
  const { value, context, output } = snapshot as Standing;
  return { value, context, output, effects, snapshot: snapshot as Standing['snapshot'] };
}

/** The standing after one more event, which must be one that the schema takes. */
export function stepped(lifecycle: Opened, before: Standing, event: Happening, env = plan): Standing {
  lifecycle.events[event.type]?.schema.parse(full(event));
  const after = standing(lifecycle.under(env).transition(before.snapshot as never, full(event) as never));
  lifecycle.context.parse(JSON.parse(JSON.stringify(after.context)));
  return after;
}

/** The standing before the event that opens a lifecycle. */
export function opening(lifecycle: Opened, event: Happening, env = plan): Standing {
  const input = lifecycle.opens?.input(full(event) as never, undefined);
  return standing(lifecycle.under(env).initial(input as never));
}

/** The standing after these events, the first of which opens the lifecycle. */
export function after(lifecycle: Opened, events: readonly Happening[], env = plan): Standing {
  const [first] = events;
  if (!first) throw new RangeError('an event opens the lifecycle');
  return events.reduce(
    (before, event) => stepped(lifecycle, before, event, env),
    opening(lifecycle, first, env),
  );
}

/** The deadlines that are owed, by kind: due day and owner. */
export function owed({ context }: Standing): Record<string, string> {
  return Object.fromEntries(
    context.deadlines
      .filter(isOwed)
      .map(({ kind, due, owner }) => [kind, [due, owner.role, owner.unit].filter(Boolean).join(' ')]),
  );
}

/** How each deadline stands, by kind. */
export function states({ context }: Standing): Record<string, string> {
  return Object.fromEntries(context.deadlines.map(({ kind, state }) => [kind, state]));
}

/** Effects other than those of timers and of the register’s entries on deadlines. */
export function said({ effects }: Standing): Effect[] {
  return effects.filter(
    (effect) =>
      effect.type !== 'schedule' &&
      effect.type !== 'cancel' &&
      !(effect.type === 'record' && effect.what.startsWith('deadline-')),
  );
}

/** The notices to the petitioner among the effects. */
export function told({ effects }: Standing) {
  return effects.flatMap((effect) =>
    effect.type === 'notify' && effect.to.role === 'petitioner' ? [effect] : [],
  );
}
