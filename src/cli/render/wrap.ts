import stringWidth from 'string-width';

/** Characters of a text in Chinese, between any two of which a line may end. */
const wide =
  '\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}';
const opening = '（《「『［【〔“';
const closing = '、，。；：！？）》」』］】〕”…';
/** Pieces that are never broken: a word with the space before it, or one wide character, each with the marks that open or close it. */
const pieces = new RegExp(
  `\\s*[${opening}]*(?:[${wide}]|[^\\s${wide}${opening}${closing}]+)[${closing}]*|\\s*[${opening}${closing}]+|\\s+`,
  'gu',
);
const narrow = /^[ -~]*$/;

/** Columns that a text takes on a terminal. */
export function widthOf(words: string): number {
  return narrow.test(words) ? words.length : stringWidth(words);
}

/** Columns of the longest piece that is never broken. */
export function longestPiece(words: string): number {
  return (words.match(pieces) ?? []).reduce((most, piece) => Math.max(most, widthOf(piece.trim())), 0);
}

/** Breaks a text into lines of at most `width` columns, at spaces and between Chinese characters; a word or id that is longer has a line to itself, whole. */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of words.match(pieces) ?? []) {
    if (line.trim() === '' || widthOf(line + piece.trimEnd()) <= width) {
      line += line === '' && lines.length > 0 ? piece.trimStart() : piece;
      continue;
    }
    lines.push(line.trimEnd());
    line = piece.trimStart();
  }
  return [...lines, line.trimEnd()];
}

/** Breaks a sentence, whose further lines stand two columns further in than the first. */
export function wrapHanging(sentence: string, width: number): string[] {
  const words = sentence.trimStart();
  const lead = sentence.length - words.length;
  const [first = ''] = wrap(words, width - lead);
  const rest = words.slice(first.length).trimStart();
  const further = rest === '' ? [] : wrap(rest, width - lead - 2);
  return [first, ...further].map((line, at) => indented(line, at === 0 ? lead : lead + 2, width));
}

/** A line so far in, or less where it would not fit there. */
export function indented(line: string, columns: number, width: number): string {
  return `${' '.repeat(Math.max(0, Math.min(columns, width - widthOf(line))))}${line}`;
}
