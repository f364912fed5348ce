import { type Text, text } from '../vocabulary/text.ts';
import type { Diagram, DiagramArrow, DiagramGuard, DiagramState, DiagramStateKind } from './diagram.ts';
import { eventLabel } from './eventLabel.ts';
import { guardsOf } from './guardsOf.ts';
import { readMeta } from './meta.ts';
import type { Outline, OutlineTransition } from './outline.ts';

/** What a guard is called, where somebody knows. */
export type GuardLabel = (name: string) => Text | undefined;

/** An outline as a diagram, whose guards are named by what is given. */
export function draw(machine: Outline, guardLabel: GuardLabel = () => undefined): Diagram {
  const states: DiagramState[] = [];
  const arrows: DiagramArrow[] = [];
  const visit = (outline: Outline, parent: Outline): void => {
    states.push(stateOf(outline, parent));
    arrows.push(...arrowsOf(outline, guardLabel));
    for (const child of outline.children) visit(child, outline);
  };
  for (const child of machine.children) visit(child, machine);
  const { label = text(machine.key, machine.key), rule } = readMeta(machine.meta);
  return {
    id: machine.key,
    label,
    kind: machine.type === 'history' ? 'atomic' : machine.type,
    ...(rule === undefined ? {} : { rule }),
    states,
    arrows,
    everywhere: arrowsOf(machine, guardLabel),
  };
}

function stateOf(outline: Outline, parent: Outline): DiagramState {
  const { id, key, history, meta } = outline;
  const { label = text(key, key), rule } = readMeta(meta);
  return {
    id,
    key,
    label,
    kind: kindOf(outline),
    ...(parent.id === '' ? {} : { parent: parent.id }),
    ...(parent.initial === id ? { initial: true as const } : {}),
    ...(rule === undefined ? {} : { rule }),
    ...(history === undefined ? {} : { history }),
  };
}

/** A state is a choice where nothing but a way taken at once leads on. */
function kindOf({ type, transitions }: Outline): DiagramStateKind {
  const isLeftAtOnce = transitions.length > 0 && transitions.every(({ event }) => event === '');
  return type === 'atomic' && isLeftAtOnce ? 'choice' : type;
}

function arrowsOf({ id, transitions }: Outline, guardLabel: GuardLabel): DiagramArrow[] {
  const seen = new Map<string, number>();
  return transitions.map((transition) => {
    const index = seen.get(transition.event) ?? 0;
    seen.set(transition.event, index + 1);
    return arrowOf(id, transition, index, guardLabel);
  });
}

function arrowOf(
  from: string,
  { event, targets, guard, reenter, meta }: OutlineTransition,
  index: number,
  guardLabel: GuardLabel,
): DiagramArrow {
  const { label = eventLabel(event), rule, by, guards = guardsOf(guard) } = readMeta(meta);
  const [to, ...alsoTo] = targets;
  return {
    id: `${from}/${event}/${index}`,
    from,
    to: to ?? from,
    ...(alsoTo.length > 0 ? { alsoTo } : {}),
    ...(to === undefined ? { internal: true as const } : {}),
    ...(reenter ? { reenter: true as const } : {}),
    event,
    label,
    guards: guards.map((one) => named(one, guardLabel)),
    ...(by === undefined ? {} : { by }),
    ...(rule === undefined ? {} : { rule }),
  };
}

function named(guard: DiagramGuard, guardLabel: GuardLabel): DiagramGuard {
  const label = guardLabel(guard.name);
  return label === undefined ? guard : { ...guard, label };
}
