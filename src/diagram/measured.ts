import type { Language } from '../vocabulary/text.ts';
import type { Diagram, DiagramArrow, DiagramState } from './diagram.ts';
import { grouped } from './grouped.ts';
import { type ArrowsBlock, arrowsBlock, type TextBlock, textBlock, type Wording } from './textBlocks.ts';

/** A state with the room that it needs, before it has a place. */
export interface MeasuredState {
  readonly state: DiagramState;
  readonly title: TextBlock;
  readonly steps: ArrowsBlock;
  readonly hasChildren: boolean;
  /** Without what is inside. */
  readonly width: number;
  readonly height: number;
  /** Height of its header; 0 where it has nothing below it. */
  readonly header: number;
}

/** The arrows between two states, with the room that their texts need. */
export interface MeasuredLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly arrows: readonly DiagramArrow[];
  readonly label: ArrowsBlock | undefined;
}

/** A diagram with the room that everything needs. */
export interface Measured {
  readonly states: readonly MeasuredState[];
  readonly lines: readonly MeasuredLine[];
}

/** Room around texts in a box, in pixels; a choice is pointed at its sides and needs more. */
export const padding = { box: 12, label: 6, point: 18 } as const;

const widest = { title: 230, step: 230, label: 190 } as const;

/** Measures everything that a diagram says. */
export function measured(diagram: Diagram, wording: Wording): Measured {
  const { lang } = wording;
  const parents = new Set(diagram.states.map(({ parent }) => parent));
  const labels = new Map(diagram.states.map(({ id, label }) => [id, label[lang]]));
  const own = grouped(diagram.arrows.filter(staysAt), ({ from }) => from);
  const name = (arrow: DiagramArrow) => stepName(arrow, lang, labels);
  return {
    states: diagram.states.map((state) =>
      measuredState(
        state,
        arrowsBlock(own.get(state.id) ?? [], wording, widest.step, name),
        parents.has(state.id),
        lang,
      ),
    ),
    lines: linesOf(
      diagram.arrows.filter((arrow) => !staysAt(arrow)),
      wording,
    ),
  };
}

/** Whether an arrow is written in its state's box: nothing is left, or the same state again, or the machine begins anew. */
const staysAt = ({ from, to, alsoTo }: DiagramArrow): boolean =>
  (from === to || to === '') && alsoTo === undefined;

/** How a step that is no line is written: with where it leads, unless the state stays. */
export function stepName(arrow: DiagramArrow, lang: Language, labels: ReadonlyMap<string, string>): string {
  const name = arrow.label[lang];
  if (arrow.internal) return name;
  if (arrow.from === arrow.to) return `${name} ↻`;
  const to = [arrow.to, ...(arrow.alsoTo ?? [])].map((id) => labels.get(id) ?? '●');
  return `${name} → ${to.join(', ')}`;
}

function measuredState(
  state: DiagramState,
  steps: ArrowsBlock,
  hasChildren: boolean,
  lang: Language,
): MeasuredState {
  const { kind, rule, label, history } = state;
  const name = kind === 'history' ? `${label[lang]} (${history === 'deep' ? 'H*' : 'H'})` : label[lang];
  const title = textBlock(
    [['title', name], ...(rule === undefined ? [] : [['rule', rule] as const])],
    widest.title,
  );
  const hasSteps = steps.texts.length > 0;
  const header = hasSteps || hasChildren ? title.height + padding.box * 1.3 : 0;
  const side = kind === 'choice' ? padding.point : padding.box;
  const content = hasSteps ? steps.height + padding.box * 1.4 : 0;
  return {
    state,
    title,
    steps,
    hasChildren,
    header,
    width: Math.max(title.width, steps.width, 44) + 2 * side,
    height: header === 0 ? title.height + 2 * padding.box : header + content,
  };
}

/** One line for all arrows from one state to another; one that leads to several states has a line to each, and says what it says once. */
function linesOf(arrows: readonly DiagramArrow[], wording: Wording): MeasuredLine[] {
  const each = arrows.flatMap((arrow) =>
    [...new Set([arrow.to, ...(arrow.alsoTo ?? [])])]
      .filter((to) => to !== '' && (to !== arrow.from || to === arrow.to))
      .map((to) => ({ arrow, to })),
  );
  const keyed = grouped(each, ({ arrow: { from }, to }) => JSON.stringify([from, to]));
  return [...keyed.values()].map((ways) => {
    const [{ arrow, to }] = ways as [(typeof ways)[number]];
    const saying = ways.filter((way) => way.to === way.arrow.to).map((way) => way.arrow);
    const label = saying.length > 0 ? arrowsBlock(saying, wording, widest.label) : undefined;
    return { id: `${arrow.from} ${to}`, from: arrow.from, to, arrows: ways.map((way) => way.arrow), label };
  });
}
