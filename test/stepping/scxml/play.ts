import {
  type AnyEventObject,
  type AnyStateMachine,
  initialTransition,
  type StateValue,
  transition,
} from 'xstate';
import { compile } from '../../../src/stepping/compile.js';
import type { PlainSnapshot, StepAction } from '../../../src/stepping/snapshot.js';
import type { Sending } from './sending.js';

/** The script that comes with a document: the events to send, and the atomic states that have to be active. */
export interface Script {
  readonly initialConfiguration: readonly string[];
  readonly events: readonly {
    /** Milliseconds to wait before the event. */
    readonly after?: number;
    readonly event: { readonly name: string };
    readonly nextConfiguration: readonly string[];
  }[];
}

type Step = readonly [snapshot: PlainSnapshot, actions: readonly StepAction[]];

/** One of the two that are compared. */
export interface Side {
  readonly start: () => Step;
  readonly step: (snapshot: PlainSnapshot, event: AnyEventObject) => Step;
}

/** XState's own pure functions. */
export function ofXState(machine: AnyStateMachine): Side {
  return {
    start: () => initialTransition(machine) as unknown as Step,
    step: (snapshot, event) => transition(machine, snapshot as never, event as never) as unknown as Step,
  };
}

/** The table; throws `UnsupportedMachineError` on what it does not support. */
export function ofTable(machine: AnyStateMachine): Side {
  const { initial, step } = compile(machine);
  return { start: initial as never, step: step as never };
}

/** What happened: every step in a form that can be compared, and the configurations at the points that the script asks about. */
export interface Course {
  readonly steps: readonly unknown[];
  readonly configurations: readonly (readonly string[])[];
}

interface Waiting extends Sending {
  readonly due: number;
  readonly sendid: unknown;
}

// A document that sends itself events for ever would never come to an end.
const mostSteps = 2000;

/** Plays a script: carries out what the machine asks of a host, which is to deliver events, later ones on a clock of its own. */
export function play({ start, step }: Side, { events }: Script): Course {
  const steps: unknown[] = [];
  let waiting: Waiting[] = [];
  let now = 0;
  const first = start();
  let [snapshot] = first;

  const take = ([next, actions]: Step, event: unknown) => {
    snapshot = next;
    if (steps.length > mostSteps) throw new Error('The document does not come to an end');
    for (const { type, params } of actions) carryOut(type, params as never);
    const { value, context, status, output } = next;
    const asked = actions.map(({ type, params }) => [type, params]);
    steps.push(readable({ event, value, context, status, output, asked }));
  };
  const carryOut = (type: string, params: Sending & { sendid?: unknown }) => {
    if (type === 'cancel') waiting = waiting.filter(({ sendid }) => sendid !== params.sendid);
    if (type !== 'send') return;
    const { sendid } = params.event as { sendid?: unknown };
    waiting = [...waiting, { ...params, sendid, due: now + params.delay }].sort((a, b) => a.due - b.due);
  };
  const deliverUntil = (end: number) => {
    while (snapshot.status === 'active') {
      const [next] = waiting;
      if (!next || next.due > end) break;
      waiting = waiting.slice(1);
      now = next.due;
      take(step(snapshot, next.event), next.event);
    }
    now = Math.max(now, end);
  };

  take(first, undefined);
  const configurations = [leavesOf(snapshot.value)];
  for (const { after = 0, event } of events) {
    deliverUntil(now + after);
    const external = { type: event.name, external: true };
    if (snapshot.status === 'active') take(step(snapshot, external), external);
    configurations.push(leavesOf(snapshot.value));
  }
  return { steps, configurations };
}

/** The keys of the innermost active states, which are their ids. */
function leavesOf(value: StateValue): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value)
    .flatMap(([key, inner]) => (isEmpty(inner) ? [key] : leavesOf(inner as StateValue)))
    .sort();
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && Object.keys(value as object).length === 0);
}

/** As text, functions by their source: each side makes its own. */
function readable(value: unknown): string {
  return JSON.stringify(value, (_key, inner) => {
    if (inner === undefined) return 'undefined';
    return typeof inner === 'function' ? String(inner) : inner;
  });
}
