import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Diagram } from '../../../src/diagram/diagram.ts';
import { draw } from '../../../src/diagram/draw.ts';
import { idOfPath, type Outline, type OutlineTransition } from '../../../src/diagram/outline.ts';

interface Transition {
  readonly eventType: unknown;
  readonly target?: readonly AnyStateNode[] | undefined;
  readonly guard?: unknown;
  readonly reenter?: boolean;
  readonly meta?: unknown;
}

/** What XState made of a machine, drawn: the reference for what is read from its JSON or drawn from a chart. */
export const liveDiagram = (machine: AnyStateMachine): Diagram =>
  draw(outlineOf(machine.root as AnyStateNode));

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
