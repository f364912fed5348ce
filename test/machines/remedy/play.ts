import type { Terms } from '../../../src/deadlines/compute.ts';
import type { Deadline } from '../../../src/deadlines/deadline.ts';
import type { LifecycleContext } from '../../../src/machines/lifecycle/context.ts';
import type { Lifecycle } from '../../../src/machines/lifecycle/lifecycle.ts';
import { standardTerms } from '../../../src/machines/lifecycle/standardTerms.ts';
import type { Effect, EffectOf, EffectType } from '../../../src/vocabulary/effects.ts';
import type { Actor } from '../../../src/vocabulary/events/define.ts';
import { ask } from './ask.ts';

type Snapshot = ReturnType<Lifecycle['initial']>[0];

/** A lifecycle as it is played through in a test: events on days, and what came of the last one. */
export interface Play {
  readonly state: string;
  readonly outcome: unknown;
  readonly context: LifecycleContext & Record<string, unknown>;
  /** Effects of the last event. */
  readonly effects: readonly Effect[];
  /** Guards that stood in the way of the last event, nearest way first, as `code guard`; empty where it was accepted. */
  readonly refusedBy: readonly string[];
  /** Sends an event at a moment, or at nine o'clock on a day. */
  send(type: string, by: Actor, when: string, payload?: object): Play;
  /** The timer's event for a deadline. */
  pass(deadline: string, when: string): Play;
  deadline(id: string): Deadline;
  /** The effects of the last event of one type. */
  of<T extends EffectType>(type: T): EffectOf<T>[];
}

/** Opens a lifecycle with this input, at nine o'clock on the day that its window counts from unless `on` is another. */
export function play<I extends { readonly deliveredOn: string }>(
  lifecycle: unknown,
  input: I,
  terms: Terms = standardTerms(),
  on: string = input.deliveredOn,
): Play {
  const known = lifecycle as Lifecycle;
  const bound = known.under(terms);
  const standing = (snapshot: Snapshot, effects: readonly Effect[], refusedBy: readonly string[]): Play => {
    const context = snapshot.context as Play['context'];
    const self: Play = {
      state: String(snapshot.value),
      outcome: snapshot.output,
      context,
      effects,
      refusedBy,
      send: (type, by, when, payload = {}) => {
        const at = when.length === 10 ? `${when}T09:00:00+08:00` : when;
        const event = { id: 'event-1', petition: 'petition-1', type, by, at, ...payload };
        const tried = ask(known, snapshot, event, terms);
        const failed = tried
          .map(({ asked }) => asked.filter(({ holds }) => !holds))
          .sort((a, b) => a.length - b.length)[0];
        const taken = tried.some((one) => one.taken);
        const guards = (failed ?? []).map(({ condition, guard, answer }) =>
          answer.answer === 'missing'
            ? `missing-fact ${guard.type}`
            : `${condition.code ?? 'guard-failed'} ${guard.type}`,
        );
        const [next, asked] = bound.transition(snapshot, event as never);
        return standing(next as Snapshot, asked, taken ? [] : failed ? guards : ['not-now']);
      },
      pass: (deadline, when) =>
        self.send('deadline.passed', { role: 'system', id: 'timer' }, when, { deadline }),
      deadline: (id) => {
        const found = context.deadlines.find((deadline) => deadline.id === id);
        if (!found) throw new RangeError(`no deadline ${id}`);
        return found;
      },
      of: <T extends EffectType>(type: T) =>
        effects.filter((effect): effect is EffectOf<T> => effect.type === type),
    };
    return self;
  };
  const [snapshot, effects] = bound.initial({ ...input, at: `${on}T09:00:00+08:00` } as never);
  return standing(snapshot as Snapshot, effects, []);
}
