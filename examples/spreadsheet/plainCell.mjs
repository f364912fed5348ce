// Cells, headers and the words of a mapping as they were meant: one rule for all that is compared.

/** Raised, circled and bracketed numbers are marks of notes: never digits of what they stand beside. */
export const hasNoteMark = (text) => /\p{No}/u.test(text);

/** A cell as it was meant: full-width characters as ASCII, nothing invisible, no space around it, no ="…" that keeps a spreadsheet from counting. */
export function plainCell(cell) {
  const plain = cell
    .replace(/\P{No}+/gu, (words) => words.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .trim();
  return /^="(.*)"$/su.exec(plain)?.[1]?.trim() ?? plain;
}

/** A header, or a word to choose, as it is compared: spaces and line breaks within do not count. */
export const plainWord = (cell) => plainCell(cell).replace(/\s/g, '');
