import { type AnyActorScope, type AnyStateMachine, createActor } from 'xstate';

/** What XState makes of an event: where it leads, and the actions that it asks for, in their order. */
export type Told = readonly [
  next: ReturnType<AnyStateMachine['resolveState']>,
  actions: readonly { readonly type: string; readonly params: unknown }[],
];

const scopes = new WeakMap<AnyStateMachine, { scope: AnyActorScope; asked: Told[1][number][] }>();

/** The surroundings that a machine is stepped in, which carry out nothing. */
function scopeOf(machine: AnyStateMachine) {
  const known = scopes.get(machine);
  if (known) return known;
  const self = createActor(machine);
  const asked: Told[1][number][] = [];
  const nothing = () => {};
  const scope: AnyActorScope = {
    self,
    id: '',
    sessionId: '',
    system: self.system,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: (action) => asked.push(action as unknown as Told[1][number]),
  };
  scopes.set(machine, { scope, asked });
  return { scope, asked };
}

/**
 * As XState's own `transition`, which makes an actor for each event only to have these surroundings: most of its time. Here they are
 * made once for a machine, for walks that send it hundreds of thousands of events.
 */
export function inXState(machine: AnyStateMachine, from: Told[0], event: { readonly type: string }): Told {
  const { scope, asked } = scopeOf(machine);
  asked.length = 0;
  const next = machine.transition(from, event, scope);
  return [next, [...asked]];
}
