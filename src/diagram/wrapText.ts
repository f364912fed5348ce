import { textWidth } from './textWidth.ts';

/** Marks that begin no line. */
const closing = /^[、，。；：？！）」』”’》〉】,.;:?!)\]}]$/u;

/** Marks that end no line. */
const opening = /[「『“‘《〈（([{]$/u;

/** What may stand at the end of a line: a word with the space after it, an ideograph, or a mark. */
const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  for (const [piece] of text.matchAll(/[\u0021-\u024f\u2019]+[ ]*|\s+|./gsu)) {
    const last = pieces.length - 1;
    const joins = closing.test(piece.trimEnd()) || opening.test(pieces[last] ?? '');
    if (last >= 0 && joins) pieces[last] += piece;
    else pieces.push(piece);
  }
  return pieces;
};

/** A text in lines that are at most so many ems wide; a word that is wider than a line is divided. */
export function wrapText(text: string, widest: number): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  };
  for (const piece of piecesOf(text.replace(/\s+/g, ' '))) {
    if (textWidth(line + piece.trimEnd()) > widest) end();
    if (textWidth(piece.trimEnd()) <= widest) line += piece;
    else
      for (const char of piece) {
        if (textWidth(line + char) > widest) end();
        line += char;
      }
  }
  end();
  return lines.length === 0 ? [''] : lines;
}
