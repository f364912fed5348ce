import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { idOfPath, type Outline, type OutlineTransition } from './outline.js';

interface Transition {
  readonly eventType: unknown;
  readonly target?: readonly AnyStateNode[] | undefined;
  readonly guard?: unknown;
  readonly reenter?: boolean;
  readonly meta?: unknown;
}

/** A live machine as an outline. */
export function outlineOfMachine(machine: AnyStateMachine): Outline {
  return outlineOf(machine.root as AnyStateNode);
}

function outlineOf(node: AnyStateNode): Outline {
  const [initial] = node.type === 'compound' ? (node.initial.target as readonly AnyStateNode[]) : [];
  const transitions = [...node.transitions.values()].flat() as readonly Transition[];
  return {
    key: node.key,
    id: idOfPath(node.path),
    type: node.type,
    initial: initial && idOfPath(initial.path),
    history: node.type === 'history' ? (node.history === 'deep' ? 'deep' : 'shallow') : undefined,
    meta: node.meta,
    transitions: [...((node.always ?? []) as readonly Transition[]), ...transitions].map(transitionOf),
    children: Object.values(node.states as Record<string, AnyStateNode>).map(outlineOf),
  };
}

const transitionOf = ({ eventType, target, guard, reenter, meta }: Transition): OutlineTransition => ({
  event: String(eventType),
  targets: (target ?? []).map(({ path }) => idOfPath(path)),
  guard,
  reenter: reenter === true,
  meta,
});
