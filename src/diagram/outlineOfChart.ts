import type { Chart, ChartState, ChartStep } from '../machines/lifecycle/chart.ts';
import { idOfPath, type Outline, type OutlineTransition } from './outline.ts';

/** A lifecycle's chart as an outline; its guards stand in `meta`. */
export function outlineOfChart({ id, meta, initial, states, everywhere }: Chart): Outline {
  return {
    key: id,
    id: '',
    type: 'compound',
    initial: idOfPath([initial]),
    history: undefined,
    meta,
    transitions: transitionsOf(everywhere),
    children: Object.values(states).map(outlineOf),
  };
}

const outlineOf = ({ name, kind, meta, ways, on }: ChartState): Outline => ({
  key: name,
  id: idOfPath([name]),
  type: kind === 'final' ? 'final' : 'atomic',
  initial: undefined,
  history: undefined,
  meta,
  transitions: [...ways.map(transitionOf), ...transitionsOf(on)],
  children: [],
});

const transitionsOf = (on: Chart['everywhere']): OutlineTransition[] =>
  Object.values(on).flatMap((steps) => steps.map(transitionOf));

const transitionOf = ({ event = '', to, meta }: ChartStep): OutlineTransition => ({
  event,
  targets: to === undefined ? [] : [idOfPath([to])],
  guard: undefined,
  reenter: false,
  meta,
});
