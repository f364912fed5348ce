/** Lengths of GB/T 9704-2012, in twips (a twentieth of a point) unless they say otherwise. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);

/** A4 and the block of 156 mm by 225 mm on it. */
export const page = {
  width: mm(210),
  height: mm(297),
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
};

/** 22 lines fill the block: 28.95 pt from one to the next. */
export const linePitch = 579;

/** 28 characters of size 3 (16 pt) are a hair wider than the block: they are set so much closer, which gives 15.75 pt. */
export const closer = -5;
export const characterPitch = 315;

/** Half-points of the sizes that are used (字号). */
export const sizes = { one: 52, two: 44, three: 32, four: 28, smallFour: 24 } as const;
export type Size = keyof typeof sizes;

/** How many characters wide words are: what is Latin counts half. */
export const widthOf = (words: string): number =>
  [...words].reduce((wide, character) => wide + ((character.codePointAt(0) ?? 0) < 256 ? 0.5 : 1), 0);
