import type { Diagram, DiagramArrow, DiagramState } from './diagram.ts';
import { grouped } from './grouped.ts';
import { nameOfAll } from './guardsOf.ts';
import { idOfPath } from './outline.ts';

/** A state or a machine as XState's `createMachine` takes it, without what it does. */
export type ConfigJson = Readonly<Record<string, unknown>>;

/**
 * A diagram as the JSON of an XState machine, which `createMachine` and Stately's tools take: states, transitions, guards by
 * name, and labels, rules and parts in `meta`. Actions, contexts and the guards themselves are functions and are not in it.
 */
export function configOf(diagram: Diagram): ConfigJson {
  const inside = grouped(diagram.states, ({ parent }) => parent ?? '');
  const leaving = grouped(diagram.arrows, ({ from }) => from);
  const root = idOfPath([diagram.id]);
  const target = (id: string) => (id === '' ? `#${root}` : `#${root}.${id}`);

  const transition = (arrow: DiagramArrow): ConfigJson => {
    const { guards, label, rule, by, internal, to, alsoTo = [], reenter } = arrow;
    const [one] = guards;
    const params = guards.length === 1 && !one?.not && one?.params;
    return {
      ...(internal ? {} : { target: alsoTo.length > 0 ? [to, ...alsoTo].map(target) : target(to) }),
      ...(one === undefined
        ? {}
        : { guard: params ? { type: one.name, params } : { type: nameOfAll(guards) } }),
      ...(reenter ? { reenter } : {}),
      meta: {
        label,
        ...(rule === undefined ? {} : { rule }),
        ...(by ? { by } : {}),
        when: guards.map(asked),
      },
    };
  };

  const behaviour = (arrows: readonly DiagramArrow[]): ConfigJson => {
    const always = arrows.filter(({ event }) => event === '');
    const done = arrows.filter(({ event }) => event.startsWith(doneEvent));
    const after = grouped(
      arrows.filter(({ event }) => delayOf(event) !== undefined),
      ({ event }) => delayOf(event) as string,
    );
    const on = grouped(
      arrows.filter(
        (one) => !always.includes(one) && !done.includes(one) && delayOf(one.event) === undefined,
      ),
      ({ event }) => event,
    );
    const listed = (groups: ReadonlyMap<string, DiagramArrow[]>) =>
      Object.fromEntries([...groups].map(([event, ways]) => [event, ways.map(transition)]));
    return {
      ...(always.length > 0 ? { always: always.map(transition) } : {}),
      ...(on.size > 0 ? { on: listed(on) } : {}),
      ...(done.length > 0 ? { onDone: done.map(transition) } : {}),
      ...(after.size > 0 ? { after: listed(after) } : {}),
    };
  };

  const statesIn = (within: string): ConfigJson => {
    const children = inside.get(within) ?? [];
    if (children.length === 0) return {};
    const initial = children.find((child) => child.initial);
    return {
      ...(initial ? { initial: initial.key } : {}),
      states: Object.fromEntries(children.map((child) => [child.key, state(child)])),
    };
  };

  const state = ({ id, kind, label, rule, history }: DiagramState): ConfigJson => ({
    ...(kind === 'choice' || kind === 'atomic' || kind === 'compound' ? {} : { type: kind }),
    ...(history === undefined ? {} : { history }),
    ...statesIn(id),
    ...behaviour(leaving.get(id) ?? []),
    meta: { label, ...(rule === undefined ? {} : { rule }) },
  });

  return {
    id: diagram.id,
    ...(diagram.kind === 'parallel' || diagram.kind === 'final' ? { type: diagram.kind } : {}),
    ...statesIn(''),
    ...behaviour(diagram.everywhere),
    meta: { label: diagram.label, ...(diagram.rule === undefined ? {} : { rule: diagram.rule }) },
  };
}

const doneEvent = 'xstate.done.state.';

/** The delay of a timed transition's event; nothing for any other. */
const delayOf = (event: string): string | undefined => /^xstate\.after\.([^.]+)\./.exec(event)?.[1];

const asked = ({ name, not, params }: DiagramArrow['guards'][number]) => ({
  type: name,
  ...(params === undefined ? {} : { params }),
  ...(not ? { not } : {}),
});
