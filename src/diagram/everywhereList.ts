import type { Diagram } from './diagram.ts';
import { grouped } from './grouped.ts';
import type { ArrowText, LaidOutList } from './laidOut.ts';
import { padding, stepName } from './measured.ts';
import { arrowsBlock, movedLines, movedTexts, textBlock, type Wording } from './textBlocks.ts';

const titles = { zh: '任何环节均可', en: 'Possible in every state' } as const;

/** Pixels of a column of the list, and between two. */
const column = { width: 250, gap: 22 } as const;

/** The steps that are possible in every state, as a list in columns that together are about as wide as the picture. */
export function everywhereList(
  { everywhere, states }: Diagram,
  wording: Wording,
  x: number,
  y: number,
  across: number,
): LaidOutList | undefined {
  if (everywhere.length === 0) return undefined;
  const { lang } = wording;
  const labels = new Map(states.map(({ id, label }) => [id, label[lang]]));
  const name = (arrow: (typeof everywhere)[number]) => stepName(arrow, lang, labels);
  const blocks = [...grouped(everywhere, name).values()].map((ways) =>
    arrowsBlock(ways, wording, column.width, name),
  );
  const title = textBlock([['title', titles[lang]]], 400);
  const headerEnd = y + title.height + padding.box * 1.3;
  const room = Math.floor((across - 2 * padding.box + column.gap) / (column.width + column.gap));
  const columns = balanced(
    blocks.map(({ height }) => height + 8),
    Math.max(1, Math.min(room, blocks.length)),
  );
  const steps: ArrowText[] = [];
  let left = x + padding.box;
  let bottom = headerEnd;
  let next = 0;
  for (const count of columns) {
    let top = headerEnd + padding.box * 0.8;
    const here = blocks.slice(next, next + count);
    for (const { texts, height } of here) {
      steps.push(...movedTexts(texts, left, top));
      top += height + 8;
    }
    bottom = Math.max(bottom, top);
    left += Math.max(...here.map(({ width }) => width)) + column.gap;
    next += count;
  }
  const right = Math.max(left - column.gap, x + padding.box + title.width) + padding.box;
  const [line] = movedLines(title.lines, x + padding.box, y + padding.box * 0.65);
  return {
    x,
    y,
    width: right - x,
    height: bottom - y + 4,
    title: line as NonNullable<typeof line>,
    headerEnd,
    steps,
  };
}

/** How many blocks stand in each column, none higher than it need be. */
function balanced(heights: readonly number[], columns: number): number[] {
  const total = heights.reduce((sum, height) => sum + height, 0);
  const counts: number[] = [];
  let used = 0;
  let count = 0;
  for (const height of heights) {
    const limit = (total * (counts.length + 1)) / columns;
    if (count > 0 && counts.length < columns - 1 && used + height / 2 > limit) {
      counts.push(count);
      count = 0;
    }
    used += height;
    count += 1;
  }
  return [...counts, count];
}
