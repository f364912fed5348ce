import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Faces } from './faces.ts';
import { closer, linePitch, type Size, sizes } from './measures.ts';

/** How a paragraph is set. */
export interface Setting extends Pick<IParagraphOptions, 'alignment' | 'indent' | 'border' | 'keepNext'> {
  readonly face?: Exclude<keyof Faces, 'latin'>;
  readonly size?: Size;
  readonly color?: string;
  /** From one line to the next, in twips. */
  readonly pitch?: number;
}

/** Sets words in the faces of an office. */
export type Setter = (words: string, setting?: Setting) => Paragraph;

/** A run names the face of Chinese and of Latin letters apart: one name for both would set digits in the Chinese face. */
function runIn(faces: Faces, words: string, { face = 'body', size = 'three', color }: Setting = {}): TextRun {
  const { latin } = faces;
  return new TextRun({
    text: words,
    size: sizes[size],
    ...(color !== undefined && { color }),
    ...(size === 'three' && { characterSpacing: closer }),
    font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: faces[face], hint: 'eastAsia' },
  });
}

/** Paragraphs of the body: two characters in, justified, on the lines of the block. */
export const setterIn =
  (faces: Faces): Setter =>
  (words, setting = {}) => {
    const { alignment = AlignmentType.BOTH, indent, border, keepNext, pitch = linePitch } = setting;
    return new Paragraph({
      children: [runIn(faces, words, setting)],
      spacing: { line: pitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
      indent: indent ?? { firstLineChars: 200, firstLine: 640 },
      alignment,
      ...(border !== undefined && { border }),
      ...(keepNext !== undefined && { keepNext }),
      // A few lines stay together; a long paragraph is broken where the page ends.
      keepLines: keepNext === true && words.length <= 4 * 28,
      widowControl: false,
      overflowPunctuation: true,
    });
  };

/** At the margin, and in the middle. */
export const atMargin = { indent: { firstLine: 0 } } as const;
export const centred = { indent: { firstLine: 0 }, alignment: AlignmentType.CENTER } as const;
