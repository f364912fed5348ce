// East Asian wide and full-width characters take two columns; the tables count the same way.
const wide =
  '\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}';
const isWide = new RegExp(`[${wide}]`, 'u');
const isMark = /\p{Mark}/u;
/** Pieces that are not broken: a word with the space before it, or one wide character with the marks that open or close it. */
const pieces = new RegExp(`[（《「『［]*[${wide}][、，。；：！？）」』”》］]*|\\s*[^\\s${wide}]+|\\s+`, 'gu');

/** Columns that a text takes on a terminal. */
export function widthOf(words: string): number {
  let width = 0;
  for (const character of words) width += isWide.test(character) ? 2 : isMark.test(character) ? 0 : 1;
  return width;
}

/** Columns of the longest piece that is better not broken. */
export function longestPiece(words: string): number {
  return Math.max(0, ...(words.match(pieces) ?? []).map((piece) => widthOf(piece.trim())));
}

/** Breaks a text into lines of at most `width` columns: at spaces and between Chinese characters, inside a word only where it is too long. */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of words.match(pieces) ?? []) {
    if (widthOf(line + piece) <= width) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = '';
    for (const character of piece.trimStart()) {
      if (line !== '' && widthOf(line + character) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  lines.push(line.trimEnd());
  return lines;
}
