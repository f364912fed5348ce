import type { SnapshotStatus, StateValue } from 'xstate';

/** A machine's snapshot as plain data, without methods: what XState's snapshot says, and nothing hidden. */
export interface PlainSnapshot<TContext = unknown, TOutput = unknown> {
  readonly value: StateValue;
  readonly context: TContext;
  readonly status: SnapshotStatus;
  /** The machine's output once it is done. */
  readonly output?: TOutput | undefined;
  /** What was thrown, where the status is `error`. */
  readonly error?: unknown;
}

/** An action that the host is asked to carry out; nothing is executed by a step. */
export interface StepAction {
  /** The action's name; built-in ones begin with `xstate.` (`xstate.raise`, `xstate.log`, `xstate.emit`). */
  readonly type: string;
  readonly params: unknown;
}

/** The next snapshot, and the actions in the order exit, transition, entry, outermost first on entry. */
export type StepResult<TContext = unknown, TOutput = unknown> = readonly [
  snapshot: PlainSnapshot<TContext, TOutput>,
  actions: readonly StepAction[],
];

/** The list given when a step asks for no action: always this one object. */
export const noActions: readonly StepAction[] = Object.freeze([]);
