import { AlignmentType, type Paragraph } from 'docx';
import type { Paper } from '../model/paper.ts';
import { dayInWords } from '../model/wording.ts';
import { characterPitch, widthOf } from './measures.ts';
import { atMargin, type Setter } from './setting.ts';

const fromRight = (characters: number) => ({
  indent: { firstLine: 0, right: Math.round(characters * characterPitch) },
  alignment: AlignmentType.RIGHT,
});

/** Lines for hands, then the organ over the day: with a seal the day four characters from the right and the organ in the middle over it, where it is pressed; no seal is drawn. */
export function signatureOf(set: Setter, { signature, day }: Paper): readonly Paragraph[] {
  const { organ, seal, hands } = signature;
  const signs = hands.map((who) =>
    set(`${who}：　　　　　　　　　　年　　月　　日`, {
      ...atMargin,
      keepNext: seal,
      alignment: AlignmentType.LEFT,
    }),
  );
  const said = dayInWords(day);
  if (!seal) return hands.length > 0 ? signs : [set(said, fromRight(4))];
  const [wide, dayWide] = [widthOf(organ), widthOf(said)];
  // A long name reaches no further than the margin.
  const right = Math.max(4, (wide - dayWide) / 2);
  return [
    ...signs,
    set('', { ...atMargin, keepNext: true }),
    set(organ, { ...fromRight(right + (dayWide - wide) / 2), keepNext: true }),
    set(said, fromRight(right)),
  ];
}
