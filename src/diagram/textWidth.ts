/** Widths in ems of what a common sans-serif font writes; a little wide rather than narrow. */
const classes: readonly (readonly [chars: RegExp, width: number])[] = [
  [/[ijl|!'.,:;]/u, 0.29],
  [/[ftr()[\]{}/\\"`* -]/u, 0.38],
  [/[mwMW@%]/u, 0.88],
  [/[A-Z&#_+=<>~]/u, 0.68],
  [/[\u0020-\u024f]/u, 0.58],
  [/[\u0250-\u10ff\u2010-\u2027]/u, 0.7],
];

const letter = (char: string): number => classes.find(([chars]) => chars.test(char))?.[1] ?? 1.04;

const known = new Map<string, number>();

/** How wide a text is, in ems, where nothing can be measured: ideographs count one em, letters by their shape. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    let wide = known.get(char);
    if (wide === undefined) {
      wide = letter(char);
      if (known.size < 5000) known.set(char, wide);
    }
    width += wide;
  }
  return width;
}
