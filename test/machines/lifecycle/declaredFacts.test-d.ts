import { describe, test } from 'vitest';
import type { Action } from '../../../src/machines/lifecycle/actions.ts';
import { set, setMatter } from '../../../src/machines/lifecycle/actions.ts';
import { conditionsFor } from '../../../src/machines/lifecycle/condition.ts';
import type { LifecycleContext } from '../../../src/machines/lifecycle/context.ts';
import type { LifecycleEvent } from '../../../src/machines/lifecycle/lifecycle.ts';
import { unitOf } from '../../../src/policy/schema.ts';
import { text } from '../../../src/vocabulary/text.ts';
import type { Act, errandEvents } from './sample.ts';

interface Kept extends LifecycleContext {
  readonly rounds: number;
  readonly handler?: string | undefined;
}

const condition = conditionsFor<Kept, LifecycleEvent<typeof errandEvents>>();
const asked = { rule: 'plan.1', label: text('某条件', 'some condition') } as const;

describe('a guard', () => {
  test('reads the facts that it declares, each of the type that it has', () => {
    condition({
      ...asked,
      on: 'errand.act',
      reads: ['rounds', 'matter.reachable', 'event.unit', 'policy.units', 'calendar'],
      needs: ['unit'],
      holds: ({ context, event, env }) => {
        const told: [number, boolean, string] = [context.rounds, context.matter.reachable, event.unit];
        return told.length > env.calendar.notices.length && unitOf(env.policy, event.unit) !== undefined;
      },
    });
  });

  test('reads no other: not of the lifecycle, the matter, the event, the policy or the calendar', () => {
    // @ts-expect-error it says nothing of the handler
    condition({ ...asked, reads: ['rounds'], holds: ({ context }) => context.handler !== undefined });
    // @ts-expect-error it says nothing of whether somebody can be reached
    condition({ ...asked, reads: ['matter.kind'], holds: ({ context }) => context.matter.reachable });
    // @ts-expect-error it says nothing of the matter at all
    condition({ ...asked, reads: ['rounds'], holds: ({ context }) => context.matter !== undefined });
    // @ts-expect-error it says nothing of the unit
    condition({ ...asked, on: 'errand.act', reads: ['event.at'], holds: ({ event }) => event.unit === '' });
    // @ts-expect-error it says nothing of the roles
    condition({ ...asked, reads: ['policy.units'], holds: ({ env }) => env.policy.roles !== undefined });
    // @ts-expect-error it says nothing of the calendar
    condition({ ...asked, reads: ['policy.units'], holds: ({ env }) => env.calendar !== undefined });
  });

  test('hands no more than these to what helps it', () => {
    condition({
      ...asked,
      on: 'errand.act',
      reads: ['event.unit', 'policy.roles'],
      // @ts-expect-error the units are looked at as well
      holds: ({ event, env }) => unitOf(env.policy, event.unit) !== undefined,
    });
  });

  test('names facts that there are', () => {
    // @ts-expect-error it is misspelt
    condition({ ...asked, reads: ['ronds'], holds: () => true });
    // @ts-expect-error the matter has none of this name
    condition({ ...asked, reads: ['matter.handler'], holds: () => true });
    // @ts-expect-error it is one of the matter
    condition({ ...asked, reads: ['reachable'], holds: () => true });
    // @ts-expect-error the matter is named by its facts
    condition({ ...asked, reads: ['matter'], holds: () => true });
    // @ts-expect-error the policy has none of this name
    condition({ ...asked, reads: ['policy.unit'], holds: () => true });
    // @ts-expect-error a fact is no part of a field
    condition({ ...asked, reads: ['event.by.unit'], holds: () => true });
  });

  test('that is about any event sees what all of them have, one that is about some sees what these have', () => {
    condition({ ...asked, reads: ['event.at'], holds: ({ event }) => event.at > '' });
    // @ts-expect-error not every event has a unit
    condition({ ...asked, reads: ['event.unit'], holds: () => true });
    // @ts-expect-error one of the two has none
    condition({ ...asked, on: ['errand.act', 'deadline.passed'], reads: ['event.unit'], holds: () => true });
    // @ts-expect-error there is no such event
    condition({ ...asked, on: 'errand.atc', reads: ['event.at'], holds: () => true });
  });

  test('needs nothing but what it declares, by the field’s own name', () => {
    // @ts-expect-error it says nothing of the notice
    condition({ ...asked, on: 'errand.act', reads: ['event.unit'], needs: ['notice'], holds: () => true });
    const needing = () => ['notice'] as const;
    // @ts-expect-error nor does one that needs it sometimes
    condition({ ...asked, on: 'errand.act', reads: ['event.unit'], needs: needing, holds: () => true });
  });
});

describe('a patch', () => {
  test('writes the fields that it names, from the facts that it declares', () => {
    const does: readonly Action<Kept, Act>[] = [
      set({ rounds: 0, handler: undefined }),
      set(['rounds', 'event.by'], {
        rounds: ({ context }) => context.rounds + 1,
        handler: ({ event }) => event.by.id,
      }),
      setMatter({ classification: 'complex' }),
      setMatter(['handler', 'matter.persons'], {
        persons: ({ context }) => context.matter.persons + 1,
        liaison: ({ context }) => context.handler,
        simplified: false,
      }),
    ];
    void does;
  });

  test('reads no other fact', () => {
    const does: readonly Action<Kept, Act>[] = [
      // @ts-expect-error it says nothing of the event
      set(['rounds'], { handler: ({ event }) => event.by.id }),
      // @ts-expect-error it declares nothing at all
      set({ rounds: ({ context }) => context.rounds + 1 }),
      // @ts-expect-error it says nothing of what it adds to
      setMatter(['event.unit'], { persons: ({ context }) => context.matter.persons + 1 }),
      // @ts-expect-error it is misspelt
      set(['ronds'], { rounds: 1 }),
      // @ts-expect-error the event has none of this name
      set(['event.handler'], { rounds: 1 }),
    ];
    void does;
  });

  test('writes no fact that there is not, and none of another type', () => {
    const does: readonly Action<Kept, Act>[] = [
      // @ts-expect-error it is misspelt
      set({ ronds: 1 }),
      // @ts-expect-error it is a number
      set({ rounds: 'one' }),
      // @ts-expect-error what is worked out is a number
      set(['event.unit'], { rounds: ({ event }) => event.unit }),
      // @ts-expect-error the event has it, not the lifecycle
      set(['event.unit'], { unit: ({ event }) => event.unit }),
      // @ts-expect-error the matter's facts are changed by name
      set({ matter: undefined }),
      // @ts-expect-error the lifecycle has it, not the matter
      setMatter({ handler: 'person-1' }),
      // @ts-expect-error no classification
      setMatter({ classification: 'simple' }),
    ];
    void does;
  });
});
