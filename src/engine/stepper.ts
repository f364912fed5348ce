import type { AnyStateMachine } from 'xstate';
import { initialTransition, transition } from 'xstate';
import type { LifecycleContext } from '../machines/lifecycle/context.js';
import { effectsOf, type LifecycleOutput } from '../machines/lifecycle/lifecycle.js';
import type { PlainSnapshot } from '../stepping/snapshot.js';
import type { Effect } from '../vocabulary/effects.js';
import type { AnyLifecycle } from './lifecycles.js';
import type { EngineTerms } from './terms.js';

/** Where a machine stands after a step, and what the step asks for. */
export interface Stepped {
  readonly value: string;
  readonly status: 'active' | 'done';
  readonly context: LifecycleContext;
  readonly output: LifecycleOutput | undefined;
  readonly effects: readonly Effect[];
}

/** Thrown where the compiled table and XState do not agree: a fault of the library, never of the input. */
export class SteppingDifference extends Error {
  override readonly name = 'SteppingDifference';
  constructor(
    readonly compiled: Stepped,
    readonly xstate: Stepped,
  ) {
    super(
      `the compiled step and XState do not agree: ${JSON.stringify(compiled)} ≠ ${JSON.stringify(xstate)}`,
    );
  }
}

/** A state to step from. */
export interface StepFrom {
  readonly value: string;
  readonly context: object;
}

type Actions = readonly { readonly type: string; readonly params?: unknown }[];
type Snapshot = Pick<PlainSnapshot, 'value' | 'context' | 'status' | 'output'>;

function steppedOf(snapshot: Snapshot, actions: Actions): Stepped {
  return {
    value: String(snapshot.value),
    status: snapshot.status === 'done' ? 'done' : 'active',
    context: snapshot.context as unknown as LifecycleContext,
    output: snapshot.output as LifecycleOutput | undefined,
    effects: effectsOf(actions as never),
  };
}

function byTable(
  lifecycle: AnyLifecycle,
  terms: EngineTerms,
  { value, context }: StepFrom,
  event: { readonly type: string },
  chosen: number | undefined,
): Stepped {
  const plain = { value, context, status: 'active', output: undefined, error: undefined } as const;
  const [next, actions] = lifecycle.under(terms).compiled.step(plain as never, event as never, chosen);
  return steppedOf(next as Snapshot, actions);
}

function byXState(
  lifecycle: AnyLifecycle,
  terms: EngineTerms,
  from: StepFrom,
  event: { readonly type: string },
): Stepped {
  const machine = lifecycle.under(terms).machine as unknown as AnyStateMachine;
  const [next, actions] = transition(machine, machine.resolveState(from), event);
  return steppedOf(next as Snapshot, actions as unknown as Actions);
}

function same(compiled: Stepped, xstate: Stepped): Stepped {
  if (JSON.stringify(compiled) !== JSON.stringify(xstate)) throw new SteppingDifference(compiled, xstate);
  return compiled;
}

/**
 * Steps a lifecycle's machine by an event, in the way that the engine was told. Where the guards were asked before, the
 * table takes the chosen one of the candidates; XState asks its guards itself.
 */
export function stepMachine(
  lifecycle: AnyLifecycle,
  terms: EngineTerms,
  from: StepFrom,
  event: { readonly type: string },
  chosen?: number,
): Stepped {
  if (terms.stepping === 'xstate') return byXState(lifecycle, terms, from, event);
  const compiled = byTable(lifecycle, terms, from, event, chosen);
  return terms.stepping === 'both' ? same(compiled, byXState(lifecycle, terms, from, event)) : compiled;
}

/** Opens a lifecycle's machine with its input, in the way that the engine was told. */
export function openMachine(lifecycle: AnyLifecycle, terms: EngineTerms, input: object): Stepped {
  const byXStateItself = () => {
    const [next, actions] = initialTransition(
      lifecycle.under(terms).machine as unknown as AnyStateMachine,
      input,
    );
    return steppedOf(next as Snapshot, actions as unknown as Actions);
  };
  if (terms.stepping === 'xstate') return byXStateItself();
  const [next, actions] = lifecycle.under(terms).compiled.initial(input as never);
  const compiled = steppedOf(next as Snapshot, actions);
  return terms.stepping === 'both' ? same(compiled, byXStateItself()) : compiled;
}
