import type { Language } from '../vocabulary/text.ts';
import { orWord } from './arrowWords.ts';
import type { AskedBy } from './askedBy.ts';
import type { DiagramArrow } from './diagram.ts';
import { grouped } from './grouped.ts';
import type { ArrowText, TextLine, TextRole } from './laidOut.ts';
import { textWidth } from './textWidth.ts';
import { wrapText } from './wrapText.ts';

/** Sizes of the letters, in CSS pixels. */
export const sizes: Readonly<Record<TextRole, number>> = { title: 15, event: 13, guard: 12, rule: 11 };

const leading = 1.36;

/** Room between what two arrows say. */
const between = 4;

/** A block of text from its upper left corner at 0, 0. */
export interface TextBlock {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Texts below each other, each in lines of at most so many pixels. */
export function textBlock(
  texts: readonly (readonly [role: TextRole, text: string])[],
  widest: number,
): TextBlock {
  let height = 0;
  let width = 0;
  const lines: TextLine[] = [];
  for (const [role, text] of texts) {
    const size = sizes[role];
    // Bold letters are wider.
    const weight = role === 'title' || role === 'event' ? 1.06 : 1;
    for (const line of wrapText(text, widest / size / weight)) {
      width = Math.max(width, textWidth(line) * size * weight);
      lines.push({ text: line, role, x: 0, y: height + size * 1.02 });
      height += size * leading;
    }
  }
  return { width: Math.ceil(width), height: Math.ceil(height), lines };
}

/** What several arrows say, below each other: the ways to take one step under one name. */
export interface ArrowsBlock {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ArrowText[];
}

/** The language of a picture, and what its arrows ask. */
export interface Wording {
  readonly lang: Language;
  readonly asked: AskedBy;
}

/** How an arrow's name is written: with where it leads, for instance. */
export type NameOf = (arrow: DiagramArrow) => string;

/** What arrows say, in a block from its upper left corner at 0, 0, at most so many pixels wide. */
export function arrowsBlock(
  arrows: readonly DiagramArrow[],
  { lang, asked: askedBy }: Wording,
  widest: number,
  nameOf: NameOf = ({ label }) => label[lang],
): ArrowsBlock {
  const groups = grouped(arrows, nameOf);
  const blocks = [...groups].flatMap(([name, ways]) =>
    ways.map((arrow, index) => {
      const asked = askedBy(arrow);
      const or = `${orWord(lang)} ${asked}`.trimEnd();
      const texts: [TextRole, string][] = [];
      if (index === 0 && name !== '') texts.push(['event', name]);
      if (index > 0) texts.push(['guard', or]);
      else if (asked !== '') texts.push(['guard', asked]);
      return { arrow: arrow.id, first: index === 0, block: textBlock(texts, widest) };
    }),
  );
  const width = Math.max(0, ...blocks.map(({ block }) => block.width));
  let height = 0;
  const texts = blocks.map(({ arrow, first, block }, index): ArrowText => {
    if (index > 0 && first) height += between;
    const box = { x: 0, y: height, width, height: block.height };
    const lines = block.lines.map((line) => ({ ...line, y: line.y + box.y }));
    height += block.height;
    return { arrow, box, lines };
  });
  return { width, height, texts };
}

/** The same elsewhere. */
export function movedTexts(texts: readonly ArrowText[], dx: number, dy: number): ArrowText[] {
  return texts.map(({ arrow, box, lines }) => ({
    arrow,
    box: { ...box, x: box.x + dx, y: box.y + dy },
    lines: movedLines(lines, dx, dy),
  }));
}

/** The same elsewhere. */
export const movedLines = (lines: readonly TextLine[], dx: number, dy: number): TextLine[] =>
  lines.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy }));
