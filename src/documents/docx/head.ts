import { AlignmentType, BorderStyle, type Paragraph } from 'docx';
import type { Paper } from '../model/paper.ts';
import { mm } from './measures.ts';
import { atMargin, centred, type Setter } from './setting.ts';

const red = 'FF0000';
/** The red lines of a letter are 170 mm wide, 7 mm beyond the block at each side. */
const beyond = { left: -mm(7), right: -mm(7), firstLine: 0 };

const empty = (set: Setter, lines: number) => Array.from({ length: lines }, () => set('', atMargin));
const organIn = (set: Setter, words: string, border = {}) =>
  set(words, { ...centred, face: 'title', size: 'one', color: red, pitch: 1200, ...border });

/** What stands above the title: nothing, the red head of a document, or a letter's; and the number where the head has its place. */
export function headOf(set: Setter, { head, number = '', signature }: Paper): readonly Paragraph[] {
  if (head === 'document')
    return [
      organIn(set, `${signature.organ}文件`),
      ...empty(set, 2),
      set(number, {
        ...centred,
        border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 11 } },
      }),
      ...empty(set, 2),
    ];
  if (head === 'letter')
    return [
      organIn(set, signature.organ, {
        indent: beyond,
        border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: red, space: 11 } },
      }),
      set(number, { ...atMargin, alignment: AlignmentType.RIGHT }),
      ...empty(set, 1),
    ];
  return [];
}

/** The line at the foot of a letter's first page. */
export const footOfLetter = (set: Setter): Paragraph =>
  set('', {
    indent: beyond,
    pitch: 120,
    border: { top: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: red, space: 1 } },
  });
