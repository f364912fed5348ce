/**
 * The order of texts in every list of a store: by code points, which is the order of their bytes in UTF-8. A binary collation has it; JavaScript's
 * `<` has it but for characters beyond the first 65,536.
 */
export function byCodePoints(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const a = one.charCodeAt(at);
    const b = other.charCodeAt(at);
    if (a !== b) return rank(a) - rank(b);
  }
  return one.length - other.length;
}

/** Halves of a character beyond the first 65,536 come after all others. */
const rank = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
